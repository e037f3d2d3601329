package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Secp256k1;
import java.util.HexFormat;
import org.tron.trident.proto.Chain.Transaction;
import org.tron.trident.proto.Common.ResourceCode;
import org.tron.trident.proto.Contract.DelegateResourceContract;
import org.tron.trident.proto.Contract.FreezeBalanceV2Contract;
import org.tron.trident.proto.Contract.TransferContract;
import org.tron.trident.proto.Contract.TriggerSmartContract;
import org.tron.trident.proto.Contract.UnDelegateResourceContract;
import org.tron.trident.proto.Contract.UnfreezeBalanceV2Contract;
import org.tron.trident.proto.Contract.WithdrawExpireUnfreezeContract;

/** Reads signed transactions from their bytes, and signs the network's own. */
final class Txs {
    private static final int LARGEST = 500 * 1024;
    /** Permission ids that an account has from its beginning with its own key: owner and the first active one. */
    private static final int OWNER = 0;

    private static final int ACTIVE = 2;
    /** Added to the recovery id by Bitcoin's convention; java-tron takes both. */
    private static final int RECOVERY_OFFSET = 27;

    private Txs() {}

    private record Meaning(ByteString owner, Action action) {}

    /** Refuses whatever is not exactly one contract, signed once by its owner's own key. */
    static Tx read(byte[] bytes) throws InvalidProtocolBufferException {
        Transaction message = Transaction.parseFrom(bytes);
        if (bytes.length > LARGEST) {
            throw new Refusal(Refusal.Code.TOO_BIG_TRANSACTION_ERROR, "Transaction size is too big.");
        }
        if (message.getRawData().getContractCount() != 1) {
            throw Refusal.contract("contract size should be exactly 1, this is extend feature ,actual :"
                    + message.getRawData().getContractCount());
        }
        Transaction.Contract contract = message.getRawData().getContract(0);
        Meaning meaning = meaning(contract);
        Account owner = address(meaning.owner(), "Invalid ownerAddress");
        byte[] hash = Sha256.of(message.getRawData().toByteArray());
        checkSignature(message, contract.getPermissionId(), owner, hash);
        // a client's own 'ret' counts for nothing: the network writes its own
        Transaction clean = message.toBuilder().clearRet().build();
        return new Tx(HexFormat.of().formatHex(hash), clean, owner, meaning.action());
    }

    /** The id of bytes that may be refused. */
    static String id(byte[] bytes) throws InvalidProtocolBufferException {
        return HexFormat.of()
                .formatHex(Sha256.of(Transaction.parseFrom(bytes).getRawData().toByteArray()));
    }

    /** Signs a transaction of the network's own faucet. */
    static Tx sign(Signer signer, Transaction.raw data) throws InvalidProtocolBufferException {
        byte[] signature = signer.sign(Sha256.of(data.toByteArray()));
        return read(Transaction.newBuilder()
                .setRawData(data)
                .addSignature(ByteString.copyFrom(signature))
                .build()
                .toByteArray());
    }

