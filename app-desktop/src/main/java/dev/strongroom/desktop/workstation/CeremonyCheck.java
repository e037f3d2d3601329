package dev.strongroom.desktop.workstation;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.chain.ceremony.SignedBatch;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.NewVault;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Toasts;
import dev.strongroom.desktop.selftest.Faulty;
import dev.strongroom.desktop.selftest.HeadlessToolkit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A whole ceremony by the window's own controls, in each language: a request that was made once for the format's golden
 * files is opened, read, compared and signed, and the answer must sign and refuse what the golden answer does, byte by
 * byte.
 */
final class CeremonyCheck {
    private static final Network NETWORK = Network.parse("eip155:31337");
    private static final Instant THEN = Instant.parse("2026-11-21T09:05:00Z");
    private static final byte ENTROPY = 7;
    private static final String PASSWORD = "self-test";
    /** These words protect nothing; what a real password costs is tried by {@link VectorCheck}. */
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    private static final List<Place> TOOLS =
            List.of(Place.JOURNAL, Place.CREATE, Place.CHECK, Place.ROTATE, Place.DRILL, Place.ENROL);

    private final Chains chains;
    private final SecureRandom random;
    private final Path folder;
    private final HeadlessToolkit toolkit;

    CeremonyCheck(Chains chains, SecureRandom random, Path folder, HeadlessToolkit toolkit) {
        this.chains = chains;
        this.random = random;
        this.folder = folder;
        this.toolkit = toolkit;
    }

    /** Every screen of the program is drawn on the way. */
    String look() throws IOException {
        for (String name : List.of("signing-request.json", "trust-file.json")) {
            Files.write(folder.resolve(name), packed(name));
        }
        int drawn = 0;
        for (Language language : Language.values()) {
            drawn += sign(language, Files.createDirectory(folder.resolve(language.tag())));
        }
        toolkit.requireQuiet();
        return drawn + " screens drawn in " + Language.values().length
                + " languages; a known request gives its known answer";
    }

    private int sign(Language language, Path mine) throws IOException {
        vault(mine.resolve("cold.vault"));
        Controls controls = toolkit.call(() -> open(language, mine));
        int drawn = 1;
        for (Place place : TOOLS) {
            toolkit.call(() -> controls.go(place));
            drawn++;
        }
        toolkit.call(() -> controls.go(Place.SIGNING));
        toolkit.call(() -> controls.type("#password", PASSWORD));
        toolkit.settle();
        toolkit.call(() -> controls.press("#next"));
        List<String> words = CompareCode.of(packed("signing-request.json")).words();
        toolkit.call(() -> controls.fill("#first", words.get(controls.number("#firstLabel") - 1)));
        toolkit.call(() -> controls.fill("#second", words.get(controls.number("#secondLabel") - 1)));
        toolkit.call(() -> controls.press("#confirm"));
        toolkit.call(() -> controls.choose("#out", mine.resolve("answer.json")));
        toolkit.call(() -> controls.press("#sign"));
        toolkit.settle();
        toolkit.call(() -> controls.press("#done"));
        compare(Files.readAllBytes(mine.resolve("answer.json")));
        return drawn + 5;
    }

    /** The journal's head differs, since it holds the vault's; what is signed and what is refused must not. */
    private void compare(byte[] answer) throws IOException {
        byte[] request = packed("signing-request.json");
        SignedBatch ours = SignedBatch.read(answer, request, chains);
        SignedBatch known = SignedBatch.read(packed("signed-batch.json"), request, chains);
        Faulty.unless(!known.signed().isEmpty() && !known.refused().isEmpty(), "the known answer is not whole");
        Faulty.unless(ours.refused().equals(known.refused()), "other payments of a known request are refused");
        Faulty.unless(ours.signed().size() == known.signed().size(), "other payments of a known request are signed");
        for (int i = 0; i < known.signed().size(); i++) {
            Faulty.unless(
                    Arrays.equals(
                            ours.signed().get(i).bytes(), known.signed().get(i).bytes()),
                    "a payment of a known request is signed in other bytes");
        }
    }

    private void vault(Path file) throws IOException {
        byte[] entropy = new byte[16];
        Arrays.fill(entropy, ENTROPY);
        try (Mnemonic words = Mnemonic.ofEntropy(entropy);
                Secret none = Secret.owning(new byte[0]);
                Secret password = Secret.owning(PASSWORD.getBytes(StandardCharsets.UTF_8));
                OpenVault made = new Vaults(chains, random)
                        .create(file, new NewVault(words, none, List.of(NETWORK), CHEAP), password)) {
            Faulty.unless(made.generation() > 0, "a new vault has no generation");
        }
    }

    private Controls open(Language language, Path mine) {
        Messages messages = new Messages(language, Workbench.AREAS);
        Toasts toasts = new Toasts(messages, random);
        Workbench bench = new Workbench(
                new Workbench.Ground(chains, Clock.fixed(THEN, ZoneOffset.UTC), random, Argon2Cost.STANDARD),
                toolkit.tasks(),
                toasts,
                messages);
        bench.open()
                .lay(
                        mine.resolve("cold.vault"),
                        folder.resolve("trust-file.json"),
                        mine.resolve("journal.jsonl"),
                        folder.resolve("signing-request.json"));
        return new Controls(new WorkstationWindow(bench, messages, toasts.layer()));
    }

    private static byte[] packed(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CeremonyCheck.class.getResourceAsStream("selftest/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
