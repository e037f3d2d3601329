package dev.strongroom.core.signing;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.core.api.Note;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a signing request, and what the signer said to it.
 *
 * @param request id of the request
 * @param withdrawal id
 * @param intent D
 * @param kind payment or revocation
 * @param amount what it pays
 * @param unsigned the bytes that the signer was asked to sign
 * @param txid of the signed bytes; null while there are none
 * @param refused why the signer refused; null where it did not
 */
@SuppressWarnings("ArrayRecordComponent")
public record ColdItem(
        String request,
        String withdrawal,
        Digest intent,
        TransferIntent.Kind kind,
        Amount amount,
        byte[] unsigned,
        @Nullable String txid,
        @Nullable Note refused) {
    /** An item that was not answered. */
    public static ColdItem asked(
            String request, String withdrawal, Digest digest, TransferIntent intent, byte[] bytes) {
        return new ColdItem(
                request, withdrawal, digest, intent.kind(), intent.payment().amount(), bytes, null, null);
    }

    public boolean isAnswered() {
        return txid != null || refused != null;
    }
}
