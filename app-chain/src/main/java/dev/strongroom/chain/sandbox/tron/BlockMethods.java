package dev.strongroom.chain.sandbox.tron;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Blocks, and the transactions in them. What is not found is {@code {}}. */
final class BlockMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long WIDEST_RANGE = 100;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{64}");

    void addTo(Map<String, Answer> methods) {
        methods.put("getnowblock", ask -> ask.shapes().block(ask.view().headBlock(), true));
        methods.put("getblock", BlockMethods::either);
        methods.put("getblockbynum", ask -> block(ask, ask.view().block(ask.number("num")), true));
        methods.put("getblockbyid", ask -> block(ask, ask.view().withId(ask.text("value")), true));
        methods.put("getblockbylimitnext", BlockMethods::range);
        methods.put(
                "gettransactionbyid",
                ask -> place(ask).map(ask.shapes()::transaction).orElseGet(JSON::objectNode));
        methods.put(
                "gettransactioninfobyid",
                ask -> place(ask).map(ask.shapes()::info).orElseGet(JSON::objectNode));
        methods.put("gettransactioninfobyblocknum", BlockMethods::infos);
    }

    private static Optional<History.Place> place(Ask ask) {
        return ask.view().place(ask.text("value"));
    }

    private static JsonNode block(Ask ask, Optional<Block> block, boolean detail) {
        return block.map(found -> ask.shapes().block(found, detail)).orElseGet(JSON::objectNode);
    }

    /** By id, by height, or the head where neither is said; the header alone unless details are asked for. */
    private static JsonNode either(Ask ask) {
        String named = ask.text("id_or_num");
        boolean detail = ask.body().path("detail").asBoolean(false);
        if (named.isEmpty()) {
            return block(ask, Optional.of(ask.view().headBlock()), detail);
        }
        return block(
                ask,
                ID.matcher(named).matches()
                        ? ask.view().withId(named)
                        : ask.view().block(ask.number("id_or_num")),
                detail);
    }

    /** From {@code startNum} to before {@code endNum}; nothing at all where that is too far. */
    private static JsonNode range(Ask ask) {
        long start = ask.number("startNum");
        long end = ask.number("endNum");
        if (start < 0 || end <= start || end - start > WIDEST_RANGE) {
            return JSON.objectNode();
        }
        return new Fields(ask.visible())
                .array("block", all -> {
                    for (long height = start; height < end; height++) {
                        ask.view()
                                .block(height)
                                .ifPresent(block -> all.add(ask.shapes().block(block, true)));
                    }
                })
                .json();
    }

    private static JsonNode infos(Ask ask) {
        if (ask.number("num") <= 0) {
            return JSON.objectNode();
        }
        ArrayNode infos = JSON.arrayNode();
        ask.view().block(ask.number("num")).ifPresent(block -> {
            for (int i = 0; i < block.transactions().size(); i++) {
                infos.add(ask.shapes().info(new History.Place(block, i)));
            }
        });
        return infos;
    }
}
