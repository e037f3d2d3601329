package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the new addresses of a pool are named.
 *
 * @param text ASCII letters, digits, {@code - _ .} and places: {@value #NUMBER}, once, stands for the address's number
 *     with four digits at least, and {@value #NETWORK} for its network
 */
public record NameTemplate(String text) {
    public static final String NUMBER = "{number}";
    public static final String NETWORK = "{network}";

    private static final int LONGEST = 60;
    private static final long GREAT_NUMBER = 9_999_999_999L;
    private static final Pattern LITERAL = Pattern.compile("[-_.A-Za-z0-9]*");

    /** What holds for a pool until people choose another. */
    public static final NameTemplate DEFAULT = new NameTemplate(NETWORK + "_deposit_" + NUMBER);

    public NameTemplate {
        int at = text.indexOf(NUMBER);
        if (at < 0 || at != text.lastIndexOf(NUMBER)) {
            throw refused("'" + text + "' does not have " + NUMBER + " once");
        }
        if (!LITERAL.matcher(text.replace(NUMBER, "").replace(NETWORK, "")).matches()) {
            throw refused(
                    "'" + text + "' has something else than letters, digits, - _ . " + NUMBER + " and " + NETWORK);
        }
        if (text.length() > LONGEST) {
            throw refused("'" + text + "' is longer than " + LONGEST + " characters");
        }
    }

    /** Refuses a network whose names would be too long ({@code pool.template}). */
    public void requireRoom(Network network) {
        if (of(network, GREAT_NUMBER).length() > LONGEST) {
            throw refused("'" + text + "' makes names of more than " + LONGEST + " characters on " + network);
        }
    }

    /** The name of an address. */
    public String of(Network network, long number) {
        return text.replace(NETWORK, network.namespace() + "-" + network.reference())
                .replace(NUMBER, String.format(Locale.ROOT, "%04d", number));
    }

    private static RefusedException refused(String why) {
        return new RefusedException("pool.template", "names: " + why);
    }
}
