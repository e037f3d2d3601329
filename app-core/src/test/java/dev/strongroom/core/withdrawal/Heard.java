package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import java.util.HashMap;
import java.util.Map;

/** What cores have told of withdrawals before they died: nobody may find it taken back. */
final class Heard {
    private static final String TOLD = "TOLD";

    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, WithdrawalState> ended = new HashMap<>();

    /** What a core tells. */
    static String line(Withdrawal withdrawal) {
        return TOLD + " " + withdrawal.id() + " " + withdrawal.version() + " " + withdrawal.state();
    }

    /** Notes a line that was told; passes over any other. */
    void note(String line) {
        String[] words = line.split(" ", -1);
        if (words[0].equals(TOLD)) {
            versions.merge(words[1], Long.parseLong(words[2]), Math::max);
            WithdrawalState state = WithdrawalState.valueOf(words[3]);
            if (state.isEnd()) {
                ended.put(words[1], state);
            }
        }
    }

    void requireNothingForgotten(ColdRoom room) {
        assertThat(versions).isNotEmpty();
        versions.forEach(
                (id, version) -> assertThat(room.get(id).version()).as("%s", id).isGreaterThanOrEqualTo(version));
        assertThat(ended).isNotEmpty();
        ended.forEach((id, state) -> assertThat(room.state(id)).as("%s", id).isEqualTo(state));
    }
}
