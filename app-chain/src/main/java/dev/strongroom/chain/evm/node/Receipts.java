package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.evm.EvmSent;
import dev.strongroom.chain.rpc.RpcClient;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What became of a transaction: its receipt, held against the bytes that were sent and against the present chain. */
final class Receipts {
    private static final int WORD_BYTES = 32;

    private final RpcClient rpc;
    private final Blocks blocks;

    Receipts(RpcClient rpc, Blocks blocks) {
        this.rpc = rpc;
        this.blocks = blocks;
    }

    Optional<Landed> find(SignedTransfer signed) {
        JsonNode receipt = rpc.call("eth_getTransactionReceipt", signed.txid());
        if (receipt.isNull()) {
            return Optional.empty();
        }
        EvmSent sent = EvmSent.of(signed);
        if (!Wire.hash(receipt.path("transactionHash"), "transactionHash").equals(signed.txid())
                || !Wire.address(receipt.path("from"), "from").equals(lower(signed.payer()))) {
            throw Wire.malformed("receipt: is not that of " + signed.txid());
        }
        long height = Wire.small(receipt.path("blockNumber"), "blockNumber");
        String hash = Wire.hash(receipt.path("blockHash"), "blockHash");
        return blocks.at(height).filter(block -> block.hash().equals(hash)).map(block -> read(sent, receipt, block));
    }

    private static Landed read(EvmSent sent, JsonNode receipt, Head block) {
        long status = Wire.small(receipt.path("status"), "status");
        if (status > 1) {
            throw Wire.malformed("status: is neither 0 nor 1");
        }
        BigInteger fee = fee(sent, receipt);
        BigInteger received = status == 1 ? received(sent, receipt) : BigInteger.ZERO;
        boolean succeeded = status == 1 && (sent.contract() == null || received.signum() > 0);
        String txid = Wire.hash(receipt.path("transactionHash"), "transactionHash");
        return new Landed(txid, block, succeeded, fee, received);
    }

    private static BigInteger fee(EvmSent sent, JsonNode receipt) {
        long gas = Wire.small(receipt.path("gasUsed"), "gasUsed");
        BigInteger price = Wire.quantity(receipt.path("effectiveGasPrice"), "effectiveGasPrice");
        if (gas > sent.terms().gasLimit() || price.compareTo(sent.terms().maxFeePerGas()) > 0) {
            throw Wire.malformed("fee: the receipt claims more than the bytes allow");
        }
        return price.multiply(BigInteger.valueOf(gas));
    }

    /** For a token what its events say: a token may keep a share, and its return value may be missing or a lie. */
    private static BigInteger received(EvmSent sent, JsonNode receipt) {
        Address contract = sent.contract();
        if (contract == null) {
            return sent.units();
        }
        JsonNode logs = receipt.path("logs");
        if (!logs.isArray()) {
            throw Wire.malformed("logs: is not a list");
        }
        String txid = Wire.hash(receipt.path("transactionHash"), "transactionHash");
        return logs.valueStream()
                .filter(log -> isTransfer(log, contract, sent))
                .map(log -> units(log, txid))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static boolean isTransfer(JsonNode log, Address contract, EvmSent sent) {
        JsonNode topics = log.path("topics");
        return Wire.address(log.path("address"), "address").equals(lower(contract))
                && topics.size() == 3
                && Wire.hash(topics.path(0), "topic").equals(EventLog.TRANSFER)
                && Wire.hash(topics.path(1), "topic")
                        .equals(word(sent.terms().slot().holder()))
                && Wire.hash(topics.path(2), "topic").equals(word(sent.to().text()));
    }

    private static BigInteger units(JsonNode log, String txid) {
        byte[] data = Wire.data(log.path("data"), "data");
        if (data.length != WORD_BYTES
                || log.path("removed").asBoolean(false)
                || !Wire.hash(log.path("transactionHash"), "transactionHash").equals(txid)) {
            throw Wire.malformed("log: is not a transfer of " + txid);
        }
        return new BigInteger(1, data);
    }

    private static String word(String address) {
        return "0x" + "0".repeat(24) + address.substring(2).toLowerCase(Locale.ROOT);
    }

    private static String lower(Address address) {
        return address.text().toLowerCase(Locale.ROOT);
    }
}
