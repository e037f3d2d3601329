package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.ceremony.TaggedHash;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.DatabaseSettings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A core that dies between every two steps of review, export, import and revocation, and on a cold payment's way
 * through the books and the chain. Afterwards each withdrawal was paid once or not at all, as its state says, the books
 * equal the chain, and no decision, no file and no state that anybody was told of is forgotten. So on each chain; where
 * nothing can be revoked, payments run out instead.
 */
class ColdCrashTest {
    @TempDir
    Path home;

    @Test
    void aCoreThatDiesBetweenAnyTwoStepsNeitherPaysTwiceNorLosesAPayment() throws Exception {
        DyingCore.onEachGround(home, CrashingColdCore.class, ColdSeries::new);
    }

    private static final class ColdSeries implements DyingCore.Series {
        private static final Duration LIFE = Duration.ofHours(24);
        private final Heard heard = new Heard();
        private final Map<String, String> files = new HashMap<>();
        private final Set<String> decided = new HashSet<>();
        private final TrialChain chain;
        private final DatabaseSettings database;
        private final Path home;
        private final List<Death> deaths;
        /** As on the chains, whose clock is the machine's. */
        private Instant now = Instant.now();

        private ColdRoom room;

        ColdSeries(TrialChain chain, DatabaseSettings database, Path home) {
            this.chain = chain;
            this.database = database;
            this.home = home;
            deaths = Death.cold(chain);
            room = ColdRoom.found(home, database, chain, now);
            deaths.forEach(death -> room.owe(death.customer(), "1500"));
            room.close();
        }

        @Override
        public List<Death> deaths() {
            return deaths;
        }

        @Override
        public Doom doom(Death death) {
            return new Doom(home, database, chain, now, death);
        }

        @Override
        public void died(Death death, List<String> said) {
            said.forEach(this::note);
            if (death.fate() == Death.Fate.RUNS_OUT) {
                chain.runOut(LIFE);
                now = now.plus(LIFE);
            }
        }

        @Override
        public void requireAllRight() {
            room = ColdRoom.at(home, database, chain, now, Steps.UNWATCHED);
            room.clock.forward(Duration.ofMinutes(1)); // the turn of the one that died last is over by then
            List<Withdrawal> all = room.core().withdrawals().list(WithdrawalQuery.newest(1000));
            assertThat(all).hasSize(deaths.size());
            new CrashingColdCore(room, new PrintStream(OutputStream.nullOutputStream())).finishAll();
            deaths.forEach(this::requireRight);
            room.requireBooksEqualChain();
            requireNothingForgotten();
        }

        private void requireRight(Death death) {
            Withdrawal withdrawal = room.core().withdrawals().list(WithdrawalQuery.newest(1000)).stream()
                    .filter(each -> each.order().reference().equals(death.key()))
                    .findFirst()
                    .orElseThrow();
            WithdrawalState state = withdrawal.state();
            assertThat(state).as("died at %s", death).isIn(ends(death));
            boolean paid = state == WithdrawalState.SETTLED;
            BigInteger units = withdrawal.order().amount().units();
            assertThat(chain.balance(chain.dollars(), chain.stranger(death.key())))
                    .as("paid after a death at %s", death)
                    .isEqualTo(paid ? units : BigInteger.ZERO);
            BigInteger owed = chain.dollars().parse("1500").units();
            BigInteger left = paid ? owed.subtract(withdrawal.order().total().units()) : owed;
            assertThat(room.available(death.customer()))
                    .as("left after a death at %s", death)
                    .isEqualTo(chain.dollars().format(left));
        }

        /** Of payment and revocation in one slot either may win. */
        private static List<WithdrawalState> ends(Death death) {
            if (death.fate() == Death.Fate.RUNS_OUT) {
                return List.of(WithdrawalState.FAILED);
            }
            return switch (death.step()) {
                case REVOCATION_SLOT_CLAIMED -> List.of(WithdrawalState.SETTLED, WithdrawalState.REVOKED);
                case REVOCATION_STORED -> List.of(WithdrawalState.REVOKED);
                default -> List.of(WithdrawalState.SETTLED);
            };
        }

        private void requireNothingForgotten() {
            heard.requireNothingForgotten(room);
            assertThat(files).isNotEmpty();
            files.forEach((id, hash) -> assertThat(
                            TaggedHash.of("test", room.signing().request(id).file())
                                    .hex())
                    .as("request %s", id)
                    .isEqualTo(hash));
            assertThat(decided).isNotEmpty();
            for (String each : decided) {
                String[] words = each.split(" ", -1);
                ApprovalCase known = room.approvals().get(new Digest(words[0]));
                assertThat(known.decisions()).as(each).anyMatch(d -> d.staff().equals(words[1]));
            }
        }

        private void note(String line) {
            heard.note(line);
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "NOW" -> now = Instant.parse(words[1]);
                case "FILE" -> files.put(words[1], words[2]);
                case "DECIDED" -> decided.add(words[1] + " " + words[2]);
                default -> {}
            }
        }

        @Override
        public void close() {
            room.close();
        }
    }
}
