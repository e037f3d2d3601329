package dev.strongroom.chain.key;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Curve;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An unlocked vault. On close its secrets are wiped and every signer it gave out stops signing. */
public final class OpenVault implements AutoCloseable {
    /**
     * Where the staff key stands: SLIP-0010 on Ed25519, under a purpose of its own (21330, "SR"), so that it shares no
     * key with any wallet.
     */
    public static final String STAFF_PATH = "m/21330'/0'/0'";

    /** The wallet index of the first imported key; below it every wallet follows from the words. */
    public static final int FIRST_IMPORTED = 1_000_000_000;

    private final VaultWriter writer;
    private final WalletKeys keys;
    private VaultWriter.Written written;
    private VaultContents contents;
    private int slot;

    OpenVault(VaultWriter writer, VaultWriter.Written written, VaultContents contents, WalletKeys keys, int slot) {
        this.writer = writer;
        this.written = written;
        this.contents = contents;
        this.keys = keys;
        this.slot = slot;
    }

    static Signer staffKey(WalletKeys keys) {
        return keys.signer(Curve.ED25519, STAFF_PATH);
    }

    /** The vault's name for life: 32 hex digits, the same in every generation. */
    public String id() {
        return HexFormat.of().formatHex(written.file().id());
    }

    /** Rises by one at every write; 1 is the first. */
    public synchronized long generation() {
        return written.file().generation();
    }

    /** How many passwords open it. */
    public synchronized int passwords() {
        return written.file().slots().size();
    }

    /** Whether a signer's journal was ever begun with this vault: then a missing journal is a lost one. */
    public synchronized boolean journalBegun() {
        return written.file().journalBegun();
    }

    /**
     * Marks the vault, for ever, as one whose journal has begun. To be called once the journal's first line is on disk
     * and before anything is signed: a power cut between the two leaves a journal to go on with, and a lost journal is
     * never begun anew. Writes a new generation; does nothing where it is marked already.
     *
     * @throws RefusedException {@code file.changed} where another program wrote the vault since it was opened
     */
    public synchronized void markJournalBegun() throws IOException {
        if (!journalBegun()) {
            written = writer.replace(written, true, slots(), contents);
        }
    }

    /** Writes a new generation with a fresh data key and, where asked, other passwords; the old one stays as backup. */
    public synchronized void rotate(Rotation rotation) throws IOException {
        List<VaultWriter.Slot> slots = slots();
        VaultWriter.Slot own = slots.get(slot);
        if (rotation.newPassword() != null) {
            own = writer.slot(own.cost(), rotation.newPassword());
            slots.set(slot, own);
        }
        if (rotation.dropOthers()) {
            slots = new ArrayList<>(List.of(own));
        }
        if (rotation.addedPassword() != null) {
            if (slots.size() == VaultFile.MAX_SLOTS) {
                throw new RefusedException(
                        "vault.slots", "vault: has " + VaultFile.MAX_SLOTS + " passwords already: drop some first");
            }
            slots.add(writer.slot(own.cost(), rotation.addedPassword()));
        }
        VaultContents changed =
                contents.withSlotKeys(slots.stream().map(VaultWriter.Slot::key).toList());
        written = writer.replace(written, journalBegun(), slots, changed);
        contents = changed;
        slot = slots.indexOf(own);
    }

    /** A key that was made elsewhere, with its addresses. */
    record NewKey(ImportedKey key, List<Address> addresses) {}

    /** How many more keys that were made elsewhere it has room for. */
    public synchronized int importRoom() {
        return VaultContents.MAX_IMPORTED - contents.imported().size();
    }

    /**
     * Adds keys that were made elsewhere and writes a new generation with all of them.
     *
     * @return the wallet index of the first
     */
    synchronized int add(List<NewKey> added) throws IOException {
        int first = FIRST_IMPORTED + contents.imported().size();
        List<byte[]> kept = new ArrayList<>();
        try {
            VaultContents changed = contents;
            Set<Address> taken = new HashSet<>();
            for (NewKey one : added) {
                requireNew(one.addresses());
                if (!taken.addAll(one.addresses())) {
                    throw new RefusedException(
                            "vault.imported",
                            "keys: " + one.addresses().getFirst().text() + " is among them twice");
                }
                byte[] secret = one.key().bytes();
                kept.add(secret);
                int index = FIRST_IMPORTED + changed.imported().size();
                changed = changed.withImported(
                        secret,
                        one.addresses().stream()
                                .map(a -> new RecordedAddress(a.network(), index, a.text()))
                                .toList());
            }
            written = writer.replace(written, journalBegun(), slots(), changed);
            contents = changed;
            kept.forEach(keys::add);
            return first;
        } catch (IOException | RuntimeException e) {
            kept.forEach(Hashes::wipe);
            throw e;
        }
    }