    private static Meaning meaning(Transaction.Contract contract) {
        Any any = contract.getParameter();
        try {
            return switch (contract.getType()) {
                case TransferContract -> {
                    TransferContract pay = any.unpack(TransferContract.class);
                    Account to = address(pay.getToAddress(), "Invalid toAddress!");
                    yield new Meaning(pay.getOwnerAddress(), new Action.Transfer(to, pay.getAmount()));
                }
                case TriggerSmartContract -> call(any.unpack(TriggerSmartContract.class));
                case FreezeBalanceV2Contract -> {
                    FreezeBalanceV2Contract freeze = any.unpack(FreezeBalanceV2Contract.class);
                    checkEnergy(freeze.getResource());
                    yield new Meaning(freeze.getOwnerAddress(), new Action.Freeze(freeze.getFrozenBalance()));
                }
                case DelegateResourceContract -> {
                    DelegateResourceContract lend = any.unpack(DelegateResourceContract.class);
                    checkEnergy(lend.getResource());
                    if (lend.getLock()) {
                        throw Refusal.notSimulated("locked delegation is not simulated");
                    }
                    Account to = address(lend.getReceiverAddress(), "Invalid receiverAddress");
                    yield new Meaning(lend.getOwnerAddress(), new Action.Delegate(to, lend.getBalance()));
                }
                case UnDelegateResourceContract -> {
                    UnDelegateResourceContract back = any.unpack(UnDelegateResourceContract.class);
                    checkEnergy(back.getResource());
                    Account from = address(back.getReceiverAddress(), "Invalid receiverAddress");
                    yield new Meaning(back.getOwnerAddress(), new Action.Undelegate(from, back.getBalance()));
                }
                case UnfreezeBalanceV2Contract -> {
                    UnfreezeBalanceV2Contract unfreeze = any.unpack(UnfreezeBalanceV2Contract.class);
                    checkEnergy(unfreeze.getResource());
                    yield new Meaning(unfreeze.getOwnerAddress(), new Action.Unfreeze(unfreeze.getUnfreezeBalance()));
                }
                case WithdrawExpireUnfreezeContract ->
                    new Meaning(
                            any.unpack(WithdrawExpireUnfreezeContract.class).getOwnerAddress(), new Action.Withdraw());
                default -> throw Refusal.notSimulated("contract type " + contract.getType() + " is not simulated");
            };
        } catch (InvalidProtocolBufferException _) {
            throw Refusal.contract("contract type error, expected type [" + contract.getType() + "]");
        }
    }

    private static Meaning call(TriggerSmartContract call) {
        if (call.getCallTokenValue() != 0 || call.getTokenId() != 0) {
            throw Refusal.notSimulated("TRC-10 tokens are not simulated");
        }
        Account contract = address(call.getContractAddress(), "No contract or not a valid smart contract");
        String data = HexFormat.of().formatHex(call.getData().toByteArray());
        return new Meaning(call.getOwnerAddress(), new Action.Call(contract, data, call.getCallValue()));
    }

    private static void checkEnergy(ResourceCode resource) {
        if (resource != ResourceCode.ENERGY) {
            throw Refusal.notSimulated("staking is simulated for ENERGY only");
        }
    }

    private static Account address(ByteString bytes, String otherwise) {
        return Account.of(bytes).orElseThrow(() -> Refusal.contract(otherwise));
    }

    private static void checkSignature(Transaction message, int permission, Account owner, byte[] hash) {
        if (permission != OWNER && permission != ACTIVE) {
            throw Refusal.signature("permission isn't exit");
        }
        if (message.getSignatureCount() == 0) {
            throw Refusal.signature("miss sig or contract");
        }
        if (message.getSignatureCount() > 1) {
            throw Refusal.signature(
                    "Signature count is " + message.getSignatureCount() + " more than key counts of permission : 1");
        }
        byte[] signature = message.getSignature(0).toByteArray();
        if (signature.length < Secp256k1.SIGNATURE_BYTES) {
            throw Refusal.signature("Signature size is " + signature.length);
        }
        Account signer = signer(signature, hash);
        if (!signer.equals(owner)) {
            throw Refusal.signature(HexFormat.of().formatHex(signature) + " is signed by " + signer.base58()
                    + " but it is not contained of permission.");
        }
    }

    private static Account signer(byte[] signature, byte[] hash) {
        byte[] plain = signature.clone();
        int last = Secp256k1.SIGNATURE_BYTES - 1;
        if (plain[last] >= RECOVERY_OFFSET) {
            plain[last] = (byte) (plain[last] - RECOVERY_OFFSET);
        }
        try {
            return Account.ofPublicKey(Secp256k1.recover(hash, plain));
        } catch (RefusedException _) {
            throw Refusal.signature("the signature names no key");
        }
    }

    /** Packs one contract as clients do, type and type URL agreeing. */
    static Transaction.Contract pack(Transaction.Contract.ContractType type, Message contract) {
        return Transaction.Contract.newBuilder()
                .setType(type)
                .setParameter(Any.pack(contract))
                .build();
    }
}
