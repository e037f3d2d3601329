package dev.strongroom.chain.key;

import static dev.strongroom.chain.key.Vectors.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.evm.EvmCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every changed byte and every truncation of a vault file is answered. */
class VaultDamageTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);
    private static final Network ETHEREUM = Network.parse("eip155:1");
    private static final int SLOT = 36;
    private static final int HASH_BYTES = 32;

    private final Chain evm = new EvmCodec();
    private final Vaults vaults = new Vaults(Chains.of(List.of(evm)), new SecureRandom());

    @TempDir
    Path folder;

    private byte[] whole = {};
    private Path file = Path.of("");

    @BeforeEach
    void makeAVaultWithTwoPasswords() throws IOException {
        file = folder.resolve("vault");
        try (OpenVault vault = vaults.create(
                file,
                new NewVault(Mnemonic.ofEntropy(new byte[32]), secret("phrase"), List.of(ETHEREUM), CHEAP),
                secret("pass"))) {
            vault.rotate(new Rotation(null, secret("other"), false));
        }
        whole = Files.readAllBytes(file);
    }

    @Test
    void everyChangedBitIsDamageAndNamesTheBackup() throws IOException {
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            RefusedException refused = answer(changed);
            assertThat(refused.code()).as("bit %d", bit).isEqualTo("vault.damaged");
            assertThat(refused.reason()).contains("use the backup", "vault.generation-1");
        }
    }

    @Test
    void everyTruncationAndEveryAddedByteIsDamage() throws IOException {
        for (int length = 0; length < whole.length; length++) {
            assertThat(answer(Arrays.copyOf(whole, length)).code())
                    .as("length %d", length)
                    .isEqualTo("vault.damaged");
            assertThat(answer(Arrays.copyOfRange(whole, whole.length - length, whole.length))
                            .code())
                    .isEqualTo("vault.damaged");
        }
        assertThat(answer(Arrays.copyOf(whole, whole.length + 1)).code()).isEqualTo("vault.damaged");
        assertThat(answer(new byte[VaultFile.MAX_BYTES + 1]).code()).isEqualTo("vault.damaged");
    }

    /** The hash has no key, so whoever changes a byte can make it right; then the later answers hold. */
    @Test
    void everyChangedBitUnderARightHashIsRefusedByALaterAnswer() throws IOException {
        Set<String> answers = new TreeSet<>();
        for (int bit = 0; bit < 8 * (whole.length - HASH_BYTES); bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            answers.add(answer(rehashed(changed)).code());
        }
        assertThat(answers).containsExactly("vault.parameters", "vault.password", "vault.tampered", "vault.version");
    }

    @Test
    void everyTruncationUnderARightHashIsRefused() throws IOException {
        for (int length = HASH_BYTES; length < whole.length; length++) {
            assertThat(answer(rehashed(Arrays.copyOf(whole, length))).code())
                    .as("length %d", length)
                    .isIn("vault.damaged", "vault.tampered", "vault.password");
        }
    }

    @Test
    void aSlotOfAnEarlierGenerationUnderARightHashIsTampering() throws IOException {
        byte[] earlier = Files.readAllBytes(folder.resolve("vault.generation-1"));
        byte[] mixed = whole.clone();
        System.arraycopy(earlier, SLOT, mixed, SLOT, KeySlot.BYTES);
        assertThat(answer(rehashed(mixed)).code()).isEqualTo("vault.tampered");
    }

    @ParameterizedTest
    @CsvSource({
        "1048577,1,1",
        "2147483647,1,1",
        "-1,1,1",
        "8,11,1",
        "8,0,1",
        "8,-1,1",
        "7,1,1",
        "8,1,0",
        "1024,1,17",
        "16,1,3"
    })
    void argon2ParametersOutOfBoundsAreRefusedBeforeAnyMemoryIsTaken(int memory, int iterations, int lanes)
            throws IOException {
        byte[] changed = whole.clone();
        ByteBuffer.wrap(changed)
                .putInt(SLOT, memory)
                .putInt(SLOT + 4, iterations)
                .putInt(SLOT + 8, lanes);
        assertThat(answer(rehashed(changed)).code()).isEqualTo("vault.parameters");
    }

    /** A sealed body whose keys are not those of its addresses: only a faulty writer makes one. */
    @Test
    void contentsWhoseAddressesDoNotFollowFromTheKeysAreRefused() throws IOException {
        VaultFile read = VaultFile.read(whole);
        byte[] slotKey = CHEAP.key(secret("pass"), read.slots().getFirst().salt());
        byte[] dataKey = Objects.requireNonNull(read.slots().getFirst().unwrap(slotKey));
        byte[] plain = Objects.requireNonNull(read.open(dataKey));
        Set<String> answers = new TreeSet<>();
        Address right = addressOf(whole);
        for (int bit = 0; bit < 8 * plain.length; bit++) {
            byte[] changed = plain.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            byte[] resealed = read.sealed(dataKey, changed).write();
            Files.write(file, resealed);
            try (OpenVault vault = vaults.open(file, secret("pass"))) {
                // entropy and the other slots' keys have no address: the seed beside them is what signs
                assertThat(vault.address(evm, ETHEREUM, 0)).isEqualTo(right);
                answers.add("same keys");
            } catch (RefusedException e) {
                answers.add(e.code());
            }
        }
        assertThat(answers).contains("vault.address", "vault.tampered");
    }

    private Address addressOf(byte[] bytes) throws IOException {
        Path other = Files.write(folder.resolve("other"), bytes);
        try (OpenVault vault = vaults.open(other, secret("pass"))) {
            return vault.address(evm, ETHEREUM, 0);
        }
    }

    private RefusedException answer(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> vaults.open(file, secret("pass")));
        assertThat(refused).as("a changed vault must not open").isNotNull();
        assertThat(file).hasBinaryContent(bytes);
        return refused;
    }

    private static byte[] rehashed(byte[] bytes) {
        byte[] covered = Arrays.copyOf(bytes, bytes.length - HASH_BYTES);
        byte[] hash = Hashes.sha256(covered);
        byte[] result = Arrays.copyOf(covered, bytes.length);
        System.arraycopy(hash, 0, result, covered.length, HASH_BYTES);
        return result;
    }

    private static Secret secret(String text) {
        return Secret.owning(ascii(text));
    }
}
