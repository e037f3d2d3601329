package dev.strongroom.chain.sandbox.tron;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What only a practice network can be asked: money, blocks, and misfortunes of the chain itself. */
final class SandboxMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long MOST_BLOCKS = 1000;
    private static final long FARTHEST_MS = 366L * 86_400_000;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,77}");

    private final TronChain chain;
    private final SendMethods sending;
    private final Faucet faucet;

    SandboxMethods(TronChain chain, SendMethods sending) {
        this.chain = chain;
        this.sending = sending;
        this.faucet = new Faucet(chain);
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("sandbox_fund", call -> text(faucet.fund(account(call, 0), sun(call, 1))));
        methods.put("sandbox_mint", call -> text(faucet.mint(token(call), account(call, 1), amount(call, 2))));
        methods.put("sandbox_mine", this::mine);
        methods.put("sandbox_automine", call -> done(() -> chain.mining(flag(call, 0))));
        methods.put("sandbox_advance", call -> done(() -> chain.advance(bounded(call, 0, FARTHEST_MS))));
        methods.put("sandbox_finality", call -> done(() -> chain.finality(bounded(call, 0, MOST_BLOCKS))));
        methods.put("sandbox_dropNext", call -> done(() -> sending.lose(call.number(0, 1))));
        methods.put("sandbox_failNext", call -> done(() -> chain.failNext(call.number(0, 1))));
        methods.put("sandbox_freeze", call -> done(() -> freeze(call)));
        methods.put(
                "sandbox_reorg",
                call -> done(() ->
                        chain.reorganise(call.number(0, 0), call.optional(1).isPresent() && flag(call, 1))));
    }

    private void freeze(RpcCall call) {
        boolean on = call.optional(1).isEmpty() || flag(call, 1);
        Account who = account(call, 0);
        chain.genesis().tokens().all().forEach(token -> faucet.blacklist(token.address(), who, on));
    }

    private JsonNode mine(RpcCall call) {
        long count = call.number(0, 1);
        if (count > MOST_BLOCKS) {
            throw RpcError.notSimulated("at most " + MOST_BLOCKS + " blocks are made at once");
        }
        for (long i = 0; i < count; i++) {
            chain.mineAll();
        }
        return JSON.numberNode(chain.head().number());
    }

    private Account token(RpcCall call) {
        Account token = account(call, 0);
        if (!chain.genesis().tokens().isContract(token)) {
            throw RpcError.params("invalid argument 0: " + token + " is not a token of this network");
        }
        return token;
    }

    private static Account account(RpcCall call, int index) {
        return Account.ofBase58(call.text(index))
                .orElseThrow(() -> RpcError.params("invalid argument " + index + ": is not a base58 address"));
    }

    private static long sun(RpcCall call, int index) {
        BigInteger amount = amount(call, index);
        if (amount.bitLength() > 63) {
            throw RpcError.params("invalid argument " + index + ": there are not so many coins");
        }
        return amount.longValueExact();
    }

    /** Smallest units, as a decimal text or a JSON number. */
    private static BigInteger amount(RpcCall call, int index) {
        JsonNode value = call.required(index);
        String digits = value.isIntegralNumber() ? value.bigIntegerValue().toString() : value.asString("");
        if (!DECIMAL.matcher(digits).matches()) {
            throw RpcError.params("invalid argument " + index + ": is not an amount in smallest units");
        }
        return new BigInteger(digits);
    }

    private static long bounded(RpcCall call, int index, long most) {
        call.required(index);
        long number = call.number(index, 0);
        if (number > most) {
            throw RpcError.params("invalid argument " + index + ": is more than " + most);
        }
        return number;
    }

    private static boolean flag(RpcCall call, int index) {
        JsonNode value = call.required(index);
        if (!value.isBoolean()) {
            throw RpcError.params("invalid argument " + index + ": is not true or false");
        }
        return value.booleanValue();
    }

    private static JsonNode text(String text) {
        return JSON.stringNode(text);
    }

    private static JsonNode done(Runnable change) {
        change.run();
        return JSON.booleanNode(true);
    }
}
