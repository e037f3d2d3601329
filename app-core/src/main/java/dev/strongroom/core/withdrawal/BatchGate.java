package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.SignedBatch;
import dev.strongroom.chain.ceremony.UnverifiedBatch;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SigningProblem;
import dev.strongroom.core.signing.ColdItem;
import dev.strongroom.core.signing.ColdRequests;
import dev.strongroom.core.signing.StoredIntents;
import dev.strongroom.core.signing.StoredRequest;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one gate for what comes back from a cold signer: size, type, version and signature, then the custodian, the
 * request, its time, reuse, and the policy. Changes nothing.
 */
@Component
class BatchGate {
    private static final Duration CLOCKS = Duration.ofMinutes(15);

    /**
     * What the batch says of one payment.
     *
     * @param item what was asked, with the answer
     * @param intent what was approved
     * @param unsigned what was to be signed
     * @param signed the signed bytes; null where the signer refused
     * @param feeCap the most they can cost
     */
    record Answer(
            ColdItem item,
            TransferIntent intent,
            UnsignedTransfer unsigned,
            @Nullable SignedTransfer signed,
            BigInteger feeCap) {}

    /** A batch that passed. */
    record Admitted(Digest journalHead, List<Answer> answers) {}

    private final ColdRequests requests;
    private final StoredIntents intents;
    private final Chains chains;
    private final Trust trust;
    private final OwnAddresses addresses;

    BatchGate(ColdRequests requests, StoredIntents intents, Chains chains, Trust trust, OwnAddresses addresses) {
        this.requests = requests;
        this.intents = intents;
        this.chains = chains;
        this.trust = trust;
        this.addresses = addresses;
    }

    /** The request that a batch answers, once its envelope has passed and its signer is a custodian. */
    StoredRequest request(byte[] batch) {
        UnverifiedBatch alleged = UnverifiedBatch.read(batch);
        IdentityKey signer = alleged.allegedSigner();
        boolean custodian = trust.current()
                .roster()
                .byKey(signer)
                .filter(staff -> staff.is(Role.CUSTODIAN))
                .isPresent();
        if (!custodian) {
            throw SigningProblem.BATCH_CUSTODIAN.refuse(
                    "batch.signatures: is signed by " + signer + ", which is no custodian's key in the roster");
        }
        return requests.find(alleged.allegedRequest())
                .orElseThrow(() ->
                        SigningProblem.BATCH_REQUEST.refuse("batch.request: answers no request that left this core"));
    }

    Admitted admit(byte[] bytes, StoredRequest request, Instant now) {
        SignedBatch batch = SignedBatch.read(bytes, request.file().getBytes(StandardCharsets.UTF_8), chains);
        requireInTime(batch, request, now);
        Map<Digest, SignedBatch.Signed> signed = new HashMap<>();
        batch.signed().forEach(payment -> signed.put(payment.intent(), payment));
        Map<Digest, SignedBatch.Refused> refused = new HashMap<>();
        batch.refused().forEach(payment -> refused.put(payment.intent(), payment));
        List<Answer> answers = new ArrayList<>();
        for (ColdItem item : request.items()) {
            answers.add(answer(item, signed.get(item.intent()), refused.get(item.intent())));
        }
        return new Admitted(batch.journalHead(), answers);
    }

    /** By the signer's clock: bytes that were signed in time exist, and knowing them late is better than never. */
    private static void requireInTime(SignedBatch batch, StoredRequest request, Instant now) {
        if (!batch.signedAt().isBefore(request.expiresAt())) {
            throw SigningProblem.BATCH_EXPIRED.refuse("batch.signedAt: is " + batch.signedAt()
                    + ", but the request could be signed until " + request.expiresAt() + "; export it again");
        }
        if (batch.signedAt().isAfter(now.plus(CLOCKS))) {
            throw new RefusedException(
                    "clock.ahead",
                    "batch.signedAt: is " + batch.signedAt() + ", but it is " + now
                            + " here; check the clocks of both machines");
        }
    }

    private Answer answer(ColdItem item, SignedBatch.@Nullable Signed signed, SignedBatch.@Nullable Refused refused) {
        TransferIntent intent = intents.get(item.intent());
        UnsignedTransfer unsigned = chains.of(intent.network()).unsigned(intent, item.unsigned());
        if (signed == null) {
            Note why = refused == null
                    ? SigningProblem.BATCH_REQUEST.note("the signer said nothing of it")
                    : new Note(refused.code(), Text.cut(refused.reason()));
            return new Answer(with(item, null, why), intent, unsigned, null, BigInteger.ZERO);
        }
        DecodedTransfer decoded = requirePolicy(intent, unsigned);
        SignedTransfer transfer = new SignedTransfer(unsigned.payer(), signed.bytes(), signed.txid());
        return new Answer(with(item, signed.txid(), null), intent, unsigned, transfer, decoded.feeCap());
    }

    private DecodedTransfer requirePolicy(TransferIntent intent, UnsignedTransfer unsigned) {
        addresses.requireCold(intent);
        Policy policy = trust.current().policy();
        return chains.of(intent.network()).decode(unsigned.bytes(), policy.rules(intent.network()));
    }

    private static ColdItem with(ColdItem item, @Nullable String txid, @Nullable Note refused) {
        return new ColdItem(
                item.request(),
                item.withdrawal(),
                item.intent(),
                item.kind(),
                item.amount(),
                item.unsigned(),
                txid,
                refused);
    }
}
