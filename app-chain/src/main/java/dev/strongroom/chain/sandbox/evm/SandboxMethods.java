package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.math.BigInteger;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What only a practice network can be asked: money, blocks, and misfortunes of the chain itself. */
final class SandboxMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long MOST_BLOCKS = 1000;

    private final EvmChain chain;
    private final Faucet faucet;

    SandboxMethods(EvmChain chain) {
        this.chain = chain;
        this.faucet = new Faucet(chain);
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("sandbox_fund", call -> text(faucet.fund(Args.account(call, 0), Args.amount(call, 1))));
        methods.put(
                "sandbox_mint", call -> text(faucet.mint(token(call), Args.account(call, 1), Args.amount(call, 2))));
        methods.put("eth_accounts", _ -> JSON.arrayNode().add(Faucet.ADDRESS.hex()));
        methods.put("eth_sendTransaction", this::sendFromFaucet);
        methods.put("sandbox_freeze", this::freeze);
        methods.put("sandbox_mine", this::mine);
        methods.put("sandbox_automine", call -> {
            chain.mining(Args.flag(call, 0, true));
            return JSON.booleanNode(true);
        });
        methods.put("sandbox_baseFee", call -> {
            chain.nextBaseFee(Args.amount(call, 0));
            return text(Hex.quantity(chain.nextBaseFee()));
        });
        methods.put("sandbox_failNext", call -> {
            chain.failNext(call.number(0, 1));
            return JSON.booleanNode(true);
        });
        methods.put("sandbox_drop", call -> {
            chain.drop(Args.hash(call, 0));
            return JSON.booleanNode(true);
        });
        methods.put("sandbox_reorg", call -> {
            call.required(0);
            chain.reorganise(call.number(0, 1), Args.flag(call, 1, false));
            return text(chain.head().hash());
        });
    }

    /** The faucet is the network's development account, whose key the network itself holds. */
    private JsonNode sendFromFaucet(RpcCall call) {
        JsonNode tx = call.required(0);
        if (!Args.account("from", tx.path("from")).equals(Faucet.ADDRESS)) {
            throw RpcError.server("unknown account");
        }
        Account to = Args.field(tx, "to")
                .map(value -> Args.account("to", value))
                .orElseThrow(() -> RpcError.notSimulated("contract creation is not simulated"));
        BigInteger wei = Args.field(tx, "value")
                .map(value -> Args.quantity("value", value))
                .orElse(BigInteger.ZERO);
        String data = Args.field(tx, "input")
                .or(() -> Args.field(tx, "data"))
                .map(value -> Args.data("data", value))
                .orElse("0x");
        return text(faucet.send(to, wei, data));
    }

    private Account token(RpcCall call) {
        Account token = Args.account(call, 0);
        if (chain.genesis().contracts().tokens().stream()
                .noneMatch(t -> t.address().equals(token))) {
            throw RpcError.notSimulated("there is no token at " + token);
        }
        return token;
    }

    /** Puts an address on every token's black list, or takes it off. */
    private JsonNode freeze(RpcCall call) {
        Account who = Args.account(call, 0);
        boolean frozen = Args.flag(call, 1, true);
        ArrayNode hashes = JSON.arrayNode();
        for (TokenContract token : chain.genesis().contracts().tokens()) {
            hashes.add(faucet.freeze(token.address(), who, frozen));
        }
        return hashes;
    }

    private JsonNode mine(RpcCall call) {
        long count = call.number(0, 1);
        if (count > MOST_BLOCKS) {
            throw RpcError.notSimulated("at most " + MOST_BLOCKS + " blocks are made at once");
        }
        for (long i = 0; i < count; i++) {
            chain.mineAll();
        }
        return text(Hex.quantity(chain.head().number()));
    }

    private static JsonNode text(String text) {
        return JSON.stringNode(text);
    }
}
