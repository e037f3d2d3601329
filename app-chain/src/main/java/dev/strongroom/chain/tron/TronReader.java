package dev.strongroom.chain.tron;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import dev.strongroom.chain.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.tron.trident.proto.Chain.Transaction;
import org.tron.trident.proto.Chain.Transaction.Contract.ContractType;
import org.tron.trident.proto.Common.ResourceCode;
import org.tron.trident.proto.Contract;

/**
 * Bytes to fields. Protobuf itself lets unknown fields, repeated fields, any order and overlong numbers pass; so the
 * fields that were read are written again and must be the same bytes.
 */
final class TronReader {
    private static final String TYPE_URL = "type.googleapis.com/protocol.";

    /** Contracts that are refused by name, since people ask why. */
    private static final Map<ContractType, String> NAMED = Map.ofEntries(
            Map.entry(ContractType.TransferAssetContract, "trc10"),
            Map.entry(ContractType.FreezeBalanceContract, "freeze"),
            Map.entry(ContractType.UnfreezeBalanceContract, "unfreeze"),
            Map.entry(ContractType.CancelAllUnfreezeV2Contract, "unfreeze"),
            Map.entry(ContractType.AccountPermissionUpdateContract, "permission"),
            Map.entry(ContractType.VoteWitnessContract, "vote"),
            Map.entry(ContractType.WithdrawBalanceContract, "withdraw"),
            Map.entry(ContractType.CreateSmartContract, "create"));

    private TronReader() {}

