package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.solana.SolanaTerms;
import dev.strongroom.chain.solana.SolanaToken;
import dev.strongroom.chain.solana.TokenProgram;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** One node for a whole class of tests; each test has wallets of its own, made from its name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SolanaNodeContract {
    static final BigInteger SOL = BigInteger.TEN.pow(9);
    static final BigInteger RENT = BigInteger.valueOf(890_880);
    static final BigInteger TOKEN_RENT = BigInteger.valueOf(2_039_280);
    static final long TOKENS = 1_000_000_000;
    /** Enough blocks that what was confirmed is final. */
    private static final int DEPTH = 40;

    private SolanaUnderTest under;
    private SolanaNode node;
    private Wallet base;
    private String test = "";

    /** A fresh node. */
    abstract SolanaUnderTest start();

    @BeforeAll
    void startNode() {
        under = start();
        base = new Wallet(practice().network(), getClass().getSimpleName() + "/base");
        under.fund(base.address(), lamports(SOL.multiply(BigInteger.valueOf(100))));
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

    SolanaUnderTest under() {
        return under;
    }

    SolanaNode node() {
        return node;
    }

    /** The hot wallet whose nonce accounts all payments of the class stand on. */
    Wallet base() {
        return base;
    }

    SolanaNode client(URI url) {
        return client(url, RpcSettings.DEFAULT, practice());
    }

    SolanaNode client(URI url, RpcSettings settings, ListedNetwork listed) {
        return new SolanaNode(
                listed, List.of(new Endpoint(url)), settings, Surroundings.ofSystem(), () -> List.of(base.address()));
    }

    static ListedNetwork practice() {
        return Registry.builtIn().network(Network.parse("solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn"));
    }

    static Token coin() {
        return practice().nativeToken();
    }

    static Token usdt() {
        return token("USDT");
    }

    static Token usdc() {
        return token("USDC");
    }

    private static Token token(String symbol) {
        return practice().tokens().stream()
                .filter(token -> token.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    /** A wallet of this test with nothing in it. */
    Wallet wallet(String name) {
        return new Wallet(practice().network(), test + "/" + name);
    }

    /** A wallet of this test with one SOL and two nonce accounts. */
    Wallet funded(String name) {
        Wallet wallet = wallet(name);
        under.fund(wallet.address(), lamports(SOL));
        open(wallet, 2);
        return wallet;
    }

    /** A wallet of this test with one SOL, two nonce accounts and a thousand of a token. */
    Wallet funded(String name, Token token) {
        Wallet wallet = wallet(name);
        under.fund(wallet.address(), units(token, TOKENS));
        return funded(name);
    }

    /** Opens nonce accounts and waits until they are final. */
    List<Address> open(Wallet wallet, int count) {
        try (SolanaNonceMaker maker = maker()) {
            List<Address> opened = maker.open(base.signer(), wallet.address(), count);
            settle();
            return opened;
        }
    }

    SolanaNonceMaker maker() {
        return new SolanaNonceMaker(
                practice(), List.of(new Endpoint(under.url())), RpcSettings.DEFAULT, Surroundings.ofSystem());
    }

    /** Makes final what is confirmed. */
    void settle() {
        long height = node.head().height();
        for (int i = 0; i < 5 && node.finalized().height() < height; i++) {
            under.mine(DEPTH);
        }
        Assertions.assertThat(node.finalized().height()).isGreaterThanOrEqualTo(height);
    }

    static Amount lamports(BigInteger lamports) {
        return new Amount(lamports, coin().asset());
    }

    static Amount lamports(long lamports) {
        return lamports(BigInteger.valueOf(lamports));
    }

    static Amount units(Token token, long units) {
        return Amount.of(units, token.asset());
    }

    Slot next(Wallet wallet) {
        return node.nextSlot(wallet.address(), Route.HOT, Set.of());
    }

    /** Signed bytes in the next free slot, priced hot. */
    SignedTransfer signed(Wallet from, Address to, Amount amount) {
        TransferIntent intent = from.pays(to, amount);
        return from.signs(intent, node.terms(intent, next(from), Route.HOT));
    }

    /** Signed bytes that were priced by nobody, as if the world had changed since. */
    SignedTransfer unchecked(Wallet from, Address to, Amount amount) {
        boolean moves = amount.asset().isNative();
        SolanaToken token = moves ? null : new SolanaToken(TokenProgram.TOKEN, 6);
        SolanaTerms terms = new SolanaTerms(next(from), 200_000, BigInteger.valueOf(10_000), token);
        return from.signs(from.pays(to, amount), terms);
    }

    /** Sends and waits for the block that takes it: a node answers before. */
    void send(SignedTransfer signed) {
        Assertions.assertThat(node.broadcast(signed)).isEqualTo(new Broadcast.Accepted(false));
        for (int i = 0; i < 100 && node.find(signed).isEmpty(); i++) {
            under.mine(1);
        }
    }

    Landed landed(SignedTransfer signed) {
        return node.find(signed).orElseThrow(() -> new AssertionError(signed.txid() + " is in no block"));
    }

    /** What an address holds for good, after everything that was sent is final. */
    BigInteger balance(Address address, Token token) {
        settle();
        Holding holding = Objects.requireNonNull(
                node.balances(List.of(address), token.asset()).get(address));
        Head at = holding.at();
        Assertions.assertThat(node.block(at.height())).contains(at);
        return holding.units();
    }

    static String refusal(Runnable asking) {
        try {
            asking.run();
        } catch (RefusedException e) {
            return e.code();
        }
        throw new AssertionError("it was not refused");
    }

    static NodeException.Kind kind(Runnable asking) {
        try {
            asking.run();
        } catch (NodeException e) {
            return e.kind();
        }
        throw new AssertionError("it was believed");
    }
}
