package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.OpenVault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The signer behind the air gap. It believes nothing that it has not verified: not the core, whose request it decodes
 * from raw bytes and judges by the trust file and its own journal, and not its own past, which the journal keeps.
 */
public final class ColdSigner {
    private final Chains chains;
    private final Clock clock;
    private final Steps steps;

    public ColdSigner(Chains chains, Clock clock) {
        this(chains, clock, _ -> {});
    }

    ColdSigner(Chains chains, Clock clock, Steps steps) {
        this.chains = chains;
        this.clock = clock;
        this.steps = steps;
    }

    /** What signing this request would do. Changes nothing. */
    public Review review(ColdDesk desk, byte[] request) throws IOException {
        try (JournalFile journal = JournalFile.read(desk.journal())) {
            return review(desk, request, new SignerMemory(journal.lines()), now());
        }
    }

    /**
     * Signs what the rules allow, writes the batch to {@code out} and answers it. The same request again gets the same
     * batch, byte for byte, and counts no limit twice.
     *
     * @param confirm the six words of the request's {@link CompareCode}, typed by a person
     * @param watch told what the bytes say and the verdict on each payment, before anything is written
     * @throws RefusedException where nothing may be signed; a first sight of new trust documents may be kept then, and
     *     only then, and only where it is their waiting time that refuses
     */
    public SignedBatch sign(ColdDesk desk, byte[] request, String confirm, Path out, SigningWatch watch)
            throws IOException {
        return sign(desk, request, CompareCode.of(request).confirm(confirm), out, watch);
    }

