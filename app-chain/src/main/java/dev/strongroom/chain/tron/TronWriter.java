package dev.strongroom.chain.tron;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import org.tron.trident.proto.Chain.Transaction;
import org.tron.trident.proto.Chain.Transaction.Contract.ContractType;
import org.tron.trident.proto.Common.ResourceCode;
import org.tron.trident.proto.Contract;

/** Fields to bytes, by the protobuf classes that trident generated from TRON's own definitions. */
final class TronWriter {
    private TronWriter() {}

    /** The bytes to be signed: raw_data. The fields have been checked. */
    static byte[] write(TronTransaction fields) {
        return Transaction.raw
                .newBuilder()
                .setRefBlockBytes(ByteString.copyFrom(fields.slot().blockBytes()))
                .setRefBlockHash(ByteString.copyFrom(fields.slot().blockHash()))
                .setExpiration(fields.slot().expiration())
                .setTimestamp(fields.slot().timestamp())
                .setFeeLimit(fields.feeLimit())
                .setData(ByteString.copyFromUtf8(fields.memo()))
                .addContract(contract(fields))
                .build()
                .toByteArray();
    }

    private static Transaction.Contract contract(TronTransaction fields) {
        Message parameter = parameter(fields.contract());
        return Transaction.Contract.newBuilder()
                .setType(type(fields.contract()))
                .setParameter(Any.pack(parameter))
                .setPermissionId(fields.permission())
                .build();
    }

    static ContractType type(TronContract contract) {
        return switch (contract) {
            case TronContract.Transfer _ -> ContractType.TransferContract;
            case TronContract.Trigger _ -> ContractType.TriggerSmartContract;
            case TronContract.Freeze _ -> ContractType.FreezeBalanceV2Contract;
            case TronContract.Delegate _ -> ContractType.DelegateResourceContract;
            case TronContract.Undelegate _ -> ContractType.UnDelegateResourceContract;
            case TronContract.Unfreeze _ -> ContractType.UnfreezeBalanceV2Contract;
            case TronContract.Withdraw _ -> ContractType.WithdrawExpireUnfreezeContract;
        };
    }

    private static Message parameter(TronContract contract) {
        ByteString owner = ByteString.copyFrom(contract.owner());
        return switch (contract) {
            case TronContract.Transfer transfer ->
                Contract.TransferContract.newBuilder()
                        .setOwnerAddress(owner)
                        .setToAddress(ByteString.copyFrom(transfer.to()))
                        .setAmount(transfer.sun())
                        .build();
            case TronContract.Trigger trigger ->
                Contract.TriggerSmartContract.newBuilder()
                        .setOwnerAddress(owner)
                        .setContractAddress(ByteString.copyFrom(trigger.contract()))
                        .setData(ByteString.copyFrom(trigger.data()))
                        .build();
            case TronContract.Freeze freeze ->
                Contract.FreezeBalanceV2Contract.newBuilder()
                        .setOwnerAddress(owner)
                        .setFrozenBalance(freeze.sun())
                        .setResource(ResourceCode.ENERGY)
                        .build();
            case TronContract.Delegate delegate ->
                Contract.DelegateResourceContract.newBuilder()
                        .setOwnerAddress(owner)
                        .setResource(ResourceCode.ENERGY)
                        .setBalance(delegate.sun())
                        .setReceiverAddress(ByteString.copyFrom(delegate.receiver()))
                        .build();
            case TronContract.Undelegate undelegate ->
                Contract.UnDelegateResourceContract.newBuilder()
                        .setOwnerAddress(owner)
                        .setResource(ResourceCode.ENERGY)
                        .setBalance(undelegate.sun())
                        .setReceiverAddress(ByteString.copyFrom(undelegate.receiver()))
                        .build();
            case TronContract.Unfreeze unfreeze ->
                Contract.UnfreezeBalanceV2Contract.newBuilder()
                        .setOwnerAddress(owner)
                        .setUnfreezeBalance(unfreeze.sun())
                        .setResource(ResourceCode.ENERGY)
                        .build();
            case TronContract.Withdraw _ ->
                Contract.WithdrawExpireUnfreezeContract.newBuilder()
                        .setOwnerAddress(owner)
                        .build();
        };
    }
}
