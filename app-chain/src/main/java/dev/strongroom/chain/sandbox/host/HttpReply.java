package dev.strongroom.chain.sandbox.host;

import java.util.Map;

/** What the server sends back. */
public sealed interface HttpReply {
    /**
     * An answer.
     *
     * @param status HTTP status
     * @param headers besides the content type, which is JSON
     * @param body JSON text
     */
    record Json(int status, Map<String, String> headers, String body) implements HttpReply {}

    /** No answer: the connection is closed. */
    record Silence() implements HttpReply {}

    /** Turned away with a word on when to come again; negative seconds leave Retry-After out. */
    static HttpReply busy(long seconds) {
        Map<String, String> headers = seconds < 0 ? Map.of() : Map.of("Retry-After", Long.toString(seconds));
        return new Json(429, headers, "{\"error\":\"practice network: busy on request\"}");
    }

    static HttpReply ok(String body) {
        return new Json(200, Map.of(), body);
    }
}