    /** The same, where the person has answered a {@link CompareChallenge}. */
    public SignedBatch sign(ColdDesk desk, byte[] request, Confirmation confirmation, Path out, SigningWatch watch)
            throws IOException {
        confirmation.requireFor(CompareCode.of(request));
        try (JournalFile journal = JournalFile.lock(desk.journal(), steps)) {
            Instant now = now();
            Review review;
            try {
                review = review(desk, request, new SignerMemory(journal.lines()), now);
                watch.judged(review);
                review.requireAllowed();
            } catch (RefusedException e) {
                if (e.code().equals(Standing.WAITING)) {
                    begin(desk, journal, now);
                }
                throw e;
            }
            return answer(desk, journal, review, new AnswerFile(out), watch);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Review review(ColdDesk desk, byte[] request, SignerMemory memory, Instant now) {
        Admission.Admitted admitted = new Admission(desk, memory, chains, now).admit(request);
        JournalLine answered = memory.batch(admitted.digest()).orElse(null);
        Judge judge = new Judge(desk, chains, admitted.standing(), memory, now);
        List<PaymentReview> payments = new ArrayList<>();
        for (SigningRequest.Item item : admitted.request().items()) {
            if (payments.stream().anyMatch(p -> p.intent().equals(item.digest()))) {
                throw new RefusedException(
                        "request.duplicate", "request.items: intent " + item.digest() + " stands twice");
            }
            payments.add(judge.judge(item));
        }
        if (answered != null) {
            payments = asAnswered(payments, (JournalEntry.Batch) answered.entry());
        }
        return new Review(
                CompareCode.of(request),
                admitted.digest(),
                admitted.request(),
                admitted.standing(),
                now,
                answered != null,
                payments);
    }

    /** A refusal stays a refusal; what was signed must still stand, for tightening is immediate. */
    private static List<PaymentReview> asAnswered(List<PaymentReview> payments, JournalEntry.Batch batch) {
        Map<Digest, SignedBatch.Refused> refused = new HashMap<>();
        batch.refused().forEach(r -> refused.put(r.intent(), r));
        List<PaymentReview> answered = new ArrayList<>();
        for (PaymentReview payment : payments) {
            SignedBatch.Refused before = refused.get(payment.intent());
            if (before == null && payment.refused() != null) {
                throw new RefusedException(
                        payment.refused().code(),
                        "this request was signed before, but now: "
                                + payment.refused().reason());
            }
            answered.add(before == null ? payment : payment.refusedAs(before));
        }
        return answered;
    }

    private SignedBatch answer(ColdDesk desk, JournalFile journal, Review review, AnswerFile out, SigningWatch watch)
            throws IOException {
        SignerMemory before = new SignerMemory(journal.lines());
        JournalLine line = before.batch(review.digest()).orElse(null);
        if (line == null) {
            out.requireFree();
            begin(desk, journal, review.at());
            line = journal.append(entry(review));
        }
        SignedBatch batch = batch(desk, review, line, watch);
        byte[] bytes = batch.sign(desk.vault().staffKey()).bytes();
        steps.reached(Steps.Step.SIGNED);
        out.requireFree(bytes);
        out.write(bytes, steps);
        return batch;
    }

    /** Opens the journal if this is the first signature, then notes the documents that this signer sees first now. */
    private void begin(ColdDesk desk, JournalFile journal, Instant now) throws IOException {
        if (journal.lines().isEmpty()) {
            journal.append(new JournalEntry.Opened(
                    now, desk.trust().fingerprint(), desk.vault().id()));
        }
        if (!desk.vault().journalBegun()) {
            desk.vault().markJournalBegun();
            steps.reached(Steps.Step.VAULT_MARKED);
        }
        SignerMemory memory = new SignerMemory(journal.lines());
        List<TrustState> states = desk.trust().states();
        for (TrustState state : states.subList(1, states.size())) {
            if (memory.firstSight(state.document()) == null) {
                journal.append(new JournalEntry.FirstSight(
                        now,
                        state.document(),
                        state.roster().version(),
                        state.policy().version()));
            }
        }
    }

    private static JournalEntry.Batch entry(Review review) {
        List<JournalPayment> payments = new ArrayList<>();
        List<SignedBatch.Refused> refused = new ArrayList<>();
        for (PaymentReview payment : review.payments()) {
            SignedBatch.@Nullable Refused why = payment.refused();
            if (why == null) {
                payments.add(Objects.requireNonNull(payment.entry()));
            } else {
                refused.add(why);
            }
        }
        return new JournalEntry.Batch(
                review.at(),
                review.request().id(),
                review.digest(),
                review.request().auditHead(),
                payments,
                refused);
    }

    private SignedBatch batch(ColdDesk desk, Review review, JournalLine line, SigningWatch watch) {
        int all = (int)
                review.payments().stream().filter(PaymentReview::isAllowed).count();
        List<SignedBatch.Signed> signed = new ArrayList<>();
        List<SignedBatch.Refused> refused = new ArrayList<>();
        for (PaymentReview payment : review.payments()) {
            SignedBatch.@Nullable Refused why = payment.refused();
            if (why == null) {
                signed.add(sign(desk, payment, review.standing().newest().policy()));
                watch.signed(signed.size(), all);
            } else {
                refused.add(why);
            }
        }
        return new SignedBatch(
                review.digest(),
                desk.trust().fingerprint(),
                IdentityKey.of(desk.vault().staffKey()),
                line.entry().at(),
                line.hash(),
                review.request().auditHead(),
                signed,
                refused);
    }

    private SignedBatch.Signed sign(ColdDesk desk, PaymentReview payment, Policy policy) {
        SigningRequest.Item item = payment.item();
        Chain chain = chains.of(item.intent().network());
        UnsignedTransfer unsigned = chain.unsigned(item.intent(), item.unsigned());
        Signer[] keys = unsigned.signers().stream()
                .map(address -> key(desk.vault(), chain, item, address, policy))
                .toArray(Signer[]::new);
        SignedTransfer signed = chain.sign(unsigned, keys);
        SignedTransfer read = chain.readSigned(unsigned, signed.bytes());
        if (!read.txid().equals(signed.txid())) {
            throw new IllegalStateException("the signed bytes read back as another transaction: they are withheld");
        }
        return new SignedBatch.Signed(payment.intent(), signed.bytes(), signed.txid());
    }

    private static Signer key(OpenVault vault, Chain chain, SigningRequest.Item item, Address address, Policy policy) {
        Integer deposit = item.deposit();
        return deposit != null && address.equals(item.intent().payment().from())
                ? vault.deposit(chain, deposit)
                : vault.wallet(chain, policy.account(address).orElseThrow().index());
    }
}
