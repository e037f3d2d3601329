package dev.strongroom.chain.rpc;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What {@link Greeting} is to JSON-RPC: the question every endpoint must answer rightly before any other.
 *
 * @param call the question
 * @param objection what is wrong with the answer; empty where it is right
 */
public record RestGreeting(RestCall call, Function<JsonNode, Optional<String>> objection) {}
