package dev.strongroom.core.sweep;

import dev.strongroom.core.api.Json;
import dev.strongroom.core.settings.SettingType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of sweeps as a setting: drafted by one person, published by another, kept with its history. */
@Configuration(proxyBeanMethods = false)
class SweepSetting {
    static final SettingType<SweepRules> SWEEPS =
            new SettingType<>("sweeps", SweepRules::read, Json::write, defaults());

    @Bean
    SettingType<SweepRules> sweepRules() {
        return SWEEPS;
    }

    /** The defaults that come with the program ({@code resources/policy/sweeps.json}). */
    private static SweepRules defaults() {
        try (InputStream in = Objects.requireNonNull(
                SweepSetting.class.getResourceAsStream("/dev/strongroom/core/policy/sweeps.json"), "sweeps.json")) {
            return SweepRules.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
