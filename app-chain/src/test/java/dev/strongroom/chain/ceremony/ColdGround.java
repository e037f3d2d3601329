package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.evm.EvmTerms;
import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.solana.SolanaCodec;
import dev.strongroom.chain.solana.SolanaTerms;
import dev.strongroom.chain.solana.SolanaToken;
import dev.strongroom.chain.solana.TokenProgram;
import dev.strongroom.chain.tron.TronCodec;
import dev.strongroom.chain.tron.TronSlot;
import dev.strongroom.chain.tron.TronTerms;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** The practice networks on which the ceremony is played: what is paid there, to whom, and slots by their numbers. */
public enum ColdGround {
    ETHEREUM(
            "eip155:31337",
            "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
            2_000_000_000_000_000L,
            10_000_000_000_000_000L),
    SOLANA(
            "solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn",
            "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk",
            2_100_000,
            10_000_000),
    TRON("tron:0x4a9c92cd", "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8", 20_000_000, 100_000_000);

    /** How long bytes of TRON can land from when they are built. */
    static final Duration LIFE = Duration.ofHours(24).minusMinutes(1);

    /** What a payment usually asks of the network: gas, compute units, or a share of TRON's fee limit. */
    static final long EFFORT = 100_000;

    private static final long SUN_AN_EFFORT = 30;

    private static final long MICRO_LAMPORTS_AN_EFFORT = 5;
    private static final String SOLID = "000000000345678900112233445566778899aabbccddeeff0123456789abcdef";
    private static final String VALUE = "GsiUXyoc7TyKcsMunfr8ViLxiVNSzb52cdUpz5jbCWHe";

    private final String network;
    private final String customer;
    private final BigInteger feeCap;
    private final BigInteger maxFeeCap;

    ColdGround(String network, String customer, long feeCap, long maxFeeCap) {
        this.network = network;
        this.customer = customer;
        this.feeCap = BigInteger.valueOf(feeCap);
        this.maxFeeCap = BigInteger.valueOf(maxFeeCap);
    }

    public Network network() {
        return Network.parse(network);
    }

    Chain codec() {
        return switch (this) {
            case ETHEREUM -> new EvmCodec();
            case SOLANA -> new SolanaCodec();
            case TRON -> new TronCodec();
        };
    }

    ListedNetwork listed() {
        return Registry.builtIn().network(network());
    }

    Asset coin() {
        return listed().nativeToken().asset();
    }

    /** Six decimals everywhere. */
    Asset usdt() {
        return listed().tokens().get(1).asset();
    }

    Address customer() {
        return codec().address(network(), customer);
    }

    /** What intents allow as the fee. */
    BigInteger feeCap() {
        return feeCap;
    }

    /** What the policy allows as a fee cap. */
    BigInteger maxFeeCap() {
        return maxFeeCap;
    }

    /** So much that the fee is above {@link #feeCap} and below twice of it; on Ethereum a fee cap is used up anyway. */
    long muchEffort() {
        return switch (this) {
            case ETHEREUM -> EFFORT;
            case SOLANA -> 500_000;
            case TRON -> 1_000_000;
        };
    }

    /** So much that the fee is above {@link #maxFeeCap}. */
    long tooMuchEffort() {
        return switch (this) {
            case ETHEREUM -> EFFORT;
            case SOLANA -> 1_400_000;
            case TRON -> 4_000_000;
        };
    }

    /** The wallet's slot with a number: its nonce, its nonce account, or a millisecond after {@code now}. */
    Slot slot(Address from, long number, Instant now) {
        String value = switch (this) {
            case ETHEREUM -> Long.toString(number);
            case SOLANA -> nonceAccount(number) + ":" + VALUE;
            case TRON -> {
                long at = now.toEpochMilli() + number;
                yield TronSlot.on(SOLID, at, at + LIFE.toMillis()).value();
            }
        };
        return new Slot(network(), from.text(), value);
    }

    private static String nonceAccount(long number) {
        byte[] name = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
        return Base58.encode(TaggedHash.of("test/nonce", name).bytes());
    }

    /** Terms that fit the intent. */
    SlotTerms terms(TransferIntent intent, Slot slot, long effort) {
        boolean token = !intent.payment().amount().asset().isNative();
        return switch (this) {
            case ETHEREUM -> EvmTerms.cold(slot, effort, intent.payment().feeCap(), BigInteger.ONE);
            case SOLANA ->
                intent.kind() == TransferIntent.Kind.REVOKE
                        ? SolanaTerms.revocation(slot)
                        : new SolanaTerms(
                                slot,
                                effort,
                                BigInteger.valueOf(effort * MICRO_LAMPORTS_AN_EFFORT),
                                token ? new SolanaToken(TokenProgram.TOKEN, 6) : null,
                                intent.kind() == TransferIntent.Kind.SWEEP ? 2 : 1);
            case TRON -> new TronTerms(slot, token ? BigInteger.valueOf(effort * SUN_AN_EFFORT) : BigInteger.ZERO);
        };
    }
}
