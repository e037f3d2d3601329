package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.solana.SolanaMessage.Compiled;
import dev.strongroom.chain.solana.SolanaMessage.ConfigValue;
import dev.strongroom.chain.solana.SolanaMessage.Header;
import dev.strongroom.chain.solana.SolanaMessage.Lookup;
import dev.strongroom.chain.solana.SolanaMessage.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Bytes to a message of any version, strictly: shortest lengths, nothing left over, every account named once and every
 * place inside the list. What is accepted is written again and must be the same bytes.
 */
final class SolanaReader {
    /** What a packet holds (legacy and v0: 1,232) and what v1 allows (SIMD-0385: 4,096), signatures included. */
    private static final int MAX_BYTES = 4_096;

    private static final int MAX_PACKET = 1_232;
    private static final int SIGNATURE_BYTES = 64;
    private static final int VERSIONED = 0x80;

    private final ByteReader in;

    private SolanaReader(byte[] bytes) {
        in = new ByteReader(bytes);
    }

    /** Reads the bytes to be signed. */
    static SolanaMessage read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new RefusedException("bytes.empty", "bytes: there are none");
        }
        int first = bytes[0] & 0xff;
        Version version = version(first);
        if (bytes.length > MAX_BYTES) {
            throw new RefusedException("bytes.length", "bytes: are more than " + MAX_BYTES);
        }
        refuseSigned(bytes, first);
        SolanaReader reader = new SolanaReader(bytes);
        SolanaMessage message = version == Version.V1 ? reader.flat() : reader.body(version);
        reader.in.end();
        check(message, bytes.length);
        if (!Arrays.equals(SolanaWriter.write(message), bytes)) {
            throw new RefusedException("bytes.canonical", "bytes: are not what their own fields encode to");
        }
        return message;
    }

    private static Version version(int first) {
        if (first < VERSIONED) {
            return Version.LEGACY;
        }
        return switch (first - VERSIONED) {
            case 0 -> Version.V0;
            case 1 -> Version.V1;
            default ->
                throw new RefusedException(
                        "solana.version", "bytes: are of message version " + (first - VERSIONED) + ", unknown here");
        };
    }

    /**
     * A whole transaction with one signature looks like a header of one signer, and its message begins at byte 65; with
     * two signatures it looks like two signers, and the message begins at byte 129.
     */
    private static void refuseSigned(byte[] bytes, int first) {
        int message = 1 + SIGNATURE_BYTES * first;
        if (first < 1
                || first > SolanaTransaction.MOST_SIGNERS
                || bytes.length < message + SIGNATURE_BYTES
                || startsMessage(bytes, 0, first)) {
            return;
        }
        if (startsMessage(bytes, message, first)) {
            throw new RefusedException("bytes.signed", "bytes: carry a signature; the bare message is asked for");
        }
    }

    /** Whether a header of so many signers stands here, the first writable, with as many accounts as it needs. */
    private static boolean startsMessage(byte[] bytes, int at, int signers) {
        int from = (bytes[at] & 0xff) == VERSIONED ? at + 1 : at;
        int accounts = bytes[from + 3] & 0xff;
        return bytes[from] == signers
                && (bytes[from + 1] & 0xff) < signers
                && accounts >= signers + (bytes[from + 2] & 0xff)
                && from + 4 + accounts * AccountKey.BYTES <= bytes.length;
    }

    /** Legacy and v0: the header, three counted lists with the lifetime between, and in v0 the tables. */
    private SolanaMessage body(Version version) {
        if (version != Version.LEGACY) {
            in.u8();
        }
        Header header = header();
        List<AccountKey> accounts = keys(in.count());
        AccountKey lifetime = in.key();
        int count = in.count();
        List<Compiled> instructions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            instructions.add(new Compiled(in.u8(), in.counted(), in.counted()));
        }
        List<Lookup> lookups = new ArrayList<>();
        if (version == Version.V0) {
            int tables = in.count();
            for (int i = 0; i < tables; i++) {
                lookups.add(new Lookup(in.key(), in.counted(), in.counted()));
            }
        }
        return new SolanaMessage(version, header, accounts, lifetime, instructions, lookups, List.of());
    }

    /** v1 (SIMD-0385): counts first, then addresses, limits, the heads of the instructions and then what they carry. */
    private SolanaMessage flat() {
        in.u8();
        Header header = header();
        int mask = in.u32();
        AccountKey lifetime = in.key();
        int instructions = in.u8();
        List<AccountKey> accounts = keys(in.u8());
        List<ConfigValue> config = new ArrayList<>();
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            if (((mask >>> bit) & 1) != 0) {
                config.add(new ConfigValue(bit, in.u32()));
            }
        }
        int[][] heads = new int[instructions][];
        for (int i = 0; i < instructions; i++) {
            heads[i] = new int[] {in.u8(), in.u8(), in.u16()};
        }
        List<Compiled> compiled = new ArrayList<>();
        for (int[] head : heads) {
            compiled.add(new Compiled(head[0], in.bytes(head[1]), in.bytes(head[2])));
        }
        return new SolanaMessage(Version.V1, header, accounts, lifetime, compiled, List.of(), config);
    }

    private Header header() {
        return new Header(in.u8(), in.u8(), in.u8());
    }

    private List<AccountKey> keys(int count) {
        List<AccountKey> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(in.key());
        }
        return keys;
    }

    private static void check(SolanaMessage message, int bytes) {
        Header header = message.header();
        int named = message.accounts().size();
        if (header.signers() < 1
                || header.readonlySigners() >= header.signers()
                || header.signers() + header.readonlyOthers() > named) {
            throw new RefusedException(
                    "message.header", "header: " + header + " does not fit " + named + " accounts with a payer");
        }
        if (new HashSet<>(message.accounts()).size() != named) {
            throw new RefusedException("message.duplicate", "accounts: one of them stands twice");
        }
        int length = bytes + 1 + SIGNATURE_BYTES * header.signers();
        int most = message.version() == Version.V1 ? MAX_BYTES : MAX_PACKET;
        if (length > most) {
            throw new RefusedException(
                    "bytes.length",
                    "bytes: come to " + length + " when signed, more than the " + most + " of a packet");
        }
        int reachable = named;
        for (Lookup lookup : message.lookups()) {
            reachable += lookup.writable().length + lookup.readonly().length;
        }
        for (Compiled instruction : message.instructions()) {
            boolean inside = instruction.program() > 0 && instruction.program() < named;
            for (byte at : instruction.accounts()) {
                inside &= (at & 0xff) < reachable;
            }
            if (!inside) {
                throw new RefusedException(
                        "message.index", "instruction: names a program or account that is not in the message's list");
            }
        }
    }
}
