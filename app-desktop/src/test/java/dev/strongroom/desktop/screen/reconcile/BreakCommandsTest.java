package dev.strongroom.desktop.screen.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BreakComment;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.desktop.session.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do with a break. */
class BreakCommandsTest extends ReconcileDesk {
    @Test
    void itIsTakenOnGivenAwayAndCommented() {
        model.select(MISSING);
        assertThat(model.commands().isMine(MISSING)).isFalse();
        model.commands().takeOn(MISSING);
        assertThat(desk.breaks.get("b-1").owner()).isEqualTo("ana");
        assertThat(drawn().item().owner()).isEqualTo("ana");
        assertThat(model.commands().isMine(drawn().item())).isTrue();
        assertThat(notifier.told().getLast()).contains("ana looks into it now.");
        model.commands().assign(drawn().item(), null);
        assertThat(desk.breaks.get("b-1").owner()).isNull();
        assertThat(notifier.told().getLast()).contains("Nobody looks into it now.");

        List<String> asked = new ArrayList<>();
        model.commands().give(MISSING, asked::addAll);
        assertThat(asked).containsExactly("ana", "ben");

        dialogs.answer("the node of before said so");
        model.commands().comment(MISSING);
        assertThat(drawn().evidence().comments())
                .containsExactly(new BreakComment(Actor.staff("ana"), Samples.NOW, "the node of before said so"));
        assertThat(dialogs.reasons().getLast().title()).contains("−9.50 USDT");
    }

    @Test
    void whatIsRefusedIsToldAndReadAgain() {
        model.select(MISSING);
        desk.breaks.fail(new RefusedException("break.changed", "break: somebody else changed it"));
        model.commands().takeOn(MISSING);
        assertThat(notifier.told().getLast()).contains("Somebody else changed it meanwhile");
        desk.breaks.fail(new IllegalStateException("no database"));
        dialogs.answer("why");
        model.commands().comment(MISSING);
        assertThat(notifier.told().getLast()).contains("The core did not answer");
        assertThat(desk.breaks.get("b-1")).isEqualTo(MISSING);
    }

    @Test
    void aCommandThatCannotRunSaysWhy() {
        assertThat(model.commands().whyNotAssign(CLOSED)).contains("Nothing is left to do");
        model.commands().assign(CLOSED, "ana");
        model.commands().give(CLOSED, _ -> fail());
        assertThat(desk.breaks.get("b-3")).isEqualTo(CLOSED);
        assertThat(model.commands().whyNotComment()).isEmpty();
        session.lock();
        assertThat(model.commands().whyNotAssign(MISSING)).contains("Unlock your key first");
        model.commands().takeOn(MISSING);
        model.commands().assign(MISSING, "ben");
        model.commands().comment(MISSING);
        assertThat(desk.breaks.get("b-1")).isEqualTo(MISSING);
        assertThat(dialogs.reasons()).isEmpty();
    }

    @Test
    void aRosterThatCannotBeReadIsTold() {
        desk.with(StaffApi.class, new StaffApi() {
            @Override
            public List<StaffMember> staff() {
                throw new IllegalStateException("no database");
            }

            @Override
            public long rosterVersion() {
                return 1;
            }
        });
        model.commands().give(MISSING, _ -> fail());
        assertThat(notifier.told().getLast()).contains("The core did not answer");
    }
}
