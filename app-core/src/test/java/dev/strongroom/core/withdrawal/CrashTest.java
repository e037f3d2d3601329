package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Slot;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.DatabaseSettings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One desk, one database, one chain, and a core that dies between every two steps of a hot withdrawal while others are
 * in flight: each process finishes what the one before left, then dies at a step of its own. Afterwards every
 * withdrawal was paid exactly once or not at all, the books equal the chain, and nothing that a caller was told is
 * forgotten. So on each chain, with what only that chain does to a payment.
 */
class CrashTest {
    @TempDir
    Path home;

    @Test
    void aCoreThatDiesBetweenAnyTwoStepsNeitherPaysTwiceNorLosesAPayment() throws Exception {
        DyingCore.onEachGround(home, CrashingCore.class, HotSeries::new);
    }

    private static final class HotSeries implements DyingCore.Series {
        private final Heard heard = new Heard();
        private final TrialChain chain;
        private final DatabaseSettings database;
        private final Path home;
        private final List<Death> deaths;
        private final ColdRoom room;

        HotSeries(TrialChain chain, DatabaseSettings database, Path home) {
            this.chain = chain;
            this.database = database;
            this.home = home;
            deaths = Death.hot(chain);
            room = ColdRoom.found(home, database, chain, PracticeDesk.MORNING);
            deaths.forEach(death -> room.owe(death.customer(), "200"));
            room.stop();
        }

        @Override
        public List<Death> deaths() {
            return deaths;
        }

        @Override
        public Doom doom(Death death) {
            room.clock.forward(Duration.ofHours(2));
            return new Doom(home, database, chain, room.clock.instant(), death);
        }

        @Override
        public void died(Death death, List<String> said) {
            said.forEach(heard::note);
            if (death.fate() == Death.Fate.RUNS_OUT) {
                chain.runOut(CrashingCore.HOT_LIFE);
            }
        }

        @Override
        public void requireAllRight() {
            room.clock.forward(Duration.ofHours(2));
            room.start();
            new CrashingCore(room, new PrintStream(OutputStream.nullOutputStream())).finishAll();

            List<Withdrawal> all = room.core().withdrawals().list(WithdrawalQuery.newest(1000));
            assertThat(all)
                    .hasSize(deaths.stream().mapToInt(d -> 1 + d.inFlight()).sum());
            deaths.forEach(death -> requireRight(death, all));
            requireOneSlotEach(all);
            room.requireBooksEqualChain();
            heard.requireNothingForgotten(room);
        }

        private void requireRight(Death death, List<Withdrawal> all) {
            for (int i = 0; i < death.inFlight(); i++) {
                requirePaid(withdrawal(all, death.inFlight(i)), "10");
            }
            Withdrawal withdrawal = withdrawal(all, death.key());
            if (death.isPaid()) {
                requirePaid(withdrawal, "20");
            } else {
                assertThat(onChain(withdrawal))
                        .as("paid after a death at %s", death)
                        .isZero();
                assertThat(withdrawal.state())
                        .as("died at %s", death)
                        .isEqualTo(death.isStop() ? WithdrawalState.CANCELLED : WithdrawalState.FAILED);
            }
            if (withdrawal.state() == WithdrawalState.FAILED) {
                WithdrawalProblem why =
                        death.fate() == Death.Fate.FAILS ? WithdrawalProblem.REVERTED : WithdrawalProblem.SLOT_EXPIRED;
                assertThat(Objects.requireNonNull(withdrawal.ending()).code())
                        .as("died at %s", death)
                        .isEqualTo(why.code());
            }
            BigInteger left = units("200")
                    .subtract(units("10.01").multiply(BigInteger.valueOf(death.inFlight())))
                    .subtract(death.isPaid() ? units("20.01") : BigInteger.ZERO);
            assertThat(room.available(death.customer()))
                    .as("left after a death at %s", death)
                    .isEqualTo(chain.dollars().format(left));
        }

        /**
         * Whatever was signed for a withdrawal, before a death and after it, stands in one slot, which no other has.
         */
        private void requireOneSlotEach(List<Withdrawal> all) {
            Set<Slot> taken = new HashSet<>();
            for (Withdrawal each : all) {
                List<Slot> slots = room.core().withdrawals().attempts(each.id()).stream()
                        .map(PaymentAttempt::slot)
                        .distinct()
                        .toList();
                assertThat(slots).as("slots of %s", each.order().reference()).hasSizeLessThanOrEqualTo(1);
                slots.forEach(slot ->
                        assertThat(taken.add(slot)).as("%s is of one", slot).isTrue());
            }
            assertThat(taken).hasSizeGreaterThan(deaths.size());
        }

        private void requirePaid(Withdrawal withdrawal, String amount) {
            String key = withdrawal.order().reference();
            assertThat(withdrawal.state()).as(key).isEqualTo(WithdrawalState.SETTLED);
            assertThat(onChain(withdrawal)).as("paid for %s", key).isEqualTo(units(amount));
        }

        private BigInteger onChain(Withdrawal withdrawal) {
            return chain.balance(chain.dollars(), withdrawal.order().to());
        }

        private BigInteger units(String dollars) {
            return chain.dollars().parse(dollars).units();
        }

        private static Withdrawal withdrawal(List<Withdrawal> all, String key) {
            return all.stream()
                    .filter(each -> each.order().reference().equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() {
            room.close();
        }
    }
}
