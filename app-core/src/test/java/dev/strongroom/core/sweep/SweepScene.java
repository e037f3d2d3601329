package dev.strongroom.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.ColdDesk;
import dev.strongroom.chain.ceremony.ColdSigner;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.ColdAnswer;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepChoice;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.core.api.Sweeps;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.withdrawal.OneChainDesk;
import dev.strongroom.core.withdrawal.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A desk on one practice network with deposits of a customer, and the people who sweep them; everybody has a real key.
 */
final class SweepScene implements AutoCloseable {
    static final Actor OTTO = PracticePerson.OTTO.actor();
    static final Actor ANA = PracticePerson.ANA.actor();

    final OneChainDesk desk;
    final Sweeps sweeps;
    private final Path folder;
    private int answers;

    private SweepScene(Path folder, OneChainDesk desk) {
        this.folder = folder;
        this.desk = desk;
        this.sweeps = desk.core.bean(Sweeps.class);
    }

    static SweepScene on(Path folder, Network network, DatabaseSettings database, Steps steps) {
        try {
            return new SweepScene(folder, new OneChainDesk(folder, network, database, steps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Network network() {
        return desk.chain.network();
    }

    Token dollars() {
        return desk.chain.dollars();
    }

    Token coin() {
        return desk.chain.coin();
    }

    /** The customer's deposit address. */
    Address customers() {
        return desk.core
                .bean(DepositAddresses.class)
                .give(OneChainDesk.SHOP, OneChainDesk.CUSTOMER, network())
                .address();
    }

    /** A deposit address that nobody was given. */
    Address nobodys() {
        return desk.core
                .bean(Pools.class)
                .list(new PoolQuery(Set.of(WalletState.AVAILABLE), network(), null, null, null, 1))
                .getFirst()
                .address();
    }

    /** Pays in and waits until the books have it. */
    void payIn(Address to, Amount amount) {
        BigInteger before = held(to, amount.asset());
        desk.chain.give(to, amount);
        await(() -> held(to, amount.asset()).equals(before.add(amount.units())), "a deposit at " + to);
    }

    /** What the books have on a deposit address. */
    BigInteger held(Address deposit, Asset asset) {
        return desk.core
                .bean(Ledger.class)
                .balance(Account.deposit(deposit, asset))
                .total();
    }

    /** What the books have on the cold wallet. */
    BigInteger cold(Asset asset) {
        return desk.core
                .bean(Ledger.class)
                .balance(Account.cold(desk.cold(), asset))
                .total();
    }

    SweepLine line(Address from, Asset asset) {
        return sweeps.plan(network()).lines().stream()
                .filter(line -> line.choice().equals(new SweepChoice(from, asset)))
                .findFirst()
                .orElseThrow();
    }

    /** Signed by whoever asked, approved by an officer. */
    void approve(Sweep sweep) {
        create(sweep);
        officer(sweep);
    }

    void create(Sweep sweep) {
        decide(sweep, PracticePerson.OTTO, Approval.Decision.CREATE);
    }

    void officer(Sweep sweep) {
        decide(sweep, PracticePerson.ANA, Approval.Decision.APPROVE);
    }

    private void decide(Sweep sweep, PracticePerson person, Approval.Decision decision) {
        Approvals approvals = desk.core.bean(Approvals.class);
        ApprovalCase shown = approvals.of(sweep.payment().id()).getLast();
        IdentityKey key = IdentityKey.of(desk.vaults().key(person));
        approvals.decide(new Approval(
                        decision,
                        Intents.digest(shown.intent()),
                        person.id(),
                        key,
                        person.role(),
                        1,
                        1,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        approvals.nextSeq(key.hex()))
                .sign(desk.vaults().key(person))
                .bytes());
    }

    ColdSigning signing() {
        return desk.core.bean(ColdSigning.class);
    }

    ColdRequest export(List<Sweep> all) {
        return signing()
                .export(OTTO, all.stream().map(sweep -> sweep.payment().id()).toList(), PracticePerson.CORA.id());
    }

    /** Signs with the custodian's vault and journal. */
    byte[] sign(ColdRequest request) {
        try {
            Path out = folder.resolve("answer-" + answers++);
            ColdDesk cold = new ColdDesk(
                    desk.vaults().vault(PracticePerson.CORA), desk.vaults().trust(), folder.resolve("journal"));
            new ColdSigner(Offline.chains(), Clock.systemUTC())
                    .sign(cold, request.file(), request.compareCode(), out, _ -> {});
            return Files.readAllBytes(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void importBatch(byte[] batch, int signed) {
        ColdAnswer answer = signing().importBatch(OTTO, batch);
        assertThat(answer.refused()).isEmpty();
        assertThat(answer.signed()).hasSize(signed);
    }

    /** Whether all of them are funded and wait for the custodian. */
    static boolean isReady(SweepScene scene, List<Sweep> asked) {
        return asked.stream()
                .map(one -> scene.sweeps.get(one.payment().id()))
                .allMatch(one -> one.payment().state() == WithdrawalState.APPROVED
                        && scene.desk.core.withdrawals().postings(one.payment().id()).stream()
                                .anyMatch(posting -> posting.step().startsWith("fund")));
    }

    void publish(String rules) {
        SettingsApi settings = desk.core.bean(SettingsApi.class);
        settings.publish(ANA, "sweeps", settings.draft(OTTO, "sweeps", rules).version());
    }

    void await(BooleanSupplier done, String what) {
        OneChainDesk.await(
                () -> {
                    desk.core.tick();
                    return done.getAsBoolean();
                },
                () -> what + "; open: " + sweeps.open());
    }

    /** What customers have and what is undecided: no sweep changes it. */
    List<Object> owed() {
        return List.of(
                desk.core.bean(CustomersApi.class).balances(OneChainDesk.CUSTOMER),
                desk.core.bean(Suspense.class).work(),
                desk.core.bean(Deposits.class).counts().getOrDefault(DepositState.ORPHANED, 0L));
    }

    static void refused(String code, Runnable what) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, what::run);
        assertThat(refused).as("not refused, but should be with %s", code).isNotNull();
        assertThat(refused.code()).as(refused.reason()).isEqualTo(code);
    }

    /** Repeats what failed, as whoever asked would. */
    static <T> T again(Supplier<T> work) {
        for (int attempt = 0; ; attempt++) {
            try {
                return work.get();
            } catch (IllegalStateException e) {
                assertThat(attempt).as(e.getMessage()).isLessThan(20);
            }
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
