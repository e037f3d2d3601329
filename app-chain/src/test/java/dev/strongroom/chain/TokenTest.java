package dev.strongroom.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final Asset ETHER = Asset.parse("eip155:1/slip44:60");
    private static final Token USDT =
            new Token(Asset.parse("eip155:1/erc20:0xdAC17F958D2ee523a2206206994597C13D831ec7"), "USDT", 6);

    @Property
    void everyAmountSurvivesWritingAndReading(
            @ForAll @BigRange(min = "0", max = "99999999999999999999999999999999999999") BigInteger units,
            @ForAll @IntRange(max = 36) int decimals) {
        Token token = new Token(ETHER, "ETH", decimals);
        assertThat(token.parse(token.format(units)).units()).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1e3", "1,000", ".5", "1.", "01", " 1", "0x10", "1.0000001", "NaN"})
    void anAmountThatIsNotAPlainDecimalIsRefusedByName(String text) {
        assertThatThrownBy(() -> USDT.parse(text))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("amount: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12500.5", "12500.500000000"})
    void trailingZerosDecideNothing(String text) {
        assertThat(USDT.format(USDT.parse(text))).isEqualTo("12500.5 USDT");
    }
}
