package dev.strongroom.chain.solana;

import static dev.strongroom.chain.solana.SolanaSamples.CODEC;
import static dev.strongroom.chain.solana.SolanaSamples.RULES;
import static dev.strongroom.chain.solana.SolanaSamples.SOL;
import static dev.strongroom.chain.solana.SolanaSamples.hex;
import static dev.strongroom.chain.solana.SolanaSamples.refused;
import static dev.strongroom.chain.solana.SolanaSamples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.p2p.solanaj.core.PublicKey;

class SolanaNoncesTest {
    private static final Address BASE = SolanaSamples.sender();
    private static final Address COLD = SolanaSamples.wallet(8);
    private static final String BLOCKHASH = "GsiUXyoc7TyKcsMunfr8ViLxiVNSzb52cdUpz5jbCWHe";

    @Test
    void thePoolFollowsFromBaseAndAuthorityAlone() {
        List<Address> pool = SolanaNonces.accounts(BASE, COLD);
        assertThat(pool).hasSize(SolanaNonces.POOL).doesNotHaveDuplicates();
        assertThat(pool).isEqualTo(SolanaNonces.accounts(BASE, COLD));
        assertThat(pool)
                .doesNotContainAnyElementsOf(SolanaNonces.accounts(COLD, BASE))
                .doesNotContainAnyElementsOf(SolanaNonces.accounts(BASE, BASE));
        assertThat(pool.getFirst()).isEqualTo(SolanaNonces.account(BASE, COLD, 0));
        refused("nonce.index", () -> SolanaNonces.account(BASE, COLD, SolanaNonces.POOL));
        refused("nonce.index", () -> SolanaNonces.account(BASE, COLD, -1));
    }

    @Test
    void theAddressIsTheOneThatAnotherLibraryDerivesFromTheSeed() {
        String seed = "%s"
                .formatted(hex(TokenProgram.sha256().digest(bytes("strongroom/nonce/" + COLD + "/3"))))
                .substring(0, 32);
        PublicKey other = PublicKey.createWithSeed(
                new PublicKey(BASE.text()), seed, new PublicKey("11111111111111111111111111111111"));
        assertThat(SolanaNonces.account(BASE, COLD, 3).text()).isEqualTo(other.toBase58());
    }

    @Test
    void whatOpensAnAccountIsSignedByTheBaseAndByNobodyElse() {
        UnsignedTransfer creation = creation();
        SignedTransfer signed = SolanaNonces.signCreation(creation, SolanaSamples.signer());
        assertThat(CODEC.readSigned(creation, signed.bytes()).txid()).isEqualTo(signed.txid());
        SolanaMessage message = SolanaReader.read(creation.bytes());
        assertThat(message.header().signers()).isEqualTo(1);
        assertThat(message.accounts())
                .contains(SolanaAddress.key(SolanaNonces.account(BASE, COLD, 3).text()));
        refused("signer.wrong", () -> SolanaNonces.signCreation(creation, SolanaSamples.signer(8)));
        UnsignedTransfer ofCold = new UnsignedTransfer(COLD, creation.bytes());
        refused("signer.wrong", () -> SolanaNonces.signCreation(ofCold, SolanaSamples.signer(8)));
    }

    @Test
    void creationsAndPaymentsAreNotSignedInEachOthersPlace() {
        UnsignedTransfer creation = creation();
        refused("solana.nonce", () -> CODEC.decode(creation.bytes(), RULES));
        refused("solana.nonce", () -> CODEC.sign(creation, SolanaSamples.signer()));
        TransferIntent intent = SolanaSamples.pay(SOL, 1);
        UnsignedTransfer payment = CODEC.build(intent, terms(intent));
        refused("nonce.creation", () -> SolanaNonces.signCreation(payment, SolanaSamples.signer()));
    }

    @Test
    void noOtherByteOfACreationIsSignedUnlessItIsAnotherWholeCreation() {
        byte[] bytes = creation().bytes();
        int signed = 0;
        for (int at = 0; at < bytes.length; at++) {
            for (int by = 1; by < 256; by++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) by;
                try {
                    SolanaNonces.signCreation(new UnsignedTransfer(BASE, changed), SolanaSamples.signer());
                    signed++;
                } catch (RefusedException refused) {
                    assertThat(refused.code()).isNotBlank();
                }
            }
        }
        // another blockhash, or a rent that is still inside its bounds
        assertThat(signed).isBetween(32 * 255, 32 * 255 + 800);
    }

    @Test
    void rentOutsideItsBoundsIsRefused() {
        refused("nonce.rent", () -> SolanaNonces.creation(BASE, COLD, 0, SolanaNonces.RENT - 1, BLOCKHASH));
        refused("nonce.rent", () -> SolanaNonces.creation(BASE, COLD, 0, 10 * SolanaNonces.RENT + 1, BLOCKHASH));
        refused("address.malformed", () -> SolanaNonces.creation(BASE, COLD, 0, SolanaNonces.RENT, "latest"));
    }

    @Test
    void theStateOfANonceAccountIsReadStrictly() {
        byte[] key = SolanaAddress.key(COLD.text()).bytes();
        byte[] value = SolanaAddress.key(BLOCKHASH).bytes();
        NonceAccount read = NonceAccount.read(state(1, 1, key, value, 5_000));
        assertThat(read)
                .isEqualTo(new NonceAccount(1, true, COLD.text(), BLOCKHASH, java.math.BigInteger.valueOf(5_000)));
        assertThat(read.usableBy(COLD.text())).isTrue();
        assertThat(read.usableBy(BASE.text())).isFalse();
        assertThat(NonceAccount.read(state(0, 1, key, value, 5_000)).usableBy(COLD.text()))
                .isFalse();
        assertThat(NonceAccount.read(state(1, 0, key, value, 5_000)).usableBy(COLD.text()))
                .isFalse();
        refused("nonce.account", () -> NonceAccount.read(state(2, 1, key, value, 5_000)));
        refused("nonce.account", () -> NonceAccount.read(state(1, 2, key, value, 5_000)));
        refused("nonce.account", () -> NonceAccount.read(new byte[79]));
        refused("nonce.account", () -> NonceAccount.read(new byte[0]));
    }

    private static UnsignedTransfer creation() {
        return SolanaNonces.creation(BASE, COLD, 3, SolanaNonces.RENT, BLOCKHASH);
    }

    private static byte[] state(int version, int state, byte[] authority, byte[] value, long fee) {
        return ByteBuffer.allocate(80)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(version)
                .putInt(state)
                .put(authority)
                .put(value)
                .putLong(fee)
                .array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
