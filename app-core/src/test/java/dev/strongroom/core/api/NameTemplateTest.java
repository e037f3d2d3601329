package dev.strongroom.core.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTemplateTest {
    private static final Network ETHEREUM = Network.parse("eip155:1");
    private static final Network SOLANA = Network.parse("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp");

    @ParameterizedTest
    @CsvSource({
        "{network}_deposit_{number}, 1, eip155-1_deposit_0001",
        "{number}, 12345, 12345",
        "Shop.{number}-{network}, 42, Shop.0042-eip155-1",
        "{network}{network}{number}, 9999, eip155-1eip155-19999"
    })
    void placesAreFilled(String template, long number, String name) {
        assertThat(new NameTemplate(template).of(ETHEREUM, number)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "deposit",
                "{network}",
                "{number}{number}",
                "{number} ",
                "{number}/x",
                "{Number}",
                "{number}{date}",
                "{nu{number}mber}",
                "ä{number}",
                "${number}",
                "0123456789012345678901234567890123456789012345678901{number}x"
            })
    void otherTextsAreRefusedByTheirField(String text) {
        assertThatThrownBy(() -> new NameTemplate(text)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code()).isEqualTo("pool.template");
            assertThat(e.reason()).startsWith("names: '" + text + "' ");
        });
    }

    @Test
    void theDefaultHasRoomEverywhereAndALongOneNotOnEveryNetwork() {
        NameTemplate.DEFAULT.requireRoom(SOLANA);
        NameTemplate twice = new NameTemplate("{network}_{network}_{number}");
        twice.requireRoom(ETHEREUM);
        assertThatThrownBy(() -> twice.requireRoom(SOLANA)).isInstanceOf(RefusedException.class);
    }
}
