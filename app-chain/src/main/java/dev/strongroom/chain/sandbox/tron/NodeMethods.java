package dev.strongroom.chain.sandbox.tron;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the network charges, and who the node is. */
final class NodeMethods {
    /** It says of itself that it is simulated. */
    static final String VERSION = "Strongroom-practice-network/simulated/v0.1.0";

    void addToHead(Map<String, Answer> methods) {
        methods.put("getchainparameters", NodeMethods::parameters);
    }

    void addTo(Map<String, Answer> methods) {
        methods.put("getnodeinfo", NodeMethods::info);
    }

    private static JsonNode parameters(Ask ask) {
        return new Fields(ask.visible())
                .array(
                        "chainParameter",
                        all -> Tariff.parameters()
                                .forEach((key, value) -> all.add(new Fields(false)
                                        .text("key", key)
                                        .number("value", value)
                                        .json())))
                .json();
    }

    private static JsonNode info(Ask ask) {
        Block head = ask.view().headBlock();
        return new Fields(ask.visible())
                .number("beginSyncNum", head.number())
                .text("block", "Num:" + head.number() + ",ID:" + ask.view().id(head))
                .object("configNodeInfo", config -> config.text("codeVersion", VERSION))
                .json();
    }
}
