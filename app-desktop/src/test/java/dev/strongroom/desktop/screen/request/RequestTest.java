package dev.strongroom.desktop.screen.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.MovableClock;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {
    private static final String TO = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Navigator navigator = new Navigator();
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final RequestViewModel model = new RequestViewModel(
            desk,
            session,
            navigator,
            new SameThreadTasks(),
            new Said(dialogs, notifier, messages),
            new Formats(messages, new MovableClock(Samples.NOW)),
            Offline.chains(),
            List.of(Samples.usdt()));

    @BeforeEach
    void sitDown() {
        session.unlock(FakePeople.officer("oli", StaffRole.OPERATOR));
        desk.customers.put("C-1", "9000");
        type("C-1", "800.5", TO.toLowerCase(java.util.Locale.ROOT));
    }

    private void type(String customer, String amount, String to) {
        model.customerProperty().set(customer);
        model.amountProperty().set(amount);
        model.toProperty().set(to);
        model.referenceProperty().set("invoice 7");
    }

    private void askForIt() {
        model.next();
        model.lastCharactersProperty().set("dc79C8");
        model.ask();
    }

    private void isInTheBook() {
        Address known = new Address(Samples.NETWORK, TO);
        desk.book.put(new BookEntry(known, "OTC desk", "", Actor.staff("ana"), Samples.NOW, false, 1));
    }

    @Test
    void whatWasLookedAtTwiceIsAskedForAndShown() {
        askForIt();

        assertThat(desk.withdrawals.requests())
                .containsExactly(new WithdrawalRequest("C-1", Samples.usdt().parse("800.5"), TO, "invoice 7"));
        assertThat(notifier.told()).singleElement().asString().startsWith("done: Asked for 800.50 USDT");
        assertThat(navigator.route()).isEqualTo(new Route(Place.WITHDRAWALS, "5001"));
        assertThat(model.customerProperty().get()).isEmpty();
        assertThat(model.amountProperty().get()).isEmpty();
        assertThat(model.secondLookProperty().get()).isNull();
    }

    @Test
    void onlyAnUnlockedOperatorOpensTheBox() {
        session.unlock(FakePeople.approver("ana"));
        model.open();
        session.lock();
        model.open();

        assertThat(notifier.told())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("refused: Only operators"),
                        second -> assertThat(second).isEqualTo("refused: Unlock your key first."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''  | 800   | 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 | CUSTOMER | Enter the customer",
                "C-9 | 800   | 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 | CUSTOMER | There is no such customer",
                "C-1 | ''    | 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 | AMOUNT   | Enter a plain number",
                "C-1 | 1,000 | 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 | AMOUNT   | Enter a plain number",
                "C-1 | -5    | 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 | AMOUNT   | Enter a plain number",
                "C-1 | 0     | 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 | AMOUNT   | Enter a plain number",
                "C-1 | 0.0000001 | 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 | AMOUNT | fewer decimals",
                "C-1 | 9000.01 | 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 | AMOUNT | has only 9,000.00 USDT",
                "C-1 | 800   | ''                                         | TO       | not an address",
                "C-1 | 800   | 0x70997970c51812dc3A010C7d01b50e0d17dc79C8 | TO       | checksum does not fit",
                "C-1 | 800   | TQLCAsdQK6BXNeRoGoHfaRFDnoPr5bPBMR         | TO       | not an address",
            })
    void whatIsWrongIsToldAtItsField(String customer, String amount, String to, Field field, String said) {
        type(customer, amount, to);
        model.next();

        assertThat(model.problems()).containsOnlyKeys(field);
        assertThat(model.problems().get(field)).contains(said);
        assertThat(model.secondLookProperty().get()).isNull();
        model.ask();
        assertThat(desk.withdrawals.requests()).isEmpty();
    }

    @Test
    void aFrozenCustomerIsToldBeforeAnythingIsAskedFor() {
        desk.customers.freeze(Actor.staff("ana"), "C-1", "police asked");
        model.next();

        assertThat(model.problems().get(Field.CUSTOMER)).contains("frozen").contains("police asked");
    }

    @Test
    void theEndOfAnUnknownAddressIsTypedAgain() {
        model.next();
        model.lastCharactersProperty().set("dc79C9");
        model.ask();
        assertThat(model.problems()).containsOnlyKeys(Field.LAST_CHARACTERS);
        model.lastCharactersProperty().set("79C8");
        model.ask();
        assertThat(model.problems()).containsOnlyKeys(Field.LAST_CHARACTERS);
        assertThat(desk.withdrawals.requests()).isEmpty();

        model.lastCharactersProperty().set("dc79C8");
        model.ask();
        assertThat(desk.withdrawals.requests()).hasSize(1);
    }

    @Test
    void anAddressOfTheBookIsNotTypedAgainUnlessAnotherLooksLikeIt() {
        isInTheBook();
        model.next();
        model.ask();
        assertThat(desk.withdrawals.requests()).hasSize(1);

        Address other = new Address(Samples.NETWORK, "0x7099000000000000000000000000000000007979");
        desk.book.alike(new Address(Samples.NETWORK, TO), new LookAlike(other, LookAlike.Source.RECIPIENT, "C-2"));
        type("C-1", "800.5", TO);
        model.next();
        model.ask();
        assertThat(model.problems()).containsOnlyKeys(Field.LAST_CHARACTERS);
        assertThat(desk.withdrawals.requests()).hasSize(1);
    }

    @Test
    void whatLooksLikeAnAddressOfTheDeskIsNotAskedForUntilItIsInTheBookItself() {
        Address other = new Address(Samples.NETWORK, "0x7099000000000000000000000000000000007979");
        desk.book.alike(
                new Address(Samples.NETWORK, TO), new LookAlike(other, LookAlike.Source.ADDRESS_BOOK, "Kraken"));
        type("C-1", "800.5", TO);
        model.next();
        assertThat(Objects.requireNonNull(model.secondLookProperty().get())
                        .found()
                        .recipient()
                        .isForbidden())
                .isTrue();
        model.lastCharactersProperty().set(TO.substring(TO.length() - 6));
        model.ask();
        assertThat(desk.withdrawals.requests()).isEmpty();

        model.back();
        isInTheBook();
        model.next();
        model.lastCharactersProperty().set(TO.substring(TO.length() - 6));
        model.ask();
        assertThat(desk.withdrawals.requests()).hasSize(1);
    }

    @Test
    void withoutAnAnswerTheSameFieldsAskForTheSameWithdrawal() {
        desk.withdrawals.fail(new IllegalStateException("no connection"));
        askForIt();
        assertThat(model.problems().get(Field.ALL)).startsWith("No answer came");
        model.back();
        askForIt();
        model.back();
        model.amountProperty().set("801");
        askForIt();
        model.back();
        model.amountProperty().set("800.5");
        askForIt();

        List<String> calls = desk.withdrawals.calls();
        assertThat(calls).hasSize(4);
        assertThat(calls.get(1)).isEqualTo(calls.get(0));
        assertThat(calls.get(2)).isNotEqualTo(calls.get(0));
        assertThat(calls.get(3)).as("whatever was asked meanwhile").isEqualTo(calls.get(0));
    }

    @Test
    void aRefusalStandsAtItsFieldAndWhatWasTypedStays() {
        desk.withdrawals.refuse(new RefusedException("withdrawal.daily", "amount: 800.5 is above 100"));
        askForIt();

        assertThat(model.problems().get(Field.AMOUNT)).contains("within a day").contains("800.5 is above 100");
        assertThat(model.secondLookProperty().get()).isNull();
        assertThat(model.amountProperty().get()).isEqualTo("800.5");
        desk.withdrawals.refuse(null);
        askForIt();
        List<String> calls = desk.withdrawals.calls();
        assertThat(calls.get(1)).isNotEqualTo(calls.get(0));
    }
}
