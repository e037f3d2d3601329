package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One JSON object, read field by field; a field that is missing, of the wrong kind or left over is refused by name. */
final class Fields {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,37}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:@-]{1,64}");

    private final JsonNode node;
    private final String path;
    private final Set<String> read = new HashSet<>();

    private Fields(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new RefusedException("json.kind", path + ": is not an object");
        }
        this.node = node;
        this.path = path;
    }

    /** Reads a whole object; whatever the reader leaves over is refused. */
    static <T> T read(JsonNode node, String path, Function<Fields, T> reader) {
        Fields fields = new Fields(node, path);
        T value = reader.apply(fields);
        node.propertyNames().stream()
                .filter(name -> !fields.read.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new RefusedException("json.unknown-field", path + "." + name + ": is not a known field");
                });
        return value;
    }

    String path(String name) {
        return path + "." + name;
    }

    JsonNode node(String name) {
        read.add(name);
        JsonNode value = node.get(name);
        if (value == null) {
            throw new RefusedException("json.missing-field", path(name) + ": is missing");
        }
        return value;
    }

    String text(String name) {
        JsonNode value = node(name);
        if (!value.isString()) {
            throw new RefusedException("json.kind", path(name) + ": is not a text");
        }
        return value.stringValue();
    }

    /** A short name of letters, digits and {@code . _ : @ -}. */
    String name(String name) {
        return name(text(name), path(name));
    }

    static String name(String value, String path) {
        if (!NAME.matcher(value).matches()) {
            throw new RefusedException(
                    "json.name", path + ": is not 1 to 64 letters, digits or the characters . _ : @ -");
        }
        return value;
    }

    boolean flag(String name) {
        JsonNode value = node(name);
        if (!value.isBoolean()) {
            throw new RefusedException("json.kind", path(name) + ": is neither true nor false");
        }
        return value.booleanValue();
    }

    BigInteger number(String name) {
        String value = text(name);
        if (!NUMBER.matcher(value).matches()) {
            throw new RefusedException("json.number", path(name) + ": is not a whole decimal number as text");
        }
        return new BigInteger(value);
    }

    long count(String name) {
        BigInteger value = number(name);
        if (value.bitLength() > 62) {
            throw new RefusedException("json.number", path(name) + ": is too large");
        }
        return value.longValueExact();
    }

    int small(String name) {
        BigInteger value = number(name);
        if (value.bitLength() > 31 - 1) {
            throw new RefusedException("json.number", path(name) + ": is too large");
        }
        return value.intValueExact();
    }

    /** A moment in whole milliseconds since 1970, before the year 10000. */
    Instant instant(String name) {
        long millis = count(name);
        if (millis >= 253_402_300_800_000L) {
            throw new RefusedException("json.time", path(name) + ": lies after the year 9999");
        }
        return Instant.ofEpochMilli(millis);
    }

    Digest digest(String name) {
        return at(name, Digest::new);
    }

    IdentityKey key(String name) {
        return at(name, IdentityKey::new);
    }

    Network network(String name) {
        return at(name, Network::parse);
    }

    Asset asset(String name) {
        return at(name, Asset::parse);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String value = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw new RefusedException("json.choice", path(name) + ": is none of " + List.of(type.getEnumConstants()));
    }

    /** Bytes as base64url without padding (RFC 4648 §5), in their one form. */
    byte[] bytes(String name) {
        String value = text(name);
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(value);
            if (base64(bytes).equals(value)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException("json.base64", path(name) + ": is not base64url", e);
        }
        throw new RefusedException("json.base64", path(name) + ": is not base64url in its one form without padding");
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    <T> T object(String name, Function<Fields, T> reader) {
        return read(node(name), path(name), reader);
    }

    <T> List<T> list(String name, Function<Fields, T> reader) {
        return items(name, (item, at) -> read(item, at, reader));
    }

    List<String> texts(String name) {
        return items(name, (item, at) -> {
            if (!item.isString()) {
                throw new RefusedException("json.kind", at + ": is not a text");
            }
            return item.stringValue();
        });
    }

    <T> List<T> items(String name, ItemReader<T> reader) {
        JsonNode value = node(name);
        if (!value.isArray()) {
            throw new RefusedException("json.kind", path(name) + ": is not a list");
        }
        List<T> items = new java.util.ArrayList<>();
        for (JsonNode item : value) {
            items.add(reader.read(item, path(name) + "[" + items.size() + "]"));
        }
        return List.copyOf(items);
    }

    /** Null where there is no such field. */
    <T> @Nullable T ifThere(String name, Function<String, T> reader) {
        return node.has(name) ? reader.apply(name) : null;
    }

    /** Null where the field says null. */
    <T> @Nullable T orNull(String name, Function<String, T> reader) {
        return node(name).isNull() ? null : reader.apply(name);
    }

    private <T> T at(String name, Function<String, T> parser) {
        try {
            return parser.apply(text(name));
        } catch (RefusedException e) {
            throw new RefusedException(e.code(), path(name) + ": " + e.reason(), e);
        }
    }

    /** Reads one item of a list; the path names it in refusals. */
    interface ItemReader<T> {
        T read(JsonNode item, String path);
    }
}
