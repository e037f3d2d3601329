package dev.strongroom.core.pool;

import static dev.strongroom.core.pool.PoolScene.ANA;
import static dev.strongroom.core.pool.PoolScene.BEN;
import static dev.strongroom.core.pool.PoolScene.SHOP;
import static dev.strongroom.core.pool.PoolScene.SOLANA;
import static dev.strongroom.core.pool.PoolScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddress;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolRotations;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A core that ends between two steps of a rotation, and its successor on the same database. */
class RotationCrashTest {
    private static final String CARL = "C-1";

    @TempDir
    Path folder;

    private final DatabaseSettings database = Databases.freshSettings(Dialect.H2);

    @ParameterizedTest
    @EnumSource(RotationStep.class)
    void theSuccessorCarriesOnFromWhereTheFirstCoreEnded(RotationStep end) {
        PoolSource old;
        DepositAddress given;
        try (PoolScene first = new PoolScene(
                Database.open(database),
                folder,
                beans -> beans.registerBean(RotationSteps.class, () -> step -> {
                    if (step == end) {
                        throw new Ended();
                    }
                }))) {
            first.core.get(CustomersApi.class).register(ANA, CARL);
            old = first.pools.importSource(ANA, first.list(first.cleo, 0, 700));
            first.pools.generate(ANA, SOLANA, 600, _ -> {});
            given = first.core.get(DepositAddresses.class).give(SHOP, CARL, SOLANA);
            first.pools.importSource(ANA, first.list(first.cleo, 700, 50));
            assertThatThrownBy(() -> first.core.get(PoolRotations.class).rotate(BEN, old.id(), "older than a year"))
                    .isInstanceOf(Ended.class);
        }

        try (RecordsFixture successor = new RecordsFixture(Database.open(database), folder, _ -> {})) {
            PoolRotations rotations = successor.get(PoolRotations.class);
            // nothing of it is told any more, however far the first core came
            DepositAddress now = successor.get(DepositAddresses.class).give(SHOP, CARL, SOLANA);
            assertThat(now.source()).isNotEqualTo(old.id());
            assertThat(now.address()).isNotEqualTo(given.address());
            refused("pool.rotation", () -> rotations.rotate(BEN, old.id(), "again"));
            successor.get(DrainSource.class).run();
            successor.get(DrainSource.class).run();

            assertThat(rotations.rotations()).singleElement().satisfies(rotation -> {
                assertThat(rotation.state()).isEqualTo(PoolRotation.State.DRAINED);
                assertThat(rotation.order().addresses()).isEqualTo(700);
                assertThat(rotation.waiting()).isZero();
            });
            for (String once : new String[] {"pool.rotate", "pool.rotate-draining", "pool.rotate-drained"}) {
                assertThat(successor.audited())
                        .filteredOn(line -> line.endsWith(" " + once + " source:" + old.id()))
                        .hasSize(1);
            }
            assertThat(successor.audited())
                    .filteredOn(line -> line.contains(" pool.retire "))
                    .hasSize(700)
                    .doesNotHaveDuplicates();
            assertThat(successor.get(Pools.class).check().isClean()).isTrue();
        }
    }

    /** Stands for the death of the process: nothing catches it. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }
}
