package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.Mood;
import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The chain as one request sees it: at its commitment, up to its head less the lag, and with the lie of the moment. */
final class View {
    private static final int TOO_EARLY = -32016;
    private static final long TOO_MUCH = 1_000_000;

    private final SolanaChain chain;
    private final Mood mood;
    private final Block head;
    private final Block block;

    /** Sees what the options' {@code commitment} allows; refused below their {@code minContextSlot}. */
    View(SolanaChain chain, RpcCall call, Options options) {
        this(chain, call, Commitment.of(options.text("commitment")), options.number("minContextSlot"));
    }

    View(SolanaChain chain, RpcCall call, Commitment commitment, OptionalLong least) {
        this.chain = chain;
        this.mood = call.mood();
        this.head = chain.history().at(chain.head().height() - mood.lag());
        this.block = commitment == Commitment.FINALIZED ? chain.finalized(head) : head;
        if (least.isPresent() && least.getAsLong() > block.slot()) {
            throw new RpcError(
                    TOO_EARLY,
                    "Minimum context slot has not been reached",
                    JsonNodeFactory.instance.objectNode().put("contextSlot", block.slot()));
        }
    }

    /** The newest block at the commitment. */
    Block block() {
        return block;
    }

    /** The newest block at all. */
    Block head() {
        return head;
    }

    /** Blocks by which this node stays behind. */
    long lag() {
        return chain.head().height() - head.height();
    }

    /** What comes after the newest block at the commitment. */
    Bank bank() {
        return chain.bank(block);
    }

    Account account(Pubkey key) {
        Account honest = chain.state().get(key, block.slot());
        if (mood.lie() != Mood.Lie.BALANCE || honest.executable()) {
            return honest;
        }
        Optional<TokenState> token = TokenState.of(honest);
        return token.map(state -> honest.withData(
                        state.withUnits(state.units() + TOO_MUCH).data()))
                .orElseGet(() -> honest.withLamports(honest.lamports() + TOO_MUCH));
    }

    List<Pubkey> ownedBy(Pubkey program) {
        return chain.state().ownedBy(program, block.slot());
    }

    /** The block of a slot, where it is seen at the commitment. */
    Optional<Block> inSlot(long slot) {
        return chain.history().inSlot(slot).filter(this::sees);
    }

    Optional<History.Place> place(String signature) {
        return chain.history().place(signature).filter(place -> sees(place.block()));
    }

    /** The transactions that name an account, oldest first. */
    List<History.Place> naming(Pubkey account) {
        return chain.history().naming(account).stream()
                .filter(place -> sees(place.block()))
                .toList();
    }

    /** The blocks between two slots, as far as they are seen. */
    List<Block> between(long first, long last) {
        return chain.history().between(first, Math.min(last, block.slot()));
    }

    private boolean sees(Block one) {
        return one.slot() <= block.slot();
    }

    boolean isFinal(Block one) {
        return one.slot() <= chain.finalized(head).slot();
    }

    String genesisHash() {
        String hash = chain.genesis().hash();
        return mood.lie() == Mood.Lie.CHAIN
                ? Bytes.sha256(Base58.decode(hash).orElseThrow()).base58()
                : hash;
    }

    /** Why a transaction failed; nothing while failures are denied. */
    Optional<TxError> error(Receipt receipt) {
        return mood.lie() == Mood.Lie.RECEIPT ? Optional.empty() : receipt.error();
    }

    /** A value, and the slot for which it holds. */
    ObjectNode answer(JsonNode value) {
        return answer(block, value);
    }

    static ObjectNode answer(Block block, JsonNode value) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("context").put("apiVersion", NetMethods.API).put("slot", block.slot());
        answer.set("value", value);
        return answer;
    }
}
