package dev.strongroom.core.deposit;

import static dev.strongroom.core.deposit.MoneyInFixture.CARLA_PAYS_TO;
import static dev.strongroom.core.deposit.MoneyInFixture.usdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Json;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.staff.PracticeDesk;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two assets of one network: the second block makes one of them good, the fourth the other. */
@ParameterizedClass
@EnumSource(Dialect.class)
class AssetDepthTest {
    private static final long TEN = 10_000_000;
    private static final BigInteger ONE_COIN = BigInteger.TEN.pow(18);
    private static final String COIN = PracticeDesk.COIN.toString();
    private static final String USDT = PracticeDesk.USDT.toString();

    @TempDir
    Path folder;

    private final DatabaseSettings database;
    private final PaperChain chain = new PaperChain();
    private final PaperNode node = new PaperNode("node", chain);
    private MoneyInFixture desk;

    AssetDepthTest(Dialect dialect) {
        database = Databases.freshSettings(dialect);
    }

    @BeforeEach
    void start() {
        chain.mineEmpty(3);
        desk = new MoneyInFixture(database, folder, _ -> {}, node);
        desk.open(3);
        desk.tick();
        need(Map.of("eip155", "2", COIN, "4"));
    }

    @AfterEach
    void close() {
        desk.requireSoundBooks();
        desk.close();
    }

    @Test
    void eachOfOneBlockIsCreditedWithItsOwnDepthAlsoByASuccessor() {
        chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN), coin("0xb"));
        desk.tick();
        assertThat(of(PracticeDesk.USDT).confirmations()).isEqualTo(new Deposit.Confirmations(1, 2));
        assertThat(of(PracticeDesk.COIN).confirmations()).isEqualTo(new Deposit.Confirmations(1, 4));

        chain.mine();
        desk.tick();
        requireStates(DepositState.CREDITED, DepositState.CONFIRMING);
        desk.close();
        desk = new MoneyInFixture(database, folder, _ -> {}, node);
        chain.mine();
        desk.tick();
        requireStates(DepositState.CREDITED, DepositState.CONFIRMING);
        assertThat(of(PracticeDesk.COIN).confirmations()).isEqualTo(new Deposit.Confirmations(3, 4));

        chain.mine();
        desk.tick();
        requireStates(DepositState.CREDITED, DepositState.CREDITED);
    }

    @Test
    void whatIsPublishedMeanwhileHoldsForWhatIsStillOpen() {
        chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN), coin("0xb"));
        desk.tick();
        need(Map.of("eip155", "2", USDT, "FINAL", COIN, "1"));
        chain.mine();
        desk.tick();
        requireStates(DepositState.CONFIRMING, DepositState.CREDITED);
        assertThat(of(PracticeDesk.USDT).confirmations().needed())
                .as("as it was told when it was seen")
                .isEqualTo(2);

        chain.mineEmpty(PaperNode.FINAL_AFTER - 2);
        desk.tick();
        requireStates(DepositState.CONFIRMING, DepositState.CREDITED);
        chain.mine();
        desk.tick();
        requireStates(DepositState.CREDITED, DepositState.CREDITED);
    }

    @Test
    void whatIsTakenBackBeforeItsOwnDepthWasNeverInTheBooks() {
        chain.mine(coin("0xb"));
        chain.mineEmpty(2);
        desk.tick();
        chain.reorganise(3);
        chain.mine();
        chain.mine(coin("0xb"));
        chain.mineEmpty(2);
        desk.tick();
        assertThat(desk.deposits())
                .extracting(Deposit::state)
                .containsExactly(DepositState.CONFIRMING, DepositState.ORPHANED);

        chain.mine();
        desk.tick();
        assertThat(desk.deposits())
                .extracting(Deposit::state)
                .containsExactly(DepositState.CREDITED, DepositState.ORPHANED);
    }

    @Test
    void manyThatWaitLongerKeepNothingBackThatStandsBehindThemInTheirBlock() {
        Stream<Movement> slow = IntStream.range(0, 501).mapToObj(i -> coin("0xb" + i));
        chain.mine(
                Stream.concat(slow, Stream.of(usdt("0xa", CARLA_PAYS_TO, TEN))).toArray(Movement[]::new));
        chain.mine();
        desk.tick();

        assertThat(desk.carla()).isEqualTo(TEN);
    }

    @Test
    void aKeyThatWouldNeverBeLookedUpCannotBeDrafted() {
        for (String key : List.of("USDT", COIN.replace(":60", ":61"), USDT.toLowerCase(Locale.ROOT))) {
            assertThatThrownBy(() -> need(Map.of("eip155", "2", key, "4")))
                    .isInstanceOfSatisfying(RefusedException.class, e -> {
                        assertThat(e.code()).isEqualTo("deposit.rules");
                        assertThat(e.reason()).startsWith("confirmations." + key + ": ");
                    });
        }
    }

    private void need(Map<String, String> confirmations) {
        SettingsApi settings = desk.core.get(SettingsApi.class);
        String document = Json.write(new DepositRules(confirmations, Map.of(), Map.of()));
        settings.publish(
                MoneyInFixture.BEN,
                "deposits",
                settings.draft(MoneyInFixture.ANA, "deposits", document).version());
    }

    private static Movement coin(String txid) {
        return new Movement(txid, 0, CARLA_PAYS_TO, PracticeDesk.COIN, ONE_COIN, MoneyInFixture.OUTSIDE);
    }

    private Deposit of(Asset asset) {
        return desk.deposits().stream()
                .filter(deposit -> deposit.arrival().amount().asset().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    private void requireStates(DepositState usdt, DepositState coin) {
        assertThat(of(PracticeDesk.USDT).state()).isEqualTo(usdt);
        assertThat(of(PracticeDesk.COIN).state()).isEqualTo(coin);
    }
}
