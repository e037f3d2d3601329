package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The two words of a compare code that a person is to type, read from the desk's screen. Which two is left to chance,
 * so that nobody can make another request that agrees in just those.
 */
public final class CompareChallenge {
    private final CompareCode code;
    private final int first;
    private final int second;

    CompareChallenge(CompareCode code, RandomGenerator random) {
        this.code = code;
        int size = code.words().size();
        int one = random.nextInt(size);
        int other = (one + 1 + random.nextInt(size - 1)) % size;
        first = Math.min(one, other);
        second = Math.max(one, other);
    }

    /** Position of the first word asked for, from 0. */
    public int first() {
        return first;
    }

    /** Position of the second word asked for, from 0, behind the first. */
    public int second() {
        return second;
    }

    /** Whether the word at this position is asked for and so must not be shown. */
    public boolean asksFor(int position) {
        return position == first || position == second;
    }

    /** @throws RefusedException {@code confirm.words} where a word is another one */
    public Confirmation answer(String firstWord, String secondWord) {
        if (!is(firstWord, first) || !is(secondWord, second)) {
            throw new RefusedException(
                    "confirm.words",
                    "confirm: words " + (first + 1) + " and " + (second + 1)
                            + " are not those of this request; compare them with the desk");
        }
        return new Confirmation(code);
    }

    private boolean is(String typed, int position) {
        return code.words().get(position).equals(typed.strip().toLowerCase(Locale.ROOT));
    }
}
