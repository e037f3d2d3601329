package dev.strongroom.core.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.cli.Cli;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.BookBreaks;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.reconcile.BalancesNode;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.wallet.WalletRegister;
import dev.strongroom.core.wallet.Wallets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(Dialect.class)
class ReconciliationCommandTest {
    private static final Actor ANA = Actor.staff("ana");

    @TempDir
    Path folder;

    private final Dialect dialect;
    private final DatabaseSettings database;
    private final BalancesNode node = new BalancesNode();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private RecordsFixture core;

    ReconciliationCommandTest(Dialect dialect) {
        this.dialect = dialect;
        this.database = Databases.freshSettings(dialect);
    }

    @BeforeEach
    void open() {
        core = new RecordsFixture(
                Database.open(database),
                folder,
                context -> context.registerBean(ChainNodes.class, () -> new ChainNodes(List.of(node))));
        WalletRegister register = core.get(WalletRegister.class);
        register.takeOver();
        Wallet hot = core.get(Wallets.class).hot(PracticeDesk.NETWORK).orElseThrow();
        register.open(hot, Amount.of(700, PracticeDesk.COIN), 10);
        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 700);
    }

    @AfterEach
    void close() {
        core.close();
    }

    /** One run that finds both equal, one that finds a difference which Ana takes on, and one that comes to nothing. */
    private BookBreak live() {
        Reconciliations reconciliations = core.get(Reconciliations.class);
        reconciliations.run(PracticeDesk.NETWORK);
        core.clock.step(Duration.ofHours(1));
        node.set(PracticeDesk.COLD, PracticeDesk.USDT, 3_000_000);
        reconciliations.run(PracticeDesk.NETWORK);
        BookBreaks breaks = core.get(BookBreaks.class);
        BookBreak open = breaks.open().getFirst();
        breaks.assign(ANA, open.id(), open.version(), "ana");
        core.clock.step(Duration.ofMinutes(200));
        node.fallSilent(true);
        assertThatThrownBy(() -> reconciliations.run(PracticeDesk.NETWORK)).isInstanceOf(NodeException.class);
        return open;
    }

    @Test
    void theLastRunAndWhatDiffersArePrintedWithTotalsOwnerAndAge() throws IOException {
        BookBreak open = live();
        core.close();

        assertThat(run("--runs", "2")).as("%s", errors).isZero();

        assertThat(out.toString().lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("(" + PracticeDesk.NETWORK + ")")
                        .doesNotStartWith(" "))
                .anySatisfy(line -> assertThat(line).contains("came to nothing", "[node."))
                .anySatisfy(line -> assertThat(line).contains("run 1 ", "books and chain are equal"))
                .anySatisfy(line -> assertThat(line).contains("run 2 ", "1 addresses differ"))
                .anySatisfy(line -> assertThat(line).matches(".*USDT +COLD +books +0 +chain +3 +difference 3"))
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "COLD " + PracticeDesk.COLD.text() + " USDT: books 0, chain 3, difference 3;",
                                "ana looks into it, open for 3 h 20 min",
                                "number " + open.id()));
    }

    @Test
    void programsGetTheSameAsJsonAndNothingIsChanged() throws IOException {
        BookBreak open = live();
        core.close();

        assertThat(run("--json")).as("%s", errors).isZero();

        JsonNode network = JsonMapper.shared().readTree(out.toString()).at("/networks/0");
        assertThat(network.at("/network").asString()).isEqualTo(PracticeDesk.NETWORK.toString());
        assertThat(network.at("/runs").size()).isEqualTo(1);
        assertThat(network.at("/runs/0/id").asLong()).isEqualTo(2);
        assertThat(network.at("/runs/0/equal").asBoolean()).isFalse();
        assertThat(network.at("/runs/0/totals").size()).isEqualTo(6);
        assertThat(network.at("/failure/code").asString()).startsWith("node.");
        assertThat(network.at("/breaks/0/id").asString()).isEqualTo(open.id());
        assertThat(network.at("/breaks/0/chain").asString()).isEqualTo("3000000");
        assertThat(network.at("/breaks/0/owner").asString()).isEqualTo("ana");
        assertThat(network.at("/breaks/0/age").asLong())
                .isEqualTo(Duration.ofMinutes(200).toSeconds());

        String first = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("--json")).isZero();
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void whereNothingWasComparedItSaysSo() throws IOException {
        if (dialect == Dialect.H2) { // PostgreSQL is read beside a core that runs
            core.close();
        }
        assertThat(run()).as("%s", errors).isZero();
        assertThat(out.toString()).contains("No network was compared yet.");
    }

    @Test
    void whatCannotBeReadIsRefusedWithWhatToDo() throws IOException {
        assertThat(run("--runs", "0")).isEqualTo(Cli.REFUSED);
        assertThat(errors.toString()).contains("[count.range]");
        core.sql.update("delete from \"flyway_schema_history\" where \"installed_rank\" ="
                + " (select max(\"installed_rank\") from \"flyway_schema_history\")");
        core.close();
        assertThat(run()).isEqualTo(Cli.REFUSED);
        assertThat(errors.toString()).contains("[database.version]");
        if (dialect == Dialect.H2) {
            try (FileChannel file = FileChannel.open(Path.of(h2() + ".mv.db"), StandardOpenOption.WRITE);
                    FileLock _ = file.lock()) { // as a core that runs holds it
                assertThat(run()).isEqualTo(Cli.REFUSED);
            }
            assertThat(errors.toString()).contains("[database.busy]");
            assertThat(command("--data", folder.resolve("none").toString())).isEqualTo(Cli.REFUSED);
            assertThat(errors.toString()).contains("[database.missing]");
        }
    }

    private String h2() {
        return database.url().replaceAll("jdbc:h2:file:|;.*", "");
    }

    @Test
    void aPlaceIsNeededAndOnlyOne() {
        assertThat(command()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(command("--config", "a", "--data", "b")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private int run(String... more) throws IOException {
        String where = dialect == Dialect.H2
                ? "{\"h2\": \"%s\", \"url\": null, \"user\": null, \"passwordFile\": null}".formatted(h2())
                : "{\"h2\": null, \"url\": \"%s\", \"user\": \"%s\", \"passwordFile\": null}"
                        .formatted(database.url(), database.user());
        Path config = Files.writeString(folder.resolve("core.json"), """
                {"database": %s, "trust": "trust.json", "witness": "audit.witness",
                 "identity": {"vault": "core.vault", "passwordFile": "password"}, "hot": null,
                 "networks": [{"network": "eip155:31337", "urls": ["http://127.0.0.1:1"]}]}
                """.formatted(where));
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--config";
        arguments[1] = config.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return command(arguments);
    }

    private int command(String... arguments) {
        Clock clock = Clock.fixed(core.clock.instant(), ZoneOffset.UTC);
        CommandLine command = new CommandLine(new ReconciliationCommand(clock))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors, true));
        return Cli.run(command, arguments);
    }
}
