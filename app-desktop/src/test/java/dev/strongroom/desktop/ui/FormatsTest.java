package dev.strongroom.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.Token;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Formats formats =
            new Formats(new Messages(Language.ENGLISH, List.of("common")), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theSameSymbolOfThreeChainsIsNeverWrittenTheSame() {
        assertThat(List.of(
                        dollars("eip155:1"),
                        dollars("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"),
                        dollars("tron:0x2b6653dc")))
                .containsExactly("1,240.00 USDT", "1,240.00 USDT SPL", "1,240.00 USDT TRC20");
    }

    private String dollars(String network) {
        ListedNetwork listed = Registry.builtIn().network(Network.parse(network));
        Token token = listed.tokens().stream()
                .filter(one -> one.symbol().equals("USDT"))
                .findFirst()
                .orElseThrow();
        return formats.amount(token.parse("1240"));
    }

    @Test
    void aPlaceOnChainIsTheNonceTheNonceAccountOrTheTimeThatIsLeft() {
        String account = "CBRW3qZLmYmPqJYqT5aLJ4rqRim7pjdGL5Xup4W86Mzy";
        long end = NOW.plusSeconds(4 * 3600).toEpochMilli();
        Slot solana = slot("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp", account + ":" + account);
        Slot tron = slot("tron:0x2b6653dc", "1f2e:0011223344556677:" + NOW.toEpochMilli() + ":" + end);

        assertThat(formats.place(slot("eip155:1", "12"))).isEqualTo("Nonce 12");
        assertThat(formats.place(solana)).isEqualTo("Nonce account " + account);
        assertThat(formats.place(tron)).startsWith("Valid until").endsWith("for 4 h more");
        assertThat(formats.shortPlace(slot("eip155:1", "12"))).isEqualTo("12");
        assertThat(formats.shortPlace(solana)).startsWith("CBRW").hasSizeLessThan(20);
        assertThat(formats.shortPlace(tron)).isEqualTo("until 16:00, 4 h left");
    }

    private static Slot slot(String network, String value) {
        return new Slot(Network.parse(network), "holder", value);
    }
}
