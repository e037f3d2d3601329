package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.ceremony.HotFloat;
import dev.strongroom.chain.ceremony.Limits;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.core.api.FloatExcess;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.audit.AuditKeeper;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.boot.PracticePeople;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the admins sign anew counts hot as it does cold: the stricter at once, the looser after a day. */
@ParameterizedClass
@EnumSource(Dialect.class)
class StandingRulesTest {
    private static final String ALICE = address("alice").text();
    private static final String SEEN = "select count(*) from audit_log where action = 'trust.seen'";

    private final Dialect dialect;

    @TempDir
    Path home;

    @AutoClose
    private PracticeDesk desk;

    @SuppressWarnings("NullAway.Init")
    StandingRulesTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        desk = new PracticeDesk(home, Databases.freshSettings(dialect));
        desk.start();
        desk.fundHot(USDT, 3000);
        desk.owe("carla", USDT, "9000");
    }

    @Test
    void aRaisedThresholdWaitsADayFromTheFirstSightThroughARestart() {
        sign(policy -> withThreshold(policy, 3000));
        desk.tick();
        assertThat(route("k1")).isEqualTo(Route.COLD);

        desk.clock.forward(Duration.ofHours(24).minusSeconds(1));
        desk.restart();
        assertThat(route("k2")).isEqualTo(Route.COLD);
        desk.clock.forward(Duration.ofSeconds(1));
        assertThat(route("k3")).isEqualTo(Route.HOT);
        assertThat(sql().queryForObject(SEEN, Long.class)).isEqualTo(2);
    }

    @Test
    void fromALoweredThresholdOnNothingIsSignedHotAndRaisingItAgainTakesADay() {
        Withdrawal asked = desk.request("k1", "carla", "200", ALICE);
        sign(policy -> withThreshold(policy, 200));
        desk.tick();
        assertUnsigned(asked, "hot.float");

        sign(policy -> withThreshold(policy, 1000));
        desk.tick();
        assertUnsigned(asked, "policy.waiting");
        assertThat(desk.onChain(USDT, address("alice"))).isZero();

        desk.clock.forward(Duration.ofHours(24));
        assertThat(desk.finish(asked.id()).state()).isEqualTo(WithdrawalState.SETTLED);
    }

    @Test
    void aWalletThatIsNoLongerHotSignsNothingAtOnceAndOneThatIsAgainAfterADay() {
        Withdrawal asked = desk.request("k1", "carla", "200", ALICE);
        List<SignerAccount> both =
                desk.core().bean(Trust.class).current().policy().accounts();
        sign(policy -> withAccounts(policy, both.subList(1, 2)));
        desk.tick();
        assertUnsigned(asked, "withdrawal.route");

        sign(policy -> withAccounts(policy, both));
        desk.tick();
        assertUnsigned(asked, "policy.waiting");
        Withdrawal another = desk.request("k2", "carla", "50", ALICE);
        assertThat(Objects.requireNonNull(another.plan()).route()).isEqualTo(Route.COLD);

        desk.clock.forward(Duration.ofHours(24));
        assertThat(desk.finish(asked.id()).state()).isEqualTo(WithdrawalState.SETTLED);
    }

    @Test
    void aFirstSightThatWasMovedInTheDatabaseIsFoundAndNothingIsPaid() {
        sign(policy -> withThreshold(policy, 3000));
        desk.tick();
        Withdrawal asked = desk.request("k1", "carla", "200", ALICE);
        sql().update("update audit_log set at_ms = at_ms - 86400000 where action = 'trust.seen'");

        assertThat(desk.core().bean(AuditKeeper.class).verifyAll().isIntact()).isFalse();
        desk.tick();
        assertUnsigned(asked, "records.unverified");
    }

    @Test
    void staffSeeWhatTheHotWalletsHoldAboveTheCeiling() {
        WalletsApi wallets = desk.core().bean(WalletsApi.class);
        assertThat(wallets.aboveCeiling()).isEmpty();
        sign(policy -> withLimits(
                policy,
                limits -> new Limits(
                        limits.bands(),
                        limits.rollingBands(),
                        limits.perDay(),
                        limits.coldThreshold(),
                        new HotFloat(
                                units(2500),
                                limits.hot().perHour(),
                                limits.hot().perDay()))));

        assertThat(wallets.aboveCeiling())
                .singleElement()
                .isEqualTo(new FloatExcess(USDT.parse("3000"), USDT.parse("2500")))
                .extracting(FloatExcess::excess)
                .isEqualTo(USDT.parse("500"));
    }

    private void assertUnsigned(Withdrawal asked, String code) {
        Withdrawal now = desk.get(asked.id());
        assertThat(now.state()).isEqualTo(WithdrawalState.APPROVED);
        assertThat(Objects.requireNonNull(now.flags().waiting()).code()).isEqualTo(code);
        assertThat(desk.core().withdrawals().attempts(asked.id())).isEmpty();
        assertThat(sql().queryForObject("select count(*) from hot_signature", Long.class))
                .isZero();
    }

    /** The route of a payment of 1,000 that is asked for now. */
    private @Nullable Route route(String key) {
        return Objects.requireNonNull(desk.request(key, "carla", "1000", ALICE).plan())
                .route();
    }

    private void sign(UnaryOperator<Policy> change) {
        Trust trust = desk.core().bean(Trust.class);
        TrustFile now = trust.current();
        Policy next = change.apply(now.policy());
        try (Ed25519Signer admin = PracticePeople.key("ann")) {
            trust.accept(now.with(now.draft(next, desk.clock.instant()).signedBy(admin))
                    .bytes());
        }
    }

    private static Policy withThreshold(Policy policy, int whole) {
        return withLimits(
                policy,
                limits ->
                        new Limits(limits.bands(), limits.rollingBands(), limits.perDay(), units(whole), limits.hot()));
    }

    private static Policy withLimits(Policy policy, UnaryOperator<Limits> change) {
        NetworkPolicy network = policy.networks().getFirst();
        Asset changed = USDT.asset();
        List<TokenPolicy> tokens = network.tokens().stream()
                .map(token -> token.token().asset().equals(changed)
                        ? new TokenPolicy(token.token(), change.apply(Objects.requireNonNull(token.limits())))
                        : token)
                .toList();
        return new Policy(
                policy.version() + 1,
                List.of(new NetworkPolicy(network.network(), network.maxFeeCap(), tokens)),
                policy.accounts(),
                policy.revokeApprovals(),
                policy.addressBookRoot());
    }

    private static Policy withAccounts(Policy policy, List<SignerAccount> accounts) {
        return new Policy(
                policy.version() + 1, policy.networks(), accounts, policy.revokeApprovals(), policy.addressBookRoot());
    }

    private static BigInteger units(int whole) {
        return USDT.parse(Integer.toString(whole)).units();
    }

    private JdbcTemplate sql() {
        return new JdbcTemplate(desk.core().bean(Database.class).dataSource());
    }
}
