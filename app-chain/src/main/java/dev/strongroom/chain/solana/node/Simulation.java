package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.rpc.RpcClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Lets the node run a message that nobody has signed yet. */
final class Simulation {
    private static final int SHOWN = 200;

    private final RpcClient rpc;

    Simulation(RpcClient rpc) {
        this.rpc = rpc;
    }

    /** The compute units it used; refused with its reason where it would fail. */
    long units(UnsignedTransfer unsigned) {
        Map<String, Object> config = Map.of(
                "encoding",
                "base64",
                "sigVerify",
                false,
                "replaceRecentBlockhash",
                false,
                "commitment",
                Commitment.CONFIRMED.text());
        JsonNode result = Wire.dated(
                        rpc.call("simulateTransaction", Wire.base64(unsignedTransaction(unsigned)), config),
                        "simulateTransaction")
                .value();
        JsonNode error = result.get("err");
        if (error == null) {
            throw Wire.malformed("simulateTransaction: does not say whether it failed");
        }
        if (!error.isNull()) {
            throw refusal(error, result.path("logs"));
        }
        return Wire.slot(result.path("unitsConsumed"), "unitsConsumed");
    }

    /** The message behind signatures of zeros. */
    private static byte[] unsignedTransaction(UnsignedTransfer unsigned) {
        byte[] message = unsigned.bytes();
        int signers = unsigned.signers().size();
        int front = 1 + signers * Wire.SIGNATURE_BYTES;
        byte[] transaction = new byte[front + message.length];
        transaction[0] = (byte) signers;
        System.arraycopy(message, 0, transaction, front, message.length);
        return transaction;
    }

    private static RefusedException refusal(JsonNode error, JsonNode logs) {
        String name = error.isString()
                ? error.stringValue()
                : error.propertyNames().stream().findFirst().orElse("");
        return switch (name) {
            case "BlockhashNotFound" ->
                new RefusedException("solana.nonce", "slot: the nonce account has moved on from the slot's value");
            case "AccountNotFound", "InsufficientFundsForFee" ->
                new RefusedException("solana.funds", "from: holds too few lamports for the fee (" + name + ")");
            case "InsufficientFundsForRent" ->
                new RefusedException(
                        "solana.rent",
                        "payment: would leave an account with less than its rent (" + shown(error) + ")");
            default ->
                new RefusedException("solana.revert", "payment: the chain would refuse it: " + reason(error, logs));
        };
    }

    /** What the program itself says last, else the error as the node writes it. */
    private static String reason(JsonNode error, JsonNode logs) {
        List<String> lines = logs.valueStream().map(line -> line.asString("")).toList();
        String said = Stream.of("Error: ", "insufficient", "failed: ")
                .flatMap(mark -> lines.reversed().stream().filter(line -> line.contains(mark)))
                .findFirst()
                .map(line -> "'" + line.replace("Program log: ", "") + "' ")
                .orElse("");
        return clean(said) + shown(error);
    }

    private static String shown(JsonNode error) {
        return clean(error.toString());
    }

    private static String clean(String text) {
        String plain = text.replaceAll("\\p{C}+", " ");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
