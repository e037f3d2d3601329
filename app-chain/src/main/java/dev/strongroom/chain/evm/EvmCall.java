package dev.strongroom.chain.evm;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import java.math.BigInteger;

/**
 * What an intent does on chain, without gas and fees: what a node simulates before terms exist.
 *
 * @param from the sender
 * @param to recipient, or the token's contract
 * @param value wei
 * @param data the call, empty for the native coin
 */
@SuppressWarnings("ArrayRecordComponent")
public record EvmCall(Address from, Address to, BigInteger value, byte[] data) {
    /** Checks the intent as building does. */
    public static EvmCall of(TransferIntent intent, Slot slot) {
        EvmTerms least = new EvmTerms(slot, EvmLimits.MIN_GAS, BigInteger.ONE, BigInteger.ZERO);
        EvmTransaction fields = EvmIntent.fields(intent, least);
        return new EvmCall(
                intent.payment().from(), EvmAddress.of(intent.network(), fields.to()), fields.value(), fields.data());
    }
}
