package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.solana.SolanaSent;
import dev.strongroom.chain.solana.SolanaTerms;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What became of a transaction, held against the bytes that were sent. */
final class Receipts {
    private final RpcClient rpc;
    private final Blocks blocks;
    private final Watermark watermark;

    Receipts(RpcClient rpc, Blocks blocks, Watermark watermark) {
        this.rpc = rpc;
        this.blocks = blocks;
        this.watermark = watermark;
    }

    Optional<Landed> find(SignedTransfer signed) {
        String confirmed = Commitment.CONFIRMED.text();
        Map<String, Object> config =
                Map.of("commitment", confirmed, "encoding", "base64", "maxSupportedTransactionVersion", 1);
        List<RpcAnswer> answers = rpc.batch(List.of(
                RpcCall.of("getTransaction", signed.txid(), config),
                Statuses.call(signed.txid()),
                RpcCall.of("getSlot", Map.of("commitment", confirmed))));
        JsonNode found = answers.get(0).orThrow();
        if (found.isNull()) {
            requireUnknown(
                    signed.txid(),
                    Statuses.level(answers.get(1).orThrow()),
                    Wire.slot(answers.get(2).orThrow(), "getSlot"));
            return Optional.empty();
        }
        if (!Arrays.equals(Wire.data(found.path("transaction"), "transaction"), signed.bytes())) {
            throw Wire.malformed("transaction: is not the one of " + signed.txid());
        }
        Head block = blocks.linked(Wire.slot(found.path("slot"), "slot")).head();
        return Optional.of(read(signed, found.path("meta"), block));
    }

    /** 'Not there' ends payments, so a node that knows the signature, or lags behind the others, must not say it. */
    private void requireUnknown(String txid, Optional<String> level, long slot) {
        if (level.filter(Statuses::isSettled).isPresent()) {
            throw new NodeException(
                    NodeException.Kind.ERROR, "transaction: the node knows " + txid + " and does not show it", null);
        }
        if (slot < watermark.slot()) {
            throw new NodeException(
                    NodeException.Kind.ERROR,
                    "transaction: the node stands at slot " + slot + ", others were at " + watermark.slot(),
                    null);
        }
    }

    private static Landed read(SignedTransfer signed, JsonNode meta, Head block) {
        SolanaSent sent = SolanaSent.of(signed);
        List<String> keys = MessageKeys.of(signed);
        JsonNode error = meta.get("err");
        if (error == null) {
            throw Wire.malformed("err: the node does not say whether the transaction failed");
        }
        boolean succeeded = error.isNull();
        Lamports lamports = new Lamports(meta, keys);
        BigInteger received = succeeded ? received(sent, meta, keys, lamports) : BigInteger.ZERO;
        BigInteger fee = fee(sent, meta, lamports, succeeded);
        return new Landed(signed.txid(), block, succeeded, fee, received);
    }

    /** Lamports before and after, by address. */
    private record Lamports(JsonNode meta, List<String> keys) {
        Lamports {
            if (Wire.list(meta.path("preBalances"), "preBalances").size() != keys.size()
                    || Wire.list(meta.path("postBalances"), "postBalances").size() != keys.size()) {
                throw Wire.malformed("balances: are not those of the " + keys.size() + " accounts of the message");
            }
        }

        /** How much more it held after than before. */
        BigInteger gain(String address) {
            int at = keys.indexOf(address);
            return Wire.u64(meta.path("postBalances").path(at), "postBalances")
                    .subtract(Wire.u64(meta.path("preBalances").path(at), "preBalances"));
        }
    }

    /**
     * All that the payer paid beyond the amount: the network's fee, and the rent of an account that it opened. In a
     * sweep of the coin the amount comes to the payer instead.
     */
    private static BigInteger fee(SolanaSent sent, JsonNode meta, Lamports lamports, boolean succeeded) {
        SolanaTerms terms = sent.terms();
        BigInteger network = Wire.u64(meta.path("fee"), "fee");
        BigInteger allowed = terms.networkFee();
        BigInteger opened = BigInteger.ZERO;
        BigInteger value = BigInteger.ZERO;
        if (succeeded && sent.mint() != null) {
            opened = lamports.gain(sent.tokenAccounts().getLast().text());
        } else if (succeeded) {
            value = isSweep(sent) ? sent.units().negate() : sent.units();
        }
        BigInteger paid = lamports.gain(terms.slot().holder()).negate().subtract(value);
        if (network.compareTo(allowed) > 0 || opened.signum() < 0 || !paid.equals(network.add(opened))) {
            throw Wire.malformed("fee: " + paid + " lamports were paid, the bytes allow " + allowed
                    + ", and the answer says " + network + " and rent of " + opened);
        }
        return paid;
    }

    private static boolean isSweep(SolanaSent sent) {
        return !sent.terms().slot().holder().equals(sent.from().text());
    }

    /** For a token what its account gained: a mint of Token-2022 may keep a share. */
    private static BigInteger received(SolanaSent sent, JsonNode meta, List<String> keys, Lamports lamports) {
        Address mint = sent.mint();
        BigInteger received = sent.units();
        if (mint != null) {
            int at = keys.indexOf(sent.tokenAccounts().getLast().text());
            received = units(meta, "postTokenBalances", at, mint).subtract(units(meta, "preTokenBalances", at, mint));
        } else if (sent.units().signum() > 0) {
            received = isSweep(sent)
                    ? lamports.gain(sent.from().text()).negate()
                    : lamports.gain(sent.to().text());
        }
        if (received.signum() < 0 || received.compareTo(sent.units()) > 0) {
            throw Wire.malformed("received: " + received + " units of " + sent.units());
        }
        return received;
    }

    /** An account that is opened only now has no balance before. */
    private static BigInteger units(JsonNode meta, String field, int account, Address mint) {
        return Wire.list(meta.path(field), field)
                .valueStream()
                .filter(balance -> Wire.slot(balance.path("accountIndex"), "accountIndex") == account)
                .filter(balance -> Wire.key(balance.path("mint"), "mint").equals(mint.text()))
                .map(balance -> Wire.amount(balance.path("uiTokenAmount").path("amount"), "amount"))
                .findFirst()
                .orElse(BigInteger.ZERO);
    }
}
