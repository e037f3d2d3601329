package dev.strongroom.desktop.ui;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.FeePart;
import dev.strongroom.desktop.i18n.Messages;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a network takes a fee for, in words: each chain takes it for something else. */
public final class FeeWords {
    private FeeWords() {}

    /** What a fee cap may go for and how the payment ends, before bytes exist; empty where it is gas alone. */
    public static String before(Asset paid, Messages messages) {
        return switch (paid.network().namespace()) {
            case "solana" -> paid.isNative() ? messages.get("fee.solana") : messages.get("fee.solana-token");
            case "tron" -> paid.isNative() ? messages.get("fee.tron") : messages.get("fee.tron-token");
            default -> "";
        };
    }

    /** The parts of a fee cap with the most of each, a line each; empty where there is one part only. */
    public static String parts(List<FeePart> parts, Function<BigInteger, String> coins, Messages messages) {
        return parts.size() < 2
                ? ""
                : parts.stream()
                        .map(part -> messages.get("fee.part", coins.apply(part.most()), messages.name(part.kind())))
                        .collect(Collectors.joining("\n"));
    }
}
