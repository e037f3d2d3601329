package dev.strongroom.desktop.screen.overview;

import dev.strongroom.core.api.AssetPosition;
import dev.strongroom.core.api.DayBalance;
import dev.strongroom.core.api.DayFlow;
import dev.strongroom.core.api.MoneyOut;
import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.Treasury;
import dev.strongroom.core.api.WalletOpening;
import dev.strongroom.core.api.WalletOpenings;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalCount;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.desktop.session.Ports;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Everything the overview says, read at one moment.
 *
 * @param at when it was read
 * @param positions one for each asset of the policy
 * @param history balances of the last days, oldest first
 * @param flow what came and went on the last days, oldest first
 * @param nodes one for each network
 * @param runs the last reconciliation of each network that has one
 * @param counts withdrawals by state
 * @param waiting what has not ended, as far as it is looked at
 * @param outstanding signed and not landed
 * @param moneyOut what is frozen
 */
record Morning(
        Instant at,
        List<AssetPosition> positions,
        List<DayBalance> history,
        List<DayFlow> flow,
        List<NodeStatus> nodes,
        List<ReconciliationRun> runs,
        List<WithdrawalCount> counts,
        Waiting waiting,
        List<OutstandingPayment> outstanding,
        MoneyOutStatus moneyOut) {
    /** How many days the charts show. */
    static final int DAYS = 30;

    /**
     * What has not ended.
     *
     * @param starved payments that wait for funds or for network coins
     * @param ages how long everything waits
     * @param closed wallets that are not in the books with an asset yet
     */
    record Waiting(List<Withdrawal> starved, QueueAges ages, List<WalletOpening> closed) {}

    /** Payments that wait for funds or for network coins. */
    List<Withdrawal> starved() {
        return waiting.starved();
    }

    static Morning read(Ports ports, Instant now) {
        Treasury treasury = ports.get(Treasury.class);
        Withdrawals withdrawals = ports.get(Withdrawals.class);
        List<WithdrawalCount> counts = withdrawals.counts();
        WithdrawalState[] open = Arrays.stream(WaitStage.values())
                .flatMap(stage -> stage.states().stream())
                .toArray(WithdrawalState[]::new);
        return new Morning(
                now,
                treasury.tiers(),
                treasury.history(DAYS),
                treasury.flow(DAYS),
                ports.get(Nodes.class).status(),
                ports.get(Reconciliations.class).last(),
                counts,
                new Waiting(
                        withdrawals.list(WithdrawalQuery.in(WithdrawalState.NEEDS_FUNDS, WithdrawalState.NEEDS_GAS)),
                        QueueAges.of(withdrawals.list(WithdrawalQuery.in(open)), counts, now),
                        ports.get(WalletOpenings.class).list().stream()
                                .filter(one -> !one.isOpen())
                                .toList()),
                withdrawals.outstanding(),
                ports.get(MoneyOut.class).status());
    }
}
