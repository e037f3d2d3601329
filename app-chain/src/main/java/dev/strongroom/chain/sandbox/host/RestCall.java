package dev.strongroom.chain.sandbox.host;

import tools.jackson.databind.JsonNode;

/**
 * One request of an HTTP API.
 *
 * @param body an object, perhaps empty
 * @param mood how the network behaves during this request
 */
public record RestCall(JsonNode body, Mood mood) {}
