package dev.strongroom.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.wallet.WalletRegister;
import dev.strongroom.core.wallet.Wallets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcileScheduleTest {
    @TempDir
    Path folder;

    private final BalancesNode node = new BalancesNode();
    private RecordsFixture core;

    @BeforeEach
    void open() {
        core = new RecordsFixture(
                Databases.fresh(Dialect.H2),
                folder,
                c -> c.registerBean(ChainNodes.class, () -> new ChainNodes(List.of(node))));
        core.get(WalletRegister.class).takeOver();
        Wallet hot = core.get(Wallets.class).hot(PracticeDesk.NETWORK).orElseThrow();
        core.get(WalletRegister.class).open(hot, Amount.of(700, PracticeDesk.COIN), 10);
        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 700);
    }

    @AfterEach
    void close() {
        core.close();
    }

    private void tick() {
        core.get(ReconcileSchedule.class).tick();
    }

    /** Who asked, oldest first. */
    private List<String> asked() {
        return core.get(Reconciliations.class).runs(PracticeDesk.NETWORK, null, 1000).reversed().stream()
                .map(ReconciliationRun::by)
                .map(Actor::id)
                .toList();
    }

    private void stepTo(String instant) {
        core.clock.step(Duration.between(core.clock.instant(), Instant.parse(instant)));
    }

    @Test
    void itComparesDailyAndEveryHourBetween() {
        tick(); // the daily run of 02:00 was missed: nobody was there
        tick();
        core.clock.step(Duration.ofMinutes(59));
        tick();
        assertThat(asked()).containsExactly("daily");

        core.clock.step(Duration.ofMinutes(1));
        tick();
        tick();
        assertThat(asked()).containsExactly("daily", "hourly");

        stepTo("2026-11-22T01:59:00Z");
        tick();
        stepTo("2026-11-22T02:00:00Z");
        tick();
        tick();
        assertThat(asked()).containsExactly("daily", "hourly", "hourly", "daily");
    }

    @Test
    void aRunOnDemandCountsForTheHourAndNotForTheDay() {
        core.get(Reconciliations.class).run(PracticeDesk.NETWORK);
        tick();
        core.clock.step(Duration.ofMinutes(40));
        core.get(Reconciliations.class).run(PracticeDesk.NETWORK);
        core.clock.step(Duration.ofMinutes(40));
        tick();
        assertThat(asked()).containsExactly("desk", "daily", "desk");
    }

    @Test
    void oneThatComesToNothingIsTriedAgainAfterAWhile() {
        node.fallSilent(true);
        tick();
        tick();
        assertThat(core.count("reconciliation")).isEqualTo(1);

        node.fallSilent(false);
        core.clock.step(Duration.ofMinutes(9));
        tick();
        assertThat(asked()).isEmpty();
        core.clock.step(Duration.ofMinutes(1));
        tick();
        assertThat(asked()).containsExactly("daily");
    }

    @Test
    void theSettingSaysWhen() {
        SettingsApi settings = core.get(SettingsApi.class);
        tick();
        settings.draft(Actor.staff("ana"), "reconciliation", "{\"daily\":\"13:30\",\"everyMinutes\":1440}");
        settings.publish(Actor.staff("ben"), "reconciliation", 1);
        stepTo("2026-11-21T13:29:00Z");
        tick();
        stepTo("2026-11-21T13:30:00Z");
        tick();
        assertThat(asked()).containsExactly("daily", "daily");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"daily\":\"24:00\",\"everyMinutes\":60}",
                "{\"daily\":\"2:00\",\"everyMinutes\":60}",
                "{\"daily\":\"02:00\",\"everyMinutes\":4}",
                "{\"daily\":\"02:00\",\"everyMinutes\":1441}"
            })
    void aSettingThatSaysNoTimeIsRefused(String document) {
        assertThatThrownBy(() -> core.get(SettingsApi.class).draft(Actor.staff("ana"), "reconciliation", document))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("reconcile.rules"));
    }
}
