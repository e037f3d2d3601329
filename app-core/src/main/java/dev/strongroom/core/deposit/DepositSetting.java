package dev.strongroom.core.deposit;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.api.Json;
import dev.strongroom.core.settings.SettingType;
import dev.strongroom.core.staff.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of money in as a setting: drafted by one person, published by another, kept with its history. */
@Configuration(proxyBeanMethods = false)
class DepositSetting {
    static final SettingType<DepositRules> DEPOSITS =
            new SettingType<>("deposits", DepositRules::read, Json::write, defaults());

    @Bean
    SettingType<DepositRules> depositRules(Trust trust) {
        return DEPOSITS.draftedWith(rules -> rules.requireKeys(known(trust.current())));
    }

    private static Set<Asset> known(TrustFile trust) {
        Stream<Token> signed = trust.policy().networks().stream()
                .flatMap(network -> network.tokens().stream())
                .map(TokenPolicy::token);
        Stream<Token> listed = Registry.builtIn().all().stream().flatMap(network -> network.tokens().stream());
        return Stream.concat(signed, listed).map(Token::asset).collect(Collectors.toUnmodifiableSet());
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
