package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepositRulesTest {
    private static final String USDT = "eip155:1/erc20:0xdAC17F958D2ee523a2206206994597C13D831ec7";
    private static final DepositRules RULES = rules(Map.of(
            "eip155",
            "12",
            "eip155:1337",
            "2",
            USDT,
            "40",
            "solana",
            "FINAL",
            "solana:x/slip44:501",
            "1",
            "tron",
            "20"));

    @ParameterizedTest
    @CsvSource({
        USDT + ", 40",
        "eip155:1/slip44:60, 12",
        "eip155:1337/erc20:0xdAC17F958D2ee523a2206206994597C13D831ec7, 2",
        "solana:x/slip44:501, 1",
        "solana:x/token:abc, ",
        "bip122:x/slip44:0, "
    })
    void theNearestEntryHolds(String asset, Integer blocks) {
        assertThat(RULES.confirmations(Asset.parse(asset)))
                .isEqualTo(blocks == null ? OptionalInt.empty() : OptionalInt.of(blocks));
    }

    @Test
    void anAssetMayWaitForFinalityWhereItsNetworkDoesNot() {
        DepositRules rules = rules(Map.of("eip155", "12", USDT, "FINAL"));
        assertThat(rules.confirmations(Asset.parse(USDT))).isEmpty();
    }

    @Test
    void theDefaultsMayBeDraftedAndADocumentFromBeforeIsReadWhateverItsKeysAre() {
        DepositSetting.DEPOSITS.defaults().requireKeys(Set.of());
        assertThat(DepositRules.read("{\"confirmations\":{\"Ethereum\":\"9\"},\"minimums\":{},\"alone\":{}}")
                        .confirmations(Asset.parse(USDT)))
                .isEmpty();
    }

    @Test
    void keysOfADraftAreNetworksFamiliesAndKnownAssets() {
        RULES.requireKeys(Set.of(Asset.parse(USDT), Asset.parse("solana:x/slip44:501")));
        assertThatThrownBy(() -> RULES.requireKeys(Set.of(Asset.parse("solana:x/slip44:501"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("confirmations." + USDT + ": is neither");
        assertThatThrownBy(() -> rules(Map.of("USDT", "40")).requireKeys(Set.of(Asset.parse(USDT))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("confirmations.USDT: is neither");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "", "final", "2 "})
    void otherValuesAreRefused(String value) {
        assertThatThrownBy(() -> rules(Map.of(USDT, value)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("deposit.rules"));
    }

    private static DepositRules rules(Map<String, String> confirmations) {
        return new DepositRules(confirmations, Map.of(), Map.of());
    }
}
