package dev.strongroom.chain.solana;

import static dev.strongroom.chain.solana.SolanaSamples.CODEC;
import static dev.strongroom.chain.solana.SolanaSamples.MAINNET;
import static dev.strongroom.chain.solana.SolanaSamples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.Keccak256;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.p2p.solanaj.core.PublicKey;
import org.p2p.solanaj.utils.TweetNaclFast;

class SolanaAddressTest {
    private static final String WALLET = "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk";

    @Test
    void theAddressOfAKeyIsTheKeyInBase58AndIsReadBack() {
        Address address = SolanaSamples.sender();
        assertThat(address.text())
                .isEqualTo(new PublicKey(SolanaSamples.signer().publicKey()).toBase58());
        assertThat(CODEC.address(MAINNET, address.text())).isEqualTo(address);
        assertThat(CODEC.address(MAINNET, WALLET).text()).isEqualTo(WALLET);
        refused("key.point", () -> CODEC.addressOf(MAINNET, new byte[33]));
    }

    @Property(tries = 300)
    void everyWalletsAddressIsReadBackAndIsTheOneOfAnotherLibrary(@ForAll @Size(32) byte[] secret) {
        try (Ed25519Signer signer = Ed25519Signer.of(secret)) {
            Address address = CODEC.addressOf(MAINNET, signer.publicKey());
            assertThat(CODEC.address(MAINNET, address.text())).isEqualTo(address);
            assertThat(address.text()).isEqualTo(new PublicKey(signer.publicKey()).toBase58());
        }
    }

    @Property(tries = 300)
    void base58IsTheOneOfAnotherLibrary(@ForAll @Size(max = 80) byte[] bytes) {
        String text = Base58.encode(bytes);
        assertThat(text).isEqualTo(org.p2p.solanaj.utils.Base58.encode(bytes));
        assertThat(Base58.decode(text)).isEqualTo(bytes);
    }

    @Property(tries = 300)
    void whatIsOnTheCurveIsWhatAnotherLibrarySays(@ForAll long number) {
        byte[] bytes = Keccak256.of(BigInteger.valueOf(number).toByteArray());
        assertThat(SolanaAddress.isOnCurve(bytes)).isEqualTo(TweetNaclFast.is_on_curve(bytes) != 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                " HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk",
                "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk\n",
                "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqkk",
                "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpq0",
                "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqé",
                "1HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk",
                "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
                "strongroom.sol"
            })
    void aTextThatIsNotThirtyTwoBytesInBase58IsRefused(String text) {
        refused("address.malformed", () -> CODEC.address(MAINNET, text));
    }

    @ParameterizedTest
    @CsvSource({
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, Ethereum",
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t, TRON",
    })
    void anAddressOfAnotherChainIsRefusedByThatChainsName(String text, String chain) {
        refused("address.malformed", () -> CODEC.address(MAINNET, text));
        assertThatThrownBy(() -> CODEC.address(MAINNET, text)).hasMessageContaining(chain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11111111111111111111111111111111",
                "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA",
                "TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb",
                "ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL",
                "ComputeBudget111111111111111111111111111111",
                "So11111111111111111111111111111111111111112",
                "1nc1nerator11111111111111111111111111111111",
                "SysvarRecentB1ockHashes11111111111111111111",
                "Vote111111111111111111111111111111111111111"
            })
    void accountsThatBelongToNoWalletAreRefused(String text) {
        refused("address.reserved", () -> CODEC.address(MAINNET, text));
    }

    @Test
    void aTokenAccountIsNoWalletAndIsTheOneOfAnotherLibrary() throws Exception {
        Address mint = SolanaAddress.account(MAINNET, SolanaAddress.key(SolanaSamples.USDT.reference()));
        for (int i = 1; i < 20; i++) {
            Address wallet = SolanaSamples.wallet(i);
            for (TokenProgram program : TokenProgram.values()) {
                Address account = program.accountOf(wallet, mint);
                List<byte[]> seeds = List.of(
                        new PublicKey(wallet.text()).toByteArray(),
                        new PublicKey(program.id()).toByteArray(),
                        new PublicKey(mint.text()).toByteArray());
                PublicKey other = PublicKey.findProgramAddress(
                                seeds, new PublicKey("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL"))
                        .getAddress();
                assertThat(account.text()).isEqualTo(other.toBase58());
                refused("address.offcurve", () -> CODEC.address(MAINNET, account.text()));
            }
        }
    }

    @Test
    void pointsOfSmallOrderAreNoWallet() {
        byte[] identity = new byte[32];
        identity[0] = 1;
        String text = Base58.encode(identity);
        refused("address.offcurve", () -> CODEC.address(MAINNET, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eip155:1", "tron:0x2b6653dc", "solana:mainnet", "solana:0eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"})
    void aNetworkOfAnotherChainIsRefused(String network) {
        refused("network.malformed", () -> CODEC.address(Network.parse(network), WALLET));
    }
}
