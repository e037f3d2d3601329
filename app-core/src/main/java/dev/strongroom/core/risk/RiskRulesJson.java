package dev.strongroom.core.risk;

import dev.strongroom.core.api.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rule book as JSON: read strictly, so that a misspelt field is an error and not a rule that never bites. */
public final class RiskRulesJson {
    private RiskRulesJson() {}

    /** The defaults that come with the program ({@code resources/policy/risk.json}). */
    public static RiskRules defaults() {
        try (InputStream in = Objects.requireNonNull(
                RiskRulesJson.class.getResourceAsStream("/dev/strongroom/core/policy/risk.json"), "risk.json")) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RiskRules read(String json) {
        return Json.read(json, RiskRules.class, "risk rules");
    }

    public static String write(RiskRules rules) {
        return Json.write(rules);
    }
}
