package dev.strongroom.desktop.app;

import dev.strongroom.chain.cli.Cli;
import dev.strongroom.desktop.settings.SettingsFile;
import java.security.SecureRandom;
import java.util.List;
import javafx.application.Application;
import picocli.CommandLine;

/** Starts the treasury console. It is no {@link Application} itself, so that it may start from the class path. */
public final class ConsoleMain {
    private static final String SELF_TEST = "--self-test";

    private ConsoleMain() {}

    /**
     * @param args {@code --data=DIR} names another folder than {@code ~/.strongroom} for settings and practice desk;
     *     {@code --self-test} opens no window but checks that the program is whole
     */
    public static void main(String[] args) {
        if (List.of(args).contains(SELF_TEST)) {
            System.exit(Cli.run(new CommandLine(new SelfTest())));
        }
        Thread.ofPlatform().daemon().name("prepare").start(ConsoleMain::prepare);
        Application.launch(ConsoleApplication.class, args);
    }

    /** What the first frame will need and the toolkit does not, done while the toolkit comes up. */
    private static void prepare() {
        SettingsFile.prepare();
        new SecureRandom().nextBytes(new byte[1]);
    }
}
