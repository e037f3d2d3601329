package dev.strongroom.core.ledger;

import dev.strongroom.core.db.HashChain;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The id of a transfer, derived from what it is for, so that whoever repeats a step repeats the id.
 *
 * @param value a version 8 UUID (RFC 9562 section 5.8) of the first 128 bits of a tagged SHA-256
 */
public record TransferId(UUID value) {
    private static final DerivedId IDS = new DerivedId("strongroom/ledger/transfer-id/v1");

    /**
     * @param subject what it is about, such as a withdrawal's id
     * @param step which step of its life, such as {@code reserve}
     */
    public static TransferId of(String subject, String step) {
        return new TransferId(IDS.of(subject, step));
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** Name-based UUIDs over texts. */
    static final class DerivedId {
        private final HashChain hash;

        DerivedId(String tag) {
            this.hash = new HashChain(tag);
        }

        UUID of(String... texts) {
            HashChain.Fields fields = new HashChain.Fields();
            for (String text : texts) {
                fields.text(text);
            }
            ByteBuffer bytes =
                    ByteBuffer.wrap(hash.next(HashChain.START, fields.bytes()).bytes());
            long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
            long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        }
    }
}