    /** Refuses what it has already. */
    synchronized void requireNew(List<Address> addresses) {
        for (RecordedAddress known : contents.addresses()) {
            if (addresses.contains(new Address(known.network(), known.text()))) {
                throw new RefusedException(
                        "vault.imported",
                        "vault: has this key already, " + known.text() + " at index " + known.index());
            }
        }
    }

    private List<VaultWriter.Slot> slots() {
        List<VaultWriter.Slot> slots = new ArrayList<>();
        for (int i = 0; i < passwords(); i++) {
            KeySlot stored = written.file().slots().get(i);
            slots.add(new VaultWriter.Slot(
                    stored.cost(), stored.salt(), contents.slotKeys().get(i)));
        }
        return slots;
    }

    /** The file of the generation before this one, whether it is there or not. */
    public synchronized Path backup() {
        return VaultBackups.of(writer.path(), generation() - 1);
    }

    /**
     * The key of the chain's wallet with this index; it signs until the vault is closed. From {@link #FIRST_IMPORTED}
     * on it is the same key on every chain of its curve.
     */
    public Signer wallet(Chain chain, int index) {
        if (index >= FIRST_IMPORTED) {
            return keys.imported(chain.curve(), index - FIRST_IMPORTED);
        }
        return keys.signer(chain.curve(), chain.path(requireIndex(index)));
    }

    /** The address of the chain's wallet with this index. */
    public Address address(Chain chain, Network network, int index) {
        byte[] publicKey = index >= FIRST_IMPORTED
                ? keys.imported(chain.curve(), index - FIRST_IMPORTED).publicKey()
                : keys.publicKey(chain.curve(), chain.path(requireIndex(index)));
        return chain.addressOf(network, publicKey);
    }

    /**
     * The key of the chain's deposit address with this index; it signs until the vault is closed. From
     * {@link #FIRST_IMPORTED} on it is the imported key that {@link #wallet} has under the same index.
     */
    public Signer deposit(Chain chain, int index) {
        if (index >= FIRST_IMPORTED) {
            return keys.imported(chain.curve(), index - FIRST_IMPORTED);
        }
        return keys.signer(chain.curve(), chain.depositPath(requireIndex(index)));
    }

    /** The chain's deposit address with this index, to which others pay. */
    public Address depositAddress(Chain chain, Network network, int index) {
        byte[] publicKey = index >= FIRST_IMPORTED
                ? keys.imported(chain.curve(), index - FIRST_IMPORTED).publicKey()
                : keys.publicKey(chain.curve(), chain.depositPath(requireIndex(index)));
        return chain.addressOf(network, publicKey);
    }

    /** How many keys were imported; their indices follow each other from {@link #FIRST_IMPORTED} on. */
    public synchronized int importedKeys() {
        return contents.imported().size();
    }

    /**
     * The extended public key that gives every deposit address of the chain; empty where its curve derives no public
     * children.
     */
    public Optional<HdPublicKey> depositAccount(Chain chain) {
        return chain.depositAccount().map(keys::publicHalf);
    }

    private static int requireIndex(int index) {
        if (index < 0) {
            throw new RefusedException("wallet.index", "index: is below zero");
        }
        return index;
    }

    /** The Ed25519 key of the person or desk whose vault this is; it signs until the vault is closed. */
    public Signer staffKey() {
        return staffKey(keys);
    }

    /** The addresses that were recorded with the keys, first of all wallets; the keys gave them again at opening. */
    public synchronized List<RecordedAddress> recorded() {
        return contents.addresses();
    }

    /** At which positions, from 1, words that were written down differ from the vault's; see {@link Mnemonic}. */
    public synchronized List<Integer> differences(Secret written) {
        try (Mnemonic mnemonic = Mnemonic.ofEntropy(contents.entropy())) {
            return mnemonic.differences(written.bytes());
        }
    }

    @Override
    public synchronized void close() {
        keys.close();
        contents.wipe();
    }

    @Override
    public String toString() {
        return "OpenVault[***]";
    }
}
