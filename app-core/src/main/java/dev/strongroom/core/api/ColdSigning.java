package dev.strongroom.core.api;

import java.util.List;

/**
 * The core's side of the air gap: what is to be signed leaves as a file, and comes back as one. A refusal names the
 * rule by a code of {@link SigningProblem}, {@link WithdrawalProblem} or of the file format, and has changed nothing
 * but where it says so.
 */
public interface ColdSigning {
    /** What can be exported now: approved cold payments and approved revocations, oldest first. */
    List<ColdPayment> ready();

    /**
     * Takes a slot for each, builds and stores the bytes and the request for the signer. All of them are exported or
     * none. From now on bytes may exist: there is no time-out, and cancel becomes revoke. While the request is open the
     * same withdrawals for the same custodian get the same file again, byte for byte.
     *
     * <p>Refused where a wallet is short ({@code wallet.funds}, {@code wallet.gas}; the payment then waits in
     * NEEDS_FUNDS or NEEDS_GAS), or approvals no longer carry it ({@code approval.missing}; the payment is then back in
     * REVIEW).
     *
     * @param withdrawals ids; of one that is being revoked the revocation is exported
     * @param custodian id of the member of staff whose vault is to sign
     */
    ColdRequest export(Actor by, List<String> withdrawals, String custodian);

    /** A request that was exported, with its file; refused where there is none ({@code signing.unknown}). */
    ColdRequest request(String id);

    /** All requests, newest first. */
    List<ColdRequest> requests();

    /**
     * Takes the signer's answer. Nothing changes before every check has passed; the same bytes again get the same
     * answer. Signed payments are sent by the next tick.
     *
     * @param batch bytes of the signed batch, packed or not
     */
    ColdAnswer importBatch(Actor by, byte[] batch);
}
