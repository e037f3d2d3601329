package dev.strongroom.core.api;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * JSON as the core reads and writes it: units as decimal strings, identifiers in their text form, fields in the order
 * of the record. Unknown, duplicate and missing fields, nulls, and anything after the document are refused.
 */
public final class Json {
    private static final Pattern UNITS = Pattern.compile("0|-?[1-9][0-9]{0,77}");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(words())
            .build();

    private Json() {}

    /** The mapper of the contract, for servers and clients. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Writes a record of the contract. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Reads a document strictly.
     *
     * @param what names the document in the refusal
     */
    public static <T> T read(String json, Class<T> type, String what) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new RefusedException("json.malformed", what + ": is null");
            }
            return value;
        } catch (JacksonException e) {
            throw refusal(what, e);
        }
    }

    private static RefusedException refusal(String what, JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused;
            }
        }
        String path = e.getPath().isEmpty() ? "" : " at " + e.getPathReference().replaceAll("[\\w.$]+\\[", "[");
        String reason = e.getOriginalMessage().lines().findFirst().orElse("is not JSON");
        return new RefusedException("json.malformed", what + path + ": " + reason, e);
    }

    private static SimpleModule words() {
        SimpleModule module = new SimpleModule("strongroom");
        text(module, BigInteger.class, BigInteger::toString, Json::units);
        text(module, Network.class, Network::toString, Network::parse);
        text(module, Asset.class, Asset::toString, Asset::parse);
        text(module, Digest.class, Digest::hex, Digest::new);
        text(module, Actor.class, Actor::toString, Actor::parse);
        return module;
    }

    private static BigInteger units(String text) {
        if (!UNITS.matcher(text).matches()) {
            throw new RefusedException("units.malformed", "units: '" + text + "' is not a whole decimal number");
        }
        return new BigInteger(text);
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                if (in.currentToken() != JsonToken.VALUE_STRING) {
                    return context.reportInputMismatch(type, "is not a string");
                }
                return read.apply(in.getString());
            }
        });
    }
}
