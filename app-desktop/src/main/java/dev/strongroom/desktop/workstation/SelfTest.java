package dev.strongroom.desktop.workstation;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Toasts;
import dev.strongroom.desktop.selftest.Check;
import dev.strongroom.desktop.selftest.Checks;
import dev.strongroom.desktop.selftest.Faulty;
import dev.strongroom.desktop.selftest.HeadlessToolkit;
import dev.strongroom.desktop.selftest.Image;
import dev.strongroom.desktop.selftest.Looks;
import dev.strongroom.desktop.selftest.Scratch;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** {@code workstation --self-test}: whether the program is whole, without a display, in a folder of its own. */
final class SelfTest {
    private static final String[] NETWORK_AND_DATABASES = {
        "java.net.http", "java.sql", "java.naming", "java.rmi", "jdk.httpserver", "java.management"
    };
    private static final String[] OTHER_HALF = {
        "dev.strongroom.chain.wiring.Online",
        "dev.strongroom.chain.evm.node.EvmNode",
        "dev.strongroom.chain.rpc.RpcClient",
        "dev.strongroom.core.boot.EmbeddedCore",
        "dev.strongroom.desktop.app.Console"
    };

    private final Chains chains = Offline.chains();
    private final SecureRandom random = new SecureRandom();
    private final HeadlessToolkit toolkit;

    private SelfTest(HeadlessToolkit toolkit) {
        this.toolkit = toolkit;
    }

    /** Prints a line a check; answers the exit code. */
    static int run(PrintWriter out) throws Exception {
        try (Scratch scratch = Scratch.make();
                HeadlessToolkit toolkit = HeadlessToolkit.start()) {
            SelfTest test = new SelfTest(toolkit);
            VectorCheck vector = new VectorCheck(test.chains, test.random, scratch.folder());
            return Checks.run(
                    List.of(
                            new Check("texts", () -> Looks.texts(Workbench.AREAS)),
                            new Check("fonts", () -> toolkit.call(Looks::fonts)),
                            new Check("vault", vector::vault),
                            new Check("signature", vector::sign),
                            new Check("screens", test::screens),
                            new Check("modules", () -> Image.without(NETWORK_AND_DATABASES)),
                            new Check("offline", SelfTest::offline),
                            new Check("natives", Image::natives)),
                    out);
        }
    }

    private static String offline() {
        List<String> there = Stream.of(OTHER_HALF).filter(SelfTest::isThere).toList();
        if (!Image.isPackaged()) {
            return "not packaged: " + there.size() + " classes of the online half on the class path";
        }
        Faulty.unless(there.isEmpty(), "the image holds " + there);
        return "no class of the core and none of the online half";
    }

    private static boolean isThere(String type) {
        return SelfTest.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }

    private String screens() {
        Set<String> drawn = new TreeSet<>();
        for (Language language : Language.values()) {
            drawn.addAll(toolkit.call(() -> screens(language)));
        }
        toolkit.settle();
        toolkit.requireQuiet();
        return drawn.size() + " screens in " + Language.values().length + " languages";
    }

    private List<String> screens(Language language) {
        Messages messages = new Messages(language, Workbench.AREAS);
        Toasts toasts = new Toasts(messages, random);
        Workbench bench = new Workbench(
                new Workbench.Ground(chains, Clock.systemUTC(), random, Argon2Cost.STANDARD),
                toolkit.tasks(),
                toasts,
                messages);
        Scene window = new WorkstationWindow(bench, messages, toasts.layer()).scene();
        Stage stage = new Stage();
        stage.setScene(window);
        stage.show();
        StackPane root = (StackPane) window.getRoot();
        List<String> drawn = new ArrayList<>(Looks.load(bench.screens(), window, root));
        stage.hide();
        return drawn;
    }
}
