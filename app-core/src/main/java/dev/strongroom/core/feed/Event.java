package dev.strongroom.core.feed;

import dev.strongroom.core.api.Json;

/**
 * Something that happened, not yet numbered.
 *
 * @param topic dotted name of what happened, up to 64 characters
 * @param subject what it happened to, up to 128 characters
 * @param payload a JSON object, shaped by the topic; no secrets
 */
public record Event(String topic, String subject, String payload) {
    /** @param payload a record, written as the contract writes it */
    public static Event of(String topic, String subject, Object payload) {
        return new Event(topic, subject, Json.write(payload));
    }
}
