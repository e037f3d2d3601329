package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Curve;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.Secp256k1;
import dev.strongroom.chain.practice.EvmMoney;
import dev.strongroom.chain.practice.PracticeMoney;
import dev.strongroom.chain.practice.SolanaMoney;
import dev.strongroom.chain.practice.TronMoney;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.chain.solana.node.SolanaNonceMaker;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Online;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A local network with money for practice: one that is started here, or a development node of the caller's. */
public final class LocalChain implements AutoCloseable {
    /** The practice networks of this program, the main one first. */
    public static final List<Network> PRACTICE = List.of(
            Network.parse("eip155:31337"),
            Network.parse("solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn"),
            Network.parse("tron:0x4a9c92cd"));

    private static final int NONCE_ACCOUNTS = 4;
    private static final int SECRET_BYTES = 32;
    /** Payments whose whole fee caps {@link #giveCoins} covers. */
    private static final BigInteger MANY = BigInteger.valueOf(100);

    private final ListedNetwork listed;
    private final String url;
    private final PracticeMoney money;
    private final @Nullable PracticeProcess process;

    private LocalChain(ListedNetwork listed, String url, PracticeMoney money, @Nullable PracticeProcess process) {
        this.listed = listed;
        this.url = url;
        this.money = money;
        this.process = process;
    }

    /** A practice network in a process of its own; its chain lies in the folder. */
    public static LocalChain practice(Path folder, Network network) throws IOException {
        ListedNetwork listed = Registry.builtIn().network(network);
        PracticeProcess process = PracticeProcess.start(folder, "--network", network.toString(), "--block-time", "100");
        try {
            return new LocalChain(listed, process.url(), money(network, process.url()), process);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** A development node for Ethereum, on which a USDT-like token is put first. */
    public static LocalChain at(String url) {
        EvmMoney money = EvmMoney.on(Endpoint.parse(url), RpcSettings.DEFAULT, Surroundings.ofSystem());
        try {
            return new LocalChain(money.listed(money.deployTether()), url, money, null);
        } catch (RuntimeException e) {
            money.close();
            throw e;
        }
    }

    private static PracticeMoney money(Network network, String url) {
        Endpoint node = Endpoint.parse(url);
        RpcSettings settings = RpcSettings.DEFAULT;
        Surroundings surroundings = Surroundings.ofSystem();
        return switch (network.namespace()) {
            case "solana" -> new SolanaMoney(node, settings, surroundings);
            case "tron" -> new TronMoney(node, settings, surroundings);
            default -> EvmMoney.on(node, settings, surroundings);
        };
    }

    /** The network with the tokens that are paid. */
    public ListedNetwork listed() {
        return listed;
    }

    public Network network() {
        return listed.network();
    }

    /** Where its node listens. */
    public String url() {
        return url;
    }

    /** Whether it is a practice network of this program. */
    public boolean isSimulated() {
        return process != null;
    }

    public Token coin() {
        return listed.nativeToken();
    }

    /** The token that stands for US dollars first: USDT. */
    public Token dollars() {
        return token("USDT");
    }

    /** A token by its symbol. */
    public Token token(String symbol) {
        return listed.tokens().stream()
                .filter(token -> token.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A client of its own for whoever asks.
     *
     * @param hot the desk's hot wallet here
     */
    public ChainNode node(Address hot) {
        return Online.node(listed, List.of(url), RpcSettings.DEFAULT, Surroundings.ofSystem(), () -> List.of(hot));
    }

    /** Gives coins or mints tokens; they stand in a block on return. */
    public void give(Address to, Amount amount) {
        money.give(to, amount);
    }

    /** Gives a wallet coins for the fees of many payments. */
    public void giveCoins(Address to) {
        give(to, new Amount(listed.maxFeeCap().multiply(MANY), coin().asset()));
    }

    /**
     * What a wallet of this network needs on chain before it can pay; the hot wallet must have coins. On Solana: nonce
     * accounts, which the hot wallet opens for itself and for the others.
     */
    public void prepare(Signer hot, Collection<Address> wallets) {
        if (network().namespace().equals("solana")) {
            SolanaNonceMaker maker = new SolanaNonceMaker(
                    listed, List.of(Endpoint.parse(url)), RpcSettings.DEFAULT, Surroundings.ofSystem());
            try (maker) {
                wallets.forEach(wallet -> maker.open(hot, wallet, NONCE_ACCOUNTS));
            }
        }
    }

    /** An address whose key nobody keeps. */
    public Address stranger(RandomGenerator random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        Chain chain = Offline.chains().of(network());
        return chain.addressOf(network(), publicKey(chain.curve(), secret));
    }

    private static byte[] publicKey(Curve curve, byte[] secret) {
        return switch (curve) {
            case SECP256K1 -> Secp256k1.publicKey(secret);
            case ED25519 -> {
                try (Ed25519Signer signer = Ed25519Signer.of(secret)) {
                    yield signer.publicKey();
                }
            }
        };
    }

    @Override
    public void close() {
        money.close();
        if (process != null) {
            process.close();
        }
    }

    /** From now on the issuers of a practice network's tokens block an address. */
    public void freeze(Address address) {
        money.freeze(address);
    }
}
