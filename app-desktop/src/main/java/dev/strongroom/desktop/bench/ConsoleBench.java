package dev.strongroom.desktop.bench;

import dev.strongroom.chain.bench.BenchCommand;
import dev.strongroom.chain.cli.Cli;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** The command {@code bench console}, which the core's command line cannot know, since the console stands above it. */
public final class ConsoleBench {
    private ConsoleBench() {}

    public static void main(String[] args) {
        boolean isNamed = args.length > 0 && args[0].equals("bench");
        String[] options = isNamed ? Arrays.copyOfRange(args, 1, args.length) : args;
        Path home = Path.of(System.getProperty("strongroom.home", "."));
        System.exit(Cli.run(new CommandLine(new BenchCommand(List.of(new ConsoleBenchmark(home)))), options));
    }
}
