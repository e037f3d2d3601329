package dev.strongroom.chain.cli;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.CanonicalJson;
import dev.strongroom.chain.ceremony.ColdDesk;
import dev.strongroom.chain.ceremony.ColdSigner;
import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.chain.ceremony.Envelope;
import dev.strongroom.chain.ceremony.Review;
import dev.strongroom.chain.ceremony.SignedBatch;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code sign}: the cold signer at a terminal. Without the right {@code --confirm} it prints what it decoded and the
 * request's code, signs nothing and exits 3.
 */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Check a signing request by the trust file and the journal, and sign it with a cold vault",
        footer = {
            "",
            "First run it without --confirm: it says what each payment is and prints six words. Compare them with the"
                    + " desk that exported the request, then run it again with --confirm \"the six words\".",
            "Exit codes: 0 signed, 1 failed, 2 wrong usage, 3 refused (nothing is signed)."
        })
public final class SignCommand implements Callable<Integer> {
    private final Chains chains;
    private final Vaults vaults;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--vault", required = true, paramLabel = "F", description = "the cold vault")
    private Path vault = Path.of("");

    @Option(names = "--password-file", required = true, paramLabel = "F", description = "its password, UTF-8")
    private Path passwordFile = Path.of("");

    @Option(names = "--policy", required = true, paramLabel = "F", description = "the desk's trust file")
    private Path policy = Path.of("");

    @Option(
            names = "--journal",
            required = true,
            paramLabel = "F",
            description = "the signer's journal; made at the first signature")
    private Path journal = Path.of("");

    @Option(names = "--request", required = true, paramLabel = "F", description = "what the desk exported")
    private Path request = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "F", description = "new file for the signed batch")
    private Path out = Path.of("");

    @Option(names = "--confirm", paramLabel = "\"six words\"", description = "the request's compare code")
    private @Nullable String confirm;

    @Option(names = "--json", description = "answer as one JSON object")
    private boolean json;

    public SignCommand(Chains chains, Vaults vaults, Clock clock) {
        this.chains = chains;
        this.vaults = vaults;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        SignReport report = new SignReport();
        try {
            run(report);
            return 0;
        } catch (RefusedException e) {
            report.refused(e);
            throw e;
        } finally {
            print(report);
        }
    }

    private void run(SignReport report) throws IOException {
        byte[] file = bounded(request);
        TrustFile trust = TrustFile.read(bounded(policy));
        report.desk(trust, CompareCode.of(file));
        try (Secret password = Secret.read(passwordFile);
                OpenVault opened = vaults.open(vault, password)) {
            ColdDesk desk = new ColdDesk(opened, trust, journal);
            ColdSigner signer = new ColdSigner(chains, clock);
            if (confirm == null || !CompareCode.of(file).isConfirmedBy(confirm)) {
                Review review = signer.review(desk, file);
                report.review(review);
                review.requireAllowed();
                throw unconfirmed();
            }
            SignedBatch batch = signer.sign(desk, file, confirm, out, report::review);
            report.signed(batch, out);
        }
    }

    private RefusedException unconfirmed() {
        return confirm == null
                ? new RefusedException(
                        "confirm.missing",
                        "--confirm: is missing, so nothing was signed; compare the six words with the desk and give them")
                : new RefusedException(
                        "confirm.words",
                        "--confirm: are not the six words of this request, so nothing was signed; compare them with the"
                                + " desk");
    }

    private static byte[] bounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Envelope.MAX_BYTES + 1);
        }
    }

    private void print(SignReport report) {
        PrintWriter console = Objects.requireNonNull(spec.commandLine()).getOut();
        List<String> lines = json ? List.of(CanonicalJson.text(report.json())) : report.lines();
        lines.forEach(console::println);
        console.flush();
    }
}
