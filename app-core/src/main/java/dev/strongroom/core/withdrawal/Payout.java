package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.signing.WalletCheck;
import dev.strongroom.core.staff.FirstSights;
import dev.strongroom.core.staff.Trust;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Drives every open withdrawal. {@link #tick} is all there is: at start it re-drives whatever stands between two steps,
 * later it carries on. Nothing here sleeps; whoever runs the core decides how often it ticks.
 */
@Component
public class Payout {
    private static final Logger LOG = LoggerFactory.getLogger(Payout.class);
    private static final Set<String> ACTIVE = names(
            WithdrawalState.REQUESTED,
            WithdrawalState.RESERVED,
            WithdrawalState.APPROVED,
            WithdrawalState.NEEDS_FUNDS,
            WithdrawalState.NEEDS_GAS,
            WithdrawalState.EXPORTED,
            WithdrawalState.SIGNED,
            WithdrawalState.BROADCAST,
            WithdrawalState.UNKNOWN,
            WithdrawalState.CONFIRMING,
            WithdrawalState.REVOKING);
    private static final Set<String> WAITING = names(WithdrawalState.DELAYED, WithdrawalState.REVIEW);

    private final WithdrawalRows rows;
    private final WithdrawalStore store;
    private final DriveWithdrawal drive;
    private final ReclaimEnergy reclaim;
    private final Durably durably;
    private final Turn turn;
    private final WalletCheck wallets;
    private final ChainNodes nodes;
    private final Trust trust;
    private final FirstSights sights;

    Payout(
            WithdrawalRows rows,
            WithdrawalStore store,
            DriveWithdrawal drive,
            ReclaimEnergy reclaim,
            Durably durably,
            Turn turn,
            WalletCheck wallets,
            ChainNodes nodes,
            Trust trust,
            FirstSights sights) {
        this.rows = rows;
        this.store = store;
        this.drive = drive;
        this.reclaim = reclaim;
        this.durably = durably;
        this.turn = turn;
        this.wallets = wallets;
        this.nodes = nodes;
        this.trust = trust;
        this.sights = sights;
    }

    /**
     * Carries every withdrawal that can go on as far as it goes. One that fails is logged and tried again at the next
     * tick; it keeps no other back.
     *
     * @return how many were looked at; 0 while another core pays
     */
    public synchronized int tick() {
        if (!turn.take()) {
            return 0;
        }
        sights.look();
        reclaim.run();
        List<String> due = durably.call(() -> rows.due(ACTIVE, WAITING, store.now()));
        for (String id : due) {
            try {
                drive.run(id);
            } catch (RuntimeException e) {
                LOG.error("withdrawal {} could not be carried on and is tried again", id, e);
            }
            turn.take();
        }
        return due.size();
    }

    /** Compares every wallet of the policy with the chain and freezes those that somebody else has used. */
    public void checkWallets() {
        for (SignerAccount account : trust.current().policy().accounts()) {
            ChainNode node = nodes.of(account.address().network());
            try {
                var use = node.use(account.address());
                durably.run(() -> wallets.freezeIfForeign(account.address(), use));
            } catch (NodeException e) {
                LOG.warn("wallet {} could not be compared with the chain: {}", account.address(), e.getMessage());
            }
        }
    }

    /** Ends the turn, so that another core may go on at once. */
    public synchronized void rest() {
        turn.giveUp();
    }

    private static Set<String> names(WithdrawalState... states) {
        return Arrays.stream(states).map(Enum::name).collect(Collectors.toSet());
    }
}
