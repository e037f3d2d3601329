package dev.strongroom.core.risk;

import dev.strongroom.core.settings.SettingType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule book as a setting: drafted by one person, published by another, kept with its history. */
@Configuration(proxyBeanMethods = false)
public class RiskSetting {
    /** Read it by {@code Settings.current}. */
    public static final SettingType<RiskRules> RISK =
            new SettingType<>("risk", RiskRulesJson::read, RiskRulesJson::write, RiskRulesJson.defaults());

    @Bean
    SettingType<RiskRules> riskRules() {
        return RISK;
    }
}
