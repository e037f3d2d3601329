package dev.strongroom.desktop.workstation;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.desktop.selftest.Check;
import dev.strongroom.desktop.selftest.Checks;
import dev.strongroom.desktop.selftest.Faulty;
import dev.strongroom.desktop.selftest.HeadlessToolkit;
import dev.strongroom.desktop.selftest.Image;
import dev.strongroom.desktop.selftest.Looks;
import dev.strongroom.desktop.selftest.Scratch;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

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

    private SelfTest() {}

    /** Prints a line a check; answers the exit code. */
    static int run(PrintWriter out) throws Exception {
        try (Scratch scratch = Scratch.make();
                HeadlessToolkit toolkit = HeadlessToolkit.start()) {
            Chains chains = Offline.chains();
            SecureRandom random = new SecureRandom();
            VectorCheck vector = new VectorCheck(chains, random, scratch.folder());
            CeremonyCheck ceremony = new CeremonyCheck(chains, random, scratch.folder(), toolkit);
            return Checks.run(
                    List.of(
                            new Check("texts", () -> Looks.texts(Workbench.AREAS)),
                            new Check("fonts", () -> toolkit.call(Looks::fonts)),
                            new Check("vault", vector::vault),
                            new Check("signature", vector::sign),
                            new Check("screens", ceremony::look),
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
}
