package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.evm.RevertReason;
import dev.strongroom.chain.rpc.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * How a call on paper ended ({@code triggerconstantcontract}, asked with {@code visible}). A call that was reverted
 * still says {@code result.result = true}; only the message and the transaction's own result tell.
 */
sealed interface Simulation {
    /**
     * It would do.
     *
     * @param data what the contract answers; none where {@code constant_result} is not exactly one
     * @param energy what it used
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Done(byte[] data, long energy) implements Simulation {}

    /** The contract, or the machine that runs it, refuses. */
    record Reverted(String reason) implements Simulation {}

    /** There is no such contract, or the call cannot be made at all. */
    record Invalid(String reason) implements Simulation {}

    static Simulation read(JsonNode answer) {
        JsonNode call = Wire.object(answer, "triggerconstantcontract");
        JsonNode result = call.path("result");
        String words = RestClient.printable(Wire.text(result.path("message"), "message"));
        if (!result.path("result").asBoolean(false)) {
            String code = Wire.text(result.path("code"), "code");
            if (code.equals("CONTRACT_VALIDATE_ERROR")) {
                return new Invalid(words);
            }
            throw code.isEmpty()
                    ? Wire.malformed("triggerconstantcontract", call)
                    : new NodeException(NodeException.Kind.ERROR, code + ": " + words, null);
        }
        JsonNode values = call.path("constant_result");
        byte[] data = values.size() == 1 ? Wire.bytes(values.path(0), "constant_result") : new byte[0];
        JsonNode ret = call.path("transaction").path("ret").path(0);
        if (!ret.isObject()) {
            throw Wire.malformed("ret", call.path("transaction").path("ret"));
        }
        String ended = Wire.text(ret.path("ret"), "ret");
        if (!words.isEmpty() || !(ended.isEmpty() || ended.equals("SUCESS"))) {
            return new Reverted(RevertReason.decode(data) + (words.isEmpty() ? "" : " (" + words + ")"));
        }
        return new Done(data, Wire.number(call.path("energy_used"), "energy_used"));
    }
}
