package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.Admission.require;

/**
 * Whether the sequence numbers of a key rise with every decision. Payments reach the signer in any order, so a number
 * is compared with those on both sides of it: a higher one was never signed earlier, and none is used twice.
 */
final class SeqRule {
    private SeqRule() {}

    static void check(UsedSeq next, SignerMemory memory) {
        require(next.seq() >= 1, "approval.seq", "approvals: seq of " + next.key() + " starts at 1");
        for (UsedSeq known : memory.used(next.key())) {
            if (known.decision().equals(next.decision())) {
                continue;
            }
            boolean inOrder = known.seq() < next.seq()
                    ? !known.signedAt().isAfter(next.signedAt())
                    : known.seq() > next.seq() && !known.signedAt().isBefore(next.signedAt());
            require(
                    inOrder,
                    "approval.seq",
                    "approvals: seq " + next.seq() + " of " + next.key() + " does not rise: seq " + known.seq()
                            + " was signed at " + known.signedAt() + "; a copy of this key may be in use");
        }
    }
}
