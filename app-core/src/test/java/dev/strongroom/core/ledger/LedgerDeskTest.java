package dev.strongroom.core.ledger;

import static dev.strongroom.core.ledger.Books.ETH;
import static dev.strongroom.core.ledger.Books.HOT_ETH;
import static dev.strongroom.core.ledger.Books.HOT_USDT;
import static dev.strongroom.core.ledger.Books.NETWORK;
import static dev.strongroom.core.ledger.Books.NOON;
import static dev.strongroom.core.ledger.Books.USDT;
import static dev.strongroom.core.ledger.Books.WALLET;
import static dev.strongroom.core.ledger.Books.eth;
import static dev.strongroom.core.ledger.Books.units;
import static dev.strongroom.core.ledger.Books.usdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.JournalPage;
import dev.strongroom.core.api.JournalQuery;
import dev.strongroom.core.api.LedgerAccount;
import dev.strongroom.core.api.LedgerAccountQuery;
import dev.strongroom.core.api.LedgerKey;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Postings.Funding;
import dev.strongroom.core.ledger.Postings.Order;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Four withdrawals of alice's that went four ways, and what anybody reads of them. */
@ParameterizedClass
@EnumSource(Dialect.class)
class LedgerDeskTest {
    private static final Funding FUNDING = new Funding(1, AccountKind.HOT, WALLET, eth(5));
    private static final LedgerKey ALICE = new LedgerKey("CUSTOMER", "alice", USDT);

    private final Books.Hand clock = new Books.Hand();
    private final Database database;
    private final Ledger ledger;
    private final LedgerDesk desk;

    LedgerDeskTest(Dialect dialect) {
        database = Databases.fresh(dialect);
        ledger = new Ledger(database, clock);
        desk = new LedgerDesk(database);
    }

