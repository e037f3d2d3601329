package dev.strongroom.chain.bench;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.evm.EvmTerms;
import dev.strongroom.chain.tron.TronCodec;
import dev.strongroom.chain.tron.TronSlot;
import dev.strongroom.chain.tron.TronTerms;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongFunction;

/**
 * A payment whose signing is measured.
 *
 * @param title the row's name
 * @param asset what is paid
 * @param recipient who is paid
 * @param feeCap base units of the native coin
 * @param chain who builds and signs
 * @param peer the library that it is compared with, and its script
 * @param slot the value of the n-th slot; none is like another
 * @param terms of a slot
 */
record SignShape(
        String title,
        Asset asset,
        String recipient,
        BigInteger feeCap,
        Chain chain,
        Peer peer,
        LongFunction<String> slot,
        BiFunction<Slot, Asset, SlotTerms> terms) {
    /** A JavaScript library and the script that measures it. */
    record Peer(String library, String script) {}

    private static final BigInteger ETHEREUM_CAP = BigInteger.TEN.pow(16);
    private static final BigInteger TRON_CAP = BigInteger.valueOf(50_000_000);
    private static final BigInteger TIP = BigInteger.TEN.pow(9);
    private static final String BLOCK = "000000000345678900112233445566778899aabbccddeeff0123456789abcdef";
    private static final long TIMESTAMP = 1_795_000_000_000L;
    private static final long LIFE = 600_000;

    static List<SignShape> all() {
        return List.of(
                ethereum("sign native", "slip44:60", "sign-native"),
                ethereum("sign token", "erc20:0xdAC17F958D2ee523a2206206994597C13D831ec7", "sign-token"),
                tron("tron sign native", "slip44:195", "tron-sign-native"),
                tron("tron sign token", "trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "tron-sign-token"));
    }

    private static SignShape ethereum(String title, String asset, String script) {
        return new SignShape(
                title,
                Asset.parse("eip155:1/" + asset),
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                ETHEREUM_CAP,
                new EvmCodec(),
                new Peer("ethers", script),
                Long::toString,
                (slot, _) -> EvmTerms.cold(slot, 65_000, ETHEREUM_CAP, TIP));
    }

    private static SignShape tron(String title, String asset, String script) {
        return new SignShape(
                title,
                Asset.parse("tron:0x2b6653dc/" + asset),
                "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8",
                TRON_CAP,
                new TronCodec(),
                new Peer("tronweb", script),
                n -> TronSlot.on(BLOCK, TIMESTAMP + n, TIMESTAMP + n + LIFE).value(),
                (slot, paid) ->
                        new TronTerms(slot, paid.isNative() ? BigInteger.ZERO : BigInteger.valueOf(30_000_000)));
    }

    TransferIntent intent(Address from) {
        Address to = chain.address(asset.network(), recipient);
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

    SlotTerms terms(Address from, long n) {
        return terms.apply(new Slot(asset.network(), from.text(), slot.apply(n)), asset);
    }
}
