package dev.strongroom.chain.bench;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.EvmTerms;
import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.solana.SolanaTerms;
import dev.strongroom.chain.solana.SolanaToken;
import dev.strongroom.chain.solana.TokenProgram;
import dev.strongroom.chain.tron.TronSlot;
import dev.strongroom.chain.tron.TronTerms;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * A payment whose signing is measured.
 *
 * @param family the chain
 * @param title the row's name, without the chain
 * @param asset what is paid
 * @param recipient who is paid
 * @param feeCap base units of the native coin
 * @param slots the value of the n-th slot; none is like another
 * @param ofSlot the terms of a slot
 */
record SignShape(
        Family family,
        String title,
        Asset asset,
        String recipient,
        BigInteger feeCap,
        LongFunction<String> slots,
        Function<Slot, SlotTerms> ofSlot) {
    private static final String NATIVE = "sign native";
    private static final String TOKEN = "sign token";
    private static final BigInteger ETHEREUM_CAP = BigInteger.TEN.pow(16);
    private static final BigInteger TIP = BigInteger.TEN.pow(9);
    private static final BigInteger TRON_CAP = BigInteger.valueOf(50_000_000);
    private static final BigInteger SOLANA_CAP = BigInteger.valueOf(10_000_000);
    private static final String BLOCK = "000000000345678900112233445566778899aabbccddeeff0123456789abcdef";
    private static final long TIMESTAMP = 1_795_000_000_000L;
    private static final long LIFE = 600_000;

    static final List<SignShape> ALL = List.of(
            ethereum(NATIVE, "slip44:60"),
            ethereum(TOKEN, "erc20:0xdAC17F958D2ee523a2206206994597C13D831ec7"),
            tron(NATIVE, "slip44:195", 0),
            tron(TOKEN, "trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", 30_000_000),
            solana(NATIVE, "slip44:501"),
            solana(TOKEN, "token:Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB"));

    private static SignShape ethereum(String title, String asset) {
        return new SignShape(
                Family.ETHEREUM,
                title,
                Asset.parse(Family.ETHEREUM.network() + "/" + asset),
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                ETHEREUM_CAP,
                Long::toString,
                slot -> EvmTerms.cold(slot, 65_000, ETHEREUM_CAP, TIP));
    }

    private static SignShape tron(String title, String asset, long feeLimit) {
        return new SignShape(
                Family.TRON,
                title,
                Asset.parse(Family.TRON.network() + "/" + asset),
                "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8",
                TRON_CAP,
                n -> TronSlot.on(BLOCK, TIMESTAMP + n, TIMESTAMP + n + LIFE).value(),
                slot -> new TronTerms(slot, BigInteger.valueOf(feeLimit)));
    }

    private static SignShape solana(String title, String asset) {
        SolanaToken token = title.equals(TOKEN) ? new SolanaToken(TokenProgram.TOKEN, 6) : null;
        return new SignShape(
                Family.SOLANA,
                title,
                Asset.parse(Family.SOLANA.network() + "/" + asset),
                "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk",
                SOLANA_CAP,
                SignShape::nonce,
                slot -> new SolanaTerms(slot, 60_000, BigInteger.valueOf(1_000), token));
    }

    private static String nonce(long number) {
        byte[] value = Keccak256.of(BigInteger.valueOf(number).toByteArray());
        return Base58.encode(Keccak256.of(value)) + ":" + Base58.encode(value);
    }

    /** The peer's, without the chain. */
    String script() {
        return title.replace(' ', '-');
    }

    TransferIntent intent(Address from) {
        Address to = family.chain().address(family.network(), recipient);
        return new TransferIntent(
                TransferIntent.Kind.PAY,
                "bench",
                "00".repeat(16),
                new Payment(Amount.of(12_500_000_000L, asset), from, to, feeCap),
                "",
                "staff:bench",
                new TransferIntent.Window(Instant.EPOCH, Instant.EPOCH),
                new TransferIntent.Versions(1, 1),
                null,
                null);
    }

    Slot slot(Address from, long number) {
        return new Slot(family.network(), from.text(), slots.apply(number));
    }

    SlotTerms terms(Slot slot) {
        return ofSlot.apply(slot);
    }
}
