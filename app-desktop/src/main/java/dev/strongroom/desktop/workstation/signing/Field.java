package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.PaymentReview;
import dev.strongroom.desktop.ui.Formats;
import java.util.EnumSet;
import java.util.Set;

/** What bytes and claim are held against each other by, in the order in which a person reads it. */
enum Field {
    KIND,
    AMOUNT,
    TO,
    FROM,
    ASSET,
    NETWORK,
    FEE_CAP;

    /** In what the bytes say something else than the desk claims; none where the bytes could not be read at all. */
    static Set<Field> differing(PaymentReview payment) {
        Set<Field> differing = EnumSet.noneOf(Field.class);
        DecodedTransfer said = payment.decoded();
        if (said == null) {
            return differing;
        }
        TransferIntent intent = payment.item().intent();
        Payment claimed = intent.payment();
        Amount amount = said.amount();
        note(
                differing,
                KIND,
                (revokes(said) != (intent.kind() == TransferIntent.Kind.REVOKE)) || paidByAnother(said, intent));
        note(differing, AMOUNT, !amount.units().equals(claimed.amount().units()));
        note(differing, TO, !said.to().equals(claimed.to()));
        note(differing, FROM, said.from() != null && !claimed.from().equals(said.from()));
        note(differing, ASSET, !amount.asset().equals(claimed.amount().asset()));
        note(differing, NETWORK, !said.to().network().equals(intent.network()));
        note(differing, FEE_CAP, said.feeCap().compareTo(claimed.feeCap()) > 0);
        return differing;
    }

    static boolean revokes(DecodedTransfer said) {
        return said.kind() == DecodedTransfer.Kind.REVOKE;
    }

    /**
     * Whether bytes and claim differ in whose fee it is: the sender's own, or of a sweep on Solana the recipient's. Who
     * the sender is differs by itself.
     */
    private static boolean paidByAnother(DecodedTransfer said, TransferIntent intent) {
        if (said.payer() == null || said.from() == null) {
            return false;
        }
        boolean own = said.payer().equals(said.from());
        return own != Formats.payer(intent).equals(intent.payment().from());
    }

    /** Whether it is a sweep whose bytes are those of a payment, since the sender pays for them. */
    static boolean isPlainSweep(TransferIntent intent) {
        return intent.kind() == TransferIntent.Kind.SWEEP
                && Formats.payer(intent).equals(intent.payment().from());
    }

    private static void note(Set<Field> differing, Field field, boolean differs) {
        if (differs) {
            differing.add(field);
        }
    }
}
