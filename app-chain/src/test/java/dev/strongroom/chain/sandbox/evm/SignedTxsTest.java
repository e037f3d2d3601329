package dev.strongroom.chain.sandbox.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.sandbox.host.RpcError;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SignedTxsTest {
    private static final SignedTx PAYMENT = Net.transfer(Net.USDT, Net.BOB, 7, 123_456_789);

    @Test
    void whatWasSignedIsRead() {
        SignedTx read = Net.TXS.read(Hex.bytes(PAYMENT.raw()));
        assertThat(read).isEqualTo(PAYMENT);
        assertThat(read.sender()).isEqualTo(Net.ALICE);
        assertThat(read.nonce()).isEqualTo(7);
        assertThat(Abi.account(read.data(), 0)).contains(Net.BOB);
        assertThat(Abi.number(read.data(), 1)).contains(BigInteger.valueOf(123_456_789));
    }

    @Test
    void noChangedBitPassesForTheSamePayer() {
        byte[] raw = Hex.bytes(PAYMENT.raw());
        int refused = 0;
        for (int i = 0; i < raw.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = raw.clone();
                changed[i] ^= (byte) (1 << bit);
                try {
                    SignedTx read = Net.TXS.read(changed);
                    assertThat(read.sender()).as("bit %d of byte %d", bit, i).isNotEqualTo(Net.ALICE);
                    assertThat(read.raw()).isEqualTo(Hex.data(changed));
                } catch (RpcError e) {
                    assertThat(e.code()).isEqualTo(RpcError.SERVER);
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void noShorterOrLongerBytesAreRead() {
        byte[] raw = Hex.bytes(PAYMENT.raw());
        for (int length = 0; length < raw.length; length++) {
            byte[] cut = Arrays.copyOf(raw, length);
            assertThatThrownBy(() -> Net.TXS.read(cut)).isInstanceOf(RpcError.class);
        }
        byte[] longer = Arrays.copyOf(raw, raw.length + 1);
        assertThatThrownBy(() -> Net.TXS.read(longer)).isInstanceOf(RpcError.class);
    }

    @Test
    void contractCreationIsNotSimulated() {
        byte[] signed = new RlpWriter()
                .integer(31337)
                .integer(0)
                .integer(1)
                .integer(1)
                .integer(21_000)
                .string(new byte[0])
                .integer(0)
                .string(new byte[0])
                .emptyList()
                .integer(0)
                .integer(1)
                .integer(1)
                .list();
        assertThatThrownBy(
                        () -> Net.TXS.read(Hex.bytes("0x02" + Hex.data(signed).substring(2))))
                .hasMessage("practice network: contract creation is not simulated");
    }
}
