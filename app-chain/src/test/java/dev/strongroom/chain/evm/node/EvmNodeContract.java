package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.EvmTerms;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** One node for a whole class of tests; each test has wallets of its own, made from its name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EvmNodeContract {
    static final BigInteger ETHER = BigInteger.TEN.pow(18);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private NodeUnderTest under;
    private EvmNode node;
    private String test = "";
    private boolean automining = true;

    /** A fresh node. */
    abstract NodeUnderTest start();

    @BeforeAll
    void startNode() {
        under = start();
        node = client(under.url());
    }

    @AfterAll
    void endNode() {
        node.close();
        under.close();
    }

    @BeforeEach
    void nameWallets(TestInfo info) {
        test = info.getTestClass().orElseThrow().getSimpleName() + "/" + info.getDisplayName();
    }

    @AfterEach
    void mineAgain() {
        under.automine(true);
        automining = true;
    }

    NodeUnderTest under() {
        return under;
    }

    EvmNode node() {
        return node;
    }

    static EvmNode client(URI url) {
        return client(url, RpcSettings.DEFAULT);
    }

    static EvmNode client(URI url, RpcSettings settings) {
        return new EvmNode(practice(), List.of(new Endpoint(url)), settings, Surroundings.ofSystem());
    }

    static ListedNetwork practice() {
        return Registry.builtIn().network(Network.parse("eip155:31337"));
    }

    /** A wallet of this test with nothing in it. */
    Wallet wallet(String name) {
        return new Wallet(under.network(), test + "/" + name);
    }

    /** A wallet of this test with one ether. */
    Wallet funded(String name) {
        Wallet wallet = wallet(name);
        under.fund(wallet.address(), ether(ETHER));
        return wallet;
    }

    /** A wallet of this test with one ether and a thousand of a token. */
    Wallet funded(String name, Token token) {
        Wallet wallet = funded(name);
        under.fund(wallet.address(), units(token, 1_000_000_000));
        return wallet;
    }

    static Amount ether(BigInteger wei) {
        return new Amount(wei, practice().nativeToken().asset());
    }

    static Amount units(Token token, long units) {
        return Amount.of(units, token.asset());
    }

    /** Signed bytes in the next free slot, priced hot. */
    SignedTransfer signed(Wallet from, Address to, Amount amount) {
        TransferIntent intent = from.pays(to, amount);
        Slot slot = node.nextSlot(from.address(), Route.HOT, Set.of());
        return from.signs(intent, node.terms(intent, slot, Route.HOT));
    }

    /** Signed bytes that were priced by nobody, as if the world had changed since. */
    SignedTransfer unchecked(Wallet from, Address to, Amount amount) {
        Slot slot = node.nextSlot(from.address(), Route.HOT, Set.of());
        BigInteger gwei = BigInteger.TEN.pow(9);
        EvmTerms terms = new EvmTerms(slot, 100_000, gwei.multiply(BigInteger.valueOf(20)), gwei);
        return from.signs(from.pays(to, amount), terms);
    }

    /** From now on transactions wait for {@link NodeUnderTest#mine}. */
    void holdBlocks() {
        under.automine(false);
        automining = false;
    }

    /** Sends, and while blocks are made by themselves, waits for the one that takes it: a node may answer before. */
    void send(SignedTransfer signed) {
        Assertions.assertThat(node.broadcast(signed)).isEqualTo(new Broadcast.Accepted(false));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (automining && node.find(signed).isEmpty()) {
            Assertions.assertThat(System.nanoTime()).as("no block took it").isLessThan(end);
        }
    }

    Landed landed(SignedTransfer signed) {
        return node.find(signed).orElseThrow(() -> new AssertionError(signed.txid() + " is in no block"));
    }

    BigInteger balance(Address address, Token token) {
        long height = node.head().height();
        return node.balances(List.of(address), token.asset(), height).getOrDefault(address, BigInteger.ONE.negate());
    }

    static Slot slot(Wallet wallet, long nonce) {
        return new Slot(wallet.address().network(), wallet.address().text(), Long.toString(nonce));
    }

    SlotUse use(Wallet wallet, long nonce) {
        return node.use(slot(wallet, nonce));
    }

    static String refusal(Runnable asking) {
        try {
            asking.run();
        } catch (RefusedException e) {
            return e.code();
        }
        throw new AssertionError("it was not refused");
    }
}
