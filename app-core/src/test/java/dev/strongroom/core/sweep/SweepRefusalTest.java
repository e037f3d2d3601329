package dev.strongroom.core.sweep;

import static dev.strongroom.core.sweep.SweepScene.OTTO;
import static dev.strongroom.core.sweep.SweepScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepChoice;
import dev.strongroom.core.api.SweepPlan;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.withdrawal.OneChainDesk;
import dev.strongroom.core.withdrawal.Steps;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is not swept, not twice and not anywhere else. */
@ParameterizedClass
@EnumSource(Dialect.class)
class SweepRefusalTest {
    private final Dialect dialect;

    @TempDir
    Path folder;

    @AutoClose
    private SweepScene scene;

    private Address from;
    private Asset dollars;
    private SweepChoice choice;

    @SuppressWarnings("NullAway.Init")
    SweepRefusalTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        scene = SweepScene.on(folder, Network.parse("eip155:31337"), Databases.freshSettings(dialect), Steps.UNWATCHED);
        from = scene.customers();
        dollars = scene.dollars().asset();
        choice = new SweepChoice(from, dollars);
        scene.payIn(from, scene.dollars().parse("1500"));
    }

    @Test
    void nothingIsSweptTwiceOrWithoutAChoice() {
        List<Sweep> asked = scene.sweeps.start(OTTO, "s1", List.of(choice));
        assertThat(scene.sweeps.start(OTTO, "s1", List.of(choice)))
                .as("the same call")
                .isEqualTo(asked);
        String id = asked.getFirst().payment().id();
        List<Object> before = everything();

        assertThat(scene.line(from, dollars).open()).isEqualTo(id);
        refused("sweep.open", () -> scene.sweeps.start(OTTO, "s2", List.of(choice)));
        SweepChoice coins = new SweepChoice(from, scene.coin().asset());
        refused("withdrawal.key", () -> scene.sweeps.start(OTTO, "s1", List.of(choice, coins)));
        refused("withdrawal.key", () -> scene.sweeps.start(OTTO, "with blank", List.of(choice)));
        refused("sweep.line", () -> scene.sweeps.start(OTTO, "s3", List.of(coins)));
        refused("sweep.line", () -> scene.sweeps.start(OTTO, "s4", List.of(new SweepChoice(stranger(), dollars))));
        refused(
                "sweep.line",
                () -> scene.sweeps.start(OTTO, "s5", List.of(new SweepChoice(scene.desk.hot(), dollars))));
        refused("sweep.lines", () -> scene.sweeps.start(OTTO, "s6", List.of()));
        refused("sweep.lines", () -> scene.sweeps.start(OTTO, "s7", List.of(choice, choice)));
        refused("staff.required", () -> scene.sweeps.start(OneChainDesk.SHOP, "s8", List.of(choice)));
        refused("withdrawal.unknown", () -> scene.sweeps.get("nothing"));
        assertThat(everything()).isEqualTo(before);

        scene.desk.core.withdrawals().reject(SweepScene.ANA, id, "not today");
        assertThat(scene.sweeps.get(id).payment().state()).isEqualTo(WithdrawalState.REJECTED);
        assertThat(scene.line(from, dollars).isWorthIt())
                .as("it lies there again")
                .isTrue();
        assertThat(scene.sweeps.start(OTTO, "s9", List.of(choice))).hasSize(1);
    }

    @Test
    void nothingGoesToAHotWalletOrToAnAddressThatThePolicyDoesNotName() {
        for (Address other : List.of(scene.desk.hot(), stranger())) {
            scene.publish(rules("50", "3000", "0.02", other.text()));
            List<Object> before = everything();
            assertThat(code(scene.line(from, dollars).why())).isEqualTo("sweep.destination");
            refused("sweep.destination", () -> scene.sweeps.start(OTTO, "to" + other.text(), List.of(choice)));
            assertThat(everything()).isEqualTo(before);
        }
    }

    @Test
    void whatIsNotWorthItsFeeStaysAndSaysWhy() {
        scene.publish(rules("2000", "3000", "0.02", scene.desk.cold().text()));
        assertThat(code(scene.line(from, dollars).why())).isEqualTo("sweep.minimum");
        scene.publish(rules("50", "3000", "0.00000001", scene.desk.cold().text()));
        assertThat(code(scene.line(from, dollars).why())).isEqualTo("sweep.share");
        refused("sweep.share", () -> scene.sweeps.start(OTTO, "s1", List.of(choice)));
        scene.publish("{\"minimums\":{\"USDT\":\"1\"},\"coins\":{},\"largestShare\":\"1\",\"destinations\":{}}");
        assertThat(code(scene.line(from, dollars).why())).isEqualTo("sweep.value");
        SweepPlan plan = scene.sweeps.plan(scene.network());
        assertThat(plan.totals()).singleElement().satisfies(total -> {
            assertThat(total.held()).isEqualTo(scene.dollars().parse("1500"));
            assertThat(total.lines()).isZero();
            assertThat(total.worthIt().isZero()).isTrue();
        });
        assertThat(plan.gas().isZero()).isTrue();
    }

    @Test
    void gasThatNeverArrivesIsSentThreeTimesAndThenSaysWhatToDo() {
        Sweep asked = scene.sweeps.start(OTTO, "s1", List.of(choice)).getFirst();
        String id = asked.payment().id();
        scene.create(asked);
        scene.desk.core.moneyOut().freeze(OTTO, "drill");
        scene.officer(asked);
        for (int sent = 1; sent <= 3; sent++) {
            int now = sent;
            scene.await(() -> waitingGas(id) == now, "gas");
            scene.desk
                    .core
                    .withdrawals()
                    .cancel(OTTO, scene.sweeps.get(id).gas().getLast().id());
        }
        scene.await(
                () -> "sweep.gas-failed"
                        .equals(code(scene.sweeps.get(id).payment().flags().waiting())),
                "what to do");
        assertThat(scene.sweeps.get(id).gas()).hasSize(3);
        assertThat(scene.sweeps.get(id).payment().flags().waiting())
                .extracting(Note::reason)
                .asString()
                .contains("3 payments to " + from);
    }

    /** How often gas was asked for, once the last one waits for the freeze to end; zero before. */
    private int waitingGas(String sweep) {
        List<Withdrawal> gas = scene.sweeps.get(sweep).gas();
        return !gas.isEmpty() && gas.getLast().state() == WithdrawalState.APPROVED ? gas.size() : 0;
    }

    @Test
    void aFreezeKeepsSweepsInAndSoDoesAnAddressThatItsSourceDoesNotGive() {
        List<Sweep> asked = scene.sweeps.start(OTTO, "s1", List.of(choice));
        String id = asked.getFirst().payment().id();
        scene.create(asked.getFirst());
        refused("signing.state", () -> scene.export(asked));
        scene.officer(asked.getFirst());
        scene.await(() -> !scene.sweeps.get(id).gas().isEmpty(), "gas");
        scene.await(
                () -> scene.sweeps.get(id).gas().getFirst().state() == WithdrawalState.SETTLED
                        && scene.sweeps.get(id).payment().state() == WithdrawalState.APPROVED,
                "gas that has landed");
        scene.desk.core.moneyOut().freeze(OTTO, "drill");
        refused("money-out.frozen", () -> scene.export(asked));
        scene.desk.core.moneyOut().unfreeze(OTTO);
        scene.desk.core.moneyOut().unfreeze(SweepScene.ANA);

        JdbcClient jdbc = JdbcClient.create(scene.desk.core.bean(Database.class).dataSource());
        int index = jdbc.sql("select source_index from deposit_address where address = ?")
                .param(from.text())
                .query(Integer.class)
                .single();
        shift(jdbc, index + 100_000);
        refused("sweep.source", () -> scene.export(asked));
        assertThat(scene.desk.core.withdrawals().attempts(id)).isEmpty();
        shift(jdbc, index);
        assertThat(scene.export(asked).file()).isNotEmpty();
    }

    private void shift(JdbcClient jdbc, int index) {
        assertThat(jdbc.sql("update deposit_address set source_index = ? where address = ?")
                        .params(index, from.text())
                        .update())
                .isEqualTo(1);
    }

    private Address stranger() {
        return scene.desk.stranger();
    }

    private static String code(@Nullable Note why) {
        return why == null ? "" : why.code();
    }

    private static String rules(String least, String value, String share, String to) {
        return "{\"minimums\":{\"USDT\":\"" + least + "\"},\"coins\":{\"eip155\":{\"USDT\":\"" + value
                + "\"}},\"largestShare\":\"" + share + "\",\"destinations\":{\"eip155:31337\":\"" + to + "\"}}";
    }

    private List<Object> everything() {
        return List.of(
                scene.desk.core.withdrawals().list(WithdrawalQuery.newest(1000)),
                scene.sweeps.open(),
                scene.sweeps.done(null, 100));
    }
}
