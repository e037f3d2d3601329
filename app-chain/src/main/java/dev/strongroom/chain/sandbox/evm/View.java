package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.sandbox.host.Mood;
import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The chain as one request sees it: up to its head less the lag, and with the lie of the moment. */
final class View {
    private static final Pattern QUANTITY = Pattern.compile("0x(0|[1-9a-fA-F][0-9a-fA-F]{0,14})");
    private static final Pattern HASH = Pattern.compile("0x[0-9a-fA-F]{64}");
    private static final BigInteger TOO_MUCH = BigInteger.TEN.pow(6);

    private final EvmChain chain;
    private final Mood mood;

    View(EvmChain chain, RpcCall call) {
        this.chain = chain;
        this.mood = call.mood();
    }

    long head() {
        return Math.max(0, chain.head().number() - mood.lag());
    }

    Block headBlock() {
        return chain.history().at(head()).orElseThrow();
    }

    Optional<Block> block(long height) {
        return height > head() ? Optional.empty() : chain.history().at(height);
    }

    Optional<Block> withHash(String hash) {
        return chain.history().withHash(hash).filter(block -> block.number() <= head());
    }

    Optional<History.Place> place(String transaction) {
        return chain.history().place(transaction).filter(place -> place.block().number() <= head());
    }

    /** The height that a tag or number names; it may lie above the head. The pending block counts as the head. */
    long height(JsonNode tag) {
        String text = tag.asString("");
        return switch (text) {
            case "latest", "pending" -> head();
            case "safe" -> Math.max(chain.finalized(head()), head() - 1);
            case "finalized" -> chain.finalized(head());
            case "earliest" -> 0;
            default -> {
                if (!QUANTITY.matcher(text).matches()) {
                    throw RpcError.params("invalid argument: '" + text + "' is not a block number or tag");
                }
                yield Long.parseLong(text.substring(2), 16);
            }
        };
    }

    /** A block by tag, number, hash or EIP-1898 object; empty above the head and off the chain. */
    Optional<Block> named(JsonNode name) {
        JsonNode hash = name.has("blockHash") ? name.path("blockHash") : name;
        if (HASH.matcher(hash.asString("")).matches()) {
            return withHash(hash.asString().toLowerCase(Locale.ROOT));
        }
        return block(height(name.has("blockNumber") ? name.path("blockNumber") : name));
    }

    /** A block that must exist, by tag, number, or EIP-1898 object; the head where nothing is said. */
    long existing(Optional<JsonNode> block) {
        if (block.isEmpty()) {
            return head();
        }
        JsonNode named = block.get();
        if (named.has("blockHash")) {
            return withHash(named.path("blockHash").asString(""))
                    .orElseThrow(() -> RpcError.server("header for hash not found"))
                    .number();
        }
        long height = height(named.has("blockNumber") ? named.path("blockNumber") : named);
        if (height > head()) {
            throw RpcError.server("header not found");
        }
        return height;
    }

    /** The state after a block. */
    Cells cells(long height) {
        if (mood.lie() != Mood.Lie.BALANCE) {
            return cell -> chain.state().get(cell, height);
        }
        return cell -> {
            BigInteger honest = chain.state().get(cell, height);
            boolean isMoney = cell.kind() == Cell.Kind.WEI || cell.kind() == Cell.Kind.TOKEN;
            return isMoney ? honest.add(TOO_MUCH) : honest;
        };
    }

    long chainId() {
        return mood.lie() == Mood.Lie.CHAIN
                ? chain.genesis().chainId() + 1
                : chain.genesis().chainId();
    }

    /** Whether the last log of a block is kept back. */
    boolean hidesLastLog() {
        return mood.lie() == Mood.Lie.LOGS;
    }

    boolean succeeded(Receipt receipt) {
        return receipt.succeeded() || mood.lie() == Mood.Lie.RECEIPT;
    }
}
