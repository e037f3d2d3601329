package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.ETH;
import static dev.strongroom.core.boot.PracticePeople.OLGA;
import static dev.strongroom.core.boot.PracticePeople.SHOP;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.ColdDesk;
import dev.strongroom.chain.ceremony.ColdSigner;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.evm.node.EvmNode;
import dev.strongroom.chain.evm.node.NodeUnderTest;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.Revocations;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.boot.CoreSetup;
import dev.strongroom.core.boot.EmbeddedCore;
import dev.strongroom.core.boot.MovingClock;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.ledger.Postings;
import dev.strongroom.core.ledger.Transfer;
import dev.strongroom.core.ledger.TrialBalance;
import dev.strongroom.core.reconcile.Reconciler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A real core beside a cold signer with a real vault and journal, on one network with whatever node it is given. */
final class ColdRoom implements AutoCloseable {
    final MovingClock clock;
    final ColdPeople people;
    private final Path home;
    final TrialChain chain;
    private final DatabaseSettings database;
    private final Steps steps;
    private @Nullable EmbeddedCore core;
    private int answers;

    private ColdRoom(
            Path home, ColdPeople people, DatabaseSettings database, TrialChain chain, Instant now, Steps steps) {
        this.home = home;
        this.people = people;
        this.database = database;
        this.chain = chain;
        this.clock = new MovingClock(now.truncatedTo(ChronoUnit.MILLIS));
        this.steps = steps;
    }

    /**
     * A new desk on Ethereum in an empty folder: 10 ETH and 20,000 USDT cold, as much hot, carla is owed 9,000 and dora
     * 3,000.
     */
    static ColdRoom found(Path home, DatabaseSettings database, NodeUnderTest node, Instant now) {
        ColdRoom room =
                bare(home, database, new TrialChain(node.network(), node.url().toString()), now);
        for (Address wallet : List.of(room.cold(), room.hot())) {
            for (Amount amount : List.of(ETH.parse("10"), USDT.parse("20000"))) {
                node.fund(wallet, amount);
                room.open(wallet, amount);
            }
        }
        node.mine(4); // what is compared with the books is what is final
        room.owe("carla", "9000");
        room.owe("dora", "3000");
        return room;
    }

    /**
     * The same with nobody to be paid on a practice network of any chain, where from now on payments wait for blocks.
     */
    static ColdRoom found(Path home, DatabaseSettings database, TrialChain chain, Instant now) {
        ColdRoom room = bare(home, database, chain, now);
        List<Address> wallets = List.of(room.cold(), room.hot());
        for (Address wallet : wallets) {
            chain.giveCoins(wallet);
            chain.give(wallet, chain.dollars().parse("20000"));
        }
        chain.prepare(room.people.walletKey("hot"), wallets);
        chain.settle();
        for (Address wallet : wallets) {
            for (Token token : room.tokens()) {
                room.open(wallet, new Amount(chain.balance(token, wallet), token.asset()));
            }
        }
        chain.holdBlocks();
        return room;
    }

    /** A new desk without money. */
    static ColdRoom bare(Path home, DatabaseSettings database, TrialChain chain, Instant now) {
        ColdRoom room = new ColdRoom(home, ColdPeople.found(home, chain), database, chain, now, Steps.UNWATCHED);
        room.start();
        return room;
    }

    /** A desk that was founded earlier, with a core of this process. */
    static ColdRoom at(Path home, DatabaseSettings database, TrialChain chain, Instant now, Steps steps) {
        ColdRoom room = new ColdRoom(home, ColdPeople.at(home, chain), database, chain, now, steps);
        room.start();
        return room;
    }

    EmbeddedCore start() {
        CoreSetup setup = new CoreSetup(
                database,
                people.trustPath(),
                home.resolve("audit.witness"),
                people.key("core"),
                Offline.chains(),
                List.of(chain.node(hot())),
                clock,
                new Surroundings(RandomGenerator.of("SecureRandom"), steps));
        EmbeddedCore started = EmbeddedCore.start(setup);
        PracticeDesk.awaitVerified(started);
        started.openHot(people.vault("hot"));
        core = started;
        return started;
    }

    void stop() {
        if (core != null) {
            core.close();
            core = null;
        }
    }

    EmbeddedCore core() {
        if (core == null) {
            throw new IllegalStateException("the core is not running");
        }
        return core;
    }

    Address cold() {
        return people.wallet("dan");
    }

    Address hot() {
        return people.wallet("hot");
    }

    private List<Token> tokens() {
        return List.of(chain.coin(), chain.dollars());
    }

    private void open(Address wallet, Amount amount) {
        try (ChainNode node = chain.node(hot())) {
            post(Postings.openWallet(
                    holding(wallet, amount.asset()), amount, node.head().height()));
        }
    }

    private Account holding(Address wallet, Asset asset) {
        return wallet.equals(hot()) ? Account.hot(wallet, asset) : Account.cold(wallet, asset);
    }

    void owe(String customer, String amount) {
        core().bean(CustomersApi.class).register(SHOP, customer);
        post(Postings.openCustomer(customer, chain.dollars().parse(amount)));
    }

