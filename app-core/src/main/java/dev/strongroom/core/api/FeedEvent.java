package dev.strongroom.core.api;

import java.time.Instant;

/**
 * Something that happened, in the order in which it became true.
 *
 * @param seq its number: rises by one, without gaps; a reader that resumes after N misses nothing
 * @param topic dotted name of what happened, such as {@code withdrawal.state}
 * @param subject what it happened to, such as the withdrawal's id
 * @param payload a JSON object, shaped by the topic
 * @param at when it was recorded
 */
public record FeedEvent(long seq, String topic, String subject, String payload, Instant at) {}
