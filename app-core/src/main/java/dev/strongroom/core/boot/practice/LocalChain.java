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
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Online;
import dev.strongroom.chain.wiring.Practice;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A local network with money for practice: a practice network of ours, or a development node of the caller's. */
public final class LocalChain implements AutoCloseable {
    private static final int SECRET_BYTES = 32;
    /** Payments whose whole fee caps {@link #giveCoins} covers. */
    private static final BigInteger MANY = BigInteger.valueOf(100);
    /** Names the address that {@link #askForBlock} pays. */
    private static final long NOBODY = 0;

    private final ListedNetwork listed;
    private final String url;
    private final PracticeMoney money;
    private final boolean simulated;

    private LocalChain(ListedNetwork listed, String url, PracticeMoney money, boolean simulated) {
        this.listed = listed;
        this.url = url;
        this.money = money;
        this.simulated = simulated;
    }

    /** A practice network that runs already. */
    static LocalChain practice(Network network, String url) {
        ListedNetwork listed = Registry.builtIn().network(network);
        return new LocalChain(listed, url, Practice.money(listed, url), true);
    }

    /** A development node for Ethereum, on which a USDT-like token is put first. */
    public static LocalChain at(String url) {
        EvmMoney money = EvmMoney.on(Endpoint.parse(url), RpcSettings.DEFAULT, Surroundings.ofSystem());
        try {
            return new LocalChain(money.listed(money.deployTether()), url, money, false);
        } catch (RuntimeException e) {
            money.close();
            throw e;
        }
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
        return simulated;
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

    /**
     * Makes a block with a payment to nobody in it. A practice network goes on until what its blocks hold is final, and
     * lets an empty block wait for the next ones, far apart; a development node may make a block for a payment only.
     */
    public void askForBlock() {
        give(stranger(new SplittableRandom(NOBODY)), new Amount(listed.maxFeeCap(), coin().asset()));
    }

    /** Gives a wallet coins for the fees of many payments. */
    public void giveCoins(Address to) {
        give(to, new Amount(listed.maxFeeCap().multiply(MANY), coin().asset()));
    }

    /** Gets wallets what they need on chain before they can pay; the hot wallet pays for it and must have coins. */
    public void prepare(Signer hot, Collection<Address> wallets) {
        money.prepare(hot, wallets);
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
    }

    /** From now on the issuers of a practice network's tokens block an address. */
    public void freeze(Address address) {
        money.freeze(address);
    }
}
