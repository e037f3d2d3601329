package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * How an envelope crosses the gap: as it is, or packed as {@code SRZ1} and raw deflate (RFC 1951), which QR codes need.
 * Codes and digests are those of the unpacked bytes.
 */
public final class Transport {
    private static final byte[] MAGIC = "SRZ1".getBytes(StandardCharsets.US_ASCII);

    private Transport() {}

    public static byte[] pack(byte[] envelope) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(envelope);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(MAGIC);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** The envelope's bytes; never more than 4 MiB, whatever the packed ones claim. */
    public static byte[] unpack(byte[] received) {
        if (received.length > Envelope.MAX_BYTES) {
            throw tooLarge();
        }
        boolean packed =
                received.length >= MAGIC.length && Arrays.equals(received, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        return packed ? inflate(received) : received;
    }

    private static byte[] inflate(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, MAGIC.length, packed.length - MAGIC.length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int more = inflater.inflate(buffer);
                if (more == 0 && !inflater.finished()) {
                    throw malformed();
                }
                out.write(buffer, 0, more);
                if (out.size() > Envelope.MAX_BYTES) {
                    throw tooLarge();
                }
            }
            if (inflater.getRemaining() > 0) {
                throw malformed();
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw malformed();
        } finally {
            inflater.end();
        }
    }

    private static RefusedException tooLarge() {
        return new RefusedException(
                "envelope.size", "file: is larger than 4 MiB once unpacked; export fewer payments at a time");
    }

    private static RefusedException malformed() {
        return new RefusedException(
                "envelope.packed", "file: the packed part is damaged; fetch the file again from where it was made");
    }
}
