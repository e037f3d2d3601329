package dev.strongroom.chain.key;

import static dev.strongroom.chain.key.Vectors.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.evm.EvmCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Vault files of versions 1 and 2, made once. They open for ever; a program that cannot has broken every vault in use.
 */
class GoldenVaultTest {
    private static final Network ETHEREUM = Network.parse("eip155:1");
    private static final String ABOUT = "abandon ".repeat(11) + "about";

    private final EvmCodec evm = new EvmCodec();
    private final Vaults vaults = new Vaults(Chains.of(List.of(evm)), new SecureRandom());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "Zürich 한국"})
    void aVaultOfTwoPasswordsWhoseJournalHasBegunOpens(String password) throws IOException {
        try (OpenVault vault = open("vault-v1", password)) {
            assertThat(vault.id()).isEqualTo("8f6f698140ecfea507fc4df3de55d27e");
            assertThat(vault.generation()).isEqualTo(3);
            assertThat(vault.passwords()).isEqualTo(2);
            assertThat(vault.journalBegun()).isTrue();
            assertThat(vault.recorded())
                    .containsExactly(new RecordedAddress(ETHEREUM, 0, "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"));
            assertThat(HexFormat.of().formatHex(vault.staffKey().publicKey()))
                    .isEqualTo("5f431c81d75d7b147cfba2e5f4fb8d27cafe1998ce04f74c8328c7be60dad7a7");
            assertThat(Words.ofKey(vault.staffKey().publicKey()))
                    .containsExactly("topic", "element", "deposit", "weasel", "sun", "sniff");
            assertThat(vault.differences(Secret.owning(ascii(ABOUT)))).isEmpty();
        }
    }

    @Test
    void aVaultWhoseWordsHaveAPassphraseOpens() throws IOException {
        try (OpenVault vault = open("vault-v1-passphrase", "battery staple")) {
            assertThat(vault.id()).isEqualTo("636c7138aa8b04f4096fa3b7f371fc1c");
            assertThat(vault.generation()).isEqualTo(1);
            assertThat(vault.journalBegun()).isFalse();
            assertThat(vault.address(evm, ETHEREUM, 0).text()).isEqualTo("0x9c32F71D4DB8Fb9e1A58B0a80dF79935e7256FA6");
            assertThat(HexFormat.of().formatHex(vault.staffKey().publicKey()))
                    .isEqualTo("a9fee9bd94b01b7e9838226ac0569824ab62bd03dd545bee220517f4bf4e1ada");
            assertThat(vault.differences(Secret.owning(ascii(ABOUT)))).isEmpty();
        }
    }

    @Test
    void aVaultWithImportedKeysOpens() throws IOException {
        try (OpenVault vault = open("vault-v2", "correct horse")) {
            assertThat(vault.id()).isEqualTo("a7cbd56f9d0f468a269a28946df194a5");
            assertThat(vault.generation()).isEqualTo(4);
            assertThat(vault.journalBegun()).isTrue();
            assertThat(vault.recorded())
                    .containsExactly(
                            new RecordedAddress(ETHEREUM, 0, "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"),
                            new RecordedAddress(
                                    ETHEREUM, OpenVault.FIRST_IMPORTED, "0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F"),
                            new RecordedAddress(
                                    ETHEREUM,
                                    OpenVault.FIRST_IMPORTED + 1,
                                    "0x289d485D9771714CCe91D3393D764E1311907ACc"));
            assertThat(evm.addressOf(
                                    ETHEREUM,
                                    vault.wallet(evm, OpenVault.FIRST_IMPORTED + 1)
                                            .publicKey())
                            .text())
                    .isEqualTo("0x289d485D9771714CCe91D3393D764E1311907ACc");
            assertThat(vault.differences(Secret.owning(ascii(ABOUT)))).isEmpty();
        }
    }

    private OpenVault open(String name, String password) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            Files.write(file, in.readAllBytes());
        }
        return vaults.open(file, Secret.owning(ascii(password)));
    }
}
