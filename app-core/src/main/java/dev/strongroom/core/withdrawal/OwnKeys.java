package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.WithdrawalProblem;
import java.util.regex.Pattern;

/**
 * The idempotency keys of what staff ask for on the desk's own behalf: shorter than those of withdrawals, for they are
 * stored with what they are for.
 */
final class OwnKeys {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private OwnKeys() {}

    static void require(String key) {
        if (!FORM.matcher(key).matches()) {
            throw WithdrawalProblem.KEY.refuse("key: 1 to 100 printable characters without blanks are needed");
        }
    }
}
