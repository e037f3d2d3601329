package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.ceremony.TaggedHash;
import dev.strongroom.chain.evm.node.PracticeUnderTest;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
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
 * equal the chain, and no decision, no file and no state that anybody was told of is forgotten.
 */
class ColdCrashTest {
    private static final EnumSet<Step> COLD = EnumSet.range(Step.DECISION_STORED, Step.REVOCATION_GIVEN_UP);
    private static final List<Step> ON_THE_WAY = List.of(
            Step.FUND_POSTED, Step.FUNDED, Step.BYTES_SENT, Step.SENT_STORED, Step.LANDING_STORED, Step.OUTCOME_POSTED);

    @TempDir
    Path home;

    @Test
    void aCoreThatDiesBetweenAnyTwoStepsNeitherPaysTwiceNorLosesAPayment() throws Exception {
        DyingCore.onEachDatabase(home, (dialect, own) -> {
            try (Series series = new Series(dialect, own)) {
                series.run();
            }
        });
    }

    /** On one database. */
    private static final class Series implements AutoCloseable {
        /** What must land comes first: a slot that is never signed would hold all later ones of the wallet back. */
        private final List<Step> steps = new ArrayList<>(ON_THE_WAY);

        private final Map<String, Long> versions = new HashMap<>();
        private final Map<String, WithdrawalState> ended = new HashMap<>();
        private final Map<String, String> files = new HashMap<>();
        private final Set<String> decided = new HashSet<>();
        private Instant now = PracticeDesk.MORNING;
        private final Path home;
        private final DatabaseSettings database;
        private final PracticeUnderTest node = new PracticeUnderTest();
        private ColdRoom room;

        Series(Dialect dialect, Path home) {
            this.home = home;
            steps.addAll(COLD);
            database = Databases.freshSettings(dialect);
            room = ColdRoom.found(home, database, node, now);
            for (Step step : steps) {
                room.owe("customer-" + step, "1500");
            }
            room.close();
        }

        void run() throws Exception {
            for (Step step : steps) {
                dieAt(step);
            }
            node.automine(true);
            room = ColdRoom.at(home, database, node.url().toString(), now, Steps.UNWATCHED);
            room.clock.forward(Duration.ofMinutes(1)); // the turn of the one that died last is over by then
            List<Withdrawal> all = room.core().withdrawals().list(WithdrawalQuery.newest(1000));
            assertThat(all).hasSize(steps.size());
            new CrashingColdCore(room, node.url().toString(), new PrintStream(OutputStream.nullOutputStream()))
                    .finishAll();
            for (Step step : steps) {
                requireRight(step);
            }
            room.requireBooksEqualChain();
            requireNothingForgotten();
        }

        private void requireRight(Step step) {
            Withdrawal withdrawal = room.core().withdrawals().list(WithdrawalQuery.newest(1000)).stream()
                    .filter(each -> each.order().reference().equals("key-" + step))
                    .findFirst()
                    .orElseThrow();
            WithdrawalState state = withdrawal.state();
            assertThat(state).as("died at %s", step).isIn(WithdrawalState.SETTLED, WithdrawalState.REVOKED);
            if (step != Step.REVOCATION_SLOT_CLAIMED) {
                boolean revoked = step == Step.REVOCATION_STORED;
                assertThat(state)
                        .as("died at %s", step)
                        .isEqualTo(revoked ? WithdrawalState.REVOKED : WithdrawalState.SETTLED);
            }
            boolean paid = state == WithdrawalState.SETTLED;
            BigInteger units = withdrawal.order().amount().units();
            assertThat(room.onChain(USDT, address("key-" + step)))
                    .as("paid after a death at %s", step)
                    .isEqualTo(paid ? units : BigInteger.ZERO);
            BigInteger owed = USDT.parse("1500").units();
            BigInteger left = paid ? owed.subtract(withdrawal.order().total().units()) : owed;
            assertThat(room.available("customer-" + step))
                    .as("left after a death at %s", step)
                    .isEqualTo(USDT.format(left));
        }

        private void requireNothingForgotten() {
            assertThat(versions).isNotEmpty();
            versions.forEach((id, version) ->
                    assertThat(room.get(id).version()).as("%s", id).isGreaterThanOrEqualTo(version));
            assertThat(ended).isNotEmpty();
            ended.forEach((id, state) -> assertThat(room.state(id)).as("%s", id).isEqualTo(state));
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

        private void dieAt(Step step) throws IOException, InterruptedException {
            DyingCore.die(
                            CrashingColdCore.class,
                            step,
                            home,
                            home.toString(),
                            database.url(),
                            database.user(),
                            database.password(),
                            node.url().toString(),
                            now.toString(),
                            step.name())
                    .forEach(this::note);
        }

        private void note(String line) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "NOW" -> now = Instant.parse(words[1]);
                case "FILE" -> files.put(words[1], words[2]);
                case "DECIDED" -> decided.add(words[1] + " " + words[2]);
                case "TOLD" -> {
                    versions.merge(words[1], Long.parseLong(words[2]), Math::max);
                    WithdrawalState state = WithdrawalState.valueOf(words[3]);
                    if (state.isEnd()) {
                        ended.put(words[1], state);
                    }
                }
                default -> {}
            }
        }

        @Override
        public void close() {
            room.close();
            node.close();
        }
    }
}
