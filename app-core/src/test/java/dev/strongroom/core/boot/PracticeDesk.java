package dev.strongroom.core.boot;

import static dev.strongroom.core.boot.PracticePeople.ETH;
import static dev.strongroom.core.boot.PracticePeople.LISTED;
import static dev.strongroom.core.boot.PracticePeople.SHOP;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.evm.node.EvmNode;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.sandbox.PracticeNode;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.audit.AuditGate;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.LedgerGate;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.ledger.Postings;
import dev.strongroom.core.ledger.TrialBalance;
import dev.strongroom.core.withdrawal.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A whole desk for tests: a real core on a real database, a practice network, wallets and customers with money in the
 * books and on chain. Blocks come with transactions and on {@link #mine} only; time passes on {@link #clock} only.
 */
public final class PracticeDesk implements AutoCloseable {
    public static final Instant MORNING = Instant.parse("2026-11-21T09:00:00Z");
    private static final Duration PAUSE = Duration.ofMillis(1);
    public final MovingClock clock = new MovingClock(MORNING);
    public final PracticeNode chain;
    private final Ed25519Signer identity = PracticePeople.key("core");
    private final DatabaseSettings database;
    private final Path home;
    private @Nullable EmbeddedCore core;
    private volatile Steps watcher = Steps.UNWATCHED;

    public PracticeDesk(Path home, DatabaseSettings database) {
        this(home, database, 2000);
    }

    /** @param hotPerHour whole units that may leave hot within an hour */
    public PracticeDesk(Path home, DatabaseSettings database, int hotPerHour) {
        this.home = home;
        this.database = database;
        try {
            Files.write(
                    home.resolve("trust.json"),
                    PracticePeople.trustFile(hotPerHour).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chain = PracticeNode.here(home.resolve("chain"), 2);
    }

    /** What this desk's core is started with. */
    public static CoreSetup setup(
            Path home,
            DatabaseSettings database,
            ChainNode node,
            MovingClock clock,
            Ed25519Signer identity,
            Steps steps) {
        return new CoreSetup(
                database,
                home.resolve("trust.json"),
                home.resolve("audit.witness"),
                identity,
                Offline.chains(),
                List.of(node),
                clock,
                new dev.strongroom.core.withdrawal.Surroundings(RandomGenerator.of("SecureRandom"), steps));
    }

    /** A client of the practice network that gives up after five seconds. */
    public static EvmNode node(String url) {
        RpcSettings settings = new RpcSettings(
                Duration.ofSeconds(5), 1, Duration.ofMillis(1), Duration.ofMillis(1), 16 << 20, 10, 100);
        return new EvmNode(LISTED, List.of(Endpoint.parse(url)), settings, Surroundings.ofSystem());
    }

    /** Starts the core with the hot route locked, and waits until its records are verified. */
    public EmbeddedCore startLocked() {
        core = EmbeddedCore.start(
                setup(home, database, node(chain.url()), clock, identity, step -> watcher.reached(step)));
        awaitVerified(core);
        return core;
    }

    /** From now on is told of every step, on the thread that takes it. */
    public void watch(Steps other) {
        watcher = other;
    }

    public Path home() {
        return home;
    }

    public DatabaseSettings database() {
        return database;
    }

    /** Starts the core and opens the hot route. */
    public EmbeddedCore start() {
        EmbeddedCore started = startLocked();
        openHot(started);
        return started;
    }

    public static void openHot(EmbeddedCore core) {
        core.openHot(Map.of(PracticePeople.address("hot"), PracticePeople.wallet("hot")));
    }

    public static void awaitVerified(EmbeddedCore core) {
        AuditGate audit = core.bean(AuditGate.class);
        LedgerGate ledger = core.bean(LedgerGate.class);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!audit.isVerified() || !ledger.isVerified()) {
            assertThat(System.nanoTime())
                    .as("the records were not verified in a minute")
                    .isLessThan(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Stops the core in order and starts it again. */
    public EmbeddedCore restart() {
        stop();
        return start();
    }

    public void stop() {
        if (core != null) {
            core.close();
            core = null;
        }
    }

    public EmbeddedCore core() {
        if (core == null) {
            throw new IllegalStateException("the core is not running");
        }
        return core;
    }

    /** Gives a wallet 10 ETH and whole units of a token, on chain and in the books. */
    public void fundHot(Token token, int whole) {
        fund("hot", token, whole);
    }

    public void fundCold(Token token, int whole) {
        fund("cold", token, whole);
    }

    private void fund(String wallet, Token token, int whole) {
        Address address = PracticePeople.address(wallet);
        BigInteger wei = ETH.parse("10").units();
        BigInteger units = token.parse(Integer.toString(whole)).units();
        chain.fund(address.text(), wei);
        chain.mint(token.asset().reference(), address.text(), units);
        try (ChainNode node = node(chain.url())) {
            long height = node.head().height();
            post(Postings.openWallet(holding(wallet, ETH), new Amount(wei, ETH.asset()), height));
            post(Postings.openWallet(holding(wallet, token), new Amount(units, token.asset()), height));
        }
    }

    private static Account holding(String wallet, Token token) {
        Address address = PracticePeople.address(wallet);
        return wallet.equals("hot") ? Account.hot(address, token.asset()) : Account.cold(address, token.asset());
    }

    /** Registers a customer and owes so much of a token. */
    public void owe(String customer, Token token, String amount) {
        core().bean(CustomersApi.class).register(SHOP, customer);
        post(Postings.openCustomer(customer, token.parse(amount)));
    }

    public void post(dev.strongroom.core.ledger.Transfer transfer) {
        assertThat(ledger().post(transfer)).isInstanceOf(Outcome.Posted.class);
    }

    public Ledger ledger() {
        return core().bean(Ledger.class);
    }

    /** The shop asks for USDT. */
    public Withdrawal request(String key, String customer, String amount, String to) {
        return core().withdrawals()
                .request(SHOP, key, new WithdrawalRequest(customer, USDT.parse(amount), to, "order " + key));
    }

    public Withdrawal get(String id) {
        return core().withdrawals().get(id);
    }

    public WithdrawalState state(String id) {
        return get(id).state();
    }

    public void tick() {
        core().tick();
    }

    public void mine(int blocks) {
        chain.mine(blocks);
    }

    /** Ticks and mines until a payment that is on its way is final. */
    public Withdrawal finish(String id) {
        for (int round = 0; round < 8 && !state(id).isEnd(); round++) {
            tick();
            mine(3);
            clock.forward(Unhurried.ROUND);
        }
        return get(id);
    }

    /** Longer than the pause between two sends of the same bytes. */
    private static final class Unhurried {
        static final Duration ROUND = Duration.ofSeconds(20);
    }

    /** Tokens that an address has on chain. */
    public BigInteger onChain(Token token, Address address) {
        try (EvmNode node = node(chain.url())) {
            return node.balances(List.of(address), token.asset(), node.head().height())
                    .getOrDefault(address, BigInteger.ZERO);
        }
    }

    /** What the books say a customer is owed and could take. */
    public String available(String customer, Token token) {
        return token.format(
                ledger().balance(Account.customer(customer, token.asset())).available());
    }

    /** Every asset's entries and holds sum to zero. */
    public void requireBooksBalance() {
        List<TrialBalance> lines = ledger().trialBalance();
        assertThat(lines).isNotEmpty();
        lines.stream().map(TrialBalance::asset).distinct().forEach(asset -> {
            BigInteger posted = lines.stream()
                    .filter(line -> line.asset().equals(asset))
                    .map(TrialBalance::posted)
                    .reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger pending = lines.stream()
                    .filter(line -> line.asset().equals(asset))
                    .map(TrialBalance::pending)
                    .reduce(BigInteger.ZERO, BigInteger::add);
            assertThat(posted).as("entries of %s", asset).isZero();
            assertThat(pending).as("holds of %s", asset).isZero();
        });
    }

    /** The hot wallet's books equal the chain, in the token and in the coin that pays fees. */
    public void requireHotBooksEqualChain(Token token) {
        Address hot = PracticePeople.address("hot");
        for (Token each : List.of(token, ETH)) {
            assertThat(ledger().balance(Account.hot(hot, each.asset())).total())
                    .as("hot %s", each.symbol())
                    .isEqualTo(onChain(each, hot));
        }
    }

    @Override
    public void close() {
        stop();
        chain.close();
        identity.close();
    }
}
