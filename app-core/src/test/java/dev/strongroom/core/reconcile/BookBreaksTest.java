package dev.strongroom.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.BookBreaks;
import dev.strongroom.core.api.BreakComment;
import dev.strongroom.core.api.BreakEvidence;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.wallet.WalletRegister;
import dev.strongroom.core.wallet.Wallets;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class BookBreaksTest {
    private static final Actor ANA = Actor.staff("ana");

    @TempDir
    Path folder;

    private final Dialect dialect;
    private final BalancesNode node = new BalancesNode();
    private RecordsFixture core;

    BookBreaksTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        core = new RecordsFixture(
                Databases.fresh(dialect),
                folder,
                c -> c.registerBean(ChainNodes.class, () -> new ChainNodes(List.of(node))));
        core.get(WalletRegister.class).takeOver();
        Wallet hot = core.get(Wallets.class).hot(PracticeDesk.NETWORK).orElseThrow();
        core.get(WalletRegister.class).open(hot, Amount.of(700, PracticeDesk.COIN), 10);
        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 700);
    }

    @AfterEach
    void close() {
        core.close();
    }

    private ReconciliationRun run() {
        core.clock.step(Duration.ofMinutes(1));
        return core.get(Reconciliations.class).run(PracticeDesk.NETWORK);
    }

    private BookBreaks breaks() {
        return core.get(BookBreaks.class);
    }

    /** Something is missing that nobody asked for. */
    private BookBreak opened() {
        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 690);
        run();
        return breaks().open().getFirst();
    }

    private List<String> told() {
        return core.sql.queryForList("select topic from outbox order by id", String.class).stream()
                .filter(topic -> topic.startsWith("break.") || topic.startsWith("balance."))
                .toList();
    }

    @Test
    void aBreakIsTheSameOneUntilARunFindsItEqual() {
        ReconciliationRun equal = run();
        BookBreak first = opened();

        assertThat(first.wallet()).isEqualTo(PracticeDesk.HOT);
        assertThat(first.tier()).isEqualTo(WalletTier.HOT);
        assertThat(first.difference()).isEqualTo(BigInteger.valueOf(-10));
        assertThat(first.block().height()).isEqualTo(20);
        assertThat(first.equalAt()).isEqualTo(equal.at());
        assertThat(first.openedAt()).isEqualTo(equal.at().plus(Duration.ofMinutes(1)));
        assertThat(first.owner()).isNull();

        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 680);
        ReconciliationRun third = run();
        BookBreak later = breaks().open().getFirst();
        assertThat(later.id()).isEqualTo(first.id());
        assertThat(later.difference()).isEqualTo(BigInteger.valueOf(-20));
        assertThat(later.openedAt()).isEqualTo(first.openedAt());
        assertThat(later.seenAt()).isEqualTo(third.at());

        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 700);
        ReconciliationRun healed = run();
        assertThat(breaks().open()).isEmpty();
        BookBreak closed = breaks().get(first.id());
        assertThat(closed.closedAt()).isEqualTo(healed.at());
        assertThat(breaks().closed(null, 10)).containsExactly(closed);

        BookBreak again = opened();
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.equalAt()).isEqualTo(healed.at());
    }

    @Test
    void eachChangeThatNothingExplainsIsToldOnce() {
        BookBreak first = opened();
        run();
        run();
        assertThat(told()).containsExactlyInAnyOrder("break.opened", "balance.unexplained");

        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 600);
        run();
        run();
        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 700);
        run();
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "break.opened", "balance.unexplained", "balance.unexplained", "break.closed");
        assertThat(core.audited())
                .filteredOn(line -> line.endsWith("break:" + first.id()))
                .allMatch(line -> line.startsWith("system:reconcile "))
                .hasSize(4);
    }

    @Test
    void aRunThatComparesNothingOpensAndClosesNothing() {
        BookBreak open = opened();
        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 700);
        node.set(PracticeDesk.COLD, PracticeDesk.USDT, 3);
        node.fallSilent(true);

        assertThatThrownBy(this::run).isInstanceOf(NodeException.class);
        assertThat(breaks().open()).containsExactly(open);
    }

    @Test
    void oneOfTheStaffTakesItOnAndSaysWhatTheyFound() {
        BookBreak open = opened();
        BookBreak mine = breaks().assign(ANA, open.id(), open.version(), "ben");
        assertThat(mine.owner()).isEqualTo("ben");
        assertThat(mine.version()).isEqualTo(open.version() + 1);
        assertThat(breaks().assign(ANA, open.id(), mine.version(), "ben")).isEqualTo(mine);

        BreakComment comment = breaks().comment(ANA, open.id(), "  the node of before said so  ");
        assertThat(comment.text()).isEqualTo("the node of before said so");
        assertThat(breaks().evidence(open.id()).comments()).containsExactly(comment);
        run();
        assertThat(breaks().get(open.id()).owner()).isEqualTo("ben");
        assertThat(breaks().assign(ANA, open.id(), mine.version(), null).owner())
                .isNull();
        assertThat(core.audited())
                .contains("staff:ana break.assigned break:" + open.id(), "staff:ana break.comment break:" + open.id());
    }

    @Test
    void whatIsRefusedChangesNothing() {
        BookBreak open = opened();
        String id = open.id();
        refused("staff.unknown", () -> breaks().assign(ANA, id, open.version(), "nobody"));
        refused("staff.unknown", () -> breaks().assign(Actor.staff("nobody"), id, open.version(), "ana"));
        refused("staff.required", () -> breaks().assign(Actor.api("shop"), id, open.version(), "ana"));
        refused("break.changed", () -> breaks().assign(ANA, id, open.version() + 1, "ana"));
        refused("break.unknown", () -> breaks().assign(ANA, "none", 0, "ana"));
        refused("break.unknown", () -> breaks().comment(ANA, "none", "why"));
        refused("break.comment", () -> breaks().comment(ANA, id, "  "));
        refused("break.comment", () -> breaks().comment(ANA, id, "x".repeat(1001)));
        refused("staff.required", () -> breaks().comment(Actor.api("shop"), id, "why"));
        refused("break.limit", () -> breaks().closed(null, 1001));
        assertThat(breaks().get(id)).isEqualTo(open);
        assertThat(breaks().evidence(id).comments()).isEmpty();

        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 700);
        run();
        refused("break.closed", () -> breaks().assign(ANA, id, open.version() + 1, "ana"));
        assertThat(breaks().comment(ANA, id, "it was the node").by()).isEqualTo(ANA);
    }

    @Test
    void theEvidenceIsWhatWasPostedSinceAndWhatTheChainSaid() {
        BookBreak never = opened();
        BreakEvidence all = breaks().evidence(never.id());
        assertThat(all.postings()).hasSize(1);
        assertThat(all.postings().getFirst().change()).isEqualTo(BigInteger.valueOf(700));
        assertThat(all.postings().getFirst().height()).isEqualTo(10);
        assertThat(all.balances())
                .extracting(point -> point.units().intValueExact())
                .containsExactly(690);

        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 700);
        run();
        BookBreak since = opened();
        assertThat(breaks().evidence(since.id()).postings()).isEmpty();
    }

    @Test
    void closedOnesAreListedPageByPage() {
        for (int i = 0; i < 3; i++) {
            opened();
            node.set(PracticeDesk.HOT, PracticeDesk.COIN, 700);
            run();
        }
        List<BookBreak> all = breaks().closed(null, 10);
        assertThat(all).hasSize(3).isSortedAccordingTo((a, b) -> b.openedAt().compareTo(a.openedAt()));
        assertThat(breaks().closed(all.getFirst().id(), 1)).containsExactly(all.get(1));
    }

    private static void refused(String code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
