package dev.strongroom.core.pool;

import static dev.strongroom.core.pool.PoolScene.ANA;
import static dev.strongroom.core.pool.PoolScene.EVM;
import static dev.strongroom.core.pool.PoolScene.SHOP;
import static dev.strongroom.core.pool.PoolScene.SOLANA;
import static dev.strongroom.core.pool.PoolScene.TRON;
import static dev.strongroom.core.pool.PoolScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.NameTemplate;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How addresses are named; each pool has a hundred of before. */
@ParameterizedClass
@EnumSource(Dialect.class)
class PoolNamesTest {
    @TempDir
    Path folder;

    private final Dialect dialect;
    private PoolScene scene;

    PoolNamesTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        scene = new PoolScene(Databases.fresh(dialect), folder);
        scene.fillEvm();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private List<String> make(Network network, int count) {
        return scene.pools.generate(ANA, network, count, _ -> {}).stream()
                .map(PoolAddress::name)
                .toList();
    }

    @Test
    void theNextAreNamedByTheTemplateAndThoseOfBeforeKeepTheirNames() {
        assertThat(scene.statistics(EVM).names()).isEqualTo(NameTemplate.DEFAULT.text());
        List<PoolAddress> before = scene.pools.list(PoolQuery.first(200));

        assertThat(scene.pools.names(ANA, EVM, "pay.{number}-{network}").names())
                .isEqualTo("pay.{number}-{network}");
        scene.pools.names(ANA, EVM, "pay.{number}-{network}");
        assertThatThrownBy(() -> scene.pools.generate(ANA, EVM, 150, _ -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(make(EVM, 2)).containsExactly("pay.0101-eip155-31337", "pay.0102-eip155-31337");
        assertThat(scene.pools.list(PoolQuery.first(100))).isEqualTo(before);
        assertThat(scene.core.audited())
                .filteredOn(line -> line.contains("pool.names"))
                .containsExactly("staff:ana pool.names pool:eip155:31337");
        assertThat(scene.pools.check().breaks()).isEmpty();
    }

    @Test
    void anAddressIsFoundByItsNameWhateverTheTemplate() {
        for (String template : List.of("pay.{number}", "{number}-Shop", "v2{number}x3")) {
            scene.pools.names(ANA, EVM, template);
            String name = make(EVM, 1).getFirst();
            assertThat(scene.pools.list(new PoolQuery(Set.of(), null, null, name, null, 10)))
                    .extracting(PoolAddress::name)
                    .containsExactly(name);
        }
    }

    @Test
    void aNameThatAnAddressHasIsSteppedOver() {
        scene.pools.names(ANA, EVM, "a{number}");
        assertThat(make(EVM, 2)).containsExactly("a0101", "a0102");
        scene.fillSolana(110);
        refused("pool.template", () -> scene.pools.names(ANA, SOLANA, "a{number}"));
        scene.pools.names(ANA, EVM, "b{number}");
        scene.pools.names(ANA, SOLANA, "a{number}");
        assertThat(make(SOLANA, 3)).containsExactly("a0101-2", "a0102-2", "a0103");
        scene.pools.importSource(ANA, scene.account(scene.cleo, TRON));
        scene.pools.names(ANA, SOLANA, "{number}");
        scene.pools.names(ANA, TRON, "a{number}");
        assertThat(make(TRON, 4)).containsExactly("a0101-3", "a0102-3", "a0103-2", "a0104");
    }

    @Test
    void whatIsNoTemplateOrNobodyMaySetIsRefusedAndNothingChanges() {
        refused("pool.template", () -> scene.pools.names(ANA, EVM, "deposit"));
        refused("pool.unknown", () -> scene.pools.names(ANA, TRON, "{number}"));
        refused("staff.required", () -> scene.pools.names(SHOP, EVM, "{number}"));
        scene.fillSolana(110);
        refused("pool.template", () -> scene.pools.names(ANA, SOLANA, "{network}{network}{number}"));
        assertThat(scene.statistics(EVM).names()).isEqualTo(NameTemplate.DEFAULT.text());
        assertThat(scene.events()).doesNotContain("pool.names");
    }
}
