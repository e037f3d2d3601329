package dev.strongroom.chain.key;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is sealed in a vault.
 *
 * @param entropy of the mnemonic
 * @param seed 64 bytes where the mnemonic has a passphrase, else empty: it follows from the entropy
 * @param slotKeys the key of each slot, so that a fresh data key can be wrapped for every password at every write
 * @param staffKey the public key of the staff key, 32 bytes
 * @param addresses recomputed at every opening
 * @param imported private keys on secp256k1 that do not follow from the entropy, 32 bytes each
 */
@SuppressWarnings("ArrayRecordComponent")
record VaultContents(
        byte[] entropy,
        byte[] seed,
        List<byte[]> slotKeys,
        byte[] staffKey,
        List<RecordedAddress> addresses,
        List<byte[]> imported) {
    static final int MAX_IMPORTED = 100;
    private static final int MAX_TEXT = 255;
    private static final int MAX_ADDRESSES = 1000;

    VaultContents {
        slotKeys = List.copyOf(slotKeys);
        addresses = List.copyOf(addresses);
        imported = List.copyOf(imported);
        if (imported.size() > MAX_IMPORTED) {
            throw new RefusedException("vault.imported", "vault: holds at most " + MAX_IMPORTED + " imported keys");
        }
        if (addresses.size() > MAX_ADDRESSES) {
            throw new RefusedException("vault.addresses", "vault: records at most " + MAX_ADDRESSES + " addresses");
        }
    }

    /**
     * The version of the file that can hold it: 2 from the first imported key on, so that no older program loses one.
     */
    int version() {
        return imported.isEmpty() ? 1 : 2;
    }

    /** Reads what {@link #write} wrote and nothing else. */
    static VaultContents read(int version, byte[] plain) {
        try {
            ByteBuffer in = ByteBuffer.wrap(plain);
            byte[] entropy = bytes(in);
            byte[] seed = bytes(in);
            List<byte[]> slotKeys = new ArrayList<>();
            for (int slots = in.get(); slots > 0; slots--) {
                slotKeys.add(bytes(in));
            }
            byte[] staffKey = bytes(in);
            List<RecordedAddress> addresses = new ArrayList<>();
            for (int count = in.getShort(); count > 0; count--) {
                addresses.add(new RecordedAddress(Network.parse(text(in)), in.getInt(), text(in)));
            }
            List<byte[]> imported = new ArrayList<>();
            for (int count = version == 1 ? 0 : in.get(); count > 0; count--) {
                imported.add(bytes(in));
            }
            VaultContents contents = new VaultContents(entropy, seed, slotKeys, staffKey, addresses, imported);
            contents.requireShape(version, in);
            return contents;
        } catch (BufferUnderflowException | RefusedException e) {
            throw new RefusedException(
                    "vault.tampered", "vault: its contents are not in the form of version " + version, e);
        }
    }

    private void requireShape(int version, ByteBuffer in) {
        boolean right = !in.hasRemaining()
                && version == version()
                && (seed.length == 0 || seed.length == Mnemonic.SEED_BYTES)
                && staffKey.length == 32
                && slotKeys.stream().allMatch(key -> key.length == AesGcm.KEY_BYTES);
        if (!right) {
            throw new BufferUnderflowException();
        }
        imported.forEach(Secp256k1::secret);
        Mnemonic.ofEntropy(entropy).close();
    }

    byte[] write() {
        int size = 3 + entropy.length + seed.length + staffKey.length + 3;
        size += slotKeys.stream().mapToInt(key -> 1 + key.length).sum();
        size += imported.isEmpty() ? 0 : 1 + imported.size() * (1 + Secp256k1.SCALAR_BYTES);
        size += addresses.stream()
                .mapToInt(a -> 6 + a.network().toString().length() + a.text().length())
                .sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        put(out, entropy);
        put(out, seed);
        out.put((byte) slotKeys.size());
        slotKeys.forEach(key -> put(out, key));
        put(out, staffKey);
        out.putShort((short) addresses.size());
        for (RecordedAddress address : addresses) {
            put(out, address.network().toString().getBytes(StandardCharsets.US_ASCII));
            out.putInt(address.index());
            put(out, address.text().getBytes(StandardCharsets.US_ASCII));
        }
        if (!imported.isEmpty()) {
            out.put((byte) imported.size());
            imported.forEach(key -> put(out, key));
        }
        return out.array();
    }

    private static void put(ByteBuffer out, byte[] bytes) {
        if (bytes.length > MAX_TEXT) {
            throw new IllegalArgumentException("a field of " + bytes.length + " bytes");
        }
        out.put((byte) bytes.length).put(bytes);
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[in.get() & 0xff];
        in.get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer in) {
        return new String(bytes(in), StandardCharsets.US_ASCII);
    }

    /** The same with the keys of other slots. */
    VaultContents withSlotKeys(List<byte[]> others) {
        return new VaultContents(entropy, seed, others, staffKey, addresses, imported);
    }

    /** The same with one more imported key, which is kept and not copied, and its addresses. */
    VaultContents withImported(byte[] key, List<RecordedAddress> itsAddresses) {
        List<RecordedAddress> all = new ArrayList<>(addresses);
        all.addAll(itsAddresses);
        List<byte[]> keys = new ArrayList<>(imported);
        keys.add(key);
        return new VaultContents(entropy, seed, slotKeys, staffKey, all, keys);
    }

    /** The seed of all other keys; the caller wipes it. */
    byte[] derivationSeed() {
        if (seed.length > 0) {
            return seed.clone();
        }
        try (Mnemonic mnemonic = Mnemonic.ofEntropy(entropy)) {
            return mnemonic.seed(new byte[0]);
        }
    }

    void wipe() {
        Hashes.wipe(entropy, seed);
        slotKeys.forEach(Hashes::wipe);
        imported.forEach(Hashes::wipe);
    }

    @Override
    public String toString() {
        return "VaultContents[***]";
    }
}
