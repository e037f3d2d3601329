package dev.strongroom.chain.cli;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.ceremony.TrustFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code decode}: says what unsigned bytes would do, or why they would not be signed. Looks at no clock and keeps no
 * memory. Each line of a file is answered by itself; exit 3 where one of them is refused.
 */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Say what unsigned transaction bytes would pay, or why they are refused")
public final class DecodeCommand implements Callable<Integer> {
    private static final long MAX_FILE_BYTES = 64L << 20;
    /** Where the trust file's own limit lies; one byte more is enough for it to refuse. */
    private static final int MAX_POLICY_BYTES = 4 << 20;

    private final Chains chains;
    private final Supplier<Registry> builtIn;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--network", required = true, paramLabel = "CAIP2", description = "such as eip155:1")
    String network = "";

    @ArgGroup(multiplicity = "1")
    Source source = new Source();

    @Option(names = "--policy", paramLabel = "F", description = "the trust file whose policy decides")
    @Nullable
    Path policy;

    @Option(names = "--json", description = "one JSON object a line")
    boolean json;

    /** Where the bytes come from: exactly one of the two. */
    static final class Source {
        @Option(names = "--hex", paramLabel = "H", description = "the bytes, with or without 0x")
        @Nullable
        String hex;

        @Option(names = "--file", paramLabel = "F", description = "a file with one such hex on each line")
        @Nullable
        Path file;
    }

    /** @param builtIn asked only where no policy is given */
    public DecodeCommand(Chains chains, Supplier<Registry> builtIn) {
        this.chains = chains;
        this.builtIn = builtIn;
    }

    @Override
    public Integer call() throws IOException {
        Network of = Network.parse(network);
        Chain chain = chains.of(of);
        SigningRules rules = rules(of);
        DecodeAnswer answer = json ? DecodeAnswer.json(rules) : DecodeAnswer.readable(rules);
        boolean refused = false;
        if (source.file == null) {
            refused = !answered(chain, rules, String.valueOf(source.hex), answer);
        } else {
            refused = !fileAnswered(source.file, chain, rules, answer);
        }
        return refused ? Cli.REFUSED : ExitCode.OK;
    }

    /** The newest signed policy, since no clock is looked at; or the registry with its default fee caps. */
    private SigningRules rules(Network of) throws IOException {
        if (policy == null) {
            return builtIn.get().network(of).rules();
        }
        try (InputStream in = Files.newInputStream(policy)) {
            return TrustFile.read(in.readNBytes(MAX_POLICY_BYTES + 1)).policy().rules(of);
        }
    }

    /** Reads as Latin-1: whatever is not a hex digit is the line's own fault and not the file's. */
    private boolean fileAnswered(Path file, Chain chain, SigningRules rules, DecodeAnswer answer) throws IOException {
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new RefusedException("file.size", "file: " + file + " has more than " + MAX_FILE_BYTES + " bytes");
        }
        boolean all = true;
        boolean any = false;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all &= answered(chain, rules, line, answer);
                any = true;
            }
        }
        return any ? all : answered(chain, rules, "", answer);
    }

    private boolean answered(Chain chain, SigningRules rules, String hex, DecodeAnswer answer) {
        try {
            say(answer.ok(paid(chain.decode(bytes(hex), rules))));
            return true;
        } catch (RefusedException e) {
            say(answer.refused(e));
            return false;
        }
    }

    /** Without a request nobody says what is revoked, so bytes that pay nothing are only that. */
    private static DecodedTransfer paid(DecodedTransfer decoded) {
        if (decoded.kind() == DecodedTransfer.Kind.REVOKE) {
            throw new RefusedException(
                    "value.zero", "units: zero, which is signed only as an approved revocation, by 'sign'");
        }
        return decoded.forColdSigners();
    }

    private static byte[] bytes(String hex) {
        String digits = hex.startsWith("0x") ? hex.substring(2) : hex;
        try {
            if (!digits.isEmpty()) {
                return HexFormat.of().parseHex(digits);
            }
        } catch (IllegalArgumentException _) {
            // said below, in our own words
        }
        throw new RefusedException("hex.malformed", "hex: is not an even number of hex digits, with or without 0x");
    }

    private void say(List<String> lines) {
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli's spec").commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
