package dev.strongroom.core.api;

/**
 * Why something stands as it stands: a stable code for programs and a sentence for people.
 *
 * @param code stable dotted code, such as {@code withdrawal.funds}
 * @param reason one sentence
 */
public record Note(String code, String reason) {}
