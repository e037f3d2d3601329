package dev.strongroom.chain.key;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes and opens vault files. What is wrong with one is said in four words: damaged, password, tampered, address. */
public final class Vaults {
    private final Chains chains;
    private final SecureRandom random;

    /** @param random where mnemonics, salts, nonces and data keys come from */
    public Vaults(Chains chains, SecureRandom random) {
        this.chains = chains;
        this.random = random;
    }

    /**
     * Makes a vault file of generation 1 and answers it opened.
     *
     * @throws FileAlreadyExistsException where the file is there already; it is never overwritten
     */
    public OpenVault create(Path file, NewVault made, Secret password) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        byte[] salt = random(KeySlot.SALT_BYTES);
        byte[] slotKey = VaultWriter.slotKey(made.cost(), password, salt);
        boolean protectedByPassphrase = !made.passphrase().isEmpty();
        WalletKeys keys = new WalletKeys(made.mnemonic().seed(made.passphrase().bytes()));
        VaultContents contents = new VaultContents(
                made.mnemonic().entropy(),
                protectedByPassphrase ? made.mnemonic().seed(made.passphrase().bytes()) : new byte[0],
                List.of(slotKey),
                OpenVault.staffKey(keys).publicKey(),
                recorded(made.networks(), keys),
                List.of());
        VaultWriter writer = new VaultWriter(file, random);
        VaultWriter.Written written = writer.create(
                random(VaultFile.ID_BYTES), List.of(new VaultWriter.Slot(made.cost(), salt, slotKey)), contents);
        return new OpenVault(writer, written, contents, keys, 0);
    }

    /**
     * Opens a vault file.
     *
     * @throws RefusedException {@code vault.damaged}, {@code vault.password}, {@code vault.tampered} or
     *     {@code vault.address}, in this order; {@code vault.version}, {@code vault.parameters} or {@code vault.memory}
     *     where this program cannot try
     */
    public OpenVault open(Path file, Secret password) throws IOException {
        byte[] bytes = readBounded(file);
        if (!VaultFile.isWhole(bytes)) {
            throw new RefusedException("vault.damaged", file + ": " + VaultBackups.advice(file));
        }
        VaultFile read = VaultFile.read(bytes);
        for (int i = 0; i < read.slots().size(); i++) {
            KeySlot slot = read.slots().get(i);
            byte[] slotKey = VaultWriter.slotKey(slot.cost(), password, slot.salt());
            byte[] dataKey = slot.unwrap(slotKey);
            Arrays.fill(slotKey, (byte) 0);
            if (dataKey != null) {
                return opened(new VaultWriter(file, random), new VaultWriter.Written(read, bytes), dataKey, i);
            }
        }
        throw new RefusedException("vault.password", file + ": wrong password");
    }

    private OpenVault opened(VaultWriter writer, VaultWriter.Written written, byte[] dataKey, int slot) {
        VaultContents contents = VaultWriter.contents(written.file(), dataKey);
        Arrays.fill(dataKey, (byte) 0);
        WalletKeys keys = new WalletKeys(contents.derivationSeed());
        contents.imported().forEach(keys::add);
        OpenVault vault = new OpenVault(writer, written, contents, keys, slot);
        try {
            requireSameAddresses(vault, contents);
            return vault;
        } catch (RefusedException e) {
            vault.close();
            throw e;
        }
    }

    /**
     * Adds keys that were made elsewhere to an open vault, whose words do not bring them back, under indices that
     * follow each other: all of them in one new generation, or none.
     *
     * @param networks where their addresses are recorded, as far as they sign on a key's curve
     * @return the wallet index of the first, the same on every chain
     * @throws RefusedException {@code address.missing}, {@code address.differs}, {@code vault.imported} where the vault
     *     has one of them or has no room, or one is among them twice, {@code file.changed}
     */
    public int importKeys(OpenVault vault, List<ClaimedKey> claimed, List<Network> networks) throws IOException {
        List<OpenVault.NewKey> keys = new ArrayList<>();
        for (ClaimedKey one : claimed) {
            keys.add(new OpenVault.NewKey(one.key(), addresses(one.key(), one.expected(), networks)));
        }
        return vault.add(keys);
    }

    /**
     * Refuses a key that does not give what it is said to, or that the vault has, as {@link #importKeys} does.
     *
     * @return its addresses
     */
    public List<Address> requireNew(OpenVault vault, ClaimedKey claimed, List<Network> networks) {
        List<Address> addresses = addresses(claimed.key(), claimed.expected(), networks);
        vault.requireNew(addresses);
        return addresses;
    }

    private List<Address> addresses(ImportedKey key, List<String> expected, List<Network> networks) {
        List<Address> addresses = key.addresses(chains, networks);
        if (expected.isEmpty()) {
            throw new RefusedException(
                    "address.missing", "address: the file names none: give the one that the key must have");
        }
        for (String text : expected) {
            if (addresses.stream().noneMatch(address -> isWritten(address, text))) {
                throw new RefusedException(
                        "address.differs",
                        "address: the key does not give '" + text + "' but " + addresses
                                + ": it is another key, or a file that was changed");
            }
        }
        return addresses;
    }

    private boolean isWritten(Address address, String text) {
        try {
            return chains.of(address.network()).address(address.network(), text).equals(address);
        } catch (RefusedException e) {
            // a form of another chain
            return false;
        }
    }

    private void requireSameAddresses(OpenVault vault, VaultContents contents) {
        boolean same = Arrays.equals(vault.staffKey().publicKey(), contents.staffKey());
        for (RecordedAddress recorded : contents.addresses()) {
            Chain chain = chains.of(recorded.network());
            same &= vault.address(chain, recorded.network(), recorded.index())
                    .text()
                    .equals(recorded.text());
        }
        if (!same) {
            throw new RefusedException(
                    "vault.address",
                    "vault: its keys do not give the addresses that it records: use the backup or the mnemonic, not this file");
        }
    }

    private List<RecordedAddress> recorded(List<Network> networks, WalletKeys keys) {
        List<RecordedAddress> recorded = new ArrayList<>();
        for (Network network : networks) {
            Chain chain = chains.of(network);
            byte[] publicKey = keys.publicKey(chain.curve(), chain.path(0));
            recorded.add(new RecordedAddress(
                    network, 0, chain.addressOf(network, publicKey).text()));
        }
        return recorded;
    }

    private static byte[] readBounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(VaultFile.MAX_BYTES + 1);
        }
    }

    private byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return made;
    }
}
