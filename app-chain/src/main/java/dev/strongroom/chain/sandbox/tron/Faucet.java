package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.tron.trident.proto.Chain.Transaction;
import org.tron.trident.proto.Chain.Transaction.Contract.ContractType;
import org.tron.trident.proto.Contract.TransferContract;
import org.tron.trident.proto.Contract.TriggerSmartContract;

/**
 * Gives practice money away by real transactions of its own, each in a block of its own at once. Its key is no secret:
 * the hash of a sentence that stands below.
 */
final class Faucet {
    private static final Signer KEY = new Secp256k1Signer(
            Sha256.of("the faucet of the Strongroom practice network".getBytes(StandardCharsets.US_ASCII)));
    static final Account ADDRESS = Account.ofPublicKey(KEY.publicKey());

    private static final long LIFE_MS = 60_000;
    private static final long FEE_LIMIT = 100 * Tariff.TRX;

    private final TronChain chain;

    Faucet(TronChain chain) {
        this.chain = chain;
    }

    /** Signs what the network's only witness signs: its blocks. */
    static byte[] sign(byte[] hash) {
        return KEY.sign(hash);
    }

    /** Sends native coins and answers the transaction's id. */
    String fund(Account to, long sun) {
        return send(
                Txs.pack(
                        ContractType.TransferContract,
                        TransferContract.newBuilder()
                                .setOwnerAddress(ADDRESS.proto())
                                .setToAddress(to.proto())
                                .setAmount(sun)
                                .build()),
                0);
    }

    /** Mints units of a token. */
    String mint(Account token, Account to, BigInteger units) {
        return call(token, Abi.call(TokenContract.MINT, to, units));
    }

    /** Puts an address on a token's black list or takes it off. */
    String blacklist(Account token, Account who, boolean listed) {
        return call(token, Abi.call(listed ? TokenContract.BLACKLIST : TokenContract.WHITEWASH, who));
    }

    private String call(Account token, String data) {
        return send(
                Txs.pack(
                        ContractType.TriggerSmartContract,
                        TriggerSmartContract.newBuilder()
                                .setOwnerAddress(ADDRESS.proto())
                                .setContractAddress(token.proto())
                                .setData(ByteString.copyFrom(HexFormat.of().parseHex(data)))
                                .build()),
                FEE_LIMIT);
    }

    private String send(Transaction.Contract contract, long feeLimit) {
        Block reference = chain.history().at(chain.solidified()).orElseThrow();
        long time = chain.nextTime(); // rises with each block, so that no two of these are equal
        Transaction.raw data = Transaction.raw
                .newBuilder()
                .setRefBlockBytes(reference.referenceBytes())
                .setRefBlockHash(reference.referenceHash())
                .setTimestamp(time)
                .setExpiration(time + LIFE_MS)
                .setFeeLimit(feeLimit)
                .addContract(contract)
                .build();
        try {
            Tx tx = Txs.sign(KEY, data);
            chain.send(tx);
            chain.mine(waiting -> waiting.owner().equals(ADDRESS));
            requireSuccess(tx.id());
            return tx.id();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        } catch (Refusal e) {
            throw RpcError.notSimulated("the faucet cannot do that: " + e.getMessage());
        }
    }

    private void requireSuccess(String id) {
        boolean succeeded = chain.history()
                .place(id)
                .map(place -> place.receipt().result() == Receipt.Result.SUCCESS)
                .orElse(false);
        if (!succeeded) {
            throw RpcError.notSimulated("the faucet's transaction " + id + " did not take effect");
        }
    }
}
