package dev.strongroom.desktop.workstation;

import dev.strongroom.chain.cli.Cli;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code workstation}: the cold signer with a window. It is no {@link Application} itself, so that it may start from
 * the class path.
 */
@Command(
        name = "workstation",
        mixinStandardHelpOptions = true,
        description = "Read, compare and sign a signing request on a machine that has no network.",
        footer = {"", "Files that are named here lie on the table when the window opens; none of them is opened yet."})
public final class Workstation implements Callable<Integer> {
    @Option(names = "--vault", paramLabel = "F", description = "the cold vault")
    private @Nullable Path vault;

    @Option(names = "--policy", paramLabel = "F", description = "the desk's trust file")
    private @Nullable Path policy;

    @Option(names = "--journal", paramLabel = "F", description = "the signer's journal")
    private @Nullable Path journal;

    @Option(names = "--request", paramLabel = "F", description = "what the desk exported")
    private @Nullable Path request;

    @Option(names = "--language", paramLabel = "TAG", description = "en, zh-CN or zh-TW")
    private @Nullable String language;

    @Option(names = "--self-test", description = "open no window, but check that this program is whole")
    private boolean isSelfTest;

    @Spec
    private @Nullable CommandSpec spec;

    private Workstation() {}

    public static void main(String[] args) {
        // picocli would load the classes of JDBC, only to know how to read an option of such a type
        System.setProperty("picocli.converters.excludes", "java.sql.*");
        boolean isNamed = args.length > 0 && args[0].equals("workstation");
        String[] options = isNamed ? Arrays.copyOfRange(args, 1, args.length) : args;
        System.exit(Cli.run(new CommandLine(new Workstation()), options));
    }

    @Override
    public Integer call() throws Exception {
        if (isSelfTest) {
            return SelfTest.run(Objects.requireNonNull(spec).commandLine().getOut());
        }
        List<String> named = new ArrayList<>();
        add(named, "vault", vault);
        add(named, "policy", policy);
        add(named, "journal", journal);
        add(named, "request", request);
        add(named, "language", language);
        Application.launch(WorkstationApplication.class, named.toArray(String[]::new));
        return 0;
    }

    private static void add(List<String> named, String name, @Nullable Object value) {
        if (value != null) {
            named.add("--" + name + "=" + value);
        }
    }
}
