package dev.strongroom.core.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.staff.PracticeDesk;
import java.math.BigInteger;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class WalletsTest {
    private static final Actor ANA = Actor.staff("ana");
    private static final Actor DAN = Actor.staff("dan");
    private static final Actor SELF = Actor.system("hot-signer");
    private static final Note FOREIGN = new Note("FOREIGN_NONCE", "the chain has seen more than the books");

    @TempDir
    Path folder;

    private final Dialect dialect;
    private RecordsFixture core;
    private Wallets wallets;
    private WalletRegister register;

    WalletsTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        core = new RecordsFixture(Databases.fresh(dialect), folder, _ -> {});
        wallets = core.get(Wallets.class);
        register = core.get(WalletRegister.class);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void theWalletsAreThoseOfTheSignedPolicy() {
        assertThat(register.takeOver()).hasSize(2);
        assertThat(register.takeOver()).hasSize(2);

        Wallet hot = wallets.hot(PracticeDesk.NETWORK).orElseThrow();
        assertThat(hot.name()).isEqualTo("eip155-31337_hot_wallet_0001");
        assertThat(hot.address()).isEqualTo(PracticeDesk.HOT);
        assertThat(wallets.cold(PracticeDesk.NETWORK).orElseThrow().address()).isEqualTo(PracticeDesk.COLD);
        assertThat(wallets.hot(Network.parse("eip155:1"))).isEmpty();
        assertThat(core.audited()).hasSize(2);
    }

    @Test
    void aRowThatSaysSomethingElseThanThePolicyIsFound() {
        register.takeOver();
        String other = PracticeDesk.CHAINS
                .of(PracticeDesk.NETWORK)
                .address(PracticeDesk.NETWORK, "0x9858EfFD232B4033E47d90003D41EC34EcaEda94")
                .text();
        core.sql.update("update wallet set address = ? where tier = 'HOT'", other);

        refused("wallet.integrity", register::takeOver);
        assertThat(core.count("wallet")).isEqualTo(2);
    }

    @Test
    void aVaultOfAnotherDeskIsFound() {
        register.takeOver();
        register.requireVault(WalletTier.HOT, (_, _) -> PracticeDesk.HOT_KEY);
        register.requireVault(WalletTier.COLD, (_, _) -> PracticeDesk.COLD_KEY);

        refused("wallet.integrity", () -> register.requireVault(WalletTier.HOT, (_, _) -> PracticeDesk.COLD_KEY));
    }

    @Test
    void aFrozenWalletIsNotPaidFromUntilItIsReleased() {
        register.takeOver();
        refused("staff.required", () -> wallets.freeze(Actor.api("shop"), PracticeDesk.HOT, FOREIGN));
        refused("staff.unknown", () -> wallets.freeze(Actor.staff("eve"), PracticeDesk.HOT, FOREIGN));
        refused("wallet.state", () -> wallets.unfreeze(ANA, PracticeDesk.HOT));
        assertThat(wallets.hot(PracticeDesk.NETWORK)).isPresent();

        wallets.freeze(SELF, PracticeDesk.HOT, FOREIGN);
        assertThat(wallets.freeze(ANA, PracticeDesk.HOT, FOREIGN).version()).isEqualTo(1);
        assertThat(wallets.hot(PracticeDesk.NETWORK)).isEmpty();
        assertThat(wallets.get(PracticeDesk.HOT).why()).isEqualTo(FOREIGN);

        wallets.unfreeze(ANA, PracticeDesk.HOT);
        assertThat(wallets.hot(PracticeDesk.NETWORK)).isPresent();
        assertThat(wallets.get(PracticeDesk.HOT).why()).isNull();
        assertThat(core.audited())
                .endsWith(
                        "system:hot-signer wallet.freeze wallet:eip155-31337_hot_wallet_0001",
                        "staff:ana wallet.unfreeze wallet:eip155-31337_hot_wallet_0001");
    }

    @Test
    void aRetiredWalletNeverComesBack() {
        register.takeOver();
        refused("staff.role", () -> wallets.retire(ANA, PracticeDesk.COLD, "worn"));
        refused("wallet.reason", () -> wallets.retire(DAN, PracticeDesk.COLD, " "));
        refused("wallet.reason", () -> wallets.retire(DAN, PracticeDesk.COLD, "x".repeat(501)));
        assertThat(wallets.isRetired(PracticeDesk.COLD)).isFalse();
        wallets.retire(DAN, PracticeDesk.COLD, "its device was lost");

        refused("wallet.state", () -> wallets.freeze(ANA, PracticeDesk.COLD, FOREIGN));
        refused("wallet.state", () -> wallets.unfreeze(ANA, PracticeDesk.COLD));
        assertThat(wallets.get(PracticeDesk.COLD).state()).isEqualTo(WalletState.RETIRED);
        assertThat(wallets.get(PracticeDesk.COLD).why()).isEqualTo(new Note("wallet.retired", "its device was lost"));
        assertThat(wallets.isRetired(PracticeDesk.COLD)).isTrue();
        assertThat(wallets.isRetired(PracticeDesk.HOT)).isFalse();
        assertThat(wallets.cold(PracticeDesk.NETWORK)).isEmpty();
    }

    @Test
    void whatAWalletHoldsOnTheFirstDayStandsInTheBooksOnce() {
        register.takeOver();
        Wallet hot = wallets.hot(PracticeDesk.NETWORK).orElseThrow();
        Amount held = Amount.of(700, PracticeDesk.COIN);
        register.open(hot, held, 12);
        register.open(hot, held, 12);
        register.open(hot, Amount.zero(PracticeDesk.USDT), 12);

        refused("ledger.key.reused", () -> register.open(hot, Amount.of(701, PracticeDesk.COIN), 12));
        Ledger ledger = core.get(Ledger.class);
        assertThat(ledger.balance(Wallets.holdings(hot, PracticeDesk.COIN)).total())
                .isEqualTo(BigInteger.valueOf(700));
        assertThat(ledger.totalAt(Wallets.holdings(hot, PracticeDesk.COIN), 11)).isZero();
        assertThat(ledger.totalAt(Wallets.holdings(hot, PracticeDesk.COIN), 12)).isEqualTo(BigInteger.valueOf(700));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
