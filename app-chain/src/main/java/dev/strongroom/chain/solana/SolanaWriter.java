package dev.strongroom.chain.solana;

import dev.strongroom.chain.solana.SolanaMessage.Compiled;
import dev.strongroom.chain.solana.SolanaMessage.ConfigValue;
import dev.strongroom.chain.solana.SolanaMessage.Header;
import dev.strongroom.chain.solana.SolanaMessage.Lookup;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A message of any version to its bytes. */
final class SolanaWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1_024);

    private SolanaWriter() {}

    static byte[] write(SolanaMessage message) {
        SolanaWriter writer = new SolanaWriter();
        switch (message.version()) {
            case LEGACY -> writer.body(message);
            case V0 -> {
                writer.out.write(0x80);
                writer.body(message);
                writer.count(message.lookups().size());
                for (Lookup lookup : message.lookups()) {
                    writer.key(lookup.table());
                    writer.counted(lookup.writable());
                    writer.counted(lookup.readonly());
                }
            }
            case V1 -> {
                writer.out.write(0x81);
                writer.flat(message);
            }
        }
        return writer.out.toByteArray();
    }

    /** The bytes of a transaction: its signatures, counted, in front of its message. */
    static byte[] signed(List<byte[]> signatures, byte[] message) {
        SolanaWriter writer = new SolanaWriter();
        writer.count(signatures.size());
        signatures.forEach(writer.out::writeBytes);
        writer.out.writeBytes(message);
        return writer.out.toByteArray();
    }

    private void body(SolanaMessage message) {
        header(message.header());
        count(message.accounts().size());
        message.accounts().forEach(this::key);
        key(message.lifetime());
        List<Compiled> instructions = message.instructions();
        count(instructions.size());
        for (Compiled instruction : instructions) {
            out.write(instruction.program());
            counted(instruction.accounts());
            counted(instruction.data());
        }
    }

    private void flat(SolanaMessage message) {
        header(message.header());
        little(mask(message.config()), Integer.BYTES);
        key(message.lifetime());
        out.write(message.instructions().size());
        out.write(message.accounts().size());
        message.accounts().forEach(this::key);
        message.config().forEach(value -> little(value.value(), Integer.BYTES));
        for (Compiled instruction : message.instructions()) {
            out.write(instruction.program());
            out.write(instruction.accounts().length);
            little(instruction.data().length, Short.BYTES);
        }
        for (Compiled instruction : message.instructions()) {
            out.writeBytes(instruction.accounts());
            out.writeBytes(instruction.data());
        }
    }

    private static int mask(List<ConfigValue> config) {
        return config.stream().mapToInt(value -> 1 << value.bit()).reduce(0, (a, b) -> a | b);
    }

    private void header(Header header) {
        out.write(header.signers());
        out.write(header.readonlySigners());
        out.write(header.readonlyOthers());
    }

    private void counted(byte[] bytes) {
        count(bytes.length);
        out.writeBytes(bytes);
    }

    /** A compact-u16. */
    private void count(int count) {
        int rest = count;
        while (rest > 0x7f) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private void key(AccountKey key) {
        out.writeBytes(key.shared());
    }

    private void little(int value, int width) {
        for (int i = 0; i < width; i++) {
            out.write(value >>> (Byte.SIZE * i));
        }
    }
}
