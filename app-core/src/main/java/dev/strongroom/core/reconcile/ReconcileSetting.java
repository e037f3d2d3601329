package dev.strongroom.core.reconcile;

import dev.strongroom.core.api.Json;
import dev.strongroom.core.settings.SettingType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When books and chain are compared, as a setting: drafted by one person, published by another. */
@Configuration(proxyBeanMethods = false)
class ReconcileSetting {
    static final SettingType<ReconcileRules> RECONCILIATION =
            new SettingType<>("reconciliation", ReconcileRules::read, Json::write, defaults());

    @Bean
    SettingType<ReconcileRules> reconcileRules() {
        return RECONCILIATION;
    }

    /** The defaults that come with the program ({@code resources/policy/reconciliation.json}). */
    private static ReconcileRules defaults() {
        try (InputStream in = Objects.requireNonNull(
                ReconcileSetting.class.getResourceAsStream("/dev/strongroom/core/policy/reconciliation.json"),
                "reconciliation.json")) {
            return ReconcileRules.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
