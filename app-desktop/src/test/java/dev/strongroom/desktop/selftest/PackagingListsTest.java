package dev.strongroom.desktop.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the programs' packages before anything is packed. */
class PackagingListsTest {
    private static final Path INSTALLER = Path.of("..", "installer");
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "strongroom", "desktop");

    @Test
    void theWorkstationsRunTimeHasNoNetworkClientNoDatabaseAndNoManagement() throws IOException {
        List<String> modules = lines("modules-workstation");
        assertThat(modules)
                .contains("java.base", "javafx.controls", "javafx.fxml")
                .doesNotContain(
                        "java.net.http",
                        "java.sql",
                        "java.naming",
                        "java.rmi",
                        "java.management",
                        "java.instrument",
                        "jdk.httpserver",
                        "java.se");
        assertThat(lines("modules-console")).containsAll(modules).contains("java.sql", "java.net.http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "workstation"})
    void everyModuleIsNamedOnceAndInOrder(String program) throws IOException {
        List<String> jdk = lines("modules-" + program).stream()
                .filter(module -> !module.startsWith("javafx."))
                .toList();
        assertThat(jdk)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(module -> ModuleFinder.ofSystem().find(module).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "workstation"})
    void nothingOfTheProgramsIsWrittenOutsideTheImage(String program) throws IOException {
        assertThat(lines("options-" + program))
                .contains("-XX:-UsePerfData", "-Djava.library.path=$APPDIR/../runtime/lib")
                .noneMatch(option -> option.contains("HeapDump"));
    }

    @Test
    void nobodyAttachesToTheWorkstation() throws IOException {
        assertThat(lines("options-workstation")).contains("-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash");
    }

    /** A new package is either the workstation's, and then in its jar, or named here as the console's. */
    @Test
    void everyPackageIsEitherInTheWorkstationsJarOrTheConsoles() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        try (Stream<Path> packages = Files.list(SOURCES)) {
            List<String> ofTheConsole = packages.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !pom.contains("<include>dev/strongroom/desktop/" + name + "/**</include>"))
                    .sorted()
                    .toList();
            assertThat(ofTheConsole)
                    .containsExactly(
                            "address", "app", "arrival", "bench", "list", "nav", "posting", "screen", "session",
                            "shell", "table");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"signing-request.json", "trust-file.json", "signed-batch.json"})
    void theSelfTestsRequestIsTheGoldenOne(String name) throws IOException {
        assertThat(read("/dev/strongroom/desktop/workstation/selftest/" + name))
                .isEqualTo(read("/dev/strongroom/chain/ceremony/v1/" + name));
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PackagingListsTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(INSTALLER.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
