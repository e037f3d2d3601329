package dev.strongroom.core.demo;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.boot.practice.LocalChain;
import dev.strongroom.core.boot.practice.PracticeVaults;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One of the networks that the demo pays on, with a node client beside the core's. */
final class DemoNetwork implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    private final LocalChain local;
    private final PracticeVaults desk;
    private final ChainNode node;
    private final SecureRandom random;
    private final Clock clock;
    private final DemoBlocks blocks;

    DemoNetwork(LocalChain local, PracticeVaults desk, SecureRandom random, Clock clock) {
        this.local = local;
        this.desk = desk;
        this.random = random;
        this.clock = clock;
        this.node = local.node(desk.hotWallet(local.network()));
        this.blocks = new DemoBlocks(local, node, clock);
    }

    LocalChain local() {
        return local;
    }

    Network id() {
        return local.network();
    }

    /** Such as {@code Solana practice}. */
    String name() {
        return local.listed().name();
    }

    /** For names of requests and files, such as {@code sol}. */
    String key() {
        return local.coin().symbol().toLowerCase(Locale.ROOT);
    }

    /** For a client of what the demo asks of the chain itself. */
    ChainNode node() {
        return node;
    }

    Address hotWallet() {
        return desk.hotWallet(id());
    }

    Address coldWallet() {
        return desk.coldWallet(id(), 0);
    }

    Amount dollars(String decimal) {
        return local.dollars().parse(decimal);
    }

    List<Token> paid() {
        return List.of(local.coin(), local.dollars());
    }

    String say(Amount amount) {
        return amount.asset().isNative()
                ? local.coin().format(amount)
                : local.dollars().format(amount);
    }

    /** An address that nobody has paid before. */
    String stranger() {
        return local.stranger(random).text();
    }

    /** Fails unless exactly this reached a new address for good. */
    void requireReceived(String to, Amount amount) {
        Address address = new Address(id(), to);
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
                + local.coin().format(new Amount(fee, local.coin().asset()));
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
                throw new IllegalStateException("block " + height + " of " + id() + " did not become final");
            }
            blocks.wish();
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /**
     * To be called at every look of somebody who waits for a payment. A practice network makes the blocks for it
     * without being asked.
     */
    void wish() {
        if (!local.isSimulated()) {
            blocks.wish();
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
