package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.rpc.UnrulyServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A node whose every answer is what the test says, by path; what it is not told of is not found. */
final class Answers implements AutoCloseable {
    static final String GENESIS = "{\"blockID\":\"0000000000000000887167a4ee155967121c6551df8def4dd73823844a9c92cd\","
            + "\"block_header\":{\"raw_data\":{}}}";

    private final Map<String, String> byPath = new ConcurrentHashMap<>();
    private final UnrulyServer server = new UnrulyServer((exchange, request) -> {
        String path = exchange.getRequestURI().getPath();
        boolean genesis = path.endsWith("getblockbynum") && request.path("num").asLong(-1) == 0;
        String said = byPath.getOrDefault(at(path, request.path("num").asLong(-1)), byPath.getOrDefault(path, "{}"));
        byte[] body = (genesis ? GENESIS : said).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    });

    Answers says(String path, String body) {
        byPath.put(path, body);
        return this;
    }

    /** What it says of one height where it is asked for one. */
    Answers says(String path, long height, String body) {
        return says(at(path, height), body);
    }

    private static String at(String path, long height) {
        return path + " " + height;
    }

    /** A block of this height and time is both the head and solid. */
    Answers at(long height, long time, String... transactions) {
        String block = block(height, time, transactions);
        return says("/wallet/getnowblock", block)
                .says("/walletsolidity/getnowblock", block)
                .says("/wallet/getblockbynum", block);
    }

    static String block(long height, long time, String... transactions) {
        return "{\"blockID\":\"%016x%s\",\"block_header\":{\"raw_data\":{\"number\":%d,\"timestamp\":%d}}%s}"
                .formatted(
                        height,
                        "ab".repeat(24),
                        height,
                        time,
                        transactions.length == 0 ? "" : ",\"transactions\":[" + String.join(",", transactions) + "]");
    }

    static String transaction(String txid, String result) {
        return "{\"ret\":[{\"contractRet\":\"" + result + "\"}],\"txID\":\"" + txid + "\"}";
    }

    TronNode client() {
        return TronScene.client(server.url().toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
