package dev.strongroom.chain.sandbox.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.sandbox.Rpc;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words are geth's, since clients tell errors apart by them. */
class AdmissionTest {
    private final Net net;

    AdmissionTest(@TempDir Path folder) {
        net = Net.funded(folder);
        net.call("sandbox_automine", false);
    }

    @AfterEach
    void end() {
        net.close();
    }

    @Test
    void theSameBytesAreAlreadyKnown() {
        net.send(Net.pay(0, Net.ETHER));
        refused(Net.pay(0, Net.ETHER).raw(), "already known", 1);
    }

    @Test
    void aNonceThatIsTakenIsTooLow() {
        net.send(Net.pay(0, Net.ETHER));
        net.call("sandbox_mine");
        refused(Net.pay(0, BigInteger.ONE).raw(), "nonce too low: next nonce 1, tx nonce 0", 0);
    }

    @Test
    void aNonceGapWaitsUntilItIsFilled() {
        net.send(Net.pay(1, Net.ETHER));
        net.call("sandbox_mine");
        assertThat(net.wei(Net.BOB)).isZero();
        assertThat(net.text("eth_getTransactionCount", Net.ALICE.hex(), "pending"))
                .isEqualTo("0x0");
        net.send(Net.pay(0, Net.ETHER));
        assertThat(net.text("eth_getTransactionCount", Net.ALICE.hex(), "pending"))
                .isEqualTo("0x2");
        net.call("sandbox_mine");
        assertThat(net.wei(Net.BOB)).isEqualTo(Net.ETHER.multiply(BigInteger.TWO));
    }

    @Test
    void aReplacementNeedsTenPercentMoreOfBothFees() {
        net.send(bid(100, 1000));
        refused(bid(110, 1099).raw(), "replacement transaction underpriced", 1);
        refused(bid(109, 1100).raw(), "replacement transaction underpriced", 1);
        String better = net.send(bid(110, 1100));
        assertThat(net.call("eth_getTransactionByHash", bid(100, 1000).hash()).isNull())
                .isTrue();
        net.call("sandbox_mine");
        assertThat(net.call("eth_getTransactionReceipt", better).path("status").asString())
                .isEqualTo("0x1");
    }

    @Test
    void fundsMustCoverTheHighestFeeTheValueAndWhatWaits() {
        BigInteger tenth = Net.ETHER.divide(BigInteger.TEN);
        refused(Net.pay(0, Net.ETHER.multiply(BigInteger.TEN)).raw(), "insufficient funds for gas * price + value", 0);
        net.send(Net.pay(0, Net.ETHER.multiply(BigInteger.valueOf(9))));
        refused(Net.pay(1, Net.ETHER).raw(), "insufficient funds for gas * price + value", 1);
        net.send(Net.pay(1, Net.ETHER.subtract(tenth)));
        Signer poor = new Secp256k1Signer(Keccak256.of("poor".getBytes(StandardCharsets.UTF_8)));
        SignedTx nothing = Net.TXS.sign(poor, 0, Net.fees(10, 21_000), Net.BOB, BigInteger.ONE, "0x");
        refused(nothing.raw(), "insufficient funds for gas * price + value: balance 0", 2);
    }

    @Test
    void anotherChainsTransactionIsRefused() {
        SignedTx foreign = new SignedTxs(1).sign(Net.ALICE_KEY, 0, Net.fees(10, 21_000), Net.BOB, BigInteger.ONE, "0x");
        refused(foreign.raw(), "invalid sender: invalid chain id for signer: have 1 want 31337", 0);
    }

    @Test
    void aMirroredSignatureIsRefused() {
        SignedTx tx = Net.pay(0, BigInteger.ONE);
        BigInteger order = new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
        byte[] list = new RlpWriter()
                .integer(31337)
                .integer(tx.nonce())
                .integer(tx.fees().tip())
                .integer(tx.fees().most())
                .integer(tx.fees().gasLimit())
                .string(tx.to().bytes())
                .integer(tx.value())
                .string(tx.call())
                .emptyList()
                .integer(1 - tx.signature().yParity())
                .integer(tx.signature().r())
                .integer(order.subtract(tx.signature().s()))
                .list();
        refused("0x02" + Hex.data(list).substring(2), "invalid sender: invalid transaction v, r, s values", 0);
    }

    @Test
    void gasAndFeesHaveTheirBounds() {
        refused(sign(new SignedTx.Fees(Net.GWEI, Net.GWEI, 20_999)), "intrinsic gas too low: gas 20999", 0);
        refused(sign(new SignedTx.Fees(Net.GWEI, Net.GWEI, 30_000_001)), "exceeds block gas limit", 0);
        refused(sign(new SignedTx.Fees(BigInteger.ZERO, Net.GWEI, 21_000)), "transaction underpriced", 0);
        refused(
                sign(new SignedTx.Fees(Net.GWEI.add(BigInteger.ONE), Net.GWEI, 21_000)),
                "max priority fee per gas higher than max fee per gas",
                0);
        refused(
                sign(new SignedTx.Fees(Net.GWEI, Net.ETHER, 21_000)),
                "tx fee (21000.00 ether) exceeds the configured cap (1.00 ether)",
                0);
    }

    @Test
    void otherShapesAreRefused() {
        refused("0x", "typed transaction too short", 0);
        refused("0x01c0", "transaction type not supported", 0);
        refused("0xf86c80", "transaction type not supported", 0);
        refused("0x02c0", "rlp: ", 0);
        refused(Net.pay(0, BigInteger.ONE).raw() + "00", "rlp: ", 0);
        assertThatThrownBy(() -> net.text("eth_sendRawTransaction", "0x123"))
                .isInstanceOfSatisfying(
                        Rpc.Failure.class, e -> assertThat(e.code()).isEqualTo(-32602));
    }

    private void refused(String raw, String words, int waiting) {
        String head = net.text("eth_blockNumber");
        assertThatThrownBy(() -> net.text("eth_sendRawTransaction", raw))
                .isInstanceOfSatisfying(Rpc.Failure.class, e -> {
                    assertThat(e.code()).isEqualTo(-32000);
                    assertThat(e).hasMessageStartingWith(words);
                });
        assertThat(net.text("eth_blockNumber")).isEqualTo(head);
        assertThat(net.call("eth_getBlockByNumber", "pending", false).path("transactions"))
                .as("nothing was taken in")
                .hasSize(waiting);
    }

    private static SignedTx bid(long tip, long most) {
        SignedTx.Fees fees = new SignedTx.Fees(
                Net.GWEI.multiply(BigInteger.valueOf(tip)), Net.GWEI.multiply(BigInteger.valueOf(most)), 21_000);
        return Net.TXS.sign(Net.ALICE_KEY, 0, fees, Net.BOB, BigInteger.ONE, "0x");
    }

    private static String sign(SignedTx.Fees fees) {
        return Net.TXS
                .sign(Net.ALICE_KEY, 0, fees, Net.BOB, BigInteger.ONE, "0x")
                .raw();
    }
}
