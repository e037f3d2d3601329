package dev.strongroom.desktop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final String CONFIGURATION = "logback.configurationFile";

    @TempDir
    Path home;

    private final LoggerContext context = new LoggerContext();

    @AfterEach
    void end() {
        context.stop();
        System.clearProperty("strongroom.log");
        System.clearProperty(CONFIGURATION);
    }

    @Test
    void whatIsLoggedStandsInTheFileThatTheErrorWindowNames() throws Exception {
        Path data = home.resolve("not yet there");
        LogFile.use(data, "console");
        assertThat(data).as("nothing is made beforehand").doesNotExist();
        URL ours = Objects.requireNonNull(
                getClass().getClassLoader().getResource(Objects.requireNonNull(System.getProperty(CONFIGURATION))));
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(ours);

        context.getLogger(LogFileTest.class)
                .error("failure {} in '{}'", "0A1B2C3D", "two\nlines", new Exception("why"));
        context.getLogger(LogFileTest.class).info("ours");
        context.getLogger("org.hibernate").info("theirs");

        Path file = Objects.requireNonNull(LogFile.path());
        assertThat(file).isEqualTo(data.resolve("console.log"));
        assertThat(Files.readAllLines(file))
                .anyMatch(line -> line.endsWith("LogFileTest failure 0A1B2C3D in 'two | lines'"))
                .anyMatch(line -> line.startsWith("\tat " + LogFileTest.class.getName()))
                .anyMatch(line -> line.endsWith("LogFileTest ours"))
                .noneMatch(line -> line.contains("theirs"));
    }

    @Test
    void aConfigurationThatThePersonNamedIsLeftAlone() {
        System.setProperty(CONFIGURATION, "/etc/strongroom/logback.xml");
        LogFile.use(home, "console");
        assertThat(System.getProperty(CONFIGURATION)).isEqualTo("/etc/strongroom/logback.xml");
    }
}
