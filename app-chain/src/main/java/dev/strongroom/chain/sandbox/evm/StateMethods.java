package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Balances, nonces, calls and estimates. */
final class StateMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final EvmChain chain;

    StateMethods(EvmChain chain) {
        this.chain = chain;
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("eth_getBalance", this::balance);
        methods.put("eth_getTransactionCount", this::transactionCount);
        methods.put("eth_getCode", this::code);
        methods.put("eth_call", this::call);
        methods.put("eth_estimateGas", this::estimate);
    }

    private JsonNode balance(RpcCall call) {
        View view = new View(chain, call);
        Account account = Args.account(call, 0);
        return text(Hex.quantity(view.cells(view.existing(call.optional(1))).get(Cell.wei(account))));
    }

    private JsonNode transactionCount(RpcCall call) {
        View view = new View(chain, call);
        Account account = Args.account(call, 0);
        long mined = chain.state().nonce(account, view.existing(call.optional(1)));
        boolean pending = call.optional(1).map(b -> b.asString("")).orElse("").equals("pending");
        if (!pending) {
            return text(Hex.quantity(mined));
        }
        long latest = chain.state().nonce(account, chain.head().number());
        return text(Hex.quantity(chain.pool().pendingNonce(account, latest)));
    }

    private JsonNode code(RpcCall call) {
        new View(chain, call).existing(call.optional(1));
        return text(chain.genesis()
                .contracts()
                .at(Args.account(call, 0))
                .map(Contract::code)
                .orElse("0x"));
    }

    /** A call that is not sent: who, to whom, how much, with what. */
    private record Message(
            Account from, Account to, BigInteger value, String data, Optional<BigInteger> gas, BigInteger price) {}

    private JsonNode call(RpcCall call) {
        View view = new View(chain, call);
        Message message = message(call);
        long height = view.existing(call.optional(1));
        Cells cells = view.cells(height);
        if (cells.get(Cell.wei(message.from())).compareTo(message.value()) < 0) {
            throw RpcError.server("insufficient funds for gas * price + value: address " + message.from() + " have "
                    + cells.get(Cell.wei(message.from())) + " want " + message.value());
        }
        return text(returned(outcome(cells, height, message)).data());
    }

    private JsonNode estimate(RpcCall call) {
        View view = new View(chain, call);
        Message message = message(call);
        long height = view.existing(call.optional(1));
        Cells cells = view.cells(height);
        BigInteger spare = cells.get(Cell.wei(message.from())).subtract(message.value());
        if (spare.signum() < 0) {
            throw RpcError.server("insufficient funds for transfer");
        }
        Outcome.Returned outcome = returned(outcome(cells, height, message));
        long needed = Math.max(Gas.intrinsic(message.data()) + outcome.gas(), Gas.floor(message.data()));
        BigInteger allowance = message.gas().orElse(BigInteger.valueOf(Block.GAS_LIMIT));
        if (message.price().signum() > 0) {
            allowance = allowance.min(spare.divide(message.price()));
        }
        if (allowance.compareTo(BigInteger.valueOf(needed)) < 0) {
            throw RpcError.server("gas required exceeds allowance (" + allowance + ")");
        }
        return text(Hex.quantity(needed));
    }

    private Outcome outcome(Cells cells, long height, Message message) {
        Frame frame = new Frame(cells, height, message.from(), message.value(), message.data());
        return chain.genesis().contracts().call(message.to(), frame);
    }

    private static Outcome.Returned returned(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Returned returned -> returned;
            case Outcome.Reverted reverted -> {
                String reason = reverted.reason().isEmpty() ? "" : ": " + reverted.reason();
                throw new RpcError(3, "execution reverted" + reason, reverted.data());
            }
        };
    }

    private Message message(RpcCall call) {
        JsonNode json = call.required(0);
        if (!json.isObject()) {
            throw RpcError.params("invalid argument 0: is not an object");
        }
        if (call.optional(2).isPresent() && !call.required(2).isEmpty()) {
            throw RpcError.notSimulated("state overrides are not simulated");
        }
        Account to = Args.field(json, "to")
                .map(value -> Args.account("to", value))
                .orElseThrow(() -> RpcError.notSimulated("contract creation is not simulated"));
        Optional<String> input = Args.field(json, "input").map(value -> Args.data("input", value));
        Optional<String> data = Args.field(json, "data").map(value -> Args.data("data", value));
        if (input.isPresent() && data.isPresent() && !input.equals(data)) {
            throw RpcError.server("both \"data\" and \"input\" are set and not equal");
        }
        Message message = new Message(
                Args.field(json, "from")
                        .map(value -> Args.account("from", value))
                        .orElse(Account.ZERO),
                to,
                number(json, "value").orElse(BigInteger.ZERO),
                input.or(() -> data).orElse("0x"),
                number(json, "gas"),
                number(json, "maxFeePerGas").or(() -> number(json, "gasPrice")).orElse(BigInteger.ZERO));
        chain.genesis().contracts().check(message.to(), message.data());
        return message;
    }

    private static Optional<BigInteger> number(JsonNode json, String name) {
        return Args.field(json, name).map(value -> Args.quantity(name, value));
    }

    private static JsonNode text(String text) {
        return JSON.stringNode(text);
    }
}
