package dev.strongroom.chain.rpc;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The question every endpoint must answer rightly before it is asked anything else, such as its chain id; so a node of
 * another network that slipped into the list is never believed.
 *
 * @param call the question
 * @param objection what is wrong with the result; empty where it is right
 */
public record Greeting(RpcCall call, Function<JsonNode, Optional<String>> objection) {}
