package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a journal: an entry and its place in the chain.
 *
 * @param seq 0 for the first line
 * @param prev hash of the line before; null on the first
 * @param entry what happened
 * @param hash taggedHash("strongroom/journal/v1", canonical bytes of all the above)
 */
public record JournalLine(long seq, @Nullable Digest prev, JournalEntry entry, Digest hash) {
    private static final String TAG = "strongroom/journal/v1";

    static JournalLine after(@Nullable JournalLine last, JournalEntry entry) {
        long seq = last == null ? 0 : last.seq + 1;
        Digest prev = last == null ? null : last.hash;
        return new JournalLine(seq, prev, entry, TaggedHash.of(TAG, CanonicalJson.write(body(seq, prev, entry))));
    }

    private static ObjectNode body(long seq, @Nullable Digest prev, JournalEntry entry) {
        ObjectNode node =
                CanonicalJson.object().put("seq", Long.toString(seq)).put("prev", prev == null ? null : prev.hex());
        entry.writeTo(node);
        return node;
    }

    /** The line's bytes, its newline included. */
    byte[] bytes() {
        ObjectNode node = CanonicalJson.object().put("hash", hash.hex());
        node.set("entry", body(seq, prev, entry));
        return (new String(CanonicalJson.write(node), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a line without its newline; whether it fits the chain is not asked here. */
    static JournalLine read(byte[] bytes) {
        JsonNode node = CanonicalJson.read(bytes, "journal");
        return Fields.read(node, "journal", f -> {
            Digest hash = f.digest("hash");
            return f.object(
                    "entry",
                    e -> new JournalLine(e.count("seq"), e.orNull("prev", e::digest), JournalEntry.read(e), hash));
        });
    }
}
