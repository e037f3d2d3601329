package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.signing.HotSigner;
import java.math.BigInteger;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes lent energy back once what it was lent for has ended in any way. What is due is read from the payments
 * themselves, so that a core that begins anew goes on with it.
 */
@Component
class ReclaimEnergy {
    private static final Logger LOG = LoggerFactory.getLogger(ReclaimEnergy.class);
    /** One that failed, was turned down or ran out is asked for once more after so long. */
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);

    private final WithdrawalStore store;
    private final OwnRows own;
    private final NewOwnPayment create;
    private final EnergyFees fees;
    private final HotSigner signer;
    private final Turn turn;
    private final Online online;

    ReclaimEnergy(
            WithdrawalStore store,
            OwnRows own,
            NewOwnPayment create,
            EnergyFees fees,
            HotSigner signer,
            Turn turn,
            Online online) {
        this.store = store;
        this.own = own;
        this.create = create;
        this.fees = fees;
        this.signer = signer;
        this.turn = turn;
        this.online = online;
    }

    /** Asks for all that are due; what cannot be asked for now is, at a later look. */
    void run() {
        for (String id : online.durably().call(() -> own.loansDue(store.now().minus(AGAIN_AFTER)))) {
            WithdrawalRow loan = store.load(id);
            try {
                if (signer.signsFor(loan.from(), store.now())) {
                    ask(loan);
                }
            } catch (RefusedException | NodeException e) {
                LOG.warn("what {} lent to {} cannot be taken back yet: {}", loan.from(), loan.to(), e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("what {} lent to {} could not be taken back and is tried again", loan.from(), loan.to(), e);
            }
        }
    }

    private void ask(WithdrawalRow loan) {
        EnergyOrder order = new EnergyOrder(EnergyStep.RECLAIM, loan.from(), loan.amount());
        int before = own.energyFor(loan.id, EnergyStep.RECLAIM).size();
        BigInteger feeCap = fees.of(order, loan.to());
        online.durably().run(() -> {
            turn.require();
            create.energy(
                    loan.by(),
                    "reclaim:" + loan.id + "#" + before,
                    loan.requestHash,
                    order,
                    loan.to(),
                    feeCap,
                    loan.id);
        });
        online.reached(Step.RECLAIM_ASKED);
    }
}
