package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What only a practice network can be asked: money, blocks, and misfortunes of the chain itself. */
final class SandboxMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long MOST_BLOCKS = 1000;

    private final SolanaChain chain;
    private final Faucet faucet;

    SandboxMethods(SolanaChain chain) {
        this.chain = chain;
        this.faucet = new Faucet(chain);
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("sandbox_fund", call -> text(faucet.fund(Args.key(call, 0), Args.amount(call, 1))));
        methods.put("sandbox_mint", call -> text(faucet.mint(mint(call), Args.key(call, 1), Args.amount(call, 2))));
        methods.put("sandbox_freeze", this::freeze);
        methods.put("sandbox_mine", call -> mine(call.number(0, 1)));
        methods.put("sandbox_automine", call -> done(() -> chain.mining(Args.flag(call, 0, true))));
        methods.put("sandbox_skip", this::skip);
        methods.put("sandbox_expire", this::expire);
        methods.put("sandbox_failNext", call -> done(() -> chain.failNext(call.number(0, 1))));
        methods.put("sandbox_dropNext", call -> done(() -> chain.dropNext(call.number(0, 1))));
        methods.put("sandbox_drop", call -> done(() -> chain.drop(Args.signature(call.text(0)))));
        methods.put("sandbox_reorg", this::reorganise);
    }

    private Pubkey mint(RpcCall call) {
        Pubkey mint = Args.key(call, 0);
        if (!chain.genesis().mints().containsKey(mint)) {
            throw RpcError.notSimulated("there is no mint at " + mint);
        }
        return mint;
    }

    /** Freezes or thaws a token account, or each one that a wallet has for the network's mints. */
    private JsonNode freeze(RpcCall call) {
        Pubkey key = Args.key(call, 0);
        boolean frozen = Args.flag(call, 1, true);
        List<Pubkey> candidates = new ArrayList<>(List.of(key));
        chain.genesis().mints().keySet().forEach(mint -> candidates.add(Pubkey.tokenAccount(key, mint)));
        List<Pubkey> accounts = candidates.stream()
                .filter(one -> token(one).filter(t -> t.frozen() != frozen).isPresent())
                .toList();
        if (accounts.isEmpty()) {
            throw RpcError.notSimulated(key + " has no token account that could be " + (frozen ? "frozen" : "thawed"));
        }
        return text(faucet.freeze(accounts, frozen));
    }

    private Optional<TokenState> token(Pubkey key) {
        return TokenState.of(chain.state().get(key, chain.head().slot()));
    }

    private JsonNode mine(long count) {
        if (count > MOST_BLOCKS) {
            throw RpcError.notSimulated("at most " + MOST_BLOCKS + " blocks are made at once");
        }
        for (long i = 0; i < count; i++) {
            chain.mineAll();
        }
        return JSON.numberNode(chain.head().slot());
    }

    /** Leaves slots without a block and makes the one after them. */
    private JsonNode skip(RpcCall call) {
        long count = call.number(0, 1);
        if (count > MOST_BLOCKS) {
            throw RpcError.notSimulated("at most " + MOST_BLOCKS + " slots are skipped at once");
        }
        return JSON.numberNode(chain.mine(_ -> true, count).slot());
    }

    /** Makes empty blocks until no blockhash that anybody has seen is good, and what waits on one is forgotten. */
    private JsonNode expire(RpcCall call) {
        for (long i = 0; i <= Bank.HASH_LIFE; i++) {
            chain.mine(_ -> false);
        }
        return JSON.numberNode(chain.head().slot());
    }

    private JsonNode reorganise(RpcCall call) {
        call.required(0);
        chain.reorganise(call.number(0, 1), Args.flag(call, 1, false));
        return text(chain.head().hash());
    }

    private static JsonNode done(Runnable change) {
        change.run();
        return JSON.booleanNode(true);
    }

    private static JsonNode text(String text) {
        return JSON.stringNode(text);
    }
}
