package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.ColdDesk;
import dev.strongroom.chain.ceremony.ColdSigner;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepChoice;
import dev.strongroom.core.api.Sweeps;
import dev.strongroom.core.api.WalletOpening;
import dev.strongroom.core.api.WalletOpenings;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.CoreSetup;
import dev.strongroom.core.boot.EmbeddedCore;
import dev.strongroom.core.boot.MovingClock;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.BooksEnd;
import dev.strongroom.core.ledger.BooksFinding;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.reconcile.Reconciler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A desk that takes money in on a practice network and sweeps it: the network makes blocks and the clock moves when
 * they are told to, so that a sweep can be met at any point of its way, by whichever process.
 */
final class SweepRoom implements AutoCloseable {
    static final Actor OTTO = PracticePerson.OTTO.actor();
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
    private static final int ROUNDS = 8;

    final TrialChain chain;
    final MovingClock clock;
    final EmbeddedCore core;
    private final PracticeVaults vaults;
    private final Path home;
    private int answers;

    private SweepRoom(
            Path home, PracticeVaults vaults, DatabaseSettings database, TrialChain chain, Instant now, Steps steps) {
        this.home = home;
        this.vaults = vaults;
        this.chain = chain;
        this.clock = new MovingClock(now.truncatedTo(ChronoUnit.MILLIS));
        this.core = EmbeddedCore.start(new CoreSetup(
                database,
                vaults.trustFile(),
                home.resolve("witness"),
                vaults.core().staffKey(),
                Offline.chains(),
                List.of(chain.node(hot())),
                clock,
                new Surroundings(new SecureRandom(), steps)));
        core.openHot(vaults.core());
    }

