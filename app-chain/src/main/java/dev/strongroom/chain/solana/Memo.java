package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The note on chain that carries the intent's id. A memo program is handed no account, so that it can do nothing but
 * log the note.
 *
 * @param program which memo program is called
 * @param text 1 to 128 visible ASCII characters
 */
record Memo(AccountKey program, String text) {
    /** The program that this codec calls (version 2), and its successor, which is read too. */
    private static final Set<AccountKey> PROGRAMS = Set.of(Programs.MEMO, Programs.MEMO_4);

    private static final Pattern TEXT = Pattern.compile("[ -~]{1," + SolanaLimits.MAX_MEMO + "}");

    Memo {
        if (!TEXT.matcher(text).matches()) {
            throw new RefusedException(
                    "shape.memo", "memo: is not 1 to " + SolanaLimits.MAX_MEMO + " visible ASCII characters");
        }
    }

    static Memo of(String text) {
        return new Memo(Programs.MEMO, text);
    }

    static boolean isOne(Instruction call) {
        return PROGRAMS.contains(call.program());
    }

    static Memo read(Instruction call) {
        if (!call.accounts().isEmpty()) {
            throw new RefusedException("shape.memo", "memo: asks for signatures of its own");
        }
        // every byte is a character, so that no byte is read as something else
        return new Memo(call.program(), new String(call.data(), StandardCharsets.ISO_8859_1));
    }
}
