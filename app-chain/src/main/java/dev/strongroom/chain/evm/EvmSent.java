package dev.strongroom.chain.evm;

import com.esaulpaugh.headlong.rlp.RLPItem;
import dev.strongroom.chain.Address;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.UnsignedTransfer;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bytes of ours say that are on their way, so that a node's answers can be held against them.
 *
 * @param kind the shape
 * @param contract the token's contract; null unless a token is paid
 * @param to who receives
 * @param units wei, or units of the token
 * @param terms slot, gas and fees
 */
public record EvmSent(Kind kind, @Nullable Address contract, Address to, BigInteger units, EvmTerms terms) {
    private static final int SIGNED_FIELDS = 12;

    /** Reads bytes that are yet to be signed. */
    public static EvmSent of(UnsignedTransfer unsigned) {
        return of(unsigned.payer(), EvmReader.read(unsigned.bytes()));
    }

    /** Reads signed bytes; whose signature it is was checked when they came. */
    public static EvmSent of(SignedTransfer signed) {
        List<RLPItem> items = EvmReader.items(signed.bytes());
        if (items.size() != SIGNED_FIELDS) {
            throw new RefusedException("signed.fields", "signed: holds " + items.size() + " fields instead of 12");
        }
        return of(signed.payer(), EvmReader.fields(items));
    }

    private static EvmSent of(Address from, EvmTransaction fields) {
        EvmShape shape = EvmShape.of(from.network(), fields);
        Slot slot = new Slot(from.network(), from.text(), fields.nonce().toString());
        EvmTerms terms = new EvmTerms(
                slot, fields.gasLimit().longValueExact(), fields.maxFeePerGas(), fields.maxPriorityFeePerGas());
        return new EvmSent(shape.kind(), shape.contract(), shape.to(), shape.units(), terms);
    }
}
