package dev.strongroom.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.RiskAssessment.Contribution;
import dev.strongroom.core.api.RiskAssessment.Outcome;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskRulesTest {
    private static final Token USDT =
            new Token(Asset.parse("eip155:1/erc20:0xdAC17F958D2ee523a2206206994597C13D831ec7"), "USDT", 6);
    private static final Token ETHER = new Token(Asset.parse("eip155:1/slip44:60"), "ETH", 18);
    private static final Address ALICE =
            new Address(USDT.asset().network(), "0x9858EfFD232B4033E47d90003D41EC34EcaEda94");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final RiskRules DEFAULTS = RiskRulesJson.defaults();

    @ParameterizedTest
    @CsvSource({
        // amount, count in the hour, first time, suspicious, band -> score, outcome
        "100,1,false,false,false,0,AUTOMATIC",
        "1000,5,false,false,false,0,AUTOMATIC",
        "1000,5,true,false,false,1,AUTOMATIC",
        "1000,6,false,false,false,2,AUTOMATIC",
        "1000,6,true,false,false,3,DELAY",
        "1000.000001,1,false,false,false,3,DELAY",
        "1000.000001,1,true,false,false,4,DELAY",
        "1000.000001,6,false,false,false,5,REVIEW",
        "10,1,false,true,false,5,REVIEW",
        "10,1,false,false,true,0,REVIEW",
        "1500,7,true,true,true,11,REVIEW",
    })
    void theDefaultsScoreAndDecideAsTheProductSays(
            String amount, int count, boolean first, boolean suspicious, boolean band, int score, Outcome outcome) {
        RiskRules rules = suspicious ? withSuspicious(ALICE) : DEFAULTS;
        RiskAssessment assessed =
                new RiskScore(rules, 7).assess(USDT, new RiskFacts(USDT.parse(amount), ALICE, count, first), band, NOW);

        assertThat(assessed.score()).isEqualTo(score);
        assertThat(assessed.outcome()).isEqualTo(outcome);
        assertThat(assessed.contributions().stream()
                        .mapToInt(Contribution::weight)
                        .sum())
                .isEqualTo(score);
        assertThat(assessed.rulesVersion()).isEqualTo(7);
    }

    @Test
    void everyContributionSaysWhatItSaw() {
        RiskAssessment assessed = new RiskScore(withSuspicious(ALICE), 1)
                .assess(USDT, new RiskFacts(USDT.parse("1250.5"), ALICE, 6, true), false, NOW);

        assertThat(assessed.contributions())
                .containsExactly(
                        new Contribution("single-amount", 3, "1250.5 USDT is above 1000 USDT"),
                        new Contribution("many-in-an-hour", 2, "withdrawal number 6 within one hour, more than 5"),
                        new Contribution(
                                "first-time-address", 1, "the customer was never paid to " + ALICE + " before"),
                        new Contribution("suspicious-address", 5, ALICE + " is on the list of suspicious addresses"));
    }

    @ParameterizedTest
    @CsvSource({
        "9.999999,0,0,withdrawal.minimum",
        "2000.000001,0,0,withdrawal.hourly",
        "10,1990.000001,1990.000001,withdrawal.hourly",
        "500,1500.000001,1500.000001,withdrawal.hourly",
        "10,0,9990.000001,withdrawal.daily",
        "2000,0,8000.000001,withdrawal.daily",
    })
    void whatBreaksALimitIsRefusedWithItsCode(String amount, String hour, String day, String code) {
        Limits limits = DEFAULTS.limits(USDT);

        assertThatThrownBy(() -> limits.check(USDT, USDT.parse(amount), USDT.parse(hour), USDT.parse(day)))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.reason()).startsWith("amount: " + amount + " USDT is");
                });
    }

    @ParameterizedTest
    @CsvSource({"10,0,0", "2000,0,0", "10,1990,1990", "2000,0,8000", "10,0,9990"})
    void whatFillsALimitExactlyPasses(String amount, String hour, String day) {
        Limits limits = DEFAULTS.limits(USDT);
        limits.check(USDT, USDT.parse(amount), USDT.parse(hour), USDT.parse(day));
        assertThat(limits.fee()).isEqualTo(Amount.of(10_000, USDT.asset()));
    }

    @Test
    void anAssetWithoutLimitsIsDisabled() {
        assertThatThrownBy(() -> DEFAULTS.limits(ETHER))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("withdrawal.asset"));
    }

    @Test
    void anAssetsOwnLimitsWinOverThoseOfItsSymbol() {
        RiskRules rules = RiskRulesJson.read(
                RiskRulesJson.write(DEFAULTS)
                        .replaceFirst(
                                "\"limits\":\\{",
                                "\"limits\":{\"" + USDT.asset()
                                        + "\":{\"minimum\":\"1\",\"single\":\"2\",\"hourly\":\"3\",\"daily\":\"4\",\"fee\":\"0\"},"));
        assertThat(rules.limits(USDT).daily()).isEqualTo(USDT.parse("4"));
    }

    @Test
    void rulesSurviveWritingAndReading() {
        assertThat(RiskRulesJson.read(RiskRulesJson.write(DEFAULTS))).isEqualTo(DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"delayFrom\":3|\"delayFrom\":5",
                "\"delayFrom\":3|\"delayFrom\":0",
                "\"delayFrom\":3|\"delayFrom\":\"3\"",
                "\"delayFrom\":3|\"delayFrom\":3.5",
                "\"delayFrom\":3|\"delayFrom\":3,\"delayFrom\":3",
                "\"delayFrom\":3|\"delayFrom\":3,\"dealyFrom\":3",
                "\"delayFrom\":3,|",
                "\"PT30M\"|\"PT30S\"",
                "\"PT30M\"|\"half an hour\"",
                "\"PT30M\"|null",
                "\"above\":\"5\"|\"above\":\"single\"",
                "\"above\":\"5\"|\"above\":\"-5\"",
                "\"above\":\"5\"|\"above\":\"5e3\"",
                "\"AMOUNT\"|\"AMONUT\"",
                "\"weight\":2|\"weight\":0",
                "many-in-an-hour|single-amount",
                "many-in-an-hour|Many In An Hour",
            })
    void aMalformedRuleBookIsRefused(String change) {
        String[] parts = change.split("\\|", -1);
        String json = RiskRulesJson.write(DEFAULTS);
        assertThat(json).contains(parts[0]);
        assertThatThrownBy(() -> RiskRulesJson.read(json.replace(parts[0], parts[1])))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).matches("(risk|json)\\..*"));
    }

    @ParameterizedTest
    @CsvSource({"minimum,0", "minimum,10001", "fee,0.0000001", "daily,1e5", "single,-1"})
    void malformedLimitsAreRefusedWithTheirField(String field, String value) {
        LimitRules base = new LimitRules("10", "1000", "2000", "10000", "0.01");
        LimitRules changed = new LimitRules(
                field.equals("minimum") ? value : base.minimum(),
                field.equals("single") ? value : base.single(),
                base.hourly(),
                field.equals("daily") ? value : base.daily(),
                field.equals("fee") ? value : base.fee());
        assertThatThrownBy(() -> changed.of(USDT))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(field);
    }

    private static RiskRules withSuspicious(Address address) {
        return new RiskRules(
                DEFAULTS.delayFrom(),
                DEFAULTS.reviewFrom(),
                DEFAULTS.delay(),
                DEFAULTS.approvalWindow(),
                DEFAULTS.rules(),
                DEFAULTS.limits(),
                Set.of(address.text()));
    }
}
