package dev.strongroom.chain.cli;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import picocli.CommandLine;

/** How a command ends: exit 0 done, 1 failed, 2 wrong usage, 3 refused by a rule; an error is one line on stderr. */
public final class Cli {
    /** Refused by a rule; nothing has changed. */
    public static final int REFUSED = 3;

    private Cli() {}

    /** Runs a command line and answers its exit code. */
    public static int run(CommandLine commands, String... args) {
        return commands.setParameterExceptionHandler(Cli::usage)
                .setExecutionExceptionHandler(Cli::failed)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    private static int usage(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        say(command, e.getMessage() + " (see '" + command.getCommandSpec().qualifiedName() + " --help')");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        return switch (e) {
            case RefusedException refused -> {
                say(command, "refused: " + refused.reason() + " [" + refused.code() + "]");
                yield REFUSED;
            }
            case NodeException node -> fail(command, "node: " + node.getMessage());
            case FileSystemException file -> fail(command, file(file));
            case UncheckedIOException io
            when io.getCause() instanceof FileSystemException file -> fail(command, file(file));
            default -> fail(command, e.getClass().getSimpleName() + ": " + e.getMessage());
        };
    }

    private static String file(FileSystemException e) {
        return switch (e) {
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
            case FileAlreadyExistsException there -> there.getFile() + ": exists already and is never overwritten";
            default -> e.getFile() + ": " + e.getReason();
        };
    }

    private static int fail(CommandLine command, String line) {
        say(command, line);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void say(CommandLine command, String line) {
        String name = command.getCommandSpec().qualifiedName().toLowerCase(Locale.ROOT);
        command.getErr().println(name + ": " + line.lines().findFirst().orElse(""));
    }
}
