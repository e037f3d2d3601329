package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import org.springframework.stereotype.Component;

/** The most that the network may take for a transaction that stakes, lends or takes back. */
@Component
class EnergyFees {
    private final Quotes quotes;
    private final Trust trust;

    EnergyFees(Quotes quotes, Trust trust) {
        this.quotes = quotes;
        this.trust = trust;
    }

    /**
     * Units of the native coin, above zero.
     *
     * @throws RefusedException where the network would refuse it, or asks more than the signed policy allows
     * @throws dev.strongroom.chain.NodeException where no node answers
     */
    BigInteger of(EnergyOrder order, Address to) {
        Amount amount = order.amount();
        TransferIntent.Kind kind = PlanOwnPayment.kind(order.kind());
        BigInteger fee = quotes.of(kind, amount, order.wallet(), to).max(BigInteger.ONE);
        BigInteger most =
                trust.current().policy().network(amount.asset().network()).maxFeeCap();
        if (fee.compareTo(most) > 0) {
            throw WithdrawalProblem.FEE_CAP.refuse(
                    "fee: the network asks up to " + fee + " units, the signed policy allows " + most);
        }
        return fee;
    }
}
