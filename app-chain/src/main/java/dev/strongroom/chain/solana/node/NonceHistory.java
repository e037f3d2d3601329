package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Proves that a value of a nonce account is past. Either a final transaction stood on it (its message names the value
 * and advances the account first, whether it then succeeded or failed); or a final transaction gave the account this
 * value, and a final state that is not older shows another.
 *
 * <p>A value is SHA-256 of {@code DURABLE_NONCE} and the hash of the block before the one that sets it.
 *
 * @see <a href="https://docs.anza.xyz/implemented-proposals/durable-tx-nonces">durable nonces</a>
 */
final class NonceHistory {
    private static final String FINAL = Commitment.FINALIZED.text();
    /** Anybody can name the account in transactions of his own; so many of them are looked through. */
    private static final int MOST = 1_000;

    private static final int AT_ONCE = 20;
    /** AdvanceNonceAccount, u32 little-endian 4, in base58. */
    private static final String ADVANCE = Base58.encode(new byte[] {4, 0, 0, 0});

    private final RpcClient rpc;
    private final Accounts accounts;

    NonceHistory(RpcClient rpc, Accounts accounts) {
        this.rpc = rpc;
        this.accounts = accounts;
    }

    boolean isSpent(NoncePlace place) {
        List<JsonNode> entries = Wire.list(
                        rpc.call(
                                "getSignaturesForAddress", place.account(), Map.of("commitment", FINAL, "limit", MOST)),
                        "getSignaturesForAddress")
                .valueStream()
                .toList();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            List<JsonNode> part = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            if (isSpentBy(part, place) || wasGivenBy(part, place)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSpentBy(List<JsonNode> entries, NoncePlace place) {
        List<RpcCall> calls = entries.stream()
                .map(entry -> RpcCall.of(
                        "getTransaction",
                        Wire.signature(entry.path("signature"), "signature"),
                        Map.of("commitment", FINAL, "encoding", "json", "maxSupportedTransactionVersion", 1)))
                .toList();
        // one that the node cannot show proves nothing, and must not hide the others
        return rpc.batch(calls).stream()
                .anyMatch(answer -> answer instanceof RpcAnswer.Result(JsonNode found)
                        && standsOn(found.path("transaction").path("message"), place));
    }

    private static boolean standsOn(JsonNode message, NoncePlace place) {
        JsonNode keys = message.path("accountKeys");
        JsonNode first = message.path("instructions").path(0);
        return message.path("recentBlockhash").asString("").equals(place.value())
                && first.path("data").asString("").equals(ADVANCE)
                && key(keys, first.path("programIdIndex")).equals(Accounts.SYSTEM)
                && key(keys, first.path("accounts").path(0)).equals(place.account());
    }

    private static String key(JsonNode keys, JsonNode index) {
        return index.isIntegralNumber() && index.canConvertToInt()
                ? keys.path(index.intValue()).asString("")
                : "";
    }

    /** Only what the chain holds for good at that slot or later can show that the value was given up again. */
    private boolean wasGivenBy(List<JsonNode> entries, NoncePlace place) {
        List<Long> slots = entries.stream()
                .map(entry -> Wire.slot(entry.path("slot"), "slot"))
                .distinct()
                .toList();
        List<RpcAnswer> blocks = rpc.batch(slots.stream().map(Blocks::call).toList());
        for (int i = 0; i < slots.size(); i++) {
            if (blocks.get(i) instanceof RpcAnswer.Result(JsonNode block)
                    && !block.isNull()
                    && valueAfter(Blocks.read(slots.get(i), block).previousHash())
                            .equals(place.value())) {
                return !place.isHeldIn(accounts.finalSince(slots.get(i), List.of(place.account())));
            }
        }
        return false;
    }

    /** The value that an account gets in the block behind the one with this hash. */
    static String valueAfter(String blockhash) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update("DURABLE_NONCE".getBytes(StandardCharsets.US_ASCII));
            return Base58.encode(sha.digest(Objects.requireNonNull(Base58.decode(blockhash))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
