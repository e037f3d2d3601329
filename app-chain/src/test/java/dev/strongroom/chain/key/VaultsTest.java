package dev.strongroom.chain.key;

import static dev.strongroom.chain.key.Vectors.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.evm.EvmCodec;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultsTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);
    private static final Network ETHEREUM = Network.parse("eip155:1");
    private static final String ABOUT = "abandon ".repeat(11) + "about";

    private final Chain evm = new EvmCodec();
    private final Vaults vaults = new Vaults(Chains.of(List.of(evm)), new SecureRandom());

    @TempDir
    Path folder;

    @Test
    void aVaultOpensWithItsPasswordAndGivesTheKnownAddress() throws IOException {
        Path file = create("pass");
        try (OpenVault vault = open(file, "pass")) {
            assertThat(vault.address(evm, ETHEREUM, 0).text()).isEqualTo("0x9858EfFD232B4033E47d90003D41EC34EcaEda94");
            assertThat(vault.recorded())
                    .containsExactly(new RecordedAddress(ETHEREUM, 0, "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"));
            assertThat(vault.generation()).isEqualTo(1);
            assertThat(vault.id()).hasSize(32);
            assertThat(vault.journalBegun()).isFalse();
            assertThat(vault.differences(secret(ABOUT))).isEmpty();
        }
    }

    @Test
    void itsSignersSignForItsAddressesUntilItIsClosed() throws IOException {
        OpenVault vault = open(create("pass"), "pass");
        Signer wallet = vault.wallet(evm, 3);
        Signer staff = vault.staffKey();
        assertThat(evm.addressOf(ETHEREUM, wallet.publicKey())).isEqualTo(vault.address(evm, ETHEREUM, 3));
        assertThat(Secp256k1.verify(wallet.publicKey(), new byte[32], wallet.sign(new byte[32])))
                .isTrue();
        assertThat(Ed25519Signer.verify(staff.publicKey(), ascii("D"), staff.sign(ascii("D"))))
                .isTrue();
        vault.close();
        assertThatThrownBy(() -> wallet.sign(new byte[32])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> staff.sign(ascii("D"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.wallet(evm, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.address(evm, ETHEREUM, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPassphraseGivesOtherWalletsAndAnotherStaffKey() throws IOException {
        Path plain = create("pass");
        Path other = folder.resolve("other");
        vaults.create(other, new NewVault(words(), secret("TREZOR"), List.of(ETHEREUM), CHEAP), secret("pass"))
                .close();
        try (OpenVault a = open(plain, "pass");
                OpenVault b = open(other, "pass")) {
            assertThat(b.address(evm, ETHEREUM, 0)).isNotEqualTo(a.address(evm, ETHEREUM, 0));
            assertThat(b.staffKey().publicKey()).isNotEqualTo(a.staffKey().publicKey());
            assertThat(b.differences(secret(ABOUT))).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndTheFileStaysAsItWas() throws IOException {
        Path file = create("pass");
        Map<Path, byte[]> before = files();
        refused("vault.password", () -> open(file, "Pass"));
        refused("vault.password", () -> open(file, "pass "));
        refused("password.empty", () -> open(file, ""));
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aPasswordIsTheSameInEveryUnicodeForm() throws IOException {
        Path file = create("Zu\u0308rich");
        open(file, "Z\u00fcrich").close();
    }

    @Test
    void noFileIsOverwrittenByANewVault() throws IOException {
        Path file = create("pass");
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "keep me");
        Map<Path, byte[]> before = files();
        for (Path there : List.of(file, foreign)) {
            assertThatThrownBy(() -> vaults.create(there, made(), secret("pass")))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }
        refused("password.empty", () -> vaults.create(folder.resolve("new"), made(), secret("")));
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void vaultAndBackupAreReadableByTheirOwnerAlone() throws IOException {
        Path file = create("pass");
        try (OpenVault vault = open(file, "pass")) {
            vault.rotate(Rotation.DATA_KEY);
        }
        assertThat(files()).hasSize(2);
        for (Path made : files().keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void rotationOfTheDataKeyKeepsThePasswordAndTheOldGenerationAsBackup() throws IOException {
        Path file = create("pass");
        byte[] first = Files.readAllBytes(file);
        try (OpenVault vault = open(file, "pass")) {
            vault.rotate(Rotation.DATA_KEY);
            assertThat(vault.generation()).isEqualTo(2);
            assertThat(vault.backup()).hasBinaryContent(first);
        }
        VaultFile before = VaultFile.read(first);
        VaultFile after = VaultFile.read(Files.readAllBytes(file));
        assertThat(after.body()).isNotEqualTo(before.body());
        assertThat(after.nonce()).isNotEqualTo(before.nonce());
        byte[] slotKey = CHEAP.key(secret("pass"), after.slots().getFirst().salt());
        assertThat(after.slots().getFirst().unwrap(slotKey))
                .isNotEqualTo(before.slots().getFirst().unwrap(slotKey));
        open(file, "pass").close();
    }

    @Test
    void aNewPasswordOpensTheVaultAndTheOldOneDoesNot() throws IOException {
        Path file = create("old");
        try (OpenVault vault = open(file, "old")) {
            vault.rotate(new Rotation(secret("new"), null, false));
            vault.rotate(Rotation.DATA_KEY);
        }
        open(file, "new").close();
        refused("vault.password", () -> open(file, "old"));
        open(folder.resolve("vault.generation-1"), "old").close();
        open(folder.resolve("vault.generation-2"), "new").close();
    }

    @Test
    void everyPasswordStillOpensItAfterAWriteByOneOfThem() throws IOException {
        Path file = create("one");
        try (OpenVault vault = open(file, "one")) {
            vault.rotate(new Rotation(null, secret("two"), false));
            vault.rotate(new Rotation(null, secret("three"), false));
        }
        try (OpenVault vault = open(file, "two")) {
            assertThat(vault.passwords()).isEqualTo(3);
            vault.rotate(new Rotation(secret("TWO"), null, false));
        }
        for (String password : List.of("one", "TWO", "three")) {
            open(file, password).close();
        }
        refused("vault.password", () -> open(file, "two"));
        try (OpenVault vault = open(file, "three")) {
            vault.rotate(new Rotation(null, secret("four"), true));
            vault.rotate(Rotation.DATA_KEY);
            assertThat(vault.passwords()).isEqualTo(2);
        }
        open(file, "three").close();
        open(file, "four").close();
        refused("vault.password", () -> open(file, "one"));
        refused("vault.password", () -> open(file, "TWO"));
    }

    @Test
    void aNinthPasswordIsRefusedAndNothingChanges() throws IOException {
        Path file = create("0");
        try (OpenVault vault = open(file, "0")) {
            for (int i = 1; i < 8; i++) {
                vault.rotate(new Rotation(null, secret("" + i), false));
            }
            Map<Path, byte[]> before = files();
            refused("vault.slots", () -> vault.rotate(new Rotation(null, secret("8"), false)));
            refused("password.empty", () -> vault.rotate(new Rotation(secret(""), null, false)));
            assertThat(files()).usingRecursiveComparison().isEqualTo(before);
            assertThat(vault.generation()).isEqualTo(8);
        }
        open(file, "7").close();
    }

    @Test
    void theMarkOfABegunJournalIsWrittenOnceAndOutlivesRotation() throws IOException {
        Path file = create("pass");
        try (OpenVault vault = open(file, "pass")) {
            vault.markJournalBegun();
            assertThat(vault.journalBegun()).isTrue();
            vault.markJournalBegun();
            assertThat(vault.generation()).isEqualTo(2);
            vault.rotate(new Rotation(secret("new"), null, true));
        }
        try (OpenVault vault = open(file, "new")) {
            assertThat(vault.journalBegun()).isTrue();
            assertThat(vault.generation()).isEqualTo(3);
        }
    }

    @Test
    void aVaultThatAnotherProgramWroteMeanwhileIsNotReplaced() throws IOException {
        Path file = create("pass");
        try (OpenVault first = open(file, "pass");
                OpenVault second = open(file, "pass")) {
            second.markJournalBegun();
            Map<Path, byte[]> before = files();
            refused("file.changed", () -> first.rotate(Rotation.DATA_KEY));
            assertThat(first.generation()).isEqualTo(1);
            assertThat(files()).usingRecursiveComparison().isEqualTo(before);
        }
        assertThat(open(file, "pass").journalBegun()).isTrue();
    }

    @Test
    void aWriteThatWasCutOffAfterItsBackupIsRepeated() throws IOException {
        Path file = create("pass");
        Files.copy(file, folder.resolve("vault.generation-1"));
        Files.writeString(folder.resolve("vault.new"), "half a vau");
        try (OpenVault vault = open(file, "pass")) {
            vault.rotate(Rotation.DATA_KEY);
        }
        assertThat(open(file, "pass").generation()).isEqualTo(2);
        assertThat(files().keySet()).containsExactly(file, folder.resolve("vault.generation-1"));
    }

    @Test
    void aForeignFileInTheBackupsPlaceIsKeptAndTheWriteRefused() throws IOException {
        Path file = create("pass");
        Files.writeString(folder.resolve("vault.generation-1"), "somebody's");
        Map<Path, byte[]> before = files();
        try (OpenVault vault = open(file, "pass")) {
            refused("file.backup", () -> vault.rotate(Rotation.DATA_KEY));
        }
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aVaultOfAChainThatThisProgramDoesNotKnowIsRefused() throws IOException {
        Path file = create("pass");
        Vaults chainless = new Vaults(Chains.of(List.of()), new SecureRandom());
        refused("network.unknown", () -> chainless.open(file, secret("pass")));
    }

    private Path create(String password) throws IOException {
        Path file = folder.resolve("vault");
        vaults.create(file, made(), secret(password)).close();
        return file;
    }

    private OpenVault open(Path file, String password) throws IOException {
        return vaults.open(file, secret(password));
    }

    private static NewVault made() {
        return new NewVault(words(), secret(""), List.of(ETHEREUM), CHEAP);
    }

    private static Mnemonic words() {
        return Mnemonic.read(ascii(ABOUT));
    }

    private static Secret secret(String text) {
        return Secret.owning(ascii(text));
    }

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
