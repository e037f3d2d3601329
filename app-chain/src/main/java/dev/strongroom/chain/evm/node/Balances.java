package dev.strongroom.chain.evm.node;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Many balances at one block: by Multicall3 in one call; where that is not deployed, by the same call with our own code
 * lent to its address; where the node cannot do that, one by one in batches.
 *
 * @see <a href="https://github.com/mds1/multicall3">Multicall3</a>
 */
final class Balances {
    static final String MULTICALL3 = "0xcA11bde05977b3631167028862bE2a173976CA11";

    /** As many reads as a node runs in one call within its usual limits of gas and time. */
    private static final int MOST = 1000;

    private static final int WORD_BYTES = 32;
    private static final byte[] NOTHING = {};
    private static final int INVALID_PARAMS = -32602;
    private static final Function AGGREGATE = Function.parse("aggregate3((address,bool,bytes)[])", "((bool,bytes)[])");
    private static final Function NATIVE = Function.parse("getEthBalance(address)");
    private static final Function TOKEN = Function.parse("balanceOf(address)");

    /** The ways, from the best down. */
    private enum Way {
        DEPLOYED,
        LENT,
        BATCH
    }

    private final RpcClient rpc;
    private volatile Way first = Way.DEPLOYED;

    Balances(RpcClient rpc) {
        this.rpc = rpc;
    }

    Map<Address, BigInteger> at(Head block, List<Address> addresses, Asset asset) {
        Map<Address, BigInteger> balances = new LinkedHashMap<>();
        for (int from = 0; from < addresses.size(); from += MOST) {
            List<Address> part = addresses.subList(from, Math.min(addresses.size(), from + MOST));
            List<BigInteger> found = part(block, part, asset);
            for (int i = 0; i < part.size(); i++) {
                balances.put(part.get(i), found.get(i));
            }
        }
        return balances;
    }

    private List<BigInteger> part(Head block, List<Address> addresses, Asset asset) {
        if (first == Way.DEPLOYED) {
            Optional<List<BigInteger>> found = aggregated(block, addresses, asset, Way.DEPLOYED);
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (first != Way.BATCH) {
            Optional<List<BigInteger>> found = aggregated(block, addresses, asset, Way.LENT);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return batched(block, addresses, asset);
    }

    /** Empty where it does not work this way; remembered only where it never will. A wrong answer is an error. */
    private Optional<List<BigInteger>> aggregated(Head block, List<Address> addresses, Asset asset, Way way) {
        String target = asset.isNative() ? MULTICALL3 : asset.reference();
        Tuple[] calls = addresses.stream()
                .map(address -> Tuple.of(Wire.argument(target), true, read(asset, address)))
                .toArray(Tuple[]::new);
        String data = Wire.data(AGGREGATE.encodeCall(Tuple.singleton(calls)).array());
        List<Object> params = new ArrayList<>(List.of(Map.of("to", MULTICALL3, "data", data), Blocks.pin(block)));
        if (way == Way.LENT) {
            params.add(Map.of(MULTICALL3, Map.of("code", Wire.data(Contracts.AGGREGATOR.code()))));
        }
        RpcAnswer answer = rpc.ask(new RpcCall("eth_call", params));
        byte[] results = answer instanceof RpcAnswer.Result(JsonNode value) ? Wire.data(value, "aggregate3") : NOTHING;
        if (results.length > 0) {
            return Optional.of(results(results, addresses));
        }
        boolean never = !(answer instanceof RpcAnswer.Failure failure) || failure.code() == INVALID_PARAMS;
        if (never) {
            first = way == Way.DEPLOYED ? Way.LENT : Way.BATCH;
        }
        return Optional.empty();
    }

    private static List<BigInteger> results(byte[] answer, List<Address> addresses) {
        Tuple[] results;
        try {
            Tuple outer = AGGREGATE.decodeReturn(answer);
            results = outer.get(0);
        } catch (IllegalArgumentException _) {
            throw Wire.malformed("aggregate3: the answer is not a list of results");
        }
        if (results.length != addresses.size()) {
            throw Wire.malformed(
                    "aggregate3: " + addresses.size() + " balances were asked for, " + results.length + " came");
        }
        List<BigInteger> balances = new ArrayList<>(results.length);
        for (int i = 0; i < results.length; i++) {
            boolean succeeded = results[i].get(0);
            byte[] word = results[i].get(1);
            if (!succeeded) {
                throw Wire.malformed("balance: the contract refuses to tell that of " + addresses.get(i));
            }
            balances.add(word(word, addresses.get(i)));
        }
        return balances;
    }

    private List<BigInteger> batched(Head block, List<Address> addresses, Asset asset) {
        List<RpcCall> calls = addresses.stream()
                .map(address -> asset.isNative()
                        ? RpcCall.of("eth_getBalance", address.text(), Blocks.pin(block))
                        : RpcCall.of(
                                "eth_call",
                                Map.of("to", asset.reference(), "data", Wire.data(read(asset, address))),
                                Blocks.pin(block)))
                .toList();
        List<RpcAnswer> answers = rpc.batch(calls);
        List<BigInteger> balances = new ArrayList<>(answers.size());
        for (int i = 0; i < answers.size(); i++) {
            var value = answers.get(i).orThrow();
            balances.add(
                    asset.isNative()
                            ? Wire.quantity(value, "balance")
                            : word(Wire.data(value, "balance"), addresses.get(i)));
        }
        return balances;
    }

    private static byte[] read(Asset asset, Address holder) {
        Function function = asset.isNative() ? NATIVE : TOKEN;
        return function.encodeCallWithArgs(Wire.argument(holder.text())).array();
    }

    private static BigInteger word(byte[] word, Address holder) {
        if (word.length != WORD_BYTES) {
            throw Wire.malformed("balance: that of " + holder + " has " + word.length + " bytes instead of 32"
                    + (word.length == 0 ? "; is there a token at that address?" : ""));
        }
        return new BigInteger(1, word);
    }
}
