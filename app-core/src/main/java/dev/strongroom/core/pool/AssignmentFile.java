package dev.strongroom.core.pool;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.ImportedAddresses;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a file that says whose addresses are; knows nothing of addresses and customers. */
final class AssignmentFile {
    private static final String HEADER = "address,customer";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AssignmentFile() {}

    /**
     * One line.
     *
     * @param number in the file, from 1
     * @param address the first field
     * @param customer the second
     */
    record Line(int number, String address, String customer) {}

    /** The lines in their order; refused where one is out of form. */
    static List<Line> read(byte[] csv) {
        if (csv.length > ImportedAddresses.MOST_BYTES) {
            throw refused("is larger than " + ImportedAddresses.MOST_BYTES + " bytes");
        }
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : text(csv).lines().toList()) {
            number++;
            if (number == 1 && text.equals(HEADER)) {
                continue;
            }
            lines.add(line(number, text));
        }
        if (lines.isEmpty() || lines.size() > ImportedAddresses.MOST_LINES) {
            throw refused("has " + lines.size() + " lines, and 1 to " + ImportedAddresses.MOST_LINES + " are needed");
        }
        return List.copyOf(lines);
    }

    private static Line line(int number, String text) {
        String[] fields = text.split(",", -1);
        boolean isWhole = fields.length == 2 && !fields[0].isBlank() && !fields[1].isBlank() && !text.contains("\"");
        if (!isWhole) {
            throw refused("line " + number + ": is not an address, a comma and a customer, without quotes");
        }
        return new Line(number, fields[0].strip(), fields[1].strip());
    }

    private static String text(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedException("pool.assignments", "file: is not UTF-8", e);
        }
    }

    private static RefusedException refused(String why) {
        return new RefusedException("pool.assignments", "file: " + why);
    }
}
