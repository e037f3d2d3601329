package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.staff.PracticeDesk;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the followers of a core tell its registry, network by network. */
class FollowerMetersTest {
    @TempDir
    Path folder;

    private final PaperChain chain = new PaperChain();
    private final PaperNode node = new PaperNode("first", chain);
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private MoneyInFixture desk;

    @BeforeEach
    void start() {
        chain.mineEmpty(3);
        desk = new MoneyInFixture(Databases.freshSettings(Dialect.H2), folder, _ -> {}, node);
        desk.open(3);
        desk.core.clock.step(Duration.ofMinutes(10));
        desk.core.get(MeterBinder.class).bindTo(registry);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void beforeTheFirstLookThereIsNoFigure() {
        assertThat(gauge("head")).isNaN();
        assertThat(gauge("cursor")).isNaN();
        assertThat(gauge("lag")).isNaN();
        assertThat(gauge("lag.time")).isNaN();
        assertThat(failures()).isZero();
    }

    @Test
    void aFollowerThatKeepsUpHasNoLag() {
        chain.mineEmpty(4);
        desk.tick();
        assertThat(gauge("head")).isEqualTo(7);
        assertThat(gauge("cursor")).isEqualTo(7);
        assertThat(gauge("lag")).isZero();
        assertThat(gauge("lag.time")).isBetween(1.0, 600.2);
    }

    @Test
    void theAgeOfTheNewestBlockGrowsWhileNothingComes() {
        desk.tick();
        double before = gauge("lag.time");
        desk.core.clock.step(Duration.ofSeconds(90));
        desk.tick();
        assertThat(gauge("lag.time")).isEqualTo(before + 90);
    }

    @Test
    void aLookThatFailsIsCountedAndTheFiguresStand() {
        desk.tick();
        chain.mineEmpty(2);
        node.silent(true);
        desk.tick();
        desk.tick();
        assertThat(failures()).isEqualTo(2);
        assertThat(gauge("cursor")).isEqualTo(3);
        node.silent(false);
        desk.tick();
        assertThat(failures()).isEqualTo(2);
        assertThat(gauge("cursor")).isEqualTo(5);
    }

    private double gauge(String name) {
        return registry.get("strongroom.follower." + name)
                .tag("network", PracticeDesk.NETWORK.toString())
                .gauge()
                .value();
    }

    private double failures() {
        return registry.get("strongroom.follower.failures")
                .tag("network", PracticeDesk.NETWORK.toString())
                .functionCounter()
                .count();
    }
}