    void post(Transfer transfer) {
        assertThat(ledger().post(transfer)).isInstanceOf(Outcome.Posted.class);
    }

    Ledger ledger() {
        return core().bean(Ledger.class);
    }

    Approvals approvals() {
        return core().bean(Approvals.class);
    }

    ColdSigning signing() {
        return core().bean(ColdSigning.class);
    }

    Revocations revocations() {
        return core().bean(Revocations.class);
    }

    /** The shop asks for USDT. */
    Withdrawal request(String key, String customer, String amount, Address to) {
        return core().withdrawals()
                .request(
                        SHOP,
                        key,
                        new WithdrawalRequest(customer, chain.dollars().parse(amount), to.text(), key));
    }

    /** A payment that waits for review. */
    Digest intentOf(String withdrawal) {
        return approvals().of(withdrawal).getLast().digest();
    }

    /** A request of the shop that these people have approved and for which the wallet's money is held. */
    String approved(String key, String amount, Address to, String... approvers) {
        String id = request(key, "carla", amount, to).id();
        for (String approver : approvers) {
            approve(approver, intentOf(id));
        }
        core().tick();
        assertThat(state(id)).isEqualTo(WithdrawalState.APPROVED);
        return id;
    }

    ApprovalCase approve(String who, Digest intent) {
        return approvals().decide(approval(who, intent).sign(people.key(who)).bytes());
    }

    ApprovalCase create(String who, Digest intent) {
        Approval a = approval(who, intent);
        Approval created = new Approval(
                Approval.Decision.CREATE, intent, who, a.key(), Role.OPERATOR, 1, 1, a.signedAt(), a.seq());
        return approvals().decide(created.sign(people.key(who)).bytes());
    }

    /** The approval that the person's desktop would make, over D computed from the fields. */
    Approval approval(String who, Digest claimed) {
        ApprovalCase open = approvals().get(claimed);
        Digest digest = Intents.digest(open.intent());
        IdentityKey key = IdentityKey.of(people.key(who));
        return new Approval(
                Approval.Decision.APPROVE,
                digest,
                who,
                key,
                Role.APPROVER,
                open.intent().versions().roster(),
                open.intent().versions().policy(),
                clock.instant(),
                approvals().nextSeq(key.hex()));
    }

    ColdRequest export(String... withdrawals) {
        return signing().export(OLGA, List.of(withdrawals), "dan");
    }

    /** Signs in this process, with the room's clock; answers the batch. */
    byte[] sign(ColdRequest request) {
        try {
            TrustFile trust = TrustFile.read(Files.readAllBytes(people.trustPath()));
            ColdDesk desk = new ColdDesk(people.vault("dan"), trust, journal());
            Path out = home.resolve("answer-" + clock.instant().toEpochMilli() + "-" + answers++);
            new ColdSigner(Offline.chains(), clock).sign(desk, request.file(), request.compareCode(), out, _ -> {});
            return Files.readAllBytes(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path journal() {
        return home.resolve("journal");
    }

    Withdrawal get(String id) {
        return core().withdrawals().get(id);
    }

    WithdrawalState state(String id) {
        return get(id).state();
    }

    /** Ticks and mines until it has ended. */
    Withdrawal finish(String id, NodeUnderTest node) {
        for (int round = 0; round < 10 && !state(id).isEnd(); round++) {
            core().tick();
            node.mine(4);
            clock.forward(Duration.ofSeconds(20));
        }
        return get(id);
    }

    /** All that a refusal must leave as it was. */
    List<Object> everything() {
        List<Object> all = new ArrayList<>(core().withdrawals().list(WithdrawalQuery.newest(1000)));
        all.add(core().bean(AuditLog.class).head());
        all.add(core().withdrawals().outstanding());
        return all;
    }

    /** On Ethereum: at the head. */
    BigInteger onChain(Token token, Address address) {
        try (EvmNode node = PracticeDesk.node(chain.url())) {
            return node.balances(List.of(address), token.asset(), node.head().height())
                    .getOrDefault(address, BigInteger.ZERO);
        }
    }

    String available(String customer) {
        Token dollars = chain.dollars();
        return dollars.format(
                ledger().balance(Account.customer(customer, dollars.asset())).available());
    }

    /** Every asset's entries and holds sum to zero, and what is final on chain is what the books say. */
    void requireBooksEqualChain() {
        for (Token token : tokens()) {
            assertThat(sum(token, TrialBalance::posted))
                    .as("entries of %s", token.symbol())
                    .isZero();
            assertThat(sum(token, TrialBalance::pending))
                    .as("holds of %s", token.symbol())
                    .isZero();
        }
        try (ChainNode node = chain.node(hot())) {
            Reconciliation compared = core().bean(Reconciler.class).of(node);
            assertThat(compared.lines()).hasSize(2 * tokens().size());
            assertThat(compared.breaks()).isEmpty();
        }
    }

    private BigInteger sum(Token token, Function<TrialBalance, BigInteger> side) {
        return ledger().trialBalance().stream()
                .filter(line -> line.asset().equals(token.asset()))
                .map(side)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Override
    public void close() {
        stop();
        people.close();
    }
}
