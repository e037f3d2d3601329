package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.key.DurableFile;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.boot.CoreSetup;
import dev.strongroom.core.boot.EmbeddedCore;
import dev.strongroom.core.boot.FolderLock;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.withdrawal.Steps;
import dev.strongroom.core.withdrawal.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole desk to practise on, in one folder: a practice network of each chain in a process of its own, made-up people
 * whose vaults and passwords lie side by side, wallets with worthless money, customers, and a queue that is worth
 * triaging. All of it came about by what a real desk does; only the clock was moved while two weeks of it were made.
 *
 * <pre>
 * desk/       vaults, password files, enrolments, trust.json
 * network/    the chains, a folder each
 * core.mv.db  the books
 * founded     there once founding has ended
 * </pre>
 */
public final class PracticeDesk implements AutoCloseable {
    private static final String FOUNDED = "founded";
    private static final Duration HISTORY = Duration.ofDays(14);
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Path folder;
    private final FolderLock lock;
    private final LocalChains networks;
    private final PracticeVaults vaults;
    private final EmbeddedCore core;

    private PracticeDesk(Path folder, FolderLock lock, LocalChains networks, PracticeVaults vaults, EmbeddedCore core) {
        this.folder = folder;
        this.lock = lock;
        this.networks = networks;
        this.vaults = vaults;
        this.core = core;
    }

    /** What is closed again when opening fails halfway. */
    private static final class Opened {
        private @Nullable LocalChains networks;
        private @Nullable PracticeVaults vaults;
        private @Nullable EmbeddedCore core;

        void close() {
            if (core != null) {
                core.close();
            }
            if (vaults != null) {
                vaults.close();
            }
            if (networks != null) {
                networks.close();
            }
        }
    }

    /**
     * Founds a practice desk in an empty or new folder, or opens the one that is there. The core runs by itself on
     * return.
     *
     * @throws RefusedException {@code practice.folder} where something else is in the folder,
     *     {@code practice.unfinished} where founding ended early, {@code practice.version} where another version
     *     founded it, {@code desk.in-use} where another program has it open
     */
    public static PracticeDesk open(Path folder, PracticeProgress progress) throws IOException, InterruptedException {
        return open(folder, progress, Clock.systemUTC(), new SecureRandom());
    }

    /**
     * A desk for a moment, in an empty or new folder: all of it is real, but it has today's requests only, and cannot
     * be opened again. For a program that checks itself.
     */
    public static PracticeDesk sample(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (!isNew(folder)) {
            throw refuse(folder);
        }
        PracticeProgress nobody = _ -> {};
        FolderLock lock = FolderLock.take(folder);
        Opened opened = new Opened();
        try {
            HistoryClock clock = new HistoryClock(Clock.systemUTC(), HISTORY);
            PracticeDesk desk = begin(folder, lock, opened, nobody, clock, new SecureRandom());
            new PracticeSeed(desk.hands(clock, new SecureRandom()), nobody).sowToday();
            return run(desk, nobody);
        } catch (IOException | InterruptedException | RuntimeException e) {
            opened.close();
            lock.close();
            throw e;
        }
    }

    static PracticeDesk open(Path folder, PracticeProgress progress, Clock clock, SecureRandom random)
            throws IOException, InterruptedException {
        boolean isNew = isNew(folder);
        if (!isNew && !Files.exists(folder.resolve(FOUNDED))) {
            throw refuse(folder);
        }
        Files.createDirectories(folder);
        FolderLock lock = FolderLock.take(folder);
        Opened opened = new Opened();
        try {
            if (isNew) {
                return found(folder, lock, opened, progress, new HistoryClock(clock, HISTORY), random);
            }
            return reopen(folder, lock, opened, progress, clock, random);
        } catch (IOException | InterruptedException | RuntimeException e) {
            opened.close();
            lock.close();
            throw e;
        }
    }

    private static PracticeDesk found(
            Path folder,
            FolderLock lock,
            Opened opened,
            PracticeProgress progress,
            HistoryClock clock,
            SecureRandom random)
            throws IOException, InterruptedException {
        PracticeDesk desk = begin(folder, lock, opened, progress, clock, random);
        new PracticeSeed(desk.hands(clock, random), progress).sow();
        DurableFile.create(folder.resolve(FOUNDED), "a practice desk\n".getBytes(StandardCharsets.UTF_8));
        return run(desk, progress);
    }

