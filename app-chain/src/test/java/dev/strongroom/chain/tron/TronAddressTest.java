package dev.strongroom.chain.tron;

import static dev.strongroom.chain.tron.TronSamples.CODEC;
import static dev.strongroom.chain.tron.TronSamples.MAINNET;
import static dev.strongroom.chain.tron.TronSamples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.key.HdKey;
import dev.strongroom.chain.key.Secp256k1;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TronAddressTest {
    private static final String USDT = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    @Test
    void theAddressOfAKeyIsTheOneEveryWalletShows() {
        assertThat(TronSamples.sender().text()).isEqualTo("TQLCsShbQNXMTVCjprY64qZmEA4rBarpQp");
        assertThat(CODEC.addressOf(
                        MAINNET, Secp256k1.uncompressed(TronSamples.signer().publicKey())))
                .isEqualTo(TronSamples.sender());
    }

    /** BIP-39 seed of 'abandon … about' without passphrase. */
    @Test
    void theFirstWalletOfTheWellKnownWordsIsTheOneEveryWalletShows() {
        byte[] seed = HexFormat.of()
                .parseHex("5eb00bbddcf069084889a8ab9155568165f5c453ccb85e70811aaed6f6da5fc1"
                        + "9a5ac40b389cd370d086206dec8aa6c43daea6690f20ad3d8d48b2d2ce9e38e4");
        try (HdKey master = HdKey.master(seed);
                HdKey wallet = master.derive(CODEC.path(0))) {
            assertThat(CODEC.addressOf(MAINNET, wallet.wholePublicKey()).text())
                    .isEqualTo("TUEZSdKsoDHQMeZwihtdoBiN46zxhGWYdH");
        }
    }

    @Test
    void theBytesOfAnAddressAre41AndThoseOfTheContract() {
        assertThat(HexFormat.of().formatHex(TronAddress.bytes(USDT)))
                .isEqualTo("41a614f803b6fd780986a42c78ec9c7f77e6ded13c");
        assertThat(HexFormat.of().formatHex(TronAddress.body(CODEC.address(MAINNET, USDT))))
                .isEqualTo("a614f803b6fd780986a42c78ec9c7f77e6ded13c");
    }

    @Property(tries = 300)
    void everyTextReadsBackToItsBytes(@ForAll @Size(20) byte[] body) {
        body[0] = 0x11;
        String text = TronAddress.ofBody(MAINNET, body).text();
        assertThat(text).hasSize(34).startsWith("T");
        assertThat(TronAddress.body(CODEC.address(MAINNET, text))).isEqualTo(body);
    }

    @Property(tries = 1000)
    void anyOtherCharacterIsRefused(@ForAll @IntRange(min = 1, max = 33) int at, @ForAll @IntRange(max = 57) int by) {
        char other = ALPHABET.charAt(by);
        if (USDT.charAt(at) != other) {
            String text = USDT.substring(0, at) + other + USDT.substring(at + 1);
            assertThatThrownBy(() -> CODEC.address(MAINNET, text)).hasMessageContaining("checksum");
        }
    }

    @Property(tries = 300)
    void whatHasARightChecksumButAnotherPrefixOrLengthIsRefused(
            @ForAll @IntRange(max = 255) int prefix, @ForAll @Size(min = 15, max = 25) byte[] body) {
        byte[] payload = new byte[body.length + 1];
        payload[0] = (byte) prefix;
        System.arraycopy(body, 0, payload, 1, body.length);
        if (prefix != 0x41 || body.length != 20) {
            String text = new String(Base58.encodeChecked(payload), StandardCharsets.US_ASCII);
            refused("address.malformed", () -> CODEC.address(MAINNET, text));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                           | is not a TRON address",
                "vitalik.eth                                  | is not a TRON address",
                "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6            | is not a TRON address",
                "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6tt          | is not a TRON address",
                "'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t '        | is not a TRON address",
                "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6O           | is not a TRON address",
                "tR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t           | is not a TRON address",
                "41a614f803b6fd780986a42c78ec9c7f77e6ded13c   | is the hex form",
                "0x41a614f803b6fd780986a42c78ec9c7f77e6ded13c | is the hex form",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed   | is an Ethereum address",
                "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk | looks like a Solana address",
                "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2           | looks like a Bitcoin address",
                "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq   | looks like a Bitcoin address"
            })
    void aTextOfAnotherShapeIsRefusedByItsName(String text, String words) {
        refused("address.malformed", () -> CODEC.address(MAINNET, text));
        assertThatThrownBy(() -> CODEC.address(MAINNET, text)).hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb", "TLsV52sRDL79HXGGm9yzwKibb6BeruhUzy"})
    void addressesThatBelongToNoWalletAreRefused(String text) {
        refused("address.reserved", () -> CODEC.address(MAINNET, text));
    }

    @Test
    void precompiledContractsAreNoRecipients() {
        byte[] low = new byte[20];
        low[19] = 9;
        refused("address.reserved", () -> TronAddress.ofBody(MAINNET, low));
        byte[] wallet = new byte[20];
        Arrays.fill(wallet, (byte) 1);
        assertThat(TronAddress.ofBody(MAINNET, wallet).text()).startsWith("T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eip155:1", "tron:2b6653dc", "tron:0x2B6653DC", "tron:0x2b6653d", "tron:0x2b6653dc0"})
    void aNetworkOfAnotherFormIsRefused(String network) {
        refused("network.malformed", () -> CODEC.address(Network.parse(network), USDT));
    }
}
