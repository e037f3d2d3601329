package dev.strongroom.core.boot.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.AuditApi;
import dev.strongroom.core.api.DayFlow;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.Treasury;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeDeskTest {
    @TempDir
    Path folder;

    @Test
    void aNewDeskHasAQueueWorthTriagingAndIsFoundAgainAsItWas() throws Exception {
        List<PracticeStep> steps = new ArrayList<>();
        Path home = folder.resolve("desk of mine");
        List<String> ids;
        try (PracticeDesk desk = PracticeDesk.open(home, steps::add)) {
            assertThat(steps).containsExactly(PracticeStep.values());
            List<Withdrawal> all = desk.core().withdrawals().list(WithdrawalQuery.newest(1000));
            ids = all.stream().map(Withdrawal::id).toList();
            requireVariety(all);
            requireFactors(all);
            requireRecords(desk);
            requireFiles(desk);
            refused("desk.in-use", () -> PracticeDesk.open(home, _ -> {}));
        }
        steps.clear();
        try (PracticeDesk again = PracticeDesk.open(home, steps::add)) {
            assertThat(steps).containsExactly(PracticeStep.NETWORK, PracticeStep.CORE, PracticeStep.READY);
            assertThat(again.core().withdrawals().list(WithdrawalQuery.newest(1000)))
                    .extracting(Withdrawal::id)
                    .containsExactlyElementsOf(ids);
            awaitEqualBooks(again);
        }
    }

    /** What was on its way when the desk was closed is taken into the books soon after it is opened again. */
    private static void awaitEqualBooks(PracticeDesk desk) {
        Reconciliations reconciliations = desk.core().bean(Reconciliations.class);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        for (LocalChain network : desk.networks()) {
            ReconciliationRun run = reconciliations.run(network.network());
            while (!run.result().isEqual()) {
                assertThat(System.nanoTime()).as("%s", run.result().breaks()).isLessThan(deadline);
                Thread.onSpinWait();
                run = reconciliations.run(network.network());
            }
        }
    }

    private static void requireVariety(List<Withdrawal> all) {
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all)
                .extracting(w -> w.order().customer())
                .satisfies(customers -> assertThat(Set.copyOf(customers)).hasSizeGreaterThanOrEqualTo(8));
        assertThat(all.stream().map(w -> w.order().amount().asset()).distinct())
                .hasSize(2 + Practice.networks().size() - 1);
        Set<WithdrawalState> states = all.stream().map(Withdrawal::state).collect(Collectors.toSet());
        assertThat(states)
                .containsAll(EnumSet.of(
                        WithdrawalState.DELAYED,
                        WithdrawalState.REVIEW,
                        WithdrawalState.APPROVED,
                        WithdrawalState.NEEDS_FUNDS,
                        WithdrawalState.NEEDS_GAS,
                        WithdrawalState.EXPORTED,
                        WithdrawalState.REVOKING,
                        WithdrawalState.SETTLED,
                        WithdrawalState.FAILED,
                        WithdrawalState.REVOKED,
                        WithdrawalState.REJECTED,
                        WithdrawalState.CANCELLED,
                        WithdrawalState.EXPIRED));
        for (Route route : Route.values()) {
            assertThat(all)
                    .anyMatch(w -> w.state() == WithdrawalState.REVIEW
                            && Objects.requireNonNull(w.plan()).route() == route);
        }
        assertThat(all)
                .anyMatch(w -> w.flags().hold() != null)
                .anyMatch(w -> w.flags().assignee() != null);
        assertThat(all).anyMatch(w -> w.ending() != null && w.ending().code().equals(WithdrawalProblem.FUNDS.code()));
    }

    private static void requireFactors(List<Withdrawal> all) {
        Set<String> factors = all.stream()
                .map(Withdrawal::risk)
                .filter(Objects::nonNull)
                .flatMap(risk -> risk.contributions().stream())
                .map(RiskAssessment.Contribution::rule)
                .collect(Collectors.toSet());
        assertThat(factors)
                .containsExactlyInAnyOrder(
                        "single-amount", "many-in-an-hour", "first-time-address", "suspicious-address");
    }

    private static void requireRecords(PracticeDesk desk) {
        assertThat(desk.core().bean(AuditApi.class).verify((_, _) -> true).isIntact())
                .isTrue();
        List<ReconciliationRun> last = desk.core().bean(Reconciliations.class).last();
        assertThat(last)
                .hasSize(Practice.networks().size())
                .allSatisfy(run -> assertThat(run.result().breaks()).isEmpty());
        assertThat(desk.core().bean(Treasury.class).flow(14).stream()
                        .filter(flow -> flow.out().signum() > 0)
                        .map(DayFlow::day)
                        .distinct())
                .as("days on which something was paid")
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(desk.core().bean(Approvals.class).waiting())
                .anyMatch(open -> open.approvals() == 1)
                .anyMatch(ApprovalCase::needsCreation);
        List<Withdrawal> all = desk.core().withdrawals().list(WithdrawalQuery.newest(1000));
        assertThat(all)
                .anyMatch(w ->
                        !desk.core().withdrawals().evidence(w.id()).lookAlikes().isEmpty());
    }

    private static void requireFiles(PracticeDesk desk) throws Exception {
        assertThat(desk.trustFile()).exists();
        assertThat(desk.signerJournal()).exists();
        for (PracticePerson person : desk.people()) {
            assertThat(person.vault(desk.vaultFolder())).exists();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(person.password(desk.vaultFolder()))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFolderThatHoldsSomethingElseIsRefusedAndLeftAsItWas() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        refused("practice.folder", () -> PracticeDesk.open(folder, _ -> {}));
        assertThat(folder.toFile().list()).containsExactly("mine.txt");

        Files.createDirectories(folder.resolve("desk"));
        Files.createDirectories(folder.resolve("network"));
        refused("practice.unfinished", () -> PracticeDesk.open(folder, _ -> {}));
        assertThat(folder.toFile().list()).hasSize(3);
    }

    @Test
    void noPracticePeopleAreMadeForANetworkWithRealMoney() {
        ListedNetwork real = Registry.builtIn().network(Network.parse("eip155:1"));
        refused(
                "practice.network",
                () -> PracticeVaults.found(
                        folder.resolve("desk"),
                        Offline.chains(),
                        new SecureRandom(),
                        new PracticeVaults.Founding("Practice", List.of(real), 1, Instant.EPOCH)));
        assertThat(folder).isEmptyDirectory();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
