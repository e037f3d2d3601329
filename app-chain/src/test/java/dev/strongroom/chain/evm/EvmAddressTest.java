package dev.strongroom.chain.evm;

import static dev.strongroom.chain.evm.EvmSamples.CODEC;
import static dev.strongroom.chain.evm.EvmSamples.MAINNET;
import static dev.strongroom.chain.evm.EvmSamples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Network;
import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.crypto.Keys;

class EvmAddressTest {
    /** The examples of EIP-55 that have both cases. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"
            })
    void checksummedAndAllLowerTextsAreTheSameAddress(String text) {
        assertThat(CODEC.address(MAINNET, text).text()).isEqualTo(text);
        assertThat(CODEC.address(MAINNET, text.toLowerCase(Locale.ROOT)).text()).isEqualTo(text);
        refused(
                "address.checksum",
                () -> CODEC.address(MAINNET, "0x" + text.substring(2).toUpperCase(Locale.ROOT)));
    }

    @Property(tries = 300)
    void theChecksumIsTheOneOfAnotherLibrary(@ForAll @Size(20) byte[] address) {
        address[0] = 0x7f;
        assertThat(EvmAddress.text(address))
                .isEqualTo(Keys.toChecksumAddress(HexFormat.of().formatHex(address)));
    }

    @Property(tries = 300)
    void anyOtherMixtureOfCasesIsRefused(@ForAll @Size(20) byte[] address, @ForAll @Size(40) boolean[] upper) {
        address[0] = 0x7f;
        String right = EvmAddress.text(address);
        StringBuilder mixed = new StringBuilder("0x");
        for (int i = 0; i < 40; i++) {
            String digit = right.substring(i + 2, i + 3);
            mixed.append(upper[i] ? digit.toUpperCase(Locale.ROOT) : digit.toLowerCase(Locale.ROOT));
        }
        String text = mixed.toString();
        if (text.equals(right) || text.equals(text.toLowerCase(Locale.ROOT))) {
            assertThat(CODEC.address(MAINNET, text).text()).isEqualTo(right);
        } else {
            refused("address.checksum", () -> CODEC.address(MAINNET, text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0x",
                "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0X5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed0",
                " 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n",
                "0x1234",
                "vitalik.eth",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg"
            })
    void aTextOfAnotherShapeIsRefused(String text) {
        refused("address.malformed", () -> CODEC.address(MAINNET, text));
    }

    @ParameterizedTest
    @CsvSource({
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t, TRON",
        "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk, Solana",
    })
    void anAddressOfAnotherChainIsRefusedByThatChainsName(String text, String chain) {
        refused("address.malformed", () -> CODEC.address(MAINNET, text));
        assertThatThrownBy(() -> CODEC.address(MAINNET, text)).hasMessageContaining(chain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "9", "11", "100", "ffff"})
    void addressesThatBelongToNoWalletAreRefused(String low) {
        String text = "0x" + "0".repeat(40 - low.length()) + low;
        refused("address.reserved", () -> CODEC.address(MAINNET, text));
    }

    @Test
    void aNetworkOfAnotherChainIsRefused() {
        String text = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
        for (String network : new String[] {"tron:0x2b6653dc", "eip155:0", "eip155:01", "eip155:0x1"}) {
            refused("network.malformed", () -> CODEC.address(Network.parse(network), text));
        }
    }

    @Test
    void theAddressOfAKeyIsTheOneEveryWalletShows() {
        byte[] one = new byte[32];
        one[31] = 1;
        assertThat(EvmAddress.ofKey(MAINNET, dev.strongroom.chain.key.Secp256k1.publicKey(one))
                        .text())
                .isEqualTo("0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf");
    }
}