    @BeforeEach
    void openTheBooks() {
        post(Postings.openWallet(HOT_USDT, usdt(1000), 5));
        post(Postings.openWallet(HOT_ETH, eth(70), 5));
        post(Postings.openCustomer("alice", usdt(500)));
        post(Postings.reserve(order("w-waits"), NOON.plusSeconds(60)));
        post(Postings.reserve(order("w-settled"), NOON.plusSeconds(60)));
        post(Postings.fund(order("w-settled"), FUNDING));
        post(Postings.settle(order("w-settled"), FUNDING, new ChainCause(NETWORK, 7, "0xaa"), eth(3)));
        post(Postings.reserve(order("w-freed"), NOON.plusSeconds(60)));
        post(Postings.release(order("w-freed"), 0));
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    private static Order order(String id) {
        return new Order(id, "alice", usdt(100), usdt(2));
    }

    private void post(Transfer transfer) {
        assertThat(ledger.post(transfer)).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void theJournalIsNewestFirstAndTellsWhatBecameOfEachTransfer() {
        assertThat(desk.journal(JournalQuery.newest(100)).rows())
                .extracting(row -> row.posting().seq() + " " + row.subject() + " "
                        + row.posting().step() + " " + row.state() + " " + row.endedBy())
                .containsExactly(
                        "9 w-freed release RELEASE null",
                        "8 w-freed reserve VOIDED 9",
                        "7 w-settled settle POSTED null",
                        "6 w-settled fund/1 CLEARED 7",
                        "5 w-settled reserve EXCHANGED 6",
                        "4 w-waits reserve PENDING null",
                        "3 opening " + AccountId.of(Books.alice(USDT)) + " POSTED null",
                        "2 opening " + AccountId.of(HOT_ETH) + " POSTED null",
                        "1 opening " + AccountId.of(HOT_USDT) + " POSTED null");
    }

    @Test
    void everyTransferSumsToZeroForEachAssetAndNamesItsBlock() {
        for (JournalEntry row : desk.journal(JournalQuery.newest(100)).rows()) {
            zero(row.posting().entries());
            zero(row.posting().holds());
        }
        JournalEntry settled = desk.transfer(7);
        assertThat(settled.network()).isEqualTo(NETWORK);
        assertThat(settled.posting().height()).isEqualTo(7);
        assertThat(settled.posting().txid()).isEqualTo("0xaa");
        assertThat(settled)
                .isEqualTo(desk.journal(JournalQuery.newest(3)).rows().getLast());
        assertThat(desk.transfer(4).network()).isNull();
    }

    private static void zero(List<LedgerPosting.Line> lines) {
        Map<Asset, BigInteger> sums = lines.stream()
                .collect(Collectors.groupingBy(
                        LedgerPosting.Line::asset,
                        Collectors.reducing(BigInteger.ZERO, LedgerPosting.Line::units, BigInteger::add)));
        assertThat(sums.values()).allMatch(sum -> sum.signum() == 0);
    }

    @Test
    void pageByPageItIsTheSameAsAtOnce() {
        for (int limit = 1; limit <= 10; limit++) {
            assertThat(walk(JournalQuery.newest(limit)))
                    .as("pages of %d", limit)
                    .containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(walk(of(ALICE, null, null, limit))).containsExactly(8L, 7L, 6L, 5L, 4L, 3L);
            assertThat(walk(of(null, "w-settled", null, limit))).containsExactly(7L, 6L, 5L);
            assertThat(walk(of(null, null, ETH, limit))).containsExactly(7L, 6L, 2L);
            assertThat(walk(of(null, "w-settled", ETH, limit))).containsExactly(7L, 6L);
            assertThat(walk(of(ALICE, "w-settled", null, limit))).containsExactly(7L, 6L, 5L);
            assertThat(walk(of(ALICE, null, ETH, limit))).isEmpty();
        }
    }

    private static JournalQuery of(
            @Nullable LedgerKey account, @Nullable String subject, @Nullable Asset asset, int limit) {
        return new JournalQuery(account, subject, asset, null, null, Long.MAX_VALUE, limit);
    }

    private List<Long> walk(JournalQuery query) {
        List<Long> seqs = new ArrayList<>();
        JournalPage page = desk.journal(query);
        page.rows().forEach(row -> seqs.add(row.posting().seq()));
        while (page.hasOlder()) {
            page = desk.journal(query.before(page.next()));
            page.rows().forEach(row -> seqs.add(row.posting().seq()));
        }
        return seqs;
    }

    @Test
    void aSpanOfTimeLetsThroughWhatWasPostedInItEvenAfterTheClockWasSetBack() {
        clock.set(NOON.plus(Duration.ofDays(2)));
        post(Postings.openCustomer("bob", usdt(1))); // 10
        clock.set(NOON.plus(Duration.ofDays(2)).minusSeconds(600));
        post(Postings.openCustomer("carol", usdt(1))); // 11
        clock.set(NOON.plus(Duration.ofDays(3)));
        post(Postings.openCustomer("dave", usdt(1))); // 12

        var second = NOON.plus(Duration.ofDays(2));
        for (int limit = 1; limit < 5; limit++) {
            assertThat(walk(new JournalQuery(null, null, null, second, null, Long.MAX_VALUE, limit)))
                    .containsExactly(12L, 10L);
            assertThat(walk(new JournalQuery(null, null, null, NOON.plusSeconds(1), second, Long.MAX_VALUE, limit)))
                    .containsExactly(11L);
            assertThat(walk(new JournalQuery(null, null, USDT, second, null, Long.MAX_VALUE, limit)))
                    .containsExactly(12L, 10L);
            assertThat(walk(new JournalQuery(ALICE, null, null, null, NOON.plusSeconds(1), Long.MAX_VALUE, limit)))
                    .containsExactly(8L, 7L, 6L, 5L, 4L, 3L);
            assertThat(walk(new JournalQuery(ALICE, null, null, second, null, Long.MAX_VALUE, limit)))
                    .isEmpty();
        }
    }

    @Test
    void anAssetThatHardlyMovesIsFoundThoughAPageLooksAtSoManyOnly() {
        int many = JournalPages.LOOKED_AT + 200;
        IntStream.range(0, many)
                .mapToObj(i -> ledger.submit(Postings.openCustomer("c" + i, usdt(1))))
                .toList()
                .forEach(answer -> assertThat(answer.join()).isInstanceOf(Outcome.Posted.class));
        JournalPage first = desk.journal(of(null, null, ETH, 100));
        assertThat(first.rows()).isEmpty();
        assertThat(first.next()).isEqualTo(9 + many + 1 - JournalPages.LOOKED_AT);
        assertThat(walk(of(null, null, ETH, 100))).containsExactly(7L, 6L, 2L);
    }

    @Test
    void accountsAreListedByKindAssetAndOwnerWithWhatIsPostedPendingAndAvailable() {
        List<LedgerAccount> all = desk.accounts(LedgerAccountQuery.first(100));
        assertThat(all)
                .extracting(row -> row.key().kind() + " " + row.key().owner())
                .startsWith("CUSTOMER alice", "HOT " + WALLET.text())
                .endsWith("OPENING ", "OPENING ");
        LedgerAccount alice = all.getFirst();
        assertThat(alice.posted()).isEqualTo(units(398));
        assertThat(alice.pendingOut()).isEqualTo(units(102));
        assertThat(alice.available()).isEqualTo(units(296));
        assertThat(all).hasSizeGreaterThan(6);
        for (int limit = 1; limit <= all.size(); limit++) {
            assertThat(walk(LedgerAccountQuery.first(limit)))
                    .as("pages of %d", limit)
                    .isEqualTo(all);
        }
    }

    private List<LedgerAccount> walk(LedgerAccountQuery query) {
        List<LedgerAccount> rows = new ArrayList<>();
        LedgerAccountQuery next = query;
        List<LedgerAccount> page = desk.accounts(next);
        while (!page.isEmpty()) {
            rows.addAll(page);
            next = next.after(page.getLast());
            page = desk.accounts(next);
        }
        return rows;
    }

    @Test
    void accountsAreNarrowedByKindNetworkAssetAndOwner() {
        List<LedgerAccount> all = desk.accounts(LedgerAccountQuery.first(100));
        for (int limit = 1; limit <= 3; limit++) {
            assertThat(walk(new LedgerAccountQuery("HOT", null, null, null, null, limit)))
                    .isEqualTo(all.stream()
                            .filter(row -> row.key().kind().equals("HOT"))
                            .toList())
                    .hasSize(2);
            assertThat(walk(new LedgerAccountQuery(null, null, ETH, null, null, limit)))
                    .isEqualTo(all.stream()
                            .filter(row -> row.key().asset().equals(ETH))
                            .toList())
                    .hasSizeGreaterThan(1);
            assertThat(walk(new LedgerAccountQuery(null, null, null, "alice", null, limit)))
                    .containsExactly(all.getFirst());
            assertThat(walk(new LedgerAccountQuery(null, null, null, WALLET.text(), null, limit)))
                    .hasSize(2);
            assertThat(walk(new LedgerAccountQuery(null, NETWORK, null, null, null, limit)))
                    .isEqualTo(all);
        }
        Network other = Network.parse("eip155:1");
        assertThat(walk(new LedgerAccountQuery(null, other, null, null, null, 10)))
                .isEmpty();
        assertThat(walk(new LedgerAccountQuery("COLD", null, null, null, null, 10)))
                .isEmpty();
    }

    @Test
    void whatDoesNotExistIsRefusedByTheFieldsName() {
        assertThatThrownBy(() -> desk.transfer(77))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("ledger.unknown"))
                .hasMessageContaining("77");
        assertThatThrownBy(() -> desk.accounts(new LedgerAccountQuery("TILL", null, null, null, null, 1)))
                .hasMessageContaining("kind: there is no TILL");
        assertThatThrownBy(() -> desk.journal(of(new LedgerKey("HOT", "", USDT), null, null, 1)))
                .hasMessageContaining("account.owner");
        assertThatThrownBy(() -> JournalQuery.newest(1001)).hasMessageContaining("limit: 1001");
        assertThatThrownBy(() -> LedgerAccountQuery.first(0)).hasMessageContaining("limit: 0");
        assertThatThrownBy(() -> new JournalQuery(null, null, null, NOON, NOON.minusSeconds(1), 9, 1))
                .hasMessageContaining("to: ");
    }

    @Test
    void theKindsAreThoseOfTheChart() {
        assertThat(desk.kinds())
                .startsWith("CUSTOMER", "DEPOSIT", "HOT", "COLD")
                .endsWith("OPENING");
    }
}
