package dev.strongroom.desktop.screen.overview;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.AssetPosition;
import dev.strongroom.core.api.DayBalance;
import dev.strongroom.core.api.DayFlow;
import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.Following;
import dev.strongroom.core.api.MoneyOut;
import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.Treasury;
import dev.strongroom.core.api.UnaskedOutflow;
import dev.strongroom.core.api.UnaskedOutflows;
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
import java.util.Optional;

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
 * @param moneyIn how it stands with what arrives
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
        MoneyIn moneyIn,
        MoneyOutStatus moneyOut) {
    /** How many days the charts show. */
    static final int DAYS = 30;

    /**
     * What has not ended.
     *
     * @param starved payments that wait for funds or for network coins
     * @param ages how long everything waits
     * @param closed wallets that are not in the books with an asset yet
     * @param outstanding signed and not landed
     */
    record Waiting(
            List<Withdrawal> starved,
            QueueAges ages,
            List<WalletOpening> closed,
            List<OutstandingPayment> outstanding) {}

    /**
     * How it stands with what arrives, and with what left unasked.
     *
     * @param unasked outflows that nobody has explained, newest first
     * @param pools one for each network that has deposit addresses
     * @param followers how far the networks were taken in
     * @param suspense items that somebody has to decide about, oldest first
     */
    record MoneyIn(
            List<UnaskedOutflow> unasked,
            List<PoolStatistics> pools,
            List<FollowerStatus> followers,
            List<SuspenseItem> suspense) {
        static MoneyIn read(Ports ports) {
            return new MoneyIn(
                    ports.get(UnaskedOutflows.class).list(),
                    ports.get(Pools.class).statistics(),
                    ports.get(Following.class).followers(),
                    ports.get(Suspense.class).work());
        }

        /** How far a network was taken in; empty where nobody has looked yet. */
        Optional<FollowerStatus> follower(Network network) {
            return followers.stream()
                    .filter(one -> one.network().equals(network))
                    .findFirst();
        }
    }

    /** Payments that wait for funds or for network coins. */
    List<Withdrawal> starved() {
        return waiting.starved();
    }

    /** What a network is called. */
    String name(Network network) {
        return nodes.stream()
                .filter(node -> node.network().equals(network))
                .map(NodeStatus::name)
                .findFirst()
                .orElse(network.toString());
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
                                .toList(),
                        withdrawals.outstanding()),
                MoneyIn.read(ports),
                ports.get(MoneyOut.class).status());
    }
}
