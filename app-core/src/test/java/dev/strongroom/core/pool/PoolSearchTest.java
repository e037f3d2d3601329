package dev.strongroom.core.pool;

import static dev.strongroom.core.pool.PoolScene.EVM;
import static dev.strongroom.core.pool.PoolScene.SHOP;
import static dev.strongroom.core.pool.PoolScene.SOLANA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class PoolSearchTest {
    @TempDir
    Path folder;

    private final Dialect dialect;
    private PoolScene scene;
    private PoolAddress tenth;
    private String text;

    PoolSearchTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        scene = new PoolScene(Databases.fresh(dialect), folder);
        scene.fillEvm();
        scene.fillSolana(20);
        tenth = scene.pools.list(PoolQuery.first(10)).getLast();
        text = tenth.address().text();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anAddressIsFoundByItselfItsBeginningItsEndingOrBothInAnyCase() {
        assertThat(found(text)).containsExactly(tenth);
        assertThat(found(text.toUpperCase(Locale.ROOT))).containsExactly(tenth);
        assertThat(found(" " + text.toLowerCase(Locale.ROOT) + "\n")).containsExactly(tenth);
        assertThat(found(text.replaceAll("(.{4})", "$1 "))).as("in groups").containsExactly(tenth);
        assertThat(found(text.substring(0, 8))).containsExactly(tenth);
        assertThat(found(text.substring(36))).containsExactly(tenth);
        assertThat(found(text.substring(0, 6) + "…" + text.substring(38))).containsExactly(tenth);
        assertThat(found(text.substring(0, 4) + "..." + text.substring(36))).containsExactly(tenth);
        assertThat(found(text.substring(0, 8) + "…")).containsExactly(tenth);
        PoolAddress other = scene.pools
                .list(new PoolQuery(Set.of(), SOLANA, null, null, null, 1))
                .getFirst();
        assertThat(found(other.address().text().substring(0, 6))).containsExactly(other);
    }

    @Test
    void whatIsNotSoIsNotFound() {
        String beginning = text.substring(0, 8);
        assertThat(found(beginning + "…" + "zzzz")).isEmpty();
        assertThat(found("0xzzzz…" + text.substring(36))).isEmpty();
        assertThat(found(beginning + "z")).isEmpty();
        assertThat(found("z" + text.substring(36))).isEmpty();
        assertThat(found(text.substring(10, 30))).as("in the middle").isEmpty();
        assertThat(found("0x%_")).isEmpty();
        assertThat(found("…")).isEmpty();
        assertThat(found(text + text)).isEmpty();
    }

    @Test
    void tooLittleOfAnAddressFindsNone() {
        assertThat(found(text.substring(0, PoolQuery.BEGINNING))).contains(tenth);
        assertThat(found(text.substring(0, PoolQuery.BEGINNING - 1))).isEmpty();
        assertThat(found("…" + text.substring(text.length() - PoolQuery.ENDING)))
                .contains(tenth);
        assertThat(found("…" + text.substring(text.length() - PoolQuery.ENDING + 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "0010", "_0010", "DEPOSIT_0010"})
    void aNumberFindsTheAddressOfEachNetworkThatHasIt(String number) {
        assertThat(found(number))
                .extracting(PoolAddress::name)
                .contains(tenth.name())
                .hasSize(2);
    }

    @Test
    void aNameFindsOneAddress() {
        assertThat(found(tenth.name())).containsExactly(tenth);
        assertThat(found(tenth.name().toUpperCase(Locale.ROOT))).containsExactly(tenth);
        assertThat(found("other_deposit_0010")).isEmpty();
        assertThat(found("9999999999999999999")).isEmpty();
    }

    @Test
    void aCustomersAddressesAreFoundByTheId() {
        for (String id : List.of("c-7", "c-77", "C-8", "Acme-1")) {
            scene.core.get(CustomersApi.class).register(SHOP, id);
            give(id, EVM);
        }
        PoolAddress given = give("c-7", SOLANA);

        assertThat(found("c-7")).extracting(PoolAddress::customer).containsExactly("c-7", "c-7");
        assertThat(found("C-7")).isEqualTo(found("c-7"));
        assertThat(found("c-8")).extracting(PoolAddress::customer).containsExactly("C-8");
        assertThat(found("Acme-1")).extracting(PoolAddress::customer).containsExactly("Acme-1");
        assertThat(found("c-")).isEmpty();
        assertThat(scene.pools.list(new PoolQuery(Set.of(), SOLANA, null, "c-7", null, 10)))
                .containsExactly(given);
        assertThat(scene.pools.list(new PoolQuery(Set.of(), null, "c-77", "c-7", null, 10)))
                .isEmpty();
        assertThat(in(WalletState.ALLOCATED, "c-7", null)).isEqualTo(found("c-7"));
        assertThat(in(WalletState.RETIRED, "c-7", null)).isEmpty();
        assertThat(in(WalletState.ALLOCATED, "c-7", found("c-7").getFirst().name()))
                .containsExactly(found("c-7").getLast());
    }

    private PoolAddress give(String customer, Network network) {
        return scene.pools.get(scene.core
                .get(DepositAddresses.class)
                .give(SHOP, customer, network)
                .address());
    }

    private List<PoolAddress> found(String search) {
        return scene.pools.list(new PoolQuery(Set.of(), null, null, search, null, 1000));
    }

    private List<PoolAddress> in(WalletState state, String search, @Nullable String after) {
        return scene.pools.list(new PoolQuery(Set.of(state), null, null, search, after, 1000));
    }
}
