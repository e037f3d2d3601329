package dev.strongroom.core.api;

import static dev.strongroom.core.api.WithdrawalState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WithdrawalStateTest {
    private static final Pattern EDGE = Pattern.compile("^ *([A-Z_]+) --> ([A-Z_]+)", Pattern.MULTILINE);
    private static final Set<WithdrawalState> ENDS = EnumSet.of(SETTLED, FAILED, REVOKED, REJECTED, CANCELLED, EXPIRED);

    @Test
    void everyPairIsLegalExactlyWhereThePictureDrawsIt() throws IOException {
        Map<WithdrawalState, Set<WithdrawalState>> drawn = new EnumMap<>(WithdrawalState.class);
        Matcher edge = EDGE.matcher(Files.readString(Path.of("../docs/withdrawal-states.md")));
        while (edge.find()) {
            drawn.computeIfAbsent(valueOf(edge.group(1)), _ -> EnumSet.noneOf(WithdrawalState.class))
                    .add(valueOf(edge.group(2)));
        }

        Set<String> differences = new TreeSet<>();
        for (WithdrawalState from : values()) {
            for (WithdrawalState to : values()) {
                boolean isDrawn = drawn.getOrDefault(from, Set.of()).contains(to);
                if (from.mayBecome(to) != isDrawn) {
                    differences.add(from + " --> " + to + (isDrawn ? " is only drawn" : " is only in the table"));
                }
            }
        }
        assertThat(drawn).hasSize(values().length - ENDS.size());
        assertThat(differences).isEmpty();
    }

    @Test
    void anEndIsNeverLeftAndEveryOtherStateLeadsToOne() {
        for (WithdrawalState state : values()) {
            assertThat(state.isEnd()).as("%s", state).isEqualTo(ENDS.contains(state));
            assertThat(reachable(state)).as("from %s", state).containsAnyElementsOf(ENDS);
        }
        assertThat(reachable(REQUESTED)).containsExactlyInAnyOrder(values());
    }

    @Test
    void onceBytesMayExistNothingLeadsBackToCancelRejectOrExpire() {
        for (WithdrawalState state : values()) {
            if (state.mayHaveBytes()) {
                assertThat(reachable(state)).as("from %s", state).doesNotContain(REJECTED, CANCELLED, EXPIRED);
                assertThat(state.canBeStopped()).as("%s", state).isFalse();
            }
        }
    }

    @Test
    void moneyIsSettledOnlyAfterABlockHeldIt() {
        for (WithdrawalState state : values()) {
            assertThat(state.mayBecome(SETTLED)).as("%s", state).isEqualTo(state == CONFIRMING);
        }
    }

    @Test
    void bytesComeOnlyFromApprovedOrFromARequestThatWasExported() {
        for (WithdrawalState state : values()) {
            boolean mayBeSigned = state == APPROVED || state == EXPORTED || state == REVOKING;
            assertThat(state.mayBecome(SIGNED)).as("%s", state).isEqualTo(mayBeSigned);
        }
    }

    private static Set<WithdrawalState> reachable(WithdrawalState from) {
        Set<WithdrawalState> seen = EnumSet.of(from);
        int before;
        do {
            before = seen.size();
            for (WithdrawalState state : Set.copyOf(seen)) {
                seen.addAll(state.next());
            }
        } while (seen.size() > before);
        return seen;
    }
}
