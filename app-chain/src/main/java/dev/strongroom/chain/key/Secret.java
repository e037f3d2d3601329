package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Secret bytes, such as a password in UTF-8. Wiped on close; shows nothing of itself in any text. */
public final class Secret implements AutoCloseable {
    /** The largest secret file that is read. */
    public static final int MAX_BYTES = 64 * 1024;

    private final byte[] bytes;
    private boolean closed;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the array over: it is wiped when this is closed. */
    public static Secret owning(byte[] bytes) {
        return new Secret(bytes);
    }

    /** Copies; the caller's array stays the caller's to wipe. */
    public static Secret copyOf(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /** The UTF-8 form of characters that the caller wipes, as a password field gives them. */
    public static Secret ofChars(char[] chars) {
        byte[] encoded = new byte[3 * chars.length];
        ByteBuffer out = ByteBuffer.wrap(encoded);
        boolean malformed = StandardCharsets.UTF_8
                .newEncoder()
                .encode(CharBuffer.wrap(chars), out, true)
                .isError();
        byte[] bytes = Arrays.copyOf(encoded, out.position());
        Arrays.fill(encoded, (byte) 0);
        if (malformed) {
            Arrays.fill(bytes, (byte) 0);
            throw new RefusedException("secret.encoding", "secret: holds half a character");
        }
        return new Secret(bytes);
    }

    /**
     * Reads a secret file: strict UTF-8, exactly one trailing newline (LF or CR LF) removed.
     *
     * @throws RefusedException {@code secret.size} above {@link #MAX_BYTES}, {@code secret.encoding} not UTF-8
     */
    public static Secret read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new NoSuchFileException(file.toString());
        }
        byte[] buffer = new byte[MAX_BYTES + 1];
        try (InputStream in = Files.newInputStream(file)) {
            int length = in.readNBytes(buffer, 0, buffer.length);
            if (length > MAX_BYTES) {
                throw new RefusedException("secret.size", file + ": is larger than " + MAX_BYTES + " bytes");
            }
            requireUtf8(file, buffer, length);
            return new Secret(Arrays.copyOf(buffer, withoutNewline(buffer, length)));
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    private static void requireUtf8(Path file, byte[] bytes, int length) {
        CharBuffer scratch = CharBuffer.allocate(length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean malformed =
                decoder.decode(ByteBuffer.wrap(bytes, 0, length), scratch, true).isError();
        Arrays.fill(scratch.array(), '\0');
        if (malformed) {
            throw new RefusedException("secret.encoding", file + ": is not UTF-8 text");
        }
    }

    private static int withoutNewline(byte[] bytes, int length) {
        if (length == 0 || bytes[length - 1] != '\n') {
            return length;
        }
        return length > 1 && bytes[length - 2] == '\r' ? length - 2 : length - 1;
    }

    /** The bytes themselves, not a copy: they turn to zero when this is closed. */
    public byte[] bytes() {
        if (closed) {
            throw new IllegalStateException("this secret is closed");
        }
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        closed = true;
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
