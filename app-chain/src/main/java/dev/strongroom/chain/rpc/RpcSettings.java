package dev.strongroom.chain.rpc;

import java.time.Duration;

/**
 * How patient a client is.
 *
 * @param timeout for one exchange, from connecting to the last byte
 * @param attempts exchanges for one request, over all endpoints together
 * @param firstPause before the second round over the endpoints; doubles with each
 * @param longestPause no pause is longer, and a node that asks for more (Retry-After) ends the request
 * @param maxAnswerBytes a longer body is refused unread
 * @param maxInFlight exchanges at the same time
 * @param batchSize requests in one body
 */
public record RpcSettings(
        Duration timeout,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        int maxAnswerBytes,
        int maxInFlight,
        int batchSize) {
    public static final RpcSettings DEFAULT = new RpcSettings(
            Duration.ofSeconds(10), 4, Duration.ofMillis(100), Duration.ofSeconds(5), 16 << 20, 10, 100);

    public RpcSettings {
        if (timeout.isNegative() || timeout.isZero() || attempts < 1 || maxAnswerBytes < 1) {
            throw new IllegalArgumentException("timeout, attempts and maxAnswerBytes are above zero");
        }
        if (maxInFlight < 1 || maxInFlight > 10 || batchSize < 1) {
            throw new IllegalArgumentException("maxInFlight is 1 to 10, batchSize above zero");
        }
    }

    public RpcSettings withTimeout(Duration other) {
        return new RpcSettings(other, attempts, firstPause, longestPause, maxAnswerBytes, maxInFlight, batchSize);
    }
}
