package dev.strongroom.core.boot.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.api.AuditApi;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk that a program founds to see whether it is whole. */
class SampleDeskTest {
    @TempDir
    Path folder;

    @Test
    void itHasTodaysRequestsAndIsNotOpenedAgain() throws Exception {
        try (PracticeDesk desk = PracticeDesk.sample(folder)) {
            List<Withdrawal> asked = desk.core().withdrawals().list(WithdrawalQuery.newest(1000));
            assertThat(asked).hasSize(24 + 2 * (Practice.networks().size() - 1));
            assertThat(asked).extracting(Withdrawal::state).contains(WithdrawalState.REVIEW);
            assertThat(desk.core().bean(AuditApi.class).verify((_, _) -> true).isIntact())
                    .isTrue();
        }
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PracticeDesk.open(folder, _ -> {}))
                .returns("practice.unfinished", RefusedException::code);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PracticeDesk.sample(folder))
                .returns("practice.unfinished", RefusedException::code);
    }
}
