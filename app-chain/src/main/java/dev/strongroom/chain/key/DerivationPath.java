package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A path from the master key, such as {@code m/44'/60'/0'/0/7}.
 *
 * @param steps child numbers as BIP-32 serialises them: hardened ones are negative, since their highest bit is set
 */
record DerivationPath(List<Integer> steps) {
    static final int HARDENED = 0x8000_0000;
    private static final Pattern FORM = Pattern.compile("m(/(0|[1-9][0-9]{0,9})'?)*");

    DerivationPath {
        steps = List.copyOf(steps);
    }

    /** Reads {@code m}, then {@code /number} or {@code /number'} for each step; numbers are below 2^31. */
    static DerivationPath parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new RefusedException("path.malformed", "path: '" + text + "' is not a path such as m/44'/60'/0'/0/0");
        }
        return new DerivationPath(
                Stream.of(text.split("/", -1)).skip(1).map(DerivationPath::step).toList());
    }

    private static int step(String text) {
        boolean hardened = text.endsWith("'");
        long number = Long.parseLong(hardened ? text.substring(0, text.length() - 1) : text);
        if (number > Integer.MAX_VALUE) {
            throw new RefusedException("path.malformed", "path: the number " + number + " is not below 2^31");
        }
        return hardened ? (int) number | HARDENED : (int) number;
    }

    /** The path of the parent; the last step is {@link #last}. */
    DerivationPath parent() {
        return new DerivationPath(steps.subList(0, steps.size() - 1));
    }

    int last() {
        return steps.getLast();
    }

    boolean isMaster() {
        return steps.isEmpty();
    }
}
