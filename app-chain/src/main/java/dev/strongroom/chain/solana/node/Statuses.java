package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.rpc.RpcCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether a node knows a signature at all, and how deep its transaction lies. */
final class Statuses {
    private static final Set<String> LEVELS = Set.of("processed", "confirmed", "finalized");

    private Statuses() {}

    static RpcCall call(String txid) {
        return RpcCall.of("getSignatureStatuses", List.of(txid), Map.of("searchTransactionHistory", true));
    }

    /** The commitment level; empty where the node does not know the signature. */
    static Optional<String> level(JsonNode answer) {
        JsonNode list = Wire.list(Wire.dated(answer, "getSignatureStatuses").value(), "getSignatureStatuses");
        if (list.size() != 1) {
            throw Wire.malformed("getSignatureStatuses: one was asked for, " + list.size() + " came");
        }
        if (list.get(0).isNull()) {
            return Optional.empty();
        }
        String level = list.get(0).path("confirmationStatus").asString("");
        if (!LEVELS.contains(level)) {
            throw Wire.malformed("confirmationStatus: '" + level + "' is none of " + LEVELS);
        }
        return Optional.of(level);
    }

    /** Whether it stands in a block that is not taken back. */
    static boolean isSettled(String level) {
        return !level.equals("processed");
    }
}
