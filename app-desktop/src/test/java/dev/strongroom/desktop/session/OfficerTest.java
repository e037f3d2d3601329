package dev.strongroom.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OfficerTest {
    private final SuspenseItem open = ArrivalSamples.open(1, "12.5", "C-1", Duration.ofHours(1));

    @Test
    void anOpenItemIsWorkForOperatorsAndApprovers() {
        assertThat(FakePeople.officer("ana", StaffRole.OPERATOR).canSettle(open)).isTrue();
        assertThat(FakePeople.approver("ben").canSettle(open)).isTrue();
        assertThat(FakePeople.officer("cy", StaffRole.CUSTODIAN).canSettle(open)).isFalse();
        assertThat(FakePeople.officer("dee", StaffRole.ADMIN).canSettle(open)).isFalse();
    }

    @Test
    void aProposalIsWorkForAnybodyButWhoMadeItAndADoneOneForNobody() {
        Officer ana = FakePeople.approver("ana");
        SuspenseItem.Decision decision = new SuspenseItem.Decision(
                new SuspenseResolution(SuspenseResolution.Kind.MATCH, "C-1", null, "theirs"),
                ana.actor(),
                null,
                null,
                Samples.NOW);
        SuspenseItem proposed = ArrivalSamples.decided(open, SuspenseState.PROPOSED, decision);

        assertThat(ana.canSettle(proposed)).isFalse();
        assertThat(FakePeople.approver("ben").canSettle(proposed)).isTrue();
        assertThat(FakePeople.approver("ben").canSettle(ArrivalSamples.decided(open, SuspenseState.RESOLVED, decision)))
                .isFalse();
    }
}
