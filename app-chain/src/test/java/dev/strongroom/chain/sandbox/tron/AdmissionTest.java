package dev.strongroom.chain.sandbox.tron;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import dev.strongroom.chain.key.Secp256k1;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tron.trident.proto.Chain.Transaction;
import org.tron.trident.proto.Chain.Transaction.Contract.ContractType;
import org.tron.trident.proto.Contract.TransferContract;
import org.tron.trident.proto.Contract.VoteWitnessContract;
import tools.jackson.databind.JsonNode;

/** What is taken in and what is not; the words are java-tron's, since clients tell refusals apart by them. */
class AdmissionTest {
    private final Net net;

    AdmissionTest(@TempDir Path folder) {
        net = Net.funded(folder);
        net.control("automine", false);
    }

    @AfterEach
    void end() {
        net.close();
    }

    @Test
    void theSameBytesAreTakenOnce() {
        Transaction tx = Net.signed(Net.ALICE_KEY, net.pay(Net.ALICE, Net.BOB, Net.TRX));
        assertThat(net.broadcast(tx).path("result").asBoolean()).isTrue();
        refused(tx, "DUP_TRANSACTION_ERROR", "Dup transaction.");
        net.control("mine");
        refused(tx, "DUP_TRANSACTION_ERROR", "Dup transaction.");
        net.control("mine");
        assertThat(net.sun(Net.BOB)).isEqualTo(Net.TRX);
    }

    @Test
    void bothWaysToWriteTheRecoveryIdAreTaken() {
        Transaction plain = Net.signed(Net.ALICE_KEY, net.pay(Net.ALICE, Net.BOB, Net.TRX));
        byte[] signature = plain.getSignature(0).toByteArray();
        signature[64] = (byte) (signature[64] + 27);
        Transaction other = plain.toBuilder()
                .setSignature(0, ByteString.copyFrom(signature))
                .build();
        assertThat(net.broadcast(other).path("code").asString()).isEqualTo("SUCCESS");
    }

    @Test
    void aMirroredSignatureIsRefused() {
        Transaction plain = Net.signed(Net.ALICE_KEY, net.pay(Net.ALICE, Net.BOB, Net.TRX));
        byte[] signature = plain.getSignature(0).toByteArray();
        BigInteger order = new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        BigIntegers.asUnsignedByteArray(order.subtract(s), signature, 32, 32);
        signature[64] ^= 1;
        refused(
                plain.toBuilder()
                        .setSignature(0, ByteString.copyFrom(signature))
                        .build(),
                "SIGERROR",
                "Validate signature error: ");
    }

    @Test
    void oneSignatureOfTheOwnersOwnKeyIsNeeded() {
        Transaction plain = Net.signed(Net.ALICE_KEY, net.pay(Net.ALICE, Net.BOB, Net.TRX));
        refused(plain.toBuilder().clearSignature().build(), "SIGERROR", "Validate signature error: miss sig");
        refused(
                plain.toBuilder().addSignature(plain.getSignature(0)).build(),
                "SIGERROR",
                "Validate signature error: Signature count is 2");
        refused(
                plain.toBuilder()
                        .setSignature(0, plain.getSignature(0).substring(0, Secp256k1.SIGNATURE_BYTES - 1))
                        .build(),
                "SIGERROR",
                "Validate signature error: Signature size is 64");
    }

    @Test
    void theFirstActivePermissionIsTheOwnersKeyTooAndNoOtherIsThere() {
        assertThat(net.broadcast(Net.signed(Net.ALICE_KEY, permitted(2)))
                        .path("code")
                        .asString())
                .isEqualTo("SUCCESS");
        refused(Net.signed(Net.ALICE_KEY, permitted(3)), "SIGERROR", "Validate signature error: permission isn't exit");
    }

    @Test
    void whatWaitsIsSpentAlready() {
        long all = net.sun(Net.ALICE);
        net.send(net.pay(Net.ALICE, Net.BOB, all - 10 * Net.TRX));
        refused(
                net.pay(Net.ALICE, Net.BOB, 10 * Net.TRX),
                "CONTRACT_VALIDATE_ERROR",
                "Contract validate error : Validate TransferContract error, balance is not sufficient.");
        net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
    }

    @Test
    void aTransactionThatExpiresWhileItWaitsIsGone() {
        String id = net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        assertThat(net.wallet("gettransactionfrompending", "value", id)
                        .path("txID")
                        .asString())
                .isEqualTo(id);
        net.control("advance", 61_000);
        net.control("mine");
        assertThat(net.wallet("gettransactionfrompending", "value", id)).isEmpty();
        assertThat(net.info(id)).isEmpty();
        assertThat(net.account(Net.BOB)).isEmpty();
    }

