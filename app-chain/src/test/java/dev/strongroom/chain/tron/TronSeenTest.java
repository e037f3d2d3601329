package dev.strongroom.chain.tron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.tron.trident.proto.Chain.Transaction;
import org.tron.trident.proto.Chain.Transaction.Contract.ContractType;
import org.tron.trident.proto.Contract;

/** What can be read of any transaction that stands in a block. */
class TronSeenTest {
    private static final Network NETWORK = Network.parse("tron:0x2b6653dc");
    private static final ByteString OWNER = bytes("11");
    private static final ByteString OTHER = bytes("22");

    @Test
    void aPaymentNamesBothSidesAndTheHashOfItsBytes() {
        byte[] raw = raw(
                ContractType.TransferContract,
                Contract.TransferContract.newBuilder()
                        .setOwnerAddress(OWNER)
                        .setToAddress(OTHER)
                        .setAmount(7)
                        .build());
        assertThat(seen(raw))
                .isEqualTo(new TronSeen(TronSignature.txid(raw), address(OWNER), address(OTHER), 7, false));
    }

    @Test
    void aCallMayTakeCoinsAlong() {
        byte[] raw = raw(
                ContractType.TriggerSmartContract,
                Contract.TriggerSmartContract.newBuilder()
                        .setOwnerAddress(OWNER)
                        .setContractAddress(OTHER)
                        .setCallValue(9)
                        .build());
        TronSeen seen = seen(raw);
        assertThat(seen.payee()).isEqualTo(address(OTHER));
        assertThat(seen.sun()).isEqualTo(9);
        assertThat(seen.runsCode()).isTrue();
    }

    @Test
    void whatIsStakedLeavesTheOwnerForNobody() {
        byte[] raw = raw(
                ContractType.FreezeBalanceV2Contract,
                Contract.FreezeBalanceV2Contract.newBuilder()
                        .setOwnerAddress(OWNER)
                        .setFrozenBalance(5)
                        .build());
        TronSeen seen = seen(raw);
        assertThat(seen.sun()).isEqualTo(5);
        assertThat(seen.payee()).isNull();
        assertThat(seen.owner()).isEqualTo(address(OWNER));
    }

    /** The owner is not the same field in all of them. */
    @Test
    void ofOtherContractsTheOwnerWhoPaysTheFeeIsRead() {
        byte[] votes = raw(
                ContractType.VoteWitnessContract,
                Contract.VoteWitnessContract.newBuilder().setOwnerAddress(OWNER).build());
        assertThat(seen(votes).owner()).isEqualTo(address(OWNER));
        byte[] asset = raw(
                ContractType.TransferAssetContract,
                Contract.TransferAssetContract.newBuilder()
                        .setAssetName(OTHER)
                        .setOwnerAddress(OWNER)
                        .setToAddress(OTHER)
                        .setAmount(1_000)
                        .build());
        assertThat(seen(asset).owner()).isEqualTo(address(OWNER));
        assertThat(seen(asset).sun()).as("TRC-10 is no TRX").isZero();
        byte[] create = raw(
                ContractType.CreateSmartContract,
                Contract.CreateSmartContract.newBuilder().setOwnerAddress(OWNER).build());
        assertThat(seen(create).runsCode()).isTrue();
    }

    @Test
    void contractsThatNobodyKnowsAndAddressesOfNoWalletAreNobodys() {
        Transaction.Contract unknown =
                Transaction.Contract.newBuilder().setTypeValue(999).build();
        assertThat(seen(raw(unknown)).owner()).isNull();
        Transaction.Contract shielded = Transaction.Contract.newBuilder()
                .setType(ContractType.ShieldedTransferContract)
                .build();
        assertThat(seen(raw(shielded)).owner()).isNull();
        byte[] burnt = raw(
                ContractType.TransferContract,
                Contract.TransferContract.newBuilder()
                        .setOwnerAddress(OWNER)
                        .setToAddress(ByteString.copyFrom(new byte[21]))
                        .setAmount(7)
                        .build());
        assertThat(seen(burnt).payee()).isNull();
    }

    @Test
    void whatNoBlockCanHoldIsRefused() {
        assertThatThrownBy(() -> seen(new byte[] {-1})).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> seen(new byte[0])).hasMessageContaining("contract: there are 0");
        Transaction.Contract empty = Transaction.Contract.newBuilder()
                .setType(ContractType.TransferContract)
                .build();
        assertThatThrownBy(() -> seen(raw(empty))).hasMessageContaining("parameter: is no TransferContract");
        assertThatThrownBy(() -> seen(raw(empty, empty))).hasMessageContaining("there are 2");
        byte[] below = raw(
                ContractType.TransferContract,
                Contract.TransferContract.newBuilder().setAmount(-1).build());
        assertThatThrownBy(() -> seen(below)).hasMessageContaining("below zero");
    }

    private static TronSeen seen(byte[] raw) {
        return TronSeen.of(NETWORK, raw);
    }

    private static Address address(ByteString bytes) {
        return TronAddress.of(NETWORK, bytes.toByteArray());
    }

    private static ByteString bytes(String digits) {
        return ByteString.copyFrom(HexFormat.of().parseHex("41" + digits.repeat(20)));
    }

    private static byte[] raw(ContractType type, Message contract) {
        return raw(Transaction.Contract.newBuilder()
                .setType(type)
                .setParameter(Any.pack(contract))
                .build());
    }

    private static byte[] raw(Transaction.Contract... contracts) {
        Transaction.raw.Builder raw = Transaction.raw.newBuilder().setTimestamp(1);
        for (Transaction.Contract contract : contracts) {
            raw.addContract(contract);
        }
        return raw.build().toByteArray();
    }
}
