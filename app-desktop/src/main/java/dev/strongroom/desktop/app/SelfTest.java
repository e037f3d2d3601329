package dev.strongroom.desktop.app;

import dev.strongroom.desktop.selftest.Check;
import dev.strongroom.desktop.selftest.Checks;
import dev.strongroom.desktop.selftest.HeadlessToolkit;
import dev.strongroom.desktop.selftest.Image;
import dev.strongroom.desktop.selftest.Looks;
import dev.strongroom.desktop.selftest.Scratch;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code console --self-test}: the program looks whether it is whole, without a display, in a folder of its own. */
@Command(
        name = "console --self-test",
        mixinStandardHelpOptions = true,
        description = "Check that this program is whole; needs no display and leaves nothing behind.")
final class SelfTest implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return run(Objects.requireNonNull(spec).commandLine().getOut(), Clock.systemUTC());
    }

    static int run(PrintWriter out, Clock clock) throws Exception {
        try (Scratch scratch = Scratch.make();
                HeadlessToolkit toolkit = HeadlessToolkit.start();
                PracticeCheck desk = new PracticeCheck(scratch.folder(), toolkit, clock)) {
            return Checks.run(
                    List.of(
                            new Check("texts", () -> Looks.texts(ConsoleApplication.AREAS)),
                            new Check("fonts", () -> toolkit.call(Looks::fonts)),
                            new Check("trust", CaStore::look),
                            new Check("ledger", desk::open),
                            new Check("audit", desk::verify),
                            new Check("screens", desk::draw),
                            new Check("natives", Image::natives)),
                    out);
        }
    }
}
