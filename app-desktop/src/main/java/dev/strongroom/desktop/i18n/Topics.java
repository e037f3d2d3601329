package dev.strongroom.desktop.i18n;

import java.util.HashMap;
import java.util.Map;

/** Codes that share a text because they say the same to a person. */
public final class Topics {
    private Topics() {}

    /**
     * The topic of each code.
     *
     * @param table lines such as {@code topic: code code}
     * @throws IllegalArgumentException where a code has two
     */
    public static Map<String, String> of(String table) {
        Map<String, String> topics = new HashMap<>();
        table.lines().forEach(line -> {
            String[] parts = line.split(": ", 2);
            for (String code : parts[1].split(" +", -1)) {
                if (topics.put(code, parts[0]) != null) {
                    throw new IllegalArgumentException(code + " has two topics");
                }
            }
        });
        return Map.copyOf(topics);
    }
}
