package dev.strongroom.chain;

import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.evm.EvmLaws;
import dev.strongroom.chain.solana.SolanaCodec;
import dev.strongroom.chain.solana.SolanaLaws;
import dev.strongroom.chain.tron.TronCodec;
import dev.strongroom.chain.tron.TronLaws;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls to look for bytes that break the laws of a chain's decoder: {@code docs/fuzzing.md}. */
public final class DecoderFuzz {
    private static final AtomicReference<@Nullable DecoderLaws> LAWS = new AtomicReference<>();

    private DecoderFuzz() {}

    /** @param args which chain, and the folder that the seeds are put into */
    public static void fuzzerInitialize(String[] args) {
        DecoderLaws laws = switch (args[0]) {
            case "evm" -> new EvmLaws(new EvmCodec());
            case "solana" -> new SolanaLaws(new SolanaCodec());
            case "tron" -> new TronLaws(new TronCodec());
            default -> throw new IllegalArgumentException(args[0] + " is none of evm, solana, tron");
        };
        Seeds.plant(Path.of(args[1]), laws.seeds());
        LAWS.set(laws);
    }

    /** Whatever comes out of it is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        Objects.requireNonNull(LAWS.get(), "laws").hold(input);
    }
}
