package dev.strongroom.core.demo;

import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.CoreSetup;
import dev.strongroom.core.boot.EmbeddedCore;
import dev.strongroom.core.boot.practice.LocalChain;
import dev.strongroom.core.boot.practice.LocalChains;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.withdrawal.Steps;
import dev.strongroom.core.withdrawal.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Everything that the acts of the demo share: the people, the network, the core, and what is told. */
final class DemoStage implements AutoCloseable {
    static final Actor PLATFORM = Actor.api("shop");
    static final String CUSTOMER = "C-1042";
    static final String SECOND_CUSTOMER = "C-2001";
    static final String THIRD_CUSTOMER = "C-2002";
    static final String SMALL_CUSTOMER = "C-3003";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    private final DemoReport report;
    private final Clock clock;
    private final PracticeVaults desk;
    private final List<DemoNetwork> networks;
    private final EmbeddedCore core;

    private DemoStage(
            DemoReport report, Clock clock, PracticeVaults desk, List<DemoNetwork> networks, EmbeddedCore core) {
        this.report = report;
        this.clock = clock;
        this.desk = desk;
        this.networks = List.copyOf(networks);
        this.core = core;
    }

    /** Founds the desk and starts its core on an H2 file in the folder. */
    static DemoStage set(DemoReport report, Clock clock, SecureRandom random, Path folder, LocalChains local)
            throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PracticeVaults desk = PracticeVaults.found(
                folder.resolve("desk"),
                Offline.chains(),
                random,
                new PracticeVaults.Founding("Demo desk", local.listed(), 1, now));
        try {
            EmbeddedCore core = start(clock, random, folder, local, desk);
            List<DemoNetwork> networks = local.all().stream()
                    .map(one -> new DemoNetwork(one, desk, random, clock))
                    .toList();
            return new DemoStage(report, clock, desk, networks, core);
        } catch (IOException | RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    private static EmbeddedCore start(
            Clock clock, SecureRandom random, Path folder, LocalChains local, PracticeVaults desk) throws IOException {
        OpenVault vault = desk.core();
        EmbeddedCore core = EmbeddedCore.start(new CoreSetup(
                DatabaseSettings.h2File(folder.resolve("core")),
                desk.trustFile(),
                folder.resolve("core-witness"),
                vault.staffKey(),
                Offline.chains(),
                local.nodes(desk),
                clock,
                new Surroundings(random, Steps.UNWATCHED)));
        try {
            core.openHot(vault);
            for (LocalChain one : local.all()) {
                byte[] source = Files.readAllBytes(desk.depositSource(one.network()));
                core.bean(Pools.class).importSource(PracticePerson.OTTO.actor(), source);
            }
            return core;
        } catch (IOException | RuntimeException e) {
            core.close();
            throw e;
        }
    }

    DemoReport report() {
        return report;
    }

    PracticeVaults desk() {
        return desk;
    }

    EmbeddedCore core() {
        return core;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Where it pays, Ethereum first. */
    List<DemoNetwork> networks() {
        return networks;
    }

    /** The one on which the whole story is told. */
    DemoNetwork main() {
        return networks.getFirst();
    }

    /** The platform asks for a withdrawal of a customer. */
    Withdrawal request(DemoNetwork network, String customer, String key, String decimal, String to) {
        return core.withdrawals()
                .request(PLATFORM, key, new WithdrawalRequest(customer, network.dollars(decimal), to, "demo " + key));
    }

    /** Carries on until nothing moves any more. */
    void settleBooks() {
        while (core.tick() > 0) {
            Thread.onSpinWait();
        }
    }

    /** Carries everything on until the withdrawal is in one of the states. */
    Withdrawal await(String id, WithdrawalState first, WithdrawalState... more) throws InterruptedException {
        Set<WithdrawalState> wanted = EnumSet.of(first, more);
        Instant deadline = clock.instant().plus(PATIENCE);
        while (true) {
            core.tick();
            Withdrawal now = core.withdrawals().get(id);
            if (wanted.contains(now.state())) {
                return now;
            }
            if (now.state().isEnd() || clock.instant().isAfter(deadline)) {
                throw new IllegalStateException("withdrawal " + id + " is " + now.state() + " instead of " + wanted
                        + (now.ending() == null ? "" : ": " + now.ending().reason()));
            }
            networks.forEach(DemoNetwork::wish);
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Carries everything on until it has happened. */
    void await(BooleanSupplier done, String what) throws InterruptedException {
        Instant deadline = clock.instant().plus(PATIENCE);
        do {
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException("it did not come to " + what);
            }
            core.tick();
            networks.forEach(DemoNetwork::wish);
            Thread.sleep(BETWEEN_LOOKS);
        } while (!done.getAsBoolean());
    }

    @Override
    public void close() {
        core.close();
        networks.forEach(DemoNetwork::close);
        desk.close();
    }
}
