package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Words;
import java.util.List;
import java.util.Locale;

/**
 * Six words by which two people see that the desk exported what the signer has in hand. See
 * {@code docs/formats/compare-code.md}.
 *
 * @param words six words of BIP-39's English list
 */
public record CompareCode(List<String> words) {
    private static final String TAG = "strongroom/compare/v1";

    public CompareCode {
        words = List.copyOf(words);
    }

    /** The code of a signing request's file, packed or not. */
    public static CompareCode of(byte[] requestFile) {
        return new CompareCode(Words.of(TaggedHash.of(TAG, Transport.unpack(requestFile))));
    }

    /** Whether a person typed exactly these words; case and the space between words do not matter. */
    public boolean isConfirmedBy(String typed) {
        return words.equals(List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }

    void confirm(String typed) {
        if (!isConfirmedBy(typed)) {
            throw new RefusedException(
                    "confirm.words", "confirm: are not the six words of this request; compare them with the desk");
        }
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
