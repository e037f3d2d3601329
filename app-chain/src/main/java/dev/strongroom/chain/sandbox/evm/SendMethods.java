package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code eth_sendRawTransaction}: taken into the pool, and mined at once where nothing holds it. */
final class SendMethods {
    private final EvmChain chain;
    private final Admission admission;

    SendMethods(EvmChain chain) {
        this.chain = chain;
        this.admission = new Admission(chain);
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("eth_sendRawTransaction", this::send);
    }

    private JsonNode send(RpcCall call) {
        SignedTx tx = chain.reader().read(Hex.bytes(Args.data("argument 0", call.required(0))));
        admission.check(tx);
        chain.send(tx);
        if (chain.isMining()) {
            chain.mineAll();
        }
        return JsonNodeFactory.instance.stringNode(tx.hash());
    }
}
