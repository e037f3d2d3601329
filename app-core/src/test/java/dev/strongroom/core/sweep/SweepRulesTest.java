package dev.strongroom.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepRulesTest {
    private static final ListedNetwork EVM = Registry.builtIn().network(Network.parse("eip155:31337"));
    private static final Token ETH = EVM.nativeToken();
    private static final Token USDT = EVM.tokens().stream()
            .filter(token -> token.symbol().equals("USDT"))
            .findFirst()
            .orElseThrow();
    private static final SweepRules DEFAULTS = SweepSetting.SWEEPS.defaults();

    @Test
    void theDefaultsReadBackAndKnowEveryAssetOfTheRegistry() {
        assertThat(SweepSetting.SWEEPS.read().apply(SweepSetting.SWEEPS.write().apply(DEFAULTS)))
                .isEqualTo(DEFAULTS);
        for (ListedNetwork network : Registry.builtIn().all()) {
            for (Token token : network.tokens()) {
                assertThat(DEFAULTS.minimum(token)).as(token.symbol()).isPresent();
                assertThat(DEFAULTS.worth(network.nativeToken().parse("1"), network.nativeToken(), token))
                        .as("%s on %s", token.symbol(), network.network())
                        .isPresent();
            }
        }
    }

    @Test
    void aFeeIsWorthWhatPeopleSayRoundedUp() {
        assertThat(DEFAULTS.worth(ETH.parse("0.001"), ETH, USDT))
                .contains(USDT.parse("3").units());
        assertThat(DEFAULTS.worth(Amount.of(1, ETH.asset()), ETH, USDT)).contains(BigInteger.ONE);
        assertThat(DEFAULTS.worth(ETH.parse("0.5"), ETH, ETH))
                .as("the coin is worth itself")
                .contains(ETH.parse("0.5").units());
    }

    @Test
    void energyIsLentUnlessTheSettingSaysNo() {
        Network tron = Network.parse("tron:0x4a9c92cd");
        String older = "{\"minimums\":{},\"coins\":{},\"largestShare\":\"0\",\"destinations\":{}";
        assertThat(SweepRules.read(older + "}").lendsEnergy(tron))
                .as("a document from before")
                .isTrue();
        SweepRules without = SweepRules.read(older + ",\"energy\":{\"" + tron + "\":false}}");
        assertThat(without.lendsEnergy(tron)).isFalse();
        assertThat(without.lendsEnergy(Network.parse("tron:0xcd8690dc"))).isTrue();
        assertThat(DEFAULTS.lendsEnergy(tron)).isTrue();
    }

    @Test
    void theFeeMayBeExactlyItsLargestShare() {
        BigInteger hundred = USDT.parse("100").units();
        BigInteger two = USDT.parse("2").units();
        assertThat(DEFAULTS.isTooDear(two, hundred)).isFalse();
        assertThat(DEFAULTS.isTooDear(two.add(BigInteger.ONE), hundred)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"minimums\":{\"USDT\":\"-1\"},\"coins\":{},\"largestShare\":\"0\",\"destinations\":{}} | minimums.USDT",
                "{\"minimums\":{},\"coins\":{\"tron\":{\"USDT\":\"0\"}},\"largestShare\":\"0\",\"destinations\":{}} |"
                        + " coins.tron.USDT",
                "{\"minimums\":{},\"coins\":{\"tron\":{\"USDT\":\"1e3\"}},\"largestShare\":\"0\",\"destinations\":{}} |"
                        + " coins.tron.USDT",
                "{\"minimums\":{},\"coins\":{},\"largestShare\":\"1.1\",\"destinations\":{}} | largestShare",
                "{\"minimums\":{},\"coins\":{},\"largestShare\":\"0\",\"destinations\":{\"mars\":\"x\"}} |"
                        + " destinations.mars",
                "{\"minimums\":{},\"coins\":{},\"largestShare\":\"0\",\"destinations\":{},"
                        + "\"energy\":{\"mars\":true}} | energy.mars",
            })
    void aFieldOutOfFormIsRefusedByItsName(String document, String field) {
        SweepScene.refused("sweep.rules", () -> SweepRules.read(document));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> SweepRules.read(document)))
                .hasMessageContaining(field);
    }
}
