package dev.strongroom.chain.tron;

import com.google.protobuf.ByteString;
import dev.strongroom.chain.Address;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.tron.trident.proto.Chain.Transaction;

/**
 * What bytes of ours say that are on their way, so that a node's answers can be held against them.
 *
 * @param kind the shape
 * @param contract the token's contract; null unless a token is paid
 * @param from who pays or stakes
 * @param to who receives or is lent to
 * @param units sun, or units of the token; zero where unstaked TRX is collected
 * @param feeCap the most that the network can take, sun
 * @param terms slot and fee limit
 */
public record TronSent(
        Kind kind,
        @Nullable Address contract,
        Address from,
        Address to,
        BigInteger units,
        BigInteger feeCap,
        TronTerms terms) {
    /** Reads signed bytes; whose signature it is was checked when they came. */
    public static TronSent of(SignedTransfer signed) {
        byte[] raw = TronReader.parse(Transaction.parser(), "signed", ByteString.copyFrom(signed.bytes()))
                .getRawData()
                .toByteArray();
        TronTransaction fields = TronReader.read(raw);
        TronShape shape = TronShape.of(fields);
        Network network = signed.network();
        Address from = shape.from(network);
        Slot slot = new Slot(network, from.text(), fields.slot().value());
        return new TronSent(
                shape.kind(),
                shape.contract(network),
                from,
                shape.to(network),
                shape.units(),
                TronLimits.feeCap(fields, raw.length),
                new TronTerms(slot, BigInteger.valueOf(fields.feeLimit()), fields.permission(), fields.memo()));
    }
}
