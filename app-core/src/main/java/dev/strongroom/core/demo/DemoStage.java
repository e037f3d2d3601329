package dev.strongroom.core.demo;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secp256k1;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.CoreSetup;
import dev.strongroom.core.boot.EmbeddedCore;
import dev.strongroom.core.boot.practice.LocalChain;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.withdrawal.Steps;
import dev.strongroom.core.withdrawal.Surroundings;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Everything that the acts of the demo share: the people, the network, the core, and what is told. */
final class DemoStage implements AutoCloseable {
    static final Actor PLATFORM = Actor.api("shop");
    static final String CUSTOMER = "C-1042";
    static final String SECOND_CUSTOMER = "C-2001";
    static final String THIRD_CUSTOMER = "C-2002";
    static final String SMALL_CUSTOMER = "C-3003";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    private final DemoReport report;
    private final Clock clock;
    private final SecureRandom random;
    private final LocalChain network;
    private final PracticeVaults desk;
    private final ChainNode node;
    private final EmbeddedCore core;
    private final DemoBlocks blocks;

    private DemoStage(
            DemoReport report,
            Clock clock,
            SecureRandom random,
            LocalChain network,
            PracticeVaults desk,
            ChainNode node,
            EmbeddedCore core) {
        this.report = report;
        this.clock = clock;
        this.random = random;
        this.network = network;
        this.desk = desk;
        this.node = node;
        this.core = core;
        this.blocks = new DemoBlocks(
                network, node, clock, new Address(network.listed().network(), stranger()));
    }

    /** Founds the desk and starts its core on an H2 file in the folder. */
    static DemoStage set(DemoReport report, Clock clock, SecureRandom random, Path folder, LocalChain network)
            throws IOException {
        Chains chains = Offline.chains();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PracticeVaults desk = PracticeVaults.found(
                folder.resolve("desk"),
                chains,
                random,
                network.listed(),
                new PracticeVaults.Founding("Demo desk", 1, now));
        try {
            OpenVault vault = desk.core();
            EmbeddedCore core = EmbeddedCore.start(new CoreSetup(
                    DatabaseSettings.h2File(folder.resolve("core")),
                    desk.trustFile(),
                    folder.resolve("core-witness"),
                    vault.staffKey(),
                    chains,
                    List.of(network.node()),
                    clock,
                    new Surroundings(random, Steps.UNWATCHED)));
            core.openHot(vault);
            return new DemoStage(report, clock, random, network, desk, network.node(), core);
        } catch (RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    DemoReport report() {
        return report;
    }

    LocalChain network() {
        return network;
    }

    PracticeVaults desk() {
        return desk;
    }

    EmbeddedCore core() {
        return core;
    }

    /** A node client beside the core's, for what the demo asks of the chain itself. */
    ChainNode node() {
        return node;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Amount dollars(String decimal) {
        return network.dollars().parse(decimal);
    }

    String say(Amount amount) {
        return amount.asset().isNative()
                ? network.coin().format(amount)
                : network.dollars().format(amount);
    }

    /** The platform asks for a withdrawal of a customer. */
    Withdrawal request(String customer, String key, String decimal, String to) {
        return core.withdrawals()
                .request(PLATFORM, key, new WithdrawalRequest(customer, dollars(decimal), to, "demo " + key));
    }

    /** An address that nobody has paid before. */
    String stranger() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        Chain chain = Offline.chains().of(network.listed().network());
        byte[] key = Secp256k1.publicKey(secret);
        return chain.addressOf(network.listed().network(), key).text();
    }

    /** Fails unless exactly this reached a new address for good. */
    void requireReceived(String to, Amount amount) {
        Address address = new Address(network.listed().network(), to);
        BigInteger there = Objects.requireNonNull(
                        node.balances(List.of(address), amount.asset()).get(address))
                .units();
        if (!amount.units().equals(there)) {
            throw new IllegalStateException(to + " holds " + there + " units instead of " + amount.units());
        }
    }

    /** What the chain says of a paid withdrawal, in a line. */
    String landed(Withdrawal paid) {
        Withdrawal.Payout payout = Objects.requireNonNull(paid.payment());
        BigInteger fee = Objects.requireNonNull(payout.networkFee());
        return payout.txid() + " in block " + payout.height() + ", network fee "
                + network.coin().format(new Amount(fee, network.coin().asset()));
    }

    /** Waits until a block of this height can no longer be reorganised. */
    Head awaitFinal(long height) throws InterruptedException {
        Instant deadline = clock.instant().plus(PATIENCE);
        while (true) {
            Head end = node.finalized();
            if (end.height() >= height) {
                return end;
            }
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException("block " + height + " did not become final");
            }
            blocks.wish();
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Carries on until nothing moves any more. */
    void settleBooks() {
        while (core.tick() > 0) {
            Thread.onSpinWait();
        }
    }

    /** Carries everything on until the withdrawal is in one of the states. */
    Withdrawal await(String id, WithdrawalState first, WithdrawalState... more) throws InterruptedException {
        Set<WithdrawalState> wanted = EnumSet.of(first, more);
        Instant deadline = clock.instant().plus(PATIENCE);
        while (true) {
            core.tick();
            Withdrawal now = core.withdrawals().get(id);
            if (wanted.contains(now.state())) {
                return now;
            }
            if (now.state().isEnd() || clock.instant().isAfter(deadline)) {
                throw new IllegalStateException("withdrawal " + id + " is " + now.state() + " instead of " + wanted
                        + (now.ending() == null ? "" : ": " + now.ending().reason()));
            }
            blocks.wish();
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    @Override
    public void close() {
        core.close();
        node.close();
        desk.close();
    }
}
