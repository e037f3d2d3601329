package dev.strongroom.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.FeePart;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.Samples;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeeWordsTest {
    private static Messages messages(Language language) {
        return new Messages(language, List.of("common", "withdrawals"));
    }

    @Test
    void beforeBytesExistEachChainSaysWhatItsFeeGoesFor() {
        Messages messages = messages(Language.ENGLISH);
        assertThat(FeeWords.before(Samples.usdt().asset(), messages)).isEmpty();
        assertThat(FeeWords.before(
                        ChainSamples.token(ChainSamples.SOLANA, "USDT").asset(), messages))
                .contains("rent", "nonce account");
        assertThat(FeeWords.before(
                        ChainSamples.token(ChainSamples.SOLANA, "SOL").asset(), messages))
                .contains("nonce account")
                .doesNotContain("rent");
        assertThat(FeeWords.before(ChainSamples.token(ChainSamples.TRON, "USDT").asset(), messages))
                .contains("energy", "bandwidth", "cannot be revoked");
        assertThat(FeeWords.before(ChainSamples.token(ChainSamples.TRON, "TRX").asset(), messages))
                .contains("activation");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartHasWords(Language language) {
        for (FeePart.Kind kind : FeePart.Kind.values()) {
            assertThat(messages(language).name(kind)).isNotBlank().doesNotStartWith("Kind.");
        }
    }

    @Test
    void thePartsOfBytesStandALineEach() {
        Messages messages = messages(Language.ENGLISH);
        FeePart gas = new FeePart(FeePart.Kind.GAS, BigInteger.TEN);
        FeePart energy = new FeePart(FeePart.Kind.ENERGY, BigInteger.TWO);
        assertThat(FeeWords.parts(List.of(gas), BigInteger::toString, messages)).isEmpty();
        assertThat(FeeWords.parts(List.of(energy, gas), BigInteger::toString, messages)
                        .split("\n", -1))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("2 energy"),
                        line -> assertThat(line).isEqualTo("10 gas"));
    }
}
