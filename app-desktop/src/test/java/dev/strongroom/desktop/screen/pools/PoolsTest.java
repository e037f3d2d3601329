package dev.strongroom.desktop.screen.pools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is listed and what is looked at. */
class PoolsTest extends PoolsDesk {
    @Test
    void everyPoolStandsAtALevel() {
        assertThat(model.pools()).extracting(PoolLevel::of).containsExactly(PoolLevel.ENOUGH, PoolLevel.LOW);
        assertThat(PoolLevel.of(PoolSamples.pool(ChainSamples.TRON, 4, 0L))).isEqualTo(PoolLevel.ENDING);
        assertThat(PoolLevel.of(PoolSamples.pool(ChainSamples.TRON, 0, 0L))).isEqualTo(PoolLevel.DRY);
        assertThat(PoolLevel.of(PoolSamples.pool(ChainSamples.TRON, 0, 5L))).isEqualTo(PoolLevel.LOW);
        assertThat(PoolLevel.of(PoolSamples.pool(ChainSamples.TRON, 20, 0L))).isEqualTo(PoolLevel.ENOUGH);
    }

    @Test
    void theFilterNarrowsTheList() {
        assertThat(model.list().rows()).containsExactly(FREE, GIVEN, FROZEN, RETIRED);
        assertThat(model.footer()).isEqualTo("4 addresses; these are all");
        model.filter().stateProperty().set(Optional.of(WalletState.FROZEN));
        assertThat(model.list().rows()).containsExactly(FROZEN);
        model.filter().networkProperty().set(Optional.of(ChainSamples.TRON));
        assertThat(model.list().rows()).isEmpty();
        assertThat(model.list().emptyText()).isEqualTo("No address passes this filter.");
        model.clear();
        model.filter().searchProperty().set(" c-7 ");
        model.apply();
        assertThat(model.list().rows()).containsExactly(GIVEN);
        assertThat(drawn().address()).as("the only one is looked at").isEqualTo(GIVEN);
        model.filter().searchProperty().set("c-");
        model.apply();
        assertThat(model.list().rows()).isEmpty();
        assertThat(model.list().emptyText()).contains("first 6").contains("last 4");
    }

    @Test
    void pagesFollowOneAnotherAndStayWhenSomethingChanges() {
        for (int i = 10; i < 240; i++) {
            desk.pools.put(new PoolAddress(
                    "eip155_deposit_" + i,
                    PoolSamples.where(Samples.NETWORK, i),
                    FREE.source(),
                    i,
                    WalletState.AVAILABLE,
                    null,
                    null,
                    Samples.NOW,
                    null,
                    1));
        }
        model.apply();
        assertThat(model.list().rows()).hasSize(PoolsViewModel.PAGE);
        assertThat(model.footer()).contains("more follow");
        model.list().more();
        assertThat(model.list().rows())
                .extracting(PoolAddress::name)
                .hasSize(234)
                .doesNotHaveDuplicates();
        assertThat(model.list().hasMoreProperty().get()).isFalse();
        model.list().more();
        beats.beat("pool.generate", Samples.NETWORK.toString());
        assertThat(model.list().rows()).hasSize(234);
    }

    @Test
    void whatChangesElsewhereIsReadAgain() {
        model.select(GIVEN);
        desk.pools.freeze(Objects.requireNonNull(session.officer()).actor(), GIVEN.address(), PoolSamples.ODD);
        beats.beat("withdrawal.state", "1");
        assertThat(drawn().address().state()).isEqualTo(WalletState.ALLOCATED);
        beats.beat("pool.freeze", GIVEN.name());
        assertThat(drawn().address().state()).isEqualTo(WalletState.FROZEN);
        assertThat(model.list().rows().get(1).state()).isEqualTo(WalletState.FROZEN);
        model.onHide();
        assertThat(beats.readers()).isZero();
    }

    @Test
    void aRouteSearches() {
        model.onHide();
        navigator.go(new Route(Place.POOLS, FROZEN.name()));
        model.onShow();
        assertThat(drawn().address()).isEqualTo(FROZEN);
        assertThat(Objects.requireNonNull(drawn().source()).signer()).isEqualTo("custodian-1");
        assertThat(drawn().address().index()).isEqualTo(2);
        model.toCustomer("C-8");
        assertThat(navigator.route()).isEqualTo(new Route(Place.CUSTOMERS, "C-8"));
    }

    @Test
    void aFailureIsToldOnceAndMended() {
        desk.pools.fail(new IllegalStateException("no database"));
        model.apply();
        model.apply();
        assertThat(model.list().problemProperty().get()).startsWith("The pools could not be read");
        assertThat(notifier.told()).hasSize(1);
        assertThat(model.list().rows()).as("what was read before stays").hasSize(4);
        assertThat(model.list().emptyText()).isEmpty();
        desk.pools.fail(new RefusedException("pool.query", "after: no address has the name 'x'"));
        model.apply();
        assertThat(model.list().problemProperty().get()).startsWith("Nothing was listed");
        desk.pools.fail(null);
        model.apply();
        assertThat(model.list().problemProperty().get()).isEmpty();
    }

    @Test
    void anAddressThatIsGoneIsSaid() {
        model.select(PoolSamples.address(ChainSamples.TRON, 9, WalletState.AVAILABLE, null));
        assertThat(notifier.told()).singleElement().asString().contains("no such address");
        assertThat(model.looked().detailProperty().get()).isNull();
    }
}
