package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.key.Keccak256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Contracts of a few instructions that do the same whatever they are asked (yellow paper, appendix H). */
final class Shouter {
    private static final String MSTORE_AT_0 = "600052";

    private Shouter() {}

    /** Puts the parts, one after another, on chain as a contract of this name; answers it as a token. */
    static Asset on(AnvilUnderTest anvil, String name, String... parts) {
        byte[] hash = Keccak256.of(name.getBytes(StandardCharsets.UTF_8));
        String hex = "0x" + HexFormat.of().formatHex(Arrays.copyOf(hash, 20));
        Address address = new EvmCodec().address(anvil.network(), hex);
        anvil.call("anvil_setCode", hex, "0x" + String.join("", parts));
        return new Asset(anvil.network(), "erc20", address.text());
    }

    /**
     * Emits an event.
     *
     * @param data at most 32 bytes in hex
     * @param topics words, at most four
     */
    static String tells(String data, String... topics) {
        String hex = data.startsWith("0x") ? data.substring(2) : data;
        StringBuilder code = new StringBuilder("7f" + hex + "0".repeat(64 - hex.length()) + MSTORE_AT_0);
        for (int i = topics.length - 1; i >= 0; i--) {
            code.append("7f").append(topics[i].substring(2));
        }
        return code + String.format(Locale.ROOT, "60%02x6000a%d", hex.length() / 2, topics.length);
    }

    /** Returns a number. */
    static String answers(int number) {
        return String.format(Locale.ROOT, "60%02x", number) + MSTORE_AT_0 + "60206000f3";
    }

    /** Passes the coins of the call on. */
    static String paysOn(Address to) {
        return "600060006000600034" + "73" + to.text().substring(2) + "5af1";
    }

    static String word(BigInteger number) {
        String digits = number.toString(16);
        return "0x" + "0".repeat(64 - digits.length()) + digits;
    }

    static String word(Address address) {
        return "0x" + "0".repeat(24) + address.text().substring(2).toLowerCase(Locale.ROOT);
    }
}
