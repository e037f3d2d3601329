package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.ceremony.PaymentReview;

/**
 * A payment in the list.
 *
 * @param number from 1, in the order of the request
 * @param payment what was found
 * @param amount what the bytes pay, or the claim where they could not be read
 * @param to brief form of who receives
 * @param mark how it stands
 */
record PaymentRow(int number, PaymentReview payment, String amount, String to, Mark mark) {
    /** How a payment stands: icon and word, never colour alone. */
    enum Mark {
        ALLOWED,
        REFUSED,
        DIFFERS
    }

    static Mark mark(PaymentReview payment) {
        if (!Field.differing(payment).isEmpty()) {
            return Mark.DIFFERS;
        }
        return payment.isAllowed() ? Mark.ALLOWED : Mark.REFUSED;
    }
}
