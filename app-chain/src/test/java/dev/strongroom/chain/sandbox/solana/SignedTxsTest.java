package dev.strongroom.chain.sandbox.solana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.sandbox.host.RpcError;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SignedTxsTest {
    private static final String BLOCKHASH = Net.USDC.text();
    private static final Bytes PAYMENT = Net.moved(Net.alice(), 123_456_789).sign(BLOCKHASH, Net.ALICE_KEY);

    @Test
    void whatWasSignedIsRead() {
        SignedTx read = SignedTxs.read(PAYMENT);
        assertThat(SignedTxs.isSigned(read)).isTrue();
        assertThat(read.payer()).isEqualTo(Net.ALICE);
        assertThat(read.blockhash()).isEqualTo(BLOCKHASH);
        assertThat(read.version()).isEmpty();
        SignedTx.Step transfer = read.instructions().getLast();
        assertThat(read.program(transfer)).isEqualTo(Ids.TOKEN);
        assertThat(transfer.accounts().stream().map(read.keys()::get))
                .containsExactly(Net.ALICE_USDT, Net.USDT, Net.BOB_USDT, Net.ALICE);
        assertThat(read.isWritable(transfer.accounts().get(2))).isTrue();
        assertThat(read.isWritable(transfer.accounts().get(1))).isFalse();
    }

    @Test
    void noChangedBitPasses() {
        byte[] raw = PAYMENT.array();
        int unreadable = 0;
        for (int i = 0; i < raw.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = raw.clone();
                changed[i] ^= (byte) (1 << bit);
                try {
                    assertThat(SignedTxs.isSigned(SignedTxs.read(Bytes.of(changed))))
                            .as("bit %d of byte %d", bit, i)
                            .isFalse();
                } catch (RpcError e) {
                    unreadable++;
                }
            }
        }
        assertThat(unreadable).isGreaterThan(50);
    }

    @Test
    void noShorterOrLongerBytesAreRead() {
        byte[] raw = PAYMENT.array();
        for (int length = 0; length < raw.length; length++) {
            Bytes cut = Bytes.of(Arrays.copyOf(raw, length));
            assertThatThrownBy(() -> SignedTxs.read(cut)).isInstanceOf(RpcError.class);
        }
        Bytes longer = Bytes.of(Arrays.copyOf(raw, raw.length + 1));
        assertThatThrownBy(() -> SignedTxs.read(longer)).isInstanceOf(RpcError.class);
    }

    @Test
    void aVersionedMessageIsReadAndItsLookupTablesAreNot() {
        SignedTx legacy = SignedTxs.read(PAYMENT);
        Bytes message =
                new Bytes.Writer().u8(0x80).raw(legacy.message().array()).u8(0).bytes();
        SignedTx read = SignedTxs.readMessage(message);
        assertThat(read.version()).contains(0);
        assertThat(read.instructions()).isEqualTo(legacy.instructions());
        Bytes looked = new Bytes.Writer()
                .u8(0x80)
                .raw(legacy.message().array())
                .u8(1)
                .zeros(34)
                .bytes();
        assertThatThrownBy(() -> SignedTxs.readMessage(looked))
                .hasMessage("practice network: address lookup tables are not simulated");
        Bytes later = new Bytes.Writer().u8(0x81).raw(legacy.message().array()).bytes();
        assertThatThrownBy(() -> SignedTxs.readMessage(later)).hasMessageContaining("version 1 is not simulated");
    }

    @Test
    void lengthsHaveOneForm() {
        for (int length : new int[] {0, 1, 127, 128, 255, 16_383, 16_384, 65_535}) {
            assertThat(new BytesReader(new Bytes.Writer().length(length).bytes()).length())
                    .isEqualTo(length);
        }
        for (byte[] alias : new byte[][] {{(byte) 0x80, 0}, {(byte) 0x80, (byte) 0x80, 4}, {-1, -1, -1}}) {
            assertThatThrownBy(() -> new BytesReader(Bytes.of(alias)).length())
                    .isInstanceOf(BytesReader.Malformed.class);
        }
    }

    @Test
    void addressesAreDerivedAsOthersDeriveThem() {
        assertThat(Base58.encode(new byte[32])).isEqualTo(Ids.SYSTEM.text());
        assertThat(Pubkey.parse("0OIl")).isEmpty();
        assertThat(Pubkey.parse(Ids.SYSTEM.text() + "1")).isEmpty();
        assertThat(Net.ALICE.isOnCurve()).isTrue();
        assertThat(Net.ALICE_USDT.isOnCurve()).isFalse();
    }
}
