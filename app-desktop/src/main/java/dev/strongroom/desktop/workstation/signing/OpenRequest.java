package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.ceremony.ColdDesk;
import dev.strongroom.chain.ceremony.CompareChallenge;
import dev.strongroom.chain.ceremony.PaymentReview;
import dev.strongroom.chain.ceremony.Review;
import java.nio.file.Path;
import java.util.List;

/**
 * A request on the table, read and judged, with the vault open beside it. Closing it wipes the vault's secrets.
 *
 * @param desk vault, trust file and journal
 * @param file where the request came from
 * @param bytes the request's file
 * @param review what it says and the verdicts
 * @param challenge the two words that this signer asks for
 */
@SuppressWarnings("ArrayRecordComponent")
public record OpenRequest(ColdDesk desk, Path file, byte[] bytes, Review review, CompareChallenge challenge)
        implements AutoCloseable {
    /** Payments whose bytes say something else than the desk claims; one is enough to sign nothing of this request. */
    List<PaymentReview> lies() {
        return review.payments().stream()
                .filter(payment -> !Field.differing(payment).isEmpty())
                .toList();
    }

    boolean isPractice() {
        return desk.trust().genesis().practice();
    }

    @Override
    public void close() {
        desk.vault().close();
    }

    @Override
    public String toString() {
        return "OpenRequest[" + review.request().id() + "]";
    }
}
