package dev.strongroom.core.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.wallet.WalletRegister;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class BookTest {
    private static final Actor ANA = Actor.staff("ana");
    private static final Actor BEN = Actor.staff("ben");
    private static final Actor SHOP = Actor.api("shop");
    private static final String OTC = "0x52908400098527886E0F7030069857D2E4169EE7";
    private static final String OTC_FAKE = "0x5290aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa9ee7";
    private static final String OTHER = "0x8617E340B3D01FA5F11F306F4090FD50E238070D";

    @TempDir
    Path folder;

    private final Dialect dialect;
    private RecordsFixture core;
    private AddressBook book;

    BookTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        core = new RecordsFixture(Databases.fresh(dialect), folder, _ -> {});
        book = core.get(AddressBook.class);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void anAddressIsAddedInItsCanonicalFormRenamedAndRetired() {
        BookEntry added = book.add(ANA, PracticeDesk.NETWORK, " " + OTC.toLowerCase(Locale.ROOT), " OTC desk ", "");
        assertThat(added.address()).isEqualTo(at(OTC));
        assertThat(added.label()).isEqualTo("OTC desk");
        assertThat(book.find(at(OTC))).contains(added);

        core.clock.step(Duration.ofHours(1));
        BookEntry renamed = book.rename(BEN, at(OTC), "OTC desk Zug", "settles daily");
        assertThat(renamed)
                .isEqualTo(new BookEntry(
                        at(OTC), "OTC desk Zug", "settles daily", ANA, added.addedAt(), false, added.version() + 1));
        BookEntry retired = book.retire(BEN, at(OTC));
        assertThat(retired.retired()).isTrue();
        assertThat(book.entries()).containsExactly(retired);
        assertThat(core.audited())
                .containsExactly(
                        "staff:ana book.add book:" + OTC,
                        "staff:ben book.rename book:" + OTC,
                        "staff:ben book.retire book:" + OTC);
        assertThat(core.count("outbox")).isEqualTo(3);
    }

    @Test
    void aRetiredAddressIsBroughtBackByAddingItAgain() {
        book.add(ANA, PracticeDesk.NETWORK, OTC, "OTC desk", "");
        book.retire(ANA, at(OTC));
        book.add(ANA, PracticeDesk.NETWORK, OTHER, "otc DESK", "took the label over");

        refused("book.label", () -> book.add(BEN, PracticeDesk.NETWORK, OTC, "OTC desk", ""));
        BookEntry back = book.add(BEN, PracticeDesk.NETWORK, OTC, "Old OTC desk", "");

        assertThat(back.retired()).isFalse();
        assertThat(back.addedBy()).isEqualTo(BEN);
        assertThat(book.entries()).extracting(BookEntry::label).containsExactly("Old OTC desk", "otc DESK");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        BookEntry known = book.add(ANA, PracticeDesk.NETWORK, OTC, "OTC desk", "");

        refused("staff.required", () -> book.add(SHOP, PracticeDesk.NETWORK, OTHER, "Shop", ""));
        refused("staff.unknown", () -> book.add(Actor.staff("eve"), PracticeDesk.NETWORK, OTHER, "Eve", ""));
        refused("book.known", () -> book.add(BEN, PracticeDesk.NETWORK, OTC, "Another name", ""));
        refused("book.label", () -> book.add(BEN, PracticeDesk.NETWORK, OTHER, "otc desk", ""));
        refused("book.label", () -> book.add(BEN, PracticeDesk.NETWORK, OTHER, " ", ""));
        refused("book.label", () -> book.add(BEN, PracticeDesk.NETWORK, OTHER, "x".repeat(65), ""));
        refused("book.note", () -> book.add(BEN, PracticeDesk.NETWORK, OTHER, "Other", "a\u0000b"));
        refused("book.own", () -> book.add(BEN, PracticeDesk.NETWORK, PracticeDesk.HOT.text(), "Hot", ""));
        refused("address.malformed", () -> book.add(BEN, PracticeDesk.NETWORK, "0x12", "Short", ""));
        refused("book.unknown", () -> book.rename(BEN, at(OTHER), "Other", ""));
        refused("book.unknown", () -> book.retire(BEN, at(OTHER)));
        refused("staff.required", () -> book.rename(SHOP, at(OTC), "Shop", ""));
        refused("staff.required", () -> book.retire(SHOP, at(OTC)));

        assertThat(book.entries()).containsExactly(known);
        assertThat(core.audited()).hasSize(1);
        assertThat(core.count("outbox")).isEqualTo(1);
    }

    @Test
    void aLookAlikeSharesBothEndsAndIsNotTheAddressItself() {
        book.add(ANA, PracticeDesk.NETWORK, OTC, "OTC desk", "");
        book.add(ANA, PracticeDesk.NETWORK, OTHER, "Other", "");
        core.get(WalletRegister.class).takeOver();

        assertThat(book.lookAlikes(at(OTC_FAKE)))
                .containsExactly(new LookAlike(at(OTC), LookAlike.Source.ADDRESS_BOOK, "OTC desk"));
        assertThat(book.lookAlikes(at(OTC))).isEmpty();
        String hot = PracticeDesk.HOT.text();
        String likeHot = hot.substring(0, 6) + "0".repeat(32) + hot.substring(38);
        assertThat(book.lookAlikes(new Address(PracticeDesk.NETWORK, likeHot)))
                .extracting(LookAlike::source, LookAlike::address)
                .containsExactly(tuple(LookAlike.Source.OWN_WALLET, PracticeDesk.HOT));
    }

    private static Address at(String text) {
        return PracticeDesk.CHAINS.of(PracticeDesk.NETWORK).address(PracticeDesk.NETWORK, text);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
