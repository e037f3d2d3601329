package dev.strongroom.chain.tron;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import java.math.BigInteger;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What an intent does on chain, before its fee limit is known: what a node simulates and prices.
 *
 * @param kind the shape
 * @param type number of the contract's type, by which permissions name it
 * @param from the sender
 * @param contract the token's contract; null unless a token is paid
 * @param to who receives
 * @param units what is paid, staked or lent; zero where unstaked TRX is collected
 * @param sun TRX that leave the sender's balance beside the fees
 * @param data the call in hex, empty for TRX
 * @param bandwidth the most bytes that the network counts for it
 * @param feeCap the most that the network can take besides energy, sun
 */
public record TronCall(
        Kind kind,
        int type,
        Address from,
        @Nullable Address contract,
        Address to,
        BigInteger units,
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
        boolean leaves = shape.kind() == Kind.NATIVE || shape.kind() == Kind.STAKE;
        return new TronCall(
                shape.kind(),
                TronWriter.type(fields.contract()).getNumber(),
                intent.payment().from(),
                shape.contract(intent.network()),
                intent.payment().to(),
                shape.units(),
                leaves ? shape.units() : BigInteger.ZERO,
                data,
                TronLimits.bandwidth(length),
                TronLimits.feeCap(fields, length).subtract(most));
    }
}
