package dev.strongroom.core.pool;

import static dev.strongroom.core.pool.PoolScene.ANA;
import static dev.strongroom.core.pool.PoolScene.BEN;
import static dev.strongroom.core.pool.PoolScene.EVM;
import static dev.strongroom.core.pool.PoolScene.SHOP;
import static dev.strongroom.core.pool.PoolScene.SOLANA;
import static dev.strongroom.core.pool.PoolScene.TRON;
import static dev.strongroom.core.pool.PoolScene.chain;
import static dev.strongroom.core.pool.PoolScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class PoolTest {
    private static final Note SUSPECT = new Note("officer", "looked odd");

    @TempDir
    Path folder;

    private final Dialect dialect;
    private PoolScene scene;

    PoolTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        scene = new PoolScene(Databases.fresh(dialect), folder);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aSourceFillsItsPoolWithTheAddressesThatTheVaultHasKeysFor() {
        for (Network network : List.of(EVM, TRON)) {
            PoolSource source = scene.pools.importSource(ANA, scene.account(scene.cleo, network));
            assertThat(source.kind()).isEqualTo(PoolSource.Kind.XPUB);
            assertThat(source.signer()).isEqualTo("cleo");
            assertThat(source.size()).isNull();
            assertThat(source.used()).isEqualTo(100);
            assertThat(source.inForce()).isTrue();
        }
        PoolSource list = scene.fillSolana(30);
        assertThat(list.kind()).isEqualTo(PoolSource.Kind.LIST);
        assertThat(list.path()).isEqualTo("m/44'/501'/0'/1'");
        assertThat(list.used()).isEqualTo(30);

        List<PoolAddress> all = scene.pools.list(PoolQuery.first(1000));
        assertThat(all).hasSize(230);
        for (PoolAddress address : all) {
            assertThat(address.address())
                    .isEqualTo(scene.cleo.depositAddress(chain(address.network()), address.network(), address.index()));
        }
        assertThat(all.getFirst().name()).isEqualTo("eip155-31337_deposit_0001");
        assertThat(scene.pools.check().isClean()).isTrue();
        assertThat(scene.pools.check().checked()).isEqualTo(230);
        assertThat(scene.pools.sources()).hasSize(3).contains(list);
        assertThat(scene.pools.signedSource(list.id())).isEqualTo(scene.list(scene.cleo, 0, 30));
    }

    @Test
    void theSameSourceAgainChangesNothing() {
        PoolSource first = scene.fillEvm();
        List<String> audited = scene.core.audited();

        assertThat(scene.fillEvm()).isEqualTo(first);
        assertThat(scene.core.audited()).isEqualTo(audited);
        assertThat(scene.core.count("deposit_source")).isEqualTo(1);
    }

    @Test
    void whatACustodianDidNotSignIsRefusedAndChangesNothing() {
        byte[] good = scene.account(scene.cleo, EVM);
        String altered = new String(good, StandardCharsets.UTF_8).replace("\"sig\":\"", "\"sig\":\"A");
        byte[] elsewhere = scene.account(scene.cleo, Network.parse("eip155:1"));

        refused("source.custodian", () -> scene.pools.importSource(ANA, scene.account(scene.bea, EVM)));
        refused("policy.network", () -> scene.pools.importSource(ANA, elsewhere));
        refused("staff.required", () -> scene.pools.importSource(SHOP, good));
        refused("staff.unknown", () -> scene.pools.importSource(Actor.staff("eve"), good));
        refused("envelope.signature", () -> scene.pools.importSource(ANA, altered.getBytes(StandardCharsets.UTF_8)));
        refused("json.malformed", () -> scene.pools.importSource(ANA, new byte[] {'{'}));
        assertThat(scene.core.count("deposit_source")).isZero();
        assertThat(scene.core.count("deposit_pool")).isZero();
        assertThat(scene.core.audited()).isEmpty();
    }

    @Test
    void sourcesThatOverlapAreRefused() {
        scene.fillSolana(30);
        scene.fillEvm();
        byte[] later = DepositSource.ofAccount(scene.cleo, chain(EVM), EVM, PoolScene.AT.plusSeconds(1))
                .bytes();

        refused("pool.overlap", () -> scene.pools.importSource(ANA, later));
        refused("pool.overlap", () -> scene.pools.importSource(ANA, scene.list(scene.cleo, 29, 5)));
        assertThat(scene.pools.importSource(ANA, scene.list(scene.cleo, 30, 5)).used())
                .isZero();
    }

    @Test
    void aHundredAddressesAreMadeAtOnceAndSayHowFarTheyAre() {
        scene.fillEvm();
        List<Integer> heard = new ArrayList<>();

        List<PoolAddress> made = scene.pools.generate(BEN, EVM, 250, heard::add);

        assertThat(heard).containsExactly(100, 200, 250);
        assertThat(made).hasSize(250);
        assertThat(made.getFirst().index()).isEqualTo(100);
        assertThat(made.getLast().name()).isEqualTo("eip155-31337_deposit_0350");
        assertThat(scene.core.audited()).contains("staff:ben pool.generate pool:eip155:31337");
        refused("pool.range", () -> scene.pools.generate(BEN, EVM, 0, heard::add));
        refused("pool.range", () -> scene.pools.generate(BEN, EVM, 1001, heard::add));
        refused("pool.unknown", () -> scene.pools.generate(BEN, TRON, 1, heard::add));
        refused("staff.required", () -> scene.pools.generate(SHOP, EVM, 1, heard::add));
        assertThat(scene.statistics(EVM).total()).isEqualTo(350);
    }

    @Test
    void aListEndsAndItsPoolSaysSo() {
        scene.fillSolana(150);
        assertThat(scene.statistics(SOLANA).remaining()).isEqualTo(50);
        refused("pool.exhausted", () -> scene.pools.generate(ANA, SOLANA, 51, _ -> {}));
        assertThat(scene.pools.generate(ANA, SOLANA, 50, _ -> {})).hasSize(50);

        PoolStatistics now = scene.statistics(SOLANA);
        assertThat(now)
                .isEqualTo(new PoolStatistics(
                        SOLANA, Map.of(WalletState.AVAILABLE, 150L), 150, 0L, 20, "{network}_deposit_{number}"));
        assertThat(now.isLow()).isFalse();
        PoolStatistics low = scene.pools.threshold(ANA, SOLANA, 151);
        assertThat(low.isLow()).isTrue();
        assertThat(low.isDry()).isFalse();
        assertThat(scene.events()).endsWith("pool.threshold", "pool.low");
    }

    @Test
    void statesChangeByTheirRulesAndWithReasons() {
        scene.fillEvm();
        PoolAddress first = scene.pools.list(PoolQuery.first(1)).getFirst();

        PoolAddress frozen = scene.pools.freeze(ANA, first.address(), SUSPECT);
        assertThat(frozen.state()).isEqualTo(WalletState.FROZEN);
        assertThat(frozen.why()).isEqualTo(SUSPECT);
        assertThat(scene.pools.freeze(ANA, first.address(), SUSPECT)).isEqualTo(frozen);
        refused("staff.required", () -> scene.pools.freeze(SHOP, first.address(), SUSPECT));
        refused("pool.reason", () -> scene.pools.freeze(ANA, first.address(), new Note("officer", " ")));
        refused("staff.role", () -> scene.pools.unfreeze(ANA, first.address()));
        refused("staff.role", () -> scene.pools.retire(ANA, first.address(), "worn"));

        PoolAddress resting = scene.pools.unfreeze(BEN, first.address());
        assertThat(resting.state()).isEqualTo(WalletState.COOLING);
        assertThat(resting.until()).isEqualTo(resting.since().plus(PoolChanges.REST));
        PoolAddress retired = scene.pools.retire(BEN, first.address(), "worn");
        assertThat(retired.why()).isEqualTo(new Note("pool.retired", "worn"));
        refused("pool.state", () -> scene.pools.freeze(ANA, first.address(), SUSPECT));
        refused("pool.state", () -> scene.pools.unfreeze(BEN, first.address()));
        refused("pool.unknown", () -> scene.pools.get(scene.bea.depositAddress(chain(EVM), EVM, 0)));
        assertThat(scene.pools.get(first.address())).isEqualTo(retired);
        String subject = " pool:" + first.name();
        assertThat(scene.core.audited())
                .endsWith(
                        "staff:ana pool.freeze" + subject,
                        "staff:ben pool.unfreeze" + subject,
                        "staff:ben pool.retire" + subject);
    }

    @Test
    void addressesAreFoundByStateAndNetworkPageByPage() {
        scene.fillEvm();
        scene.fillSolana(20);
        PoolAddress tenth = scene.pools.list(PoolQuery.first(10)).getLast();
        scene.pools.freeze(ANA, tenth.address(), SUSPECT);

        assertThat(scene.pools.list(new PoolQuery(Set.of(WalletState.FROZEN), null, null, null, null, 10)))
                .containsExactly(scene.pools.get(tenth.address()));
        assertThat(scene.pools.list(new PoolQuery(Set.of(), SOLANA, null, null, null, 1000)))
                .hasSize(20);
        List<PoolAddress> next = scene.pools.list(new PoolQuery(Set.of(), null, null, null, tenth.name(), 1000));
        assertThat(next).hasSize(110);
        assertThat(next.getFirst().name()).isEqualTo("eip155-31337_deposit_0011");
        refused("pool.query", () -> scene.pools.list(new PoolQuery(Set.of(), null, null, null, "nobody", 10)));
        refused("pool.query", () -> PoolQuery.first(1001));
    }
}
