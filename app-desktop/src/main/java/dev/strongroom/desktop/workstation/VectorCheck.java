package dev.strongroom.desktop.workstation;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.NewVault;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.desktop.selftest.Faulty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A vault of the words that every development kit knows, and a payment that ethers 6.17.0 signed with its first key:
 * signatures are deterministic, so ours must be the same bytes.
 */
final class VectorCheck {
    private static final Network NETWORK = Network.parse("eip155:31337");
    private static final String WORDS = "test test test test test test test test test test test junk";
    private static final String ADDRESS = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
    private static final byte[] UNSIGNED = HexFormat.of()
            .parseHex("02f2827a6907843b9aca008506fc23ac008252089470997970c51812dc3a010c7d01b50e0d17dc79c8"
                    + "880de0b6b3a764000080c0");
    private static final byte[] SIGNED = HexFormat.of()
            .parseHex("02f875827a6907843b9aca008506fc23ac008252089470997970c51812dc3a010c7d01b50e0d17dc79c8"
                    + "880de0b6b3a764000080c080a049e6d9541026bf2941d2c99a56297c9957181fe6a191c5b48fffa328292dd434"
                    + "a03638b22118ba2ec7c9983d4726ee37549e3e200a82fe87a49a1ad0b50ab7f2c1");

    private final Chain chain;
    private final Vaults vaults;
    private final Path file;

    VectorCheck(Chains chains, SecureRandom random, Path folder) {
        this.chain = chains.of(NETWORK);
        this.vaults = new Vaults(chains, random);
        this.file = folder.resolve("self-test.vault");
    }

    /** Creates the vault, and opens it again with its password. */
    String vault() throws IOException {
        try (Mnemonic words = Mnemonic.read(WORDS.getBytes(StandardCharsets.UTF_8));
                Secret none = Secret.owning(new byte[0]);
                Secret password = password();
                OpenVault made = vaults.create(
                        file, new NewVault(words, none, List.of(NETWORK), Argon2Cost.STANDARD), password);
                OpenVault opened = vaults.open(file, password)) {
            String address = opened.address(chain, NETWORK, 0).text();
            Faulty.unless(made.id().equals(opened.id()), "the vault that was opened is another one");
            Faulty.unless(address.equals(ADDRESS), "the first address is " + address + ", not " + ADDRESS);
            return "created, opened, first address as it must be";
        }
    }

    /** Signs, compares the bytes, and reads the signature back. */
    String sign() throws IOException {
        try (Secret password = password();
                OpenVault vault = vaults.open(file, password)) {
            UnsignedTransfer unsigned = new UnsignedTransfer(chain.address(NETWORK, ADDRESS), UNSIGNED);
            SignedTransfer signed = chain.sign(unsigned, vault.wallet(chain, 0));
            Faulty.unless(Arrays.equals(signed.bytes(), SIGNED), "the signature differs from the one that is known");
            Address signer = chain.readSigned(unsigned, signed.bytes()).payer();
            Faulty.unless(signer.text().equals(ADDRESS), "the signature is " + signer.text() + "'s");
            return "a known payment, byte by byte; the signature verifies";
        }
    }

    private static Secret password() {
        return Secret.owning("a password for a moment".getBytes(StandardCharsets.UTF_8));
    }
}
