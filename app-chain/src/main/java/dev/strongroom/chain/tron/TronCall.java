package dev.strongroom.chain.tron;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import java.math.BigInteger;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What an intent does on chain, before its fee limit is known: what a node simulates and prices.
 *
 * @param from the sender
 * @param contract the token's contract; null where TRX is paid
 * @param to who receives
 * @param sun TRX that go along, zero for a token
 * @param data the call in hex, empty for TRX
 * @param bandwidth the most bytes that the network counts for it
 * @param feeCap the most that the network can take besides energy, sun
 */
public record TronCall(
        Address from,
        @Nullable Address contract,
        Address to,
        BigInteger sun,
        String data,
        long bandwidth,
        BigInteger feeCap) {
    /** Checks the intent as building does. */
    public static TronCall of(TransferIntent intent, Slot slot) {
        boolean token = !intent.payment().amount().asset().isNative();
        BigInteger most = token ? BigInteger.valueOf(TronLimits.MAX_FEE_LIMIT) : BigInteger.ZERO;
        TronTransaction fields = TronIntent.fields(intent, new TronTerms(slot, most, TronLimits.ACTIVE_PERMISSION, ""));
        int length = TronWriter.write(fields).length;
        TronShape shape = TronShape.of(fields);
        String data = fields.contract() instanceof TronContract.Trigger trigger
                ? HexFormat.of().formatHex(trigger.data())
                : "";
        return new TronCall(
                intent.payment().from(),
                shape.contract(intent.network()),
                intent.payment().to(),
                token ? BigInteger.ZERO : shape.units(),
                data,
                TronLimits.bandwidth(length),
                TronLimits.feeCap(fields, length).subtract(most));
    }
}
