package dev.strongroom.core.risk;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rule book as JSON: read strictly, so that a misspelt field is an error and not a rule that never bites. */
public final class RiskRulesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private RiskRulesJson() {}

    /** The defaults that come with the program ({@code resources/policy/risk.json}). */
    public static RiskRules defaults() {
        try (InputStream in =
                Objects.requireNonNull(RiskRulesJson.class.getResourceAsStream("../policy/risk.json"), "risk.json")) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RiskRules read(String json) {
        try {
            return MAPPER.readValue(json, RiskRules.class);
        } catch (JacksonException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new RefusedException("risk.malformed", "risk rules: " + field(e) + e.getOriginalMessage(), e);
        }
    }

    public static String write(RiskRules rules) {
        return MAPPER.writeValueAsString(rules);
    }

    private static String field(JacksonException e) {
        String path = e instanceof DatabindException d ? d.getPathReference() : "";
        return path == null || path.isEmpty() ? "" : path + ": ";
    }
}
