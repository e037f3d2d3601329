package dev.strongroom.core.deposit;

import static dev.strongroom.core.deposit.MoneyInFixture.usdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.WalletOpening;
import dev.strongroom.core.api.WalletOpenings;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.wallet.OpeningStep;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A core that ends in the middle of an opening, and its successor: both wallets are open, with nothing twice. */
class WalletOpeningCrashTest {
    private static final long TEN = 10_000_000;

    @TempDir
    Path folder;

    private final PaperChain chain = new PaperChain();
    private final PaperNode node = new PaperNode("node", chain);

    static Stream<Arguments> ends() {
        return Stream.of(Dialect.values())
                .flatMap(dialect -> Stream.of(OpeningStep.values()).map(step -> Arguments.of(dialect, step)));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aSuccessorFinishesWhatWasDecided(Dialect dialect, OpeningStep end) {
        DatabaseSettings database = Databases.freshSettings(dialect);
        chain.mine(usdt("0xhot", PracticeDesk.HOT, TEN), usdt("0xcold", PracticeDesk.COLD, 5 * TEN));
        chain.mineEmpty(65);
        try (MoneyInFixture first = new MoneyInFixture(
                database,
                folder,
                _ -> {},
                step -> {
                    if (step == end) {
                        throw new Ended();
                    }
                },
                node)) {
            first.tick();
            chain.mine(usdt("0xlater", PracticeDesk.HOT, 2 * TEN));
            first.tick();
            WalletOpenings openings = first.core.get(WalletOpenings.class);
            assertThatThrownBy(() -> openings.open(MoneyInFixture.ANA, openings.preview(PracticeDesk.NETWORK)))
                    .isInstanceOf(Ended.class);
        }

        try (MoneyInFixture successor = new MoneyInFixture(database, folder, _ -> {}, node)) {
            chain.mineEmpty(64);
            successor.tick();
            assertThat(successor.core.get(WalletOpenings.class).list()).allMatch(WalletOpening::isOpen);
            assertThat(successor.sum(AccountKind.OPENING)).isEqualTo(-6 * TEN);
            assertThat(successor.sum(AccountKind.COLD)).isEqualTo(5 * TEN);
            assertThat(successor.sum(AccountKind.HOT)).isEqualTo(3 * TEN);
            assertThat(successor.suspense().work())
                    .singleElement()
                    .extracting(SuspenseItem::isMissing)
                    .isEqualTo(false);
            successor.requireSoundBooks();
        }
    }

    /** Stands for the death of the process: nothing catches it. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }
}
