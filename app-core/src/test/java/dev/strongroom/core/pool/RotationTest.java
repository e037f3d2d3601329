package dev.strongroom.core.pool;

import static dev.strongroom.core.pool.PoolScene.ANA;
import static dev.strongroom.core.pool.PoolScene.BEN;
import static dev.strongroom.core.pool.PoolScene.EVM;
import static dev.strongroom.core.pool.PoolScene.SHOP;
import static dev.strongroom.core.pool.PoolScene.SOLANA;
import static dev.strongroom.core.pool.PoolScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddress;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolRotation.State;
import dev.strongroom.core.api.PoolRotations;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.RotationPreview;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.wallet.WatchedAddresses;
import dev.strongroom.core.wallet.WatchedAddresses.Owner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class RotationTest {
    private static final String CARL = "C-1";
    private static final String DORA = "C-2";

    @TempDir
    Path folder;

    private final Dialect dialect;
    private PoolScene scene;
    private PoolRotations rotations;
    private DepositAddresses addresses;

    RotationTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        scene = new PoolScene(Databases.fresh(dialect), folder);
        rotations = scene.core.get(PoolRotations.class);
        addresses = scene.core.get(DepositAddresses.class);
        for (String customer : List.of(CARL, DORA)) {
            scene.core.get(CustomersApi.class).register(ANA, customer);
        }
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void customersGetAnAddressOfTheNewerSourceAndAreCreditedAtTheOldOneForEver() {
        PoolSource old = scene.fillSolana(30);
        DepositAddress first = addresses.give(SHOP, CARL, SOLANA);
        PoolSource next = scene.pools.importSource(ANA, scene.list(scene.cleo, 30, 50));

        PoolRotation rotation = rotations.rotate(BEN, old.id(), "the vault was moved");

        assertThat(rotation.state()).isEqualTo(State.DRAINED);
        assertThat(rotation.order().addresses()).isEqualTo(30);
        assertThat(rotation.order().customers()).isEqualTo(1);
        assertThat(rotation.waiting()).isZero();
        assertThat(rotation.order().by()).isEqualTo(BEN);
        assertThat(rotation.order().reason()).isEqualTo("the vault was moved");
        assertThat(rotation.drainedAt()).isEqualTo(rotation.order().at());
        assertThat(rotations.rotations()).containsExactly(rotation);
        PoolAddress retired = scene.pools.get(first.address());
        assertThat(retired.state()).isEqualTo(WalletState.RETIRED);
        assertThat(retired.why()).isEqualTo(new Note("pool.rotated", "the vault was moved"));
        assertThat(addresses.of(CARL)).isEmpty();

        DepositAddress second = addresses.give(SHOP, CARL, SOLANA);
        assertThat(second.source()).isEqualTo(next.id());
        assertThat(addresses.give(SHOP, CARL, SOLANA)).isEqualTo(second);
        assertThat(addresses.of(CARL)).containsExactly(second);
        WatchedAddresses watched = scene.core.get(WatchedAddresses.class);
        assertThat(watched.owner(first.address())).contains(new Owner(AccountKind.DEPOSIT, CARL));
        assertThat(watched.owner(second.address())).contains(new Owner(AccountKind.DEPOSIT, CARL));
        assertThat(scene.pools.sources())
                .filteredOn(source -> source.id().equals(old.id()))
                .singleElement()
                .satisfies(source -> assertThat(source.inForce()).isFalse());
        assertThat(scene.statistics(SOLANA).counts())
                .isEqualTo(Map.of(WalletState.RETIRED, 30L, WalletState.AVAILABLE, 49L, WalletState.ALLOCATED, 1L));
        assertThat(scene.statistics(SOLANA).remaining()).isZero();
        assertThat(scene.pools.check().isClean()).isTrue();
    }

    @Test
    void theTrailSaysWhoWhenWhyAndHowMuch() {
        PoolSource old = scene.fillSolana(3);
        DepositAddress given = addresses.give(SHOP, CARL, SOLANA);
        scene.lie(given.address(), 7);
        scene.pools.importSource(ANA, scene.list(scene.cleo, 30, 50));

        RotationPreview before = rotations.preview(old.id());
        assertThat(before.counts()).isEqualTo(Map.of(WalletState.AVAILABLE, 2L, WalletState.ALLOCATED, 1L));
        assertThat(before.customers()).isEqualTo(1);
        assertThat(before.left()).isEqualTo(50);
        assertThat(before.obstacle()).isNull();
        assertThat(before.lying())
                .singleElement()
                .satisfies(amount -> assertThat(amount.units()).isEqualTo(7));
        PoolRotation draining = rotations.rotate(BEN, old.id(), "older than a year");
        assertThat(draining.state()).isEqualTo(State.DRAINING);
        assertThat(draining.lying()).isEqualTo(before.lying());
        assertThat(draining.drainedAt()).isNull();

        scene.core.clock.step(Duration.ofHours(3));
        scene.lie(given.address(), -7);
        scene.core.get(DrainSource.class).run();
        PoolRotation drained = rotations.rotations().getFirst();
        assertThat(drained.state()).isEqualTo(State.DRAINED);
        assertThat(drained.lying()).isEmpty();
        assertThat(drained.drainedAt()).isEqualTo(draining.order().at().plus(Duration.ofHours(3)));
        String subject = " source:" + old.id();
        assertThat(scene.core.audited())
                .containsSubsequence(
                        "staff:ben pool.rotate" + subject,
                        "system:pool pool.retire pool:" + given.name(),
                        "system:pool pool.rotate-draining" + subject,
                        "system:pool pool.rotate-drained" + subject);
        assertThat(scene.core.sql.queryForList(
                        "select after_json from audit_log where action = 'pool.rotate'", String.class))
                .singleElement()
                .asString()
                .contains("older than a year", "\"customers\":1", "\"units\":\"7\"");
        assertThat(scene.events()).contains("pool.rotate", "pool.rotate-draining", "pool.rotate-drained");

        scene.lie(given.address(), 1);
        assertThat(rotations.rotations().getFirst().lying()).hasSize(1);
    }

    @Test
    void whatCannotBeTakenOutOfUseIsRefusedAndChangesNothing() {
        PoolSource only = scene.fillSolana(5);
        addresses.give(SHOP, CARL, SOLANA);
        addresses.give(SHOP, DORA, SOLANA);
        List<String> audited = scene.core.audited();

        refused("staff.required", () -> rotations.rotate(SHOP, only.id(), "why"));
        refused("staff.role", () -> rotations.rotate(ANA, only.id(), "why"));
        refused("pool.reason", () -> rotations.rotate(BEN, only.id(), " "));
        refused("pool.reason", () -> rotations.rotate(BEN, only.id(), "x".repeat(501)));
        refused("pool.unknown", () -> rotations.rotate(BEN, "0".repeat(64), "why"));
        refused("pool.unknown", () -> rotations.preview("0".repeat(64)));
        refused("pool.successor", () -> rotations.rotate(BEN, only.id(), "why"));
        assertThat(rotations.preview(only.id()).obstacle())
                .isNotNull()
                .extracting(Note::code)
                .isEqualTo("pool.successor");
        assertThat(scene.core.audited()).isEqualTo(audited);
        assertThat(rotations.rotations()).isEmpty();

        PoolSource small = scene.pools.importSource(ANA, scene.list(scene.cleo, 5, 1));
        refused("pool.successor", () -> rotations.rotate(BEN, only.id(), "why"));
        scene.pools.importSource(ANA, scene.list(scene.cleo, 6, 1));
        rotations.rotate(BEN, only.id(), "why");
        refused("pool.rotation", () -> rotations.rotate(BEN, only.id(), "why"));
        assertThat(addresses.give(SHOP, CARL, SOLANA).source()).isEqualTo(small.id());
        assertThat(addresses.give(SHOP, DORA, SOLANA).source()).isNotEqualTo(only.id());
        refused(
                "pool.dry",
                () -> scene.core
                        .get(Allocations.class)
                        .allocate(SHOP, SOLANA, scene.core.clock.instant().plusSeconds(60)));
        refused("pool.successor", () -> rotations.rotate(BEN, small.id(), "why"));
    }

    @Test
    void anAccountIsReplacedByThatOfAnotherVault() {
        PoolSource old = scene.fillEvm();
        DepositAddress given = addresses.give(SHOP, CARL, EVM);
        scene.newCustodian(scene.bea);
        refused("pool.successor", () -> rotations.rotate(BEN, old.id(), "another custodian"));
        refused("source.custodian", () -> addresses.give(SHOP, CARL, EVM));
        PoolSource next = scene.pools.importSource(ANA, scene.account(scene.bea, EVM));
        assertThat(rotations.preview(old.id()).left()).isNull();

        rotations.rotate(BEN, old.id(), "another custodian");

        DepositAddress now = addresses.give(SHOP, CARL, EVM);
        assertThat(now.source()).isEqualTo(next.id());
        assertThat(now.address()).isNotEqualTo(given.address());
    }

    @Test
    void lentRestingAndFrozenAddressesAreRetiredInTheirTurn() {
        PoolSource old = scene.fillSolana(4);
        Allocations allocations = scene.core.get(Allocations.class);
        PoolAddress lent = lend();
        PoolAddress timed = lend();
        PoolAddress resting = lend();
        allocations.release(SHOP, resting.address());
        DepositAddress frozen = addresses.give(SHOP, CARL, SOLANA);
        scene.pools.freeze(ANA, frozen.address(), new Note("officer", "odd"));
        scene.pools.importSource(ANA, scene.list(scene.cleo, 30, 50));

        PoolRotation rotation = rotations.rotate(BEN, old.id(), "older than a year");

        assertThat(rotation.state()).isEqualTo(State.DRAINING);
        assertThat(rotation.lent()).isEqualTo(2);
        assertThat(rotation.waiting()).isZero();
        assertThat(scene.pools.get(resting.address()).state()).isEqualTo(WalletState.RETIRED);
        assertThat(scene.pools.get(lent.address()).state()).isEqualTo(WalletState.ALLOCATED);
        refused("pool.frozen", () -> addresses.give(SHOP, CARL, SOLANA));

        PoolAddress back = allocations.release(SHOP, lent.address());
        assertThat(back.state()).isEqualTo(WalletState.RETIRED);
        assertThat(allocations.release(SHOP, lent.address())).isEqualTo(back);
        scene.core.get(DrainSource.class).run();
        assertThat(rotations.rotations().getFirst().state()).isEqualTo(State.DRAINING);
        scene.core.clock.step(Duration.ofMinutes(30));
        assertThat(allocations.endDue()).isEqualTo(1);
        assertThat(scene.pools.get(timed.address()).state()).isEqualTo(WalletState.RETIRED);
        scene.core.get(DrainSource.class).run();
        assertThat(rotations.rotations().getFirst().state()).isEqualTo(State.DRAINED);

        assertThat(scene.pools.unfreeze(BEN, frozen.address()).state()).isEqualTo(WalletState.RETIRED);
        assertThat(addresses.give(SHOP, CARL, SOLANA).source()).isNotEqualTo(old.id());
        assertThat(scene.pools.list(PoolQuery.of(CARL))).hasSize(2);
    }

    private PoolAddress lend() {
        return scene.core
                .get(Allocations.class)
                .allocate(SHOP, SOLANA, scene.core.clock.instant().plus(Duration.ofMinutes(30)));
    }
}
