package dev.strongroom.chain.tron;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.function.Consumer;
import org.tron.trident.proto.Chain.Transaction;

/** Good bytes of ours turned into what must never be signed. */
public final class TronForgery {
    private TronForgery() {}

    /** Another permission of the account is asked to sign. */
    public static byte[] withPermission(byte[] bytes, int permission) {
        return changed(bytes, raw -> raw.getContractBuilder(0).setPermissionId(permission));
    }

    /** The bytes could land until then. */
    public static byte[] withExpiration(byte[] bytes, long millis) {
        return changed(bytes, raw -> raw.setExpiration(millis));
    }

    /** Two contracts in one transaction. */
    public static byte[] twice(byte[] bytes) {
        return changed(bytes, raw -> raw.addContract(raw.getContract(0)));
    }

    private static byte[] changed(byte[] bytes, Consumer<Transaction.raw.Builder> change) {
        try {
            Transaction.raw.Builder raw = Transaction.raw.parseFrom(bytes).toBuilder();
            change.accept(raw);
            return raw.build().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
