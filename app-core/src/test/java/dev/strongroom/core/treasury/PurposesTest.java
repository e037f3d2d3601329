package dev.strongroom.core.treasury;

import static dev.strongroom.core.api.WalletPurpose.GAS;
import static dev.strongroom.core.api.WalletPurpose.PAYOUT;
import static dev.strongroom.core.api.WalletPurpose.RESERVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Band;
import dev.strongroom.chain.ceremony.HotFloat;
import dev.strongroom.chain.ceremony.Limits;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wallet is for follows from its tier, its network and what the policy lets be paid there. */
class PurposesTest {
    private static final Chains CHAINS = Offline.chains();

    private final Purposes purposes = new Purposes(CHAINS);

    private static boolean all(Token token) {
        return true;
    }

    private static boolean tokens(Token token) {
        return !token.asset().isNative();
    }

    private static boolean nothing(Token token) {
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"eip155", "tron"})
    void aHotWalletPaysOutAndSendsTheGasOfSweepsWhereItsCoinMayBePaid(String namespace) {
        assertThat(of(namespace, WalletTier.HOT, WalletState.AVAILABLE, PurposesTest::all))
                .isEqualTo(Set.of(PAYOUT, GAS));
        assertThat(of(namespace, WalletTier.HOT, WalletState.AVAILABLE, PurposesTest::tokens))
                .isEqualTo(Set.of(PAYOUT));
        assertThat(of(namespace, WalletTier.HOT, WalletState.AVAILABLE, PurposesTest::nothing))
                .isEmpty();
        assertThat(of(namespace, WalletTier.COLD, WalletState.AVAILABLE, PurposesTest::all))
                .isEqualTo(Set.of(RESERVE));
    }

    @ParameterizedTest
    @ValueSource(strings = "solana")
    void whereSweepsArePaidByWhatTheyGoToThatIsTheReserve(String namespace) {
        assertThat(of(namespace, WalletTier.HOT, WalletState.AVAILABLE, PurposesTest::all))
                .isEqualTo(Set.of(PAYOUT));
        assertThat(of(namespace, WalletTier.COLD, WalletState.AVAILABLE, PurposesTest::nothing))
                .isEqualTo(Set.of(RESERVE, GAS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eip155", "solana"})
    void aFreezeChangesNoPurposeAndARetiredWalletHasNone(String namespace) {
        for (WalletTier tier : List.of(WalletTier.HOT, WalletTier.COLD)) {
            assertThat(of(namespace, tier, WalletState.FROZEN, PurposesTest::all))
                    .isEqualTo(of(namespace, tier, WalletState.AVAILABLE, PurposesTest::all))
                    .isNotEmpty();
            assertThat(of(namespace, tier, WalletState.RETIRED, PurposesTest::all))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eip155", "tron"})
    void aWalletThatTheNewestPolicyDoesNotNameHasNone(String namespace) {
        ListedNetwork network = network(namespace);
        Wallet wallet = wallet(network, WalletTier.HOT, WalletState.AVAILABLE);
        Policy without = new Policy(2, List.of(policy(network, PurposesTest::all)), List.of(), 1, null);
        assertThat(purposes.of(wallet, without)).isEmpty();
    }

    private Set<?> of(String namespace, WalletTier tier, WalletState state, Predicate<Token> paid) {
        ListedNetwork network = network(namespace);
        Wallet wallet = wallet(network, tier, state);
        SignerAccount account =
                new SignerAccount(wallet.address(), SignerAccount.Tier.valueOf(tier.name()), wallet.index());
        return purposes.of(wallet, new Policy(1, List.of(policy(network, paid)), List.of(account), 1, null));
    }

    private static ListedNetwork network(String namespace) {
        return Registry.builtIn().all().stream()
                .filter(one -> one.network().namespace().equals(namespace))
                .findFirst()
                .orElseThrow();
    }

    private static Wallet wallet(ListedNetwork network, WalletTier tier, WalletState state) {
        return new Wallet("wallet", tier, 0, new Address(network.network(), "w"), state, null, null, 0);
    }

    private static NetworkPolicy policy(ListedNetwork network, Predicate<Token> paid) {
        BigInteger some = BigInteger.TEN;
        Limits limits = new Limits(
                List.of(new Band(BigInteger.ZERO, 1)),
                List.of(new Band(BigInteger.ZERO, 0)),
                some,
                some,
                new HotFloat(some, some, some));
        return new NetworkPolicy(
                network.network(),
                network.maxFeeCap(),
                network.tokens().stream()
                        .map(token -> new TokenPolicy(token, paid.test(token) ? limits : null))
                        .toList());
    }
}