    @Test
    void coinsHaveTheirRules() {
        refused(net.pay(Net.ALICE, Net.BOB, 0), "CONTRACT_VALIDATE_ERROR", "Contract validate error : Amount must be");
        refused(net.pay(Net.ALICE, Net.BOB, -1), "CONTRACT_VALIDATE_ERROR", "Contract validate error : Amount must be");
        refused(
                net.pay(Net.ALICE, Net.USDT, 1),
                "CONTRACT_VALIDATE_ERROR",
                "Contract validate error : Cannot transfer TRX to a smartContract.");
        refused(
                net.pay(Net.ALICE, Net.BOB, Long.MAX_VALUE),
                "CONTRACT_VALIDATE_ERROR",
                "Contract validate error : Validate TransferContract error, balance is not sufficient.");
        net.control("fund", Net.BOB.base58(), 10);
        Transaction.raw memo = Net.with(
                net.pay(Net.BOB, Net.ALICE, 1), raw -> raw.setData(ByteString.copyFromUtf8("who pays for this")));
        refused(Net.signed(Net.BOB_KEY, memo), "BANDWITH_ERROR", "Account resource insufficient error.");
    }

    @Test
    void callsHaveTheirRules() {
        Transaction.raw call = net.transfer(Net.USDT, Net.ALICE, Net.BOB, 5);
        refused(
                Net.with(call, raw -> raw.setFeeLimit(15_000 * Net.TRX + 1)),
                "CONTRACT_VALIDATE_ERROR",
                "Contract validate error : feeLimit must be >= 0 and <= 15000000000");
        refused(
                net.transfer(Net.BOB, Net.ALICE, Net.BOB, 5),
                "CONTRACT_VALIDATE_ERROR",
                "Contract validate error : No contract");
    }

    @Test
    void stakingHasItsRules() {
        refused(net.freeze(Net.ALICE, Net.TRX - 1), "CONTRACT_VALIDATE_ERROR", "Contract validate error : frozenB");
        refused(
                net.lend(Net.ALICE, Faucet.ADDRESS, Net.TRX),
                "CONTRACT_VALIDATE_ERROR",
                "Contract validate error : de");
        refused(net.takeBack(Net.ALICE, Net.BOB, 1), "CONTRACT_VALIDATE_ERROR", "Contract validate error : insuff");
        net.send(net.freeze(Net.ALICE, 5 * Net.TRX));
        refused(
                net.lend(Net.ALICE, Net.BOB, Net.TRX),
                "CONTRACT_VALIDATE_ERROR",
                "Contract validate error : Account[" + Net.BOB.hex() + "] not exists");
    }

    @Test
    void otherShapesAreRefused() {
        Transaction.raw plain = net.pay(Net.ALICE, Net.BOB, Net.TRX);
        refused(
                Net.with(plain, raw -> raw.addContract(raw.getContract(0))),
                "CONTRACT_VALIDATE_ERROR",
                "Contract validate error : contract size should be exactly 1");
        Any vote = Any.pack(VoteWitnessContract.getDefaultInstance());
        refused(
                Net.with(
                        plain,
                        raw -> raw.setContract(
                                0, raw.getContract(0).toBuilder().setType(ContractType.VoteWitnessContract))),
                "OTHER_ERROR",
                "practice network: contract type VoteWitnessContract is not simulated");
        refused(
                Net.with(
                        plain,
                        raw -> raw.setContract(0, raw.getContract(0).toBuilder().setParameter(vote))),
                "CONTRACT_VALIDATE_ERROR",
                "Contract validate error : contract type error");
        Any nowhere = Any.pack(
                TransferContract.newBuilder().setToAddress(Net.BOB.proto()).build());
        refused(
                Net.with(
                        plain,
                        raw -> raw.setContract(0, raw.getContract(0).toBuilder().setParameter(nowhere))),
                "CONTRACT_VALIDATE_ERROR",
                "Contract validate error : Invalid ownerAddress");
    }

    @Test
    void whatIsNoTransactionIsAnErrorOfTheRequest() {
        assertThat(net.wallet("broadcasthex", "transaction", "zz").has("Error")).isTrue();
        assertThat(net.wallet("broadcasthex", "transaction", "0a05").has("Error"))
                .isTrue();
        assertThat(net.wallet("broadcasttransaction", "raw_data", "{}")
                        .path("Error")
                        .asString())
                .contains("/wallet/broadcasthex");
        assertThat(net.wallet("getaccount", "address", "nobody").has("Error")).isTrue();
    }

    private Transaction.raw permitted(int id) {
        return Net.with(
                net.pay(Net.ALICE, Net.BOB, Net.TRX),
                raw -> raw.setContract(0, raw.getContract(0).toBuilder().setPermissionId(id)));
    }

    private void refused(Transaction.raw data, String code, String words) {
        refused(Net.signed(Net.ALICE_KEY, data), code, words);
    }

    private void refused(Transaction transaction, String code, String words) {
        long height = net.height();
        JsonNode known = waiting(transaction);
        JsonNode answer = net.broadcast(transaction);
        assertThat(answer.path("code").asString()).isEqualTo(code);
        assertThat(answer.path("result").asBoolean(true)).isFalse();
        assertThat(answer.path("message").asString()).startsWith(words);
        assertThat(net.height()).isEqualTo(height);
        assertThat(waiting(transaction)).as("nothing was taken in").isEqualTo(known);
    }

    private JsonNode waiting(Transaction transaction) {
        byte[] id = Sha256.of(transaction.getRawData().toByteArray());
        return net.wallet("gettransactionfrompending", "value", HexFormat.of().formatHex(id));
    }
}
