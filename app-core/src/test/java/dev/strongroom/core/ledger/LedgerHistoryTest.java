package dev.strongroom.core.ledger;

import static dev.strongroom.core.ledger.Books.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Postings.Funding;
import dev.strongroom.core.ledger.Postings.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Random histories against {@link Model}; every account is compared after each group. */
@SuppressWarnings("NullAway.Init")
class LedgerHistoryTest {
    private static Fixture h2;
    private static Fixture postgresql;

    /** One thing that happens; the numbers choose whom and how much. */
    record Act(What what, int who, int number, int units, boolean other) {}

    /** Some acts at once, some seconds after those before. */
    record Moment(int seconds, List<Act> acts) {}

    enum What {
        OPEN_CUSTOMER,
        OPEN_WALLET,
        RESERVE,
        FUND,
        SETTLE,
        FAIL,
        RELEASE,
        EXPIRE,
        MOVE
    }

    @BeforeContainer
    static void open() {
        h2 = new Fixture(Dialect.H2);
        postgresql = new Fixture(Dialect.POSTGRESQL);
    }

    @AfterContainer
    static void close() {
        for (Fixture fixture : List.of(h2, postgresql)) {
            assertThat(fixture.ledger.check(BooksEnd.EMPTY)).isEqualTo(new BooksFinding.Whole(fixture.ledger.end()));
            fixture.ledger.close();
            fixture.database.close();
        }
    }

    @Property(tries = 150)
    void onH2EveryAccountIsWhatTheModelSays(@ForAll("histories") List<Moment> history) {
        h2.replay(history);
    }

    @Property(tries = 100)
    void onPostgresqlEveryAccountIsWhatTheModelSays(@ForAll("histories") List<Moment> history) {
        postgresql.replay(history);
    }

    @Provide
    Arbitrary<List<Moment>> histories() {
        Arbitrary<Act> act = Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(false, false, false, true))
                .as(Act::new);
        Arbitrary<Moment> moment = Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        act.list().ofMinSize(1).ofMaxSize(25))
                .as(Moment::new);
        return moment.list().ofMinSize(1).ofMaxSize(8);
    }

    /** One database for all histories of a run; each has its own customers, wallets and subjects. */
    private static final class Fixture {
        private final Books.Hand clock = new Books.Hand();
        private final Database database;
        private final Ledger ledger;
        private int histories;

        Fixture(Dialect dialect) {
            database = Databases.fresh(dialect);
            ledger = new Ledger(database, clock);
        }

        void replay(List<Moment> history) {
            Names names = new Names("h" + histories, new Network("eip155", Integer.toString(1 + histories)));
            histories++;
            Model model = new Model();
            clock.set(NOON);
            long before = ledger.end().seq();
            for (Moment moment : history) {
                clock.set(clock.instant().plusSeconds(moment.seconds()));
                Instant now = clock.instant();
                List<CompletableFuture<Outcome>> answers = new ArrayList<>();
                List<String> expected = new ArrayList<>();
                for (Act act : moment.acts()) {
                    Transfer transfer = names.transfer(act);
                    expected.add(model.post(transfer, now));
                    answers.add(ledger.submit(transfer));
                }
                assertThat(answers.stream().map(CompletableFuture::join).map(Fixture::text))
                        .isEqualTo(expected);
                for (Account account : model.accounts()) {
                    assertThat(ledger.balance(account)).isEqualTo(model.balance(account));
                }
            }
            assertThat(ledger.end().seq() - before).isEqualTo(model.size());
        }

        private static String text(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Posted _ -> "posted";
                case Outcome.Insufficient few -> "short " + few.account();
                case Outcome.Refused refused -> refused.code();
            };
        }
    }

    /** A network of its own for each history, so that its accounts, even those of the house, are its own. */
    private record Names(String history, Network network) {
        Transfer transfer(Act act) {
            Asset coin = new Asset(network, "slip44", "60");
            Asset asset = act.number() % 3 == 0 ? coin : new Asset(network, "erc20", "0x" + act.number() % 3);
            String customer = history + "-c" + act.who();
            Address wallet = new Address(network, "0xwallet");
            // The same number is the same withdrawal; now and then somebody asks for it with another amount.
            Amount amount = Amount.of(10 + act.number() + (act.other() ? 5 : 0), asset);
            Amount fee = Amount.of(act.number() % 3, asset);
            Order order = new Order(history + "-w" + act.number(), history + "-c" + act.number() % 2, amount, fee);
            Funding funding = new Funding(1 + act.who(), AccountKind.HOT, wallet, Amount.of(7, coin));
            ChainCause cause = new ChainCause(network, 100 + act.number(), "0x" + act.number());
            return switch (act.what()) {
                case OPEN_CUSTOMER -> Postings.openCustomer(customer, Amount.of(act.units(), asset));
                case OPEN_WALLET -> Postings.openWallet(Account.hot(wallet, asset), Amount.of(act.units(), asset), 9);
                case RESERVE -> Postings.reserve(order, NOON.plusSeconds(40 + 10L * act.number()));
                case FUND -> Postings.fund(order, funding);
                case SETTLE -> Postings.settle(order, funding, cause, Amount.of(act.who() * 7L, coin));
                case FAIL -> Postings.fail(order, funding, cause, Amount.of(3, coin));
                case RELEASE -> Postings.release(order, act.who());
                case EXPIRE -> Postings.expire(order);
                case MOVE ->
                    Transfer.of(history + "-m" + act.units(), "move")
                            .entry(Account.customer(customer, asset), amount.units())
                            .entry(
                                    Account.customer(history + "-c2", asset),
                                    amount.units().negate())
                            .build();
            };
        }
    }
}
