package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tron.trident.proto.Chain.Transaction;
import org.tron.trident.proto.Chain.Transaction.Contract.ContractType;
import org.tron.trident.proto.Contract.TriggerSmartContract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls on paper, what they would take, and what is known of a contract. */
final class ContractMethods {
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})*");
    private static final long LIFE_MS = 60_000;
    /** An estimate is a quarter above what the call takes, rounded up. */
    private static final long ESTIMATE_OF_FOUR = 5;

    private final TronChain chain;

    ContractMethods(TronChain chain) {
        this.chain = chain;
    }

    void addToHead(Map<String, Answer> methods) {
        methods.put("getcontract", ContractMethods::contract);
    }

    void addTo(Map<String, Answer> methods) {
        methods.put("triggerconstantcontract", this::constant);
        methods.put("estimateenergy", this::estimate);
    }

    private record Call(Account owner, Account contract, String data, long value) {}

    private JsonNode constant(Ask ask) {
        try {
            Call call = call(ask);
            Outcome outcome = outcome(ask, call);
            boolean reverted = outcome instanceof Outcome.Reverted;
            Fields answer = new Fields(ask.visible())
                    .object("result", result -> {
                        result.flag("result", true);
                        if (reverted) {
                            result.text("message", words(ask, ContractRun.REVERTED));
                        }
                    })
                    .number("energy_used", outcome.energy())
                    .array("constant_result", all -> all.add(outcome.data()));
            if (outcome instanceof Outcome.Returned returned) {
                answer.array("logs", all -> returned.logs().forEach(log -> all.add(log(ask, log))));
            }
            ObjectNode transaction = JsonNodeFactory.instance.objectNode();
            ObjectNode ret = transaction.putArray("ret").addObject();
            if (reverted) {
                ret.put("ret", "FAILED");
            }
            transaction.put("visible", ask.visible()).setAll(ask.shapes().transaction(unsigned(ask, call)));
            return answer.set("transaction", transaction).json();
        } catch (Refusal e) {
            return refused(ask, e);
        }
    }

    private JsonNode estimate(Ask ask) {
        try {
            Outcome outcome = outcome(ask, call(ask));
            if (outcome instanceof Outcome.Reverted) {
                return new Fields(ask.visible())
                        .object(
                                "result",
                                result -> result.text("code", "CONTRACT_EXE_ERROR")
                                        .text("message", words(ask, ContractRun.REVERTED)))
                        .json();
            }
            return new Fields(ask.visible())
                    .object("result", result -> result.flag("result", true))
                    .number("energy_required", (outcome.energy() * ESTIMATE_OF_FOUR + 3) / 4)
                    .json();
        } catch (Refusal e) {
            return refused(ask, e);
        }
    }

    /** Logs of a call on paper show the bare 20 bytes even in base58, as java-tron does. */
    private static ObjectNode log(Ask ask, Log log) {
        byte[] bare = HexFormat.of().parseHex(log.contract().bare());
        return new Fields(ask.visible())
                .text(
                        "address",
                        ask.visible()
                                ? Base58Check.encode(bare)
                                : log.contract().bare())
                .text("data", log.data())
                .array("topics", topics -> log.topics().forEach(topics::add))
                .json();
    }

    private static Outcome outcome(Ask ask, Call call) {
        TokenContract token = ask.view()
                .tokens()
                .at(call.contract())
                .orElseThrow(() -> new Refusal(Refusal.Code.CONTRACT_VALIDATE_ERROR, "Smart contract is not exist."));
        if (!token.knows(call.data())) {
            throw Refusal.notSimulated("the function " + Abi.selectorOf(call.data()) + " is not simulated");
        }
        return call.value() == 0
                ? token.call(new TokenContract.Frame(ask.view().cells(), call.owner(), call.data()))
                : new Outcome.Reverted("", TokenContract.ENERGY_REFUSED);
    }

    private static Call call(Ask ask) {
        String selector = ask.text("function_selector");
        String data = selector.isEmpty() ? ask.text("data") : Abi.selector(selector) + ask.text("parameter");
        if (!HEX.matcher(data).matches()) {
            throw new Ask.Malformed("the call data is not hex");
        }
        return new Call(ask.account("owner_address"), ask.account("contract_address"), data, ask.number("call_value"));
    }

    /** The transaction that would do it, which nobody has signed. */
    private Transaction unsigned(Ask ask, Call call) {
        Block head = ask.view().headBlock();
        TriggerSmartContract contract = TriggerSmartContract.newBuilder()
                .setOwnerAddress(call.owner().proto())
                .setContractAddress(call.contract().proto())
                .setData(ByteString.copyFrom(HexFormat.of().parseHex(call.data())))
                .setCallValue(call.value())
                .build();
        return Transaction.newBuilder()
                .setRawData(Transaction.raw
                        .newBuilder()
                        .setRefBlockBytes(head.referenceBytes())
                        .setRefBlockHash(head.referenceHash())
                        .setExpiration(head.time() + LIFE_MS)
                        .setTimestamp(chain.nextTime())
                        .setFeeLimit(ask.number("fee_limit"))
                        .addContract(Txs.pack(ContractType.TriggerSmartContract, contract)))
                .build();
    }

    private static JsonNode refused(Ask ask, Refusal refusal) {
        return new Fields(ask.visible())
                .object(
                        "result",
                        result -> result.text("code", refusal.code().name())
                                .text("message", words(ask, String.valueOf(refusal.getMessage()))))
                .json();
    }

    /** Messages are text where addresses are base58, and hex where they are hex. */
    private static String words(Ask ask, String words) {
        return ask.visible() ? words : HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode contract(Ask ask) {
        Optional<TokenContract> found = ask.view().tokens().at(ask.account("value"));
        return found.map(token -> contract(ask, token)).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static ObjectNode contract(Ask ask, TokenContract token) {
        // an invalid instruction and its name, so that nobody takes it for real code
        String code = "fe" + HexFormat.of().formatHex(("practice " + token.symbol()).getBytes(StandardCharsets.UTF_8));
        return new Fields(ask.visible())
                .address("origin_address", token.owner())
                .address("contract_address", token.address())
                .object(
                        "abi",
                        abi -> abi.array("entrys", all -> {
                            all.add(entry("transfer", "Nonpayable", List.of("address", "uint256"), "bool"));
                            all.add(entry("balanceOf", "View", List.of("address"), "uint256"));
                            all.add(entry("decimals", "View", List.of(), "uint8"));
                            all.add(entry("symbol", "View", List.of(), "string"));
                            all.add(entry("name", "View", List.of(), "string"));
                            all.add(entry("totalSupply", "View", List.of(), "uint256"));
                            all.add(entry("isBlackListed", "View", List.of("address"), "bool"));
                        }))
                .text("bytecode", code)
                .number("consume_user_resource_percent", 100)
                .text("name", "Practice " + token.symbol())
                .json();
    }

    private static ObjectNode entry(String name, String mutability, List<String> inputs, String output) {
        return new Fields(false)
                .text("name", name)
                .text("type", "Function")
                .text("stateMutability", mutability)
                .flag("constant", mutability.equals("View"))
                .array("inputs", all -> inputs.forEach(type -> all.addObject().put("type", type)))
                .array("outputs", all -> all.addObject().put("type", output))
                .json();
    }
}
