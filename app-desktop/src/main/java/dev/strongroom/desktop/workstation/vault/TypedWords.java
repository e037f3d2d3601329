package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words that a person types one by one from paper; none of them becomes a String. */
final class TypedWords implements AutoCloseable {
    private static final int MOST = 24;
    private final List<Secret> words = new ArrayList<>();

    int size() {
        return words.size();
    }

    boolean isFull() {
        return words.size() == MOST;
    }

    /** Whether the words may be a whole mnemonic by their number. */
    boolean isWhole() {
        return words.size() >= 12 && words.size() % 3 == 0;
    }

    /** Takes a word over; one that is not in the list is closed and not taken. */
    boolean add(Secret typed) {
        Secret word = plain(typed);
        if (isFull() || !Words.isListed(word)) {
            word.close();
            return false;
        }
        words.add(word);
        return true;
    }

    void removeLast() {
        if (!words.isEmpty()) {
            words.removeLast().close();
        }
    }

    /** All of them, one space between two; the caller closes it. */
    Secret sentence() {
        byte[] buffer = new byte[MOST * 9];
        int length = 0;
        for (Secret word : words) {
            if (length > 0) {
                buffer[length++] = ' ';
            }
            System.arraycopy(word.bytes(), 0, buffer, length, word.length());
            length += word.length();
        }
        byte[] exact = Arrays.copyOf(buffer, length);
        Arrays.fill(buffer, (byte) 0);
        return Secret.owning(exact);
    }

    /** In lower case and without the spaces around it; what was typed is closed. */
    static Secret plain(Secret typed) {
        try (typed) {
            byte[] bytes = typed.bytes();
            int from = 0;
            int to = bytes.length;
            while (from < to && bytes[from] == ' ') {
                from++;
            }
            while (to > from && bytes[to - 1] == ' ') {
                to--;
            }
            byte[] plain = Arrays.copyOfRange(bytes, from, to);
            for (int i = 0; i < plain.length; i++) {
                if (plain[i] >= 'A' && plain[i] <= 'Z') {
                    plain[i] = (byte) (plain[i] + ('a' - 'A'));
                }
            }
            return Secret.owning(plain);
        }
    }

    @Override
    public void close() {
        words.forEach(Secret::close);
        words.clear();
    }
}
