package dev.strongroom.core.transfer;

import static dev.strongroom.core.transfer.TransferScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.core.api.TransferQuery;
import dev.strongroom.core.api.TransferState;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A core that ends between two steps of a transfer, and its successor on the same database. */
class TransferCrashTest {
    @TempDir
    Path folder;

    private final DatabaseSettings database = Databases.freshSettings(Dialect.H2);

    @ParameterizedTest
    @EnumSource(TransferStep.class)
    void theSuccessorCarriesItToItsEndByItself(TransferStep end) {
        die(end, "200");
        try (TransferScene successor = new TransferScene(database, folder, _ -> {})) {
            TransferKeeper keeper = successor.core.get(TransferKeeper.class);
            successor.core.clock.step(Duration.ofSeconds(61));
            keeper.turn();
            assertThat(keeper.turn()).isZero();
            made(successor);
        }
    }

    @ParameterizedTest
    @EnumSource(TransferStep.class)
    void whoeverRepeatsItGetsOneTransfer(TransferStep end) {
        die(end, "200");
        try (TransferScene successor = new TransferScene(database, folder, _ -> {})) {
            if (end != TransferStep.ENDED) {
                refused("transfer.busy", () -> successor.give("k1", "ann", "bob", "200"));
            }
            successor.core.clock.step(Duration.ofSeconds(61));
            successor.give("k1", "ann", "bob", "200");
            successor.give("k1", "ann", "bob", "200");
            made(successor);
        }
    }

    @ParameterizedTest
    @EnumSource(TransferStep.class)
    void whatWasTooMuchIsRefusedOnce(TransferStep end) {
        die(end, "1000.5");
        try (TransferScene successor = new TransferScene(database, folder, _ -> {})) {
            successor.core.clock.step(Duration.ofSeconds(61));
            successor.core.get(TransferKeeper.class).turn();
            refused("transfer.funds", () -> successor.give("k1", "ann", "bob", "1000.5"));
            assertThat(successor.has("ann")).isEqualTo("1000");
            assertThat(successor.core.audited())
                    .filteredOn(line -> line.contains("transfer.refused"))
                    .hasSize(1);
        }
    }

    private void die(TransferStep end, String usdt) {
        try (TransferScene first = new TransferScene(database, folder, step -> {
            if (step == end) {
                throw new Ended();
            }
        })) {
            first.owe("ann", "1000");
            first.owe("bob", "0");
            assertThatThrownBy(() -> first.give("k1", "ann", "bob", usdt)).isInstanceOf(Ended.class);
        }
    }

    private static void made(TransferScene desk) {
        assertThat(desk.has("ann")).isEqualTo("800");
        assertThat(desk.has("bob")).isEqualTo("200");
        assertThat(desk.transfers.list(new TransferQuery(null, null, 10)))
                .singleElement()
                .satisfies(transfer -> assertThat(transfer.state()).isEqualTo(TransferState.MADE));
        assertThat(desk.core.audited())
                .filteredOn(line -> line.contains("transfer.made"))
                .hasSize(1);
        assertThat(desk.core
                        .sql
                        .queryForList("select count(*) from outbox where topic = 'transfer.made'", Long.class)
                        .getFirst())
                .isEqualTo(1);
    }

    /** Stands for the death of the process: nothing catches it. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }
}
