package dev.strongroom.chain.tron;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tron.trident.proto.Chain.Transaction;
import org.tron.trident.proto.Chain.Transaction.Contract.ContractType;
import org.tron.trident.proto.Contract;

/**
 * What a transaction in a block says about TRX, whoever made it; read from its bytes, of which its name is the hash,
 * and not from a node's account of them. Every kind of contract is taken; of those that neither pay, call nor stake
 * only the owner is read.
 *
 * @param txid SHA-256 of the bytes, hex
 * @param owner who acts and pays the fee; null where it is no wallet, or the contract is of a kind that is not known
 * @param payee to whom {@code sun} goes; null where it is staked, or that is no wallet
 * @param sun what leaves the owner beside the fee, if all goes well; never below zero
 * @param runsCode whether a contract's code is run, which may fail in a block
 */
public record TronSeen(
        String txid, @Nullable Address owner, @Nullable Address payee, long sun, boolean runsCode) {
    private static final String OWNER = "owner_address";
    private static final Set<ContractType> CODE =
            Set.of(ContractType.TriggerSmartContract, ContractType.CreateSmartContract);

    /** What a contract does with TRX: bytes of addresses as the contract has them. */
    private record Deed(ByteString owner, ByteString payee, long sun) {}

    /**
     * Reads the {@code raw_data} of a transaction.
     *
     * @throws RefusedException where it is none that a block can hold
     */
    public static TronSeen of(Network network, byte[] raw) {
        Transaction.raw data = TronReader.parse(Transaction.raw.parser(), "raw_data", ByteString.copyFrom(raw));
        if (data.getContractCount() != 1) {
            throw new RefusedException(
                    "shape.contracts", "contract: there are " + data.getContractCount() + " instead of one");
        }
        Transaction.Contract contract = data.getContract(0);
        Deed deed = deed(contract);
        if (deed.sun < 0) {
            throw new RefusedException("value.range", "amount: " + deed.sun + " sun is below zero");
        }
        return new TronSeen(
                TronSignature.txid(raw),
                wallet(network, deed.owner),
                wallet(network, deed.payee),
                deed.sun,
                CODE.contains(contract.getType()));
    }

    private static Deed deed(Transaction.Contract contract) {
        Any parameter = contract.getParameter();
        return switch (contract.getType()) {
            case TransferContract -> {
                Contract.TransferContract pay = unpack(Contract.TransferContract.class, parameter);
                yield new Deed(pay.getOwnerAddress(), pay.getToAddress(), pay.getAmount());
            }
            case TriggerSmartContract -> {
                Contract.TriggerSmartContract call = unpack(Contract.TriggerSmartContract.class, parameter);
                yield new Deed(call.getOwnerAddress(), call.getContractAddress(), call.getCallValue());
            }
            case FreezeBalanceV2Contract -> {
                Contract.FreezeBalanceV2Contract stake = unpack(Contract.FreezeBalanceV2Contract.class, parameter);
                yield new Deed(stake.getOwnerAddress(), ByteString.EMPTY, stake.getFrozenBalance());
            }
            default -> new Deed(owner(contract), ByteString.EMPTY, 0);
        };
    }

    /** The owner of a contract of any other kind; none where the kind is not known or has none. */
    private static ByteString owner(Transaction.Contract contract) {
        if (contract.getType() == ContractType.UNRECOGNIZED) {
            return ByteString.EMPTY;
        }
        Descriptor kind = Contract.getDescriptor()
                .findMessageTypeByName(contract.getType().name());
        return kind == null
                ? ByteString.EMPTY
                : owner(kind, contract.getParameter().getValue());
    }

    private static ByteString owner(Descriptor kind, ByteString value) {
        FieldDescriptor owner = kind.findFieldByName(OWNER);
        DynamicMessage message =
                TronReader.parse(DynamicMessage.getDefaultInstance(kind).getParserForType(), "parameter", value);
        return owner == null ? ByteString.EMPTY : (ByteString) message.getField(owner);
    }

    private static <M extends Message> M unpack(Class<M> kind, Any parameter) {
        try {
            return parameter.unpack(kind);
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedException("proto.type", "parameter: is no " + kind.getSimpleName(), e);
        }
    }

    private static @Nullable Address wallet(Network network, ByteString bytes) {
        return TronAddress.wallet(network, bytes.toByteArray()).orElse(null);
    }
}
