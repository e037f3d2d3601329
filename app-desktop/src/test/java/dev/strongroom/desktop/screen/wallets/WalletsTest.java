package dev.strongroom.desktop.screen.wallets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Token;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletPurpose;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.WalletSamples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The list of the desk's own wallets. */
class WalletsTest extends WalletsDesk {
    @Test
    void everyWalletIsListedAsTheCoreHasIt() {
        assertThat(model.list().rows()).containsExactly(HOT, FROZEN, COLD, RETIRED);
        assertThat(model.footer()).isEqualTo("4 wallets");
        assertThat(model.list().problemProperty().get()).isEmpty();
    }

    @Test
    void eachFilterLetsThroughWhatItSays() {
        model.filter().networkProperty().set(Optional.of(ChainSamples.TRON));
        assertThat(model.list().rows()).containsExactly(RETIRED);
        model.clear();
        model.filter().tierProperty().set(Optional.of(WalletTier.HOT));
        assertThat(model.list().rows()).containsExactly(HOT, FROZEN);
        model.filter().stateProperty().set(Optional.of(WalletState.FROZEN));
        assertThat(model.list().rows()).containsExactly(FROZEN);
        model.clear();
        model.filter().purposeProperty().set(Optional.of(WalletPurpose.RESERVE));
        assertThat(model.list().rows())
                .as("a retired wallet has no purpose any more")
                .containsExactly(COLD);
        model.filter().tierProperty().set(Optional.of(WalletTier.HOT));
        assertThat(model.list().rows()).isEmpty();
        assertThat(model.list().emptyText()).isEqualTo("No wallet passes this filter.");
        assertThat(model.pools())
                .as("sums are of all wallets, whatever is listed")
                .hasSize(2);
        model.clear();
        assertThat(model.list().rows()).hasSize(4);
    }

    @Test
    void theWalletsOfANetworkAreSummedByTierAndAsset() {
        WalletPool pool = model.pools().getFirst();
        Token coin = HOT.holdings().getFirst().token();
        Token usdt = Samples.usdt();
        assertThat(pool.network()).isEqualTo(Samples.NETWORK);
        assertThat(pool.count(WalletTier.HOT)).isEqualTo(2);
        assertThat(pool.count(WalletTier.COLD)).isEqualTo(1);
        assertThat(pool.count(WalletState.FROZEN)).isEqualTo(1);
        assertThat(pool.total(WalletTier.HOT, coin)).contains(coin.parse("15").units());
        assertThat(pool.total(WalletTier.HOT, usdt)).contains(usdt.parse("3000").units());
        assertThat(pool.total(WalletTier.COLD, coin)).contains(coin.parse("80").units());
        assertThat(pool.total(WalletTier.COLD, usdt))
                .as("no cold wallet's USDT is in the books")
                .isEmpty();
    }

    @Test
    void aWalletSaysWhatItIsForAndWhatTheBooksHaveOfIt() {
        assertThat(model.words().purposes(HOT)).isEqualTo("Payout, Gas");
        assertThat(model.words().purposes(RETIRED)).isEqualTo("–");
        assertThat(model.words().balances(COLD)).startsWith("80.00 ").contains("not in the books: USDT");
        assertThat(model.words().held(COLD)).startsWith("80.00 ").doesNotContain("USDT");
        assertThat(model.words().held(RETIRED)).isEmpty();
    }

    @Test
    void aRouteOpensAWalletAndClearsTheFilter() {
        model.filter().tierProperty().set(Optional.of(WalletTier.COLD));
        Route route = new Route(
                Place.POOLS, Samples.NETWORK + "/" + HOT.wallet().address().text());
        assertThat(WalletsViewModel.isWallet(route)).isTrue();
        assertThat(WalletsViewModel.isWallet(new Route(Place.POOLS, "eip155_deposit_0001")))
                .isFalse();
        navigator.go(route);
        model.onShow();
        assertThat(drawn().wallet()).isEqualTo(HOT.wallet());
        assertThat(model.list().rows()).hasSize(4);
    }

    @Test
    void whatChangesIsReadAgainUntilNobodyLooks() {
        look(HOT);
        WalletPosition other = WalletSamples.hot(Samples.NETWORK, 1, "11", "2000");
        desk.wallets.put(other);
        beats.beat();
        assertThat(model.list().rows()).contains(other).doesNotContain(HOT);
        assertThat(drawn().position()).isEqualTo(other);
        model.onHide();
        assertThat(beats.readers()).isZero();
    }

    @Test
    void aListThatCannotBeReadSaysSoAndStays() {
        desk.wallets.fail(new IllegalStateException("no database"));
        model.apply();
        assertThat(model.list().problemProperty().get()).contains("may be old", "No money moves");
        assertThat(model.list().rows()).hasSize(4);
        desk.wallets.fail(null);
        model.apply();
        assertThat(model.list().problemProperty().get()).isEmpty();
    }
}