    /** Reads the bytes to be signed. */
    static TronTransaction read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new RefusedException("bytes.empty", "bytes: there are none");
        }
        if (bytes.length > TronLimits.MAX_BYTES) {
            throw new RefusedException("bytes.length", "bytes: are more than " + TronLimits.MAX_BYTES);
        }
        refuseSigned(bytes);
        TronTransaction fields = fields(parse(Transaction.raw.parser(), "bytes", ByteString.copyFrom(bytes)));
        if (!Arrays.equals(TronWriter.write(fields), bytes)) {
            throw new RefusedException("bytes.canonical", "bytes: are not what their own fields encode to");
        }
        return fields;
    }

    /** A whole transaction also parses as raw_data, with all of raw_data in its first field. */
    private static void refuseSigned(byte[] bytes) {
        boolean whole;
        try {
            Transaction transaction = Transaction.parseFrom(bytes);
            Transaction.raw inner = transaction.getRawData();
            whole = inner.getContractCount() > 0 && inner.getContract(0).hasParameter();
        } catch (InvalidProtocolBufferException _) {
            whole = false;
        }
        if (whole) {
            throw new RefusedException("bytes.signed", "bytes: are a whole transaction; its raw_data is asked for");
        }
    }

    private static TronTransaction fields(Transaction.raw data) {
        refuseUnknown("bytes", data);
        if (data.getRefBlockBytes().size() != 2 || data.getRefBlockHash().size() != 8) {
            throw new RefusedException("slot.malformed", "ref_block: is not 2 bytes of height and 8 of hash");
        }
        if (data.getContractCount() != 1) {
            throw new RefusedException(
                    "shape.contracts", "contract: there are " + data.getContractCount() + " instead of one");
        }
        if (data.getRefBlockNum() != 0
                || data.getAuthsCount() != 0
                || !data.getScripts().isEmpty()) {
            throw new RefusedException(
                    "shape.fields", "bytes: have a ref_block_num, auths or scripts, which nothing of ours has");
        }
        TronSlot slot = new TronSlot(
                HexFormat.of().formatHex(data.getRefBlockBytes().toByteArray()),
                HexFormat.of().formatHex(data.getRefBlockHash().toByteArray()),
                data.getTimestamp(),
                data.getExpiration());
        Transaction.Contract contract = data.getContract(0);
        return new TronTransaction(
                slot,
                data.getFeeLimit(),
                TronLimits.checkPermission(contract.getPermissionId()),
                TronLimits.checkMemo(data.getData().toString(StandardCharsets.ISO_8859_1)),
                contract(contract));
    }

    private static TronContract contract(Transaction.Contract contract) {
        refuseUnknown("contract", contract);
        refuseUnknown("parameter", contract.getParameter());
        if (!contract.getProvider().isEmpty() || !contract.getContractName().isEmpty()) {
            throw new RefusedException("shape.fields", "contract: has a provider or a name, which nothing of ours has");
        }
        Any parameter = contract.getParameter();
        return switch (contract.getType()) {
            case TransferContract -> transfer(unpack(Contract.TransferContract.getDefaultInstance(), parameter));
            case TriggerSmartContract -> trigger(unpack(Contract.TriggerSmartContract.getDefaultInstance(), parameter));
            case FreezeBalanceV2Contract ->
                freeze(unpack(Contract.FreezeBalanceV2Contract.getDefaultInstance(), parameter));
            case DelegateResourceContract ->
                delegate(unpack(Contract.DelegateResourceContract.getDefaultInstance(), parameter));
            case UnDelegateResourceContract ->
                undelegate(unpack(Contract.UnDelegateResourceContract.getDefaultInstance(), parameter));
            case UnfreezeBalanceV2Contract ->
                unfreeze(unpack(Contract.UnfreezeBalanceV2Contract.getDefaultInstance(), parameter));
            case WithdrawExpireUnfreezeContract ->
                new TronContract.Withdraw(
                        unpack(Contract.WithdrawExpireUnfreezeContract.getDefaultInstance(), parameter)
                                .getOwnerAddress()
                                .toByteArray());
            default ->
                throw new RefusedException(
                        "shape." + NAMED.getOrDefault(contract.getType(), "unknown"),
                        "contract: type " + contract.getTypeValue() + " (" + contract.getType()
                                + "), only payments of TRX or of a listed token and steps for energy may be signed");
        };
    }

    private static TronContract transfer(Contract.TransferContract transfer) {
        return new TronContract.Transfer(
                transfer.getOwnerAddress().toByteArray(),
                transfer.getToAddress().toByteArray(),
                transfer.getAmount());
    }

    private static TronContract trigger(Contract.TriggerSmartContract trigger) {
        if (trigger.getCallValue() != 0 || trigger.getCallTokenValue() != 0 || trigger.getTokenId() != 0) {
            throw new RefusedException("value.withCall", "call_value: TRX or a TRC-10 token goes along with a call");
        }
        return new TronContract.Trigger(
                trigger.getOwnerAddress().toByteArray(),
                trigger.getContractAddress().toByteArray(),
                trigger.getData().toByteArray());
    }

    private static TronContract freeze(Contract.FreezeBalanceV2Contract freeze) {
        requireEnergy(freeze.getResource());
        return new TronContract.Freeze(freeze.getOwnerAddress().toByteArray(), freeze.getFrozenBalance());
    }

    private static TronContract delegate(Contract.DelegateResourceContract delegate) {
        requireEnergy(delegate.getResource());
        if (delegate.getLock() || delegate.getLockPeriod() != 0) {
            throw new RefusedException("resource.lock", "lock: the energy could not be taken back at will");
        }
        return new TronContract.Delegate(
                delegate.getOwnerAddress().toByteArray(),
                delegate.getReceiverAddress().toByteArray(),
                delegate.getBalance());
    }

    private static TronContract undelegate(Contract.UnDelegateResourceContract undelegate) {
        requireEnergy(undelegate.getResource());
        return new TronContract.Undelegate(
                undelegate.getOwnerAddress().toByteArray(),
                undelegate.getReceiverAddress().toByteArray(),
                undelegate.getBalance());
    }

    private static TronContract unfreeze(Contract.UnfreezeBalanceV2Contract unfreeze) {
        requireEnergy(unfreeze.getResource());
        return new TronContract.Unfreeze(unfreeze.getOwnerAddress().toByteArray(), unfreeze.getUnfreezeBalance());
    }

    private static void requireEnergy(ResourceCode resource) {
        if (resource != ResourceCode.ENERGY) {
            throw new RefusedException(
                    "resource.kind", "resource: is " + resource + ", only energy is staked for and lent");
        }
    }

    private static <M extends Message> M unpack(M kind, Any parameter) {
        String expected = TYPE_URL + kind.getDescriptorForType().getName();
        if (!parameter.getTypeUrl().equals(expected)) {
            throw new RefusedException(
                    "proto.type", "parameter: is a '" + parameter.getTypeUrl() + "' and not a " + expected);
        }
        @SuppressWarnings("unchecked") // the parser of a message makes messages of that class
        Parser<M> parser = (Parser<M>) kind.getParserForType();
        M message = parse(parser, "parameter", parameter.getValue());
        refuseUnknown("parameter", message);
        return message;
    }

    static <M extends Message> M parse(Parser<M> parser, String field, ByteString bytes) {
        try {
            return parser.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedException("proto.malformed", field + ": cannot be read as protobuf, or is cut short", e);
        }
    }

    private static void refuseUnknown(String field, Message message) {
        if (!message.getUnknownFields().asMap().isEmpty()) {
            throw new RefusedException(
                    "proto.unknown",
                    field + ": has fields that nobody knows, "
                            + message.getUnknownFields().asMap().keySet());
        }
    }
}