    /**
     * A new desk in an empty folder, with a hot and a cold wallet in its books; payments wait for blocks from now on.
     */
    static SweepRoom found(Path home, DatabaseSettings database, TrialChain chain, Instant now) {
        try {
            PracticeVaults vaults = PracticeVaults.found(
                    home.resolve("desk"),
                    Offline.chains(),
                    new SecureRandom(),
                    new PracticeVaults.Founding(
                            "Desk", List.of(chain.listed()), 1, now.truncatedTo(ChronoUnit.MILLIS), CHEAP));
            SweepRoom room = new SweepRoom(home, vaults, database, chain, now, Steps.UNWATCHED);
            room.open();
            return room;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A desk that was founded earlier, with a core of this process. */
    static SweepRoom at(Path home, DatabaseSettings database, TrialChain chain, Instant now, Steps steps) {
        try {
            PracticeVaults vaults = PracticeVaults.open(home.resolve("desk"), Offline.chains(), new SecureRandom());
            return new SweepRoom(home, vaults, database, chain, now, steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() throws IOException {
        chain.giveCoins(hot());
        chain.giveCoins(cold());
        chain.prepare(vaults.hotKey(chain.network()), List.of(hot(), cold()));
        chain.settle();
        core.tick();
        WalletOpenings openings = core.bean(WalletOpenings.class);
        assertThat(openings.open(OTTO, openings.preview(chain.network()))).allMatch(WalletOpening::isOpen);
        core.bean(Pools.class).importSource(OTTO, Files.readAllBytes(vaults.depositSource(chain.network())));
        chain.holdBlocks();
    }

    private Address hot() {
        return vaults.hotWallet(chain.network());
    }

    Address cold() {
        return vaults.coldWallet(chain.network(), 0);
    }

    /** The deposit address of a new customer, to whom it has brought so many dollars. */
    Address deposit(String customer, String dollars) {
        core.bean(CustomersApi.class).register(OTTO, customer);
        Address address = core.bean(DepositAddresses.class)
                .give(OneChainDesk.SHOP, customer, chain.network())
                .address();
        Amount amount = chain.dollars().parse(dollars);
        chain.give(address, amount);
        chain.settle();
        core.tick();
        core.tick();
        assertThat(held(address, amount.asset())).isEqualTo(amount.units());
        return address;
    }

    /** What the books have on a deposit address. */
    BigInteger held(Address deposit, Asset asset) {
        return core.bean(Ledger.class).balance(Account.deposit(deposit, asset)).total();
    }

    /** Whole dollars that a customer is owed. */
    String owed(String customer) {
        return chain.dollars()
                .format(core.bean(CustomersApi.class)
                        .balances(customer)
                        .getFirst()
                        .total());
    }

    Sweeps sweeps() {
        return core.bean(Sweeps.class);
    }

    /** Asks for a sweep of the dollars of a deposit address. */
    Sweep sweep(String key, Address from) {
        return sweeps().start(
                        OTTO, key, List.of(new SweepChoice(from, chain.dollars().asset())))
                .getFirst();
    }

    WithdrawalState state(String id) {
        return sweeps().get(id).payment().state();
    }

    /** Until its bytes are sent and no block holds them. */
    void send(String id) {
        for (int round = 0; round < ROUNDS && state(id) != WithdrawalState.BROADCAST; round++) {
            carryOn();
            if (state(id) != WithdrawalState.BROADCAST) {
                settle();
            }
        }
        assertThat(state(id)).isEqualTo(WithdrawalState.BROADCAST);
    }

    /** The people, the signer and the chain do their part until no sweep is open. */
    void finish() {
        for (int round = 0; round < ROUNDS && !sweeps().open().isEmpty(); round++) {
            carryOn();
            settle();
        }
    }

    /** What waits for people and for the signer is done and sent; no block holds it yet. */
    void carryOn() {
        decide();
        core.tick();
        export();
        answer();
        core.tick();
    }

    void settle() {
        chain.settle();
        core.tick();
        clock.forward(Duration.ofSeconds(20));
    }

    /** Whoever asked signs it, an officer approves. */
    void decide() {
        Approvals approvals = core.bean(Approvals.class);
        for (ApprovalCase open : approvals.waiting()) {
            if (open.needsCreation()) {
                decide(open, PracticePerson.OTTO, Approval.Decision.CREATE);
            }
            if (approvals.get(open.digest()).isOpen()) {
                decide(open, PracticePerson.ANA, Approval.Decision.APPROVE);
            }
        }
    }

    private void decide(ApprovalCase open, PracticePerson person, Approval.Decision decision) {
        Approvals approvals = core.bean(Approvals.class);
        IdentityKey key = IdentityKey.of(vaults.key(person));
        Approval said = new Approval(
                decision,
                Intents.digest(open.intent()),
                person.id(),
                key,
                person.role(),
                1,
                1,
                clock.instant(),
                approvals.nextSeq(key.hex()));
        approvals.decide(said.sign(vaults.key(person)).bytes());
    }

    void export() {
        ColdSigning signing = core.bean(ColdSigning.class);
        for (ColdPayment ready : signing.ready()) {
            signing.export(OTTO, List.of(ready.withdrawal()), PracticePerson.CORA.id());
        }
    }

    /** The custodian signs what was not answered, and signs again what was not seen to arrive. */
    private void answer() {
        ColdSigning signing = core.bean(ColdSigning.class);
        for (ColdRequest request : signing.requests()) {
            boolean wanted = request.items().stream().anyMatch(item -> isCurrent(item.withdrawal(), item.intent()));
            if (request.answeredAt() == null && wanted) {
                signing.importBatch(OTTO, sign(request));
            }
        }
    }

    /** A payment that is to be revoked is signed no more. */
    private boolean isCurrent(String sweep, Digest intent) {
        return core.bean(Approvals.class).of(sweep).getLast().digest().equals(intent);
    }

    private byte[] sign(ColdRequest request) {
        try {
            Path out = home.resolve("answer-" + clock.instant().toEpochMilli() + "-" + answers++);
            ColdDesk desk = new ColdDesk(vaults.vault(PracticePerson.CORA), vaults.trust(), home.resolve("journal"));
            new ColdSigner(Offline.chains(), clock).sign(desk, request.file(), request.compareCode(), out, _ -> {});
            return Files.readAllBytes(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The books are whole, and what is final on chain is what they say. */
    void requireBooksEqualChain() {
        assertThat(core.bean(Ledger.class).check(BooksEnd.EMPTY)).isInstanceOf(BooksFinding.Whole.class);
        try (ChainNode node = chain.node(hot())) {
            assertThat(core.bean(Reconciler.class).of(node).breaks()).isEmpty();
        }
    }

    @Override
    public void close() {
        core.close();
        vaults.close();
    }
}
