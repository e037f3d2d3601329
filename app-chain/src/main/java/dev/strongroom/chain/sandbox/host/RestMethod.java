package dev.strongroom.chain.sandbox.host;

import tools.jackson.databind.JsonNode;

/** What one path of an HTTP API answers. */
@FunctionalInterface
public interface RestMethod {
    /** Answers the body; refusals of the chain are bodies too. */
    JsonNode call(RestCall call);
}
