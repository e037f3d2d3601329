package dev.strongroom.core.deposit;

import dev.strongroom.core.api.Json;
import dev.strongroom.core.settings.SettingType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of money in as a setting: drafted by one person, published by another, kept with its history. */
@Configuration(proxyBeanMethods = false)
class DepositSetting {
    static final SettingType<DepositRules> DEPOSITS =
            new SettingType<>("deposits", DepositRules::read, Json::write, defaults());

    @Bean
    SettingType<DepositRules> depositRules() {
        return DEPOSITS;
    }

    /** The defaults that come with the program ({@code resources/policy/deposits.json}). */
    private static DepositRules defaults() {
        try (InputStream in = Objects.requireNonNull(
                DepositSetting.class.getResourceAsStream("/dev/strongroom/core/policy/deposits.json"),
                "deposits.json")) {
            return DepositRules.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