    /** Network, people and core, and nothing in the books. */
    private static PracticeDesk begin(
            Path folder,
            FolderLock lock,
            Opened opened,
            PracticeProgress progress,
            HistoryClock clock,
            SecureRandom random)
            throws IOException {
        Chains chains = Offline.chains();
        progress.begins(PracticeStep.NETWORK);
        LocalChains networks = LocalChains.practice(folder.resolve("network"));
        opened.networks = networks;
        progress.begins(PracticeStep.PEOPLE);
        PracticeVaults vaults = PracticeVaults.found(
                folder.resolve("desk"),
                chains,
                random,
                new PracticeVaults.Founding(
                        "Practice desk", networks.listed(), 2, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        opened.vaults = vaults;
        progress.begins(PracticeStep.CORE);
        EmbeddedCore core = start(folder, networks, vaults, chains, clock, random);
        opened.core = core;
        return new PracticeDesk(folder, lock, networks, vaults, core);
    }

    private PracticeHands hands(HistoryClock clock, SecureRandom random) {
        return new PracticeHands(networks.all(), vaults, core, clock, random);
    }

    private static PracticeDesk reopen(
            Path folder, FolderLock lock, Opened opened, PracticeProgress progress, Clock clock, SecureRandom random)
            throws IOException {
        Chains chains = Offline.chains();
        PracticeVaults vaults = PracticeVaults.open(folder.resolve("desk"), chains, random);
        opened.vaults = vaults;
        requireNetworks(folder, vaults);
        progress.begins(PracticeStep.NETWORK);
        LocalChains networks = LocalChains.practice(folder.resolve("network"));
        opened.networks = networks;
        progress.begins(PracticeStep.CORE);
        EmbeddedCore core = start(folder, networks, vaults, chains, clock, random);
        opened.core = core;
        return run(new PracticeDesk(folder, lock, networks, vaults, core), progress);
    }

    /** A desk whose policy has other networks was founded by another version, and its chains are not where ours are. */
    private static void requireNetworks(Path folder, PracticeVaults vaults) {
        List<Network> signed = vaults.trust().policy().networks().stream()
                .map(NetworkPolicy::network)
                .toList();
        if (!signed.equals(Practice.networks())) {
            throw new RefusedException(
                    "practice.version",
                    "folder: the practice desk in " + folder + " pays on " + signed
                            + " and was made by another version;" + " delete the folder, or choose another one");
        }
    }

    private static EmbeddedCore start(
            Path folder, LocalChains networks, PracticeVaults vaults, Chains chains, Clock clock, SecureRandom random) {
        EmbeddedCore core = EmbeddedCore.start(new CoreSetup(
                DatabaseSettings.h2File(folder.resolve("core")),
                vaults.trustFile(),
                folder.resolve("audit.witness"),
                vaults.core().staffKey(),
                chains,
                networks.nodes(vaults),
                clock,
                new Surroundings(random, Steps.UNWATCHED)));
        try {
            core.openHot(vaults.core());
            return core;
        } catch (RuntimeException e) {
            core.close();
            throw e;
        }
    }

    private static PracticeDesk run(PracticeDesk desk, PracticeProgress progress) {
        desk.core.runEvery(PAUSE);
        progress.begins(PracticeStep.READY);
        return desk;
    }

    private static boolean isNew(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.allMatch(FolderLock::isLock);
        }
    }

    private static RefusedException refuse(Path folder) {
        return Files.exists(folder.resolve("desk")) && Files.exists(folder.resolve("network"))
                ? new RefusedException(
                        "practice.unfinished",
                        "folder: founding the practice desk in " + folder
                                + " did not end; delete the folder, or choose another one")
                : new RefusedException(
                        "practice.folder",
                        "folder: " + folder + " is neither empty nor a practice desk; choose another one");
    }

    public EmbeddedCore core() {
        return core;
    }

    /** The people, each with a vault and a password file in {@link #vaultFolder}. */
    public List<PracticePerson> people() {
        return List.of(PracticePerson.values());
    }

    /** Where {@link PracticePerson#vault} and {@link PracticePerson#password} are. */
    public Path vaultFolder() {
        return vaults.folder();
    }

    public Path trustFile() {
        return vaults.trustFile();
    }

    /** The journal of the practice custodian's signer, which a workstation goes on with. */
    public Path signerJournal() {
        return PracticeHands.journal(vaults);
    }

    public Path folder() {
        return folder;
    }

    /** The networks it pays on, Ethereum first. */
    public List<LocalChain> networks() {
        return networks.all();
    }

    @Override
    public void close() {
        core.close();
        vaults.close();
        networks.close();
        lock.close();
    }
}
