package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.Admission.require;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges the payments of one request, one after the other: each counts for those after it. Never signs; what passed is
 * remembered in the {@link SignerMemory} it was given and nowhere else.
 */
final class Judge {
    private final ColdDesk desk;
    private final Chains chains;
    private final Standing standing;
    private final SignerMemory memory;
    private final Instant now;

    Judge(ColdDesk desk, Chains chains, Standing standing, SignerMemory memory, Instant now) {
        this.desk = desk;
        this.chains = chains;
        this.standing = standing;
        this.memory = memory;
        this.now = now;
    }

    PaymentReview judge(SigningRequest.Item item) {
        Digest intent = item.digest();
        Findings findings = new Findings(item);
        try {
            JournalPayment entry = pass(item, intent, findings);
            memory.add(entry, now);
            return findings.allowed(entry);
        } catch (RefusedException e) {
            return findings.refused(new SignedBatch.Refused(intent, e.code(), e.reason()));
        }
    }

    private JournalPayment pass(SigningRequest.Item item, Digest digest, Findings findings) {
        TransferIntent intent = item.intent();
        Payment payment = intent.payment();
        TrustState newest = standing.newest();
        require(
                intent.versions().policy() <= newest.policy().version()
                        && intent.versions().roster() <= newest.roster().version(),
                "trust.older",
                "intent: asks for rules newer than this trust file; give the newest one");
        BytesRule bytes = new BytesRule(chains);
        AccountRule account = new AccountRule(desk.vault(), chains);
        findings.ask(PolicyRule.BYTES);
        DecodedTransfer decoded =
                bytes.decode(intent, item.unsigned(), newest.policy().rules(intent.network()));
        findings.decoded(decoded);
        Slot slot = bytes.compare(intent, decoded);
        findings.slot(slot);
        standing.hold(state -> {
            findings.ask(PolicyRule.FEE_CAP);
            requireFeeCap(payment, state, findings);
            findings.ask(PolicyRule.BYTES);
            bytes.read(intent, item.unsigned(), state.policy().rules(intent.network()));
            findings.ask(PolicyRule.ACCOUNT);
            account.check(item, state);
        });
        findings.ask(PolicyRule.SLOT);
        findings.earlier(new SlotRule(chains, desk.trust(), memory, now).check(item, slot));
        findings.ask(PolicyRule.PEOPLE);
        IdentityKey custodian = IdentityKey.of(desk.vault().staffKey());
        List<UsedSeq> used = new ApprovalRule(newest, custodian, now).read(item);
        Optional<SignerMemory.Known> known = memory.payment(digest);
        standing.hold(state -> {
            findings.ask(PolicyRule.DAY_LIMIT);
            int needed = needed(intent, slot, known, state, findings);
            findings.ask(PolicyRule.APPROVALS);
            findings.measured(BigInteger.valueOf(item.approvals().size()), BigInteger.valueOf(needed));
            ApprovalRule.requireRoles(item, state, needed);
        });
        findings.ask(PolicyRule.SEQUENCE);
        used.forEach(seq -> SeqRule.check(seq, memory));
        return new JournalPayment(
                digest, slot, TaggedHash.plain(item.unsigned()), leaving(intent), SlotRule.ends(intent), used);
    }

    /** What leaves the desk: a sweep only goes from one of its addresses to another. */
    private static Amount leaving(TransferIntent intent) {
        Amount amount = intent.payment().amount();
        return intent.kind() == TransferIntent.Kind.SWEEP ? Amount.zero(amount.asset()) : amount;
    }

    private static void requireFeeCap(Payment payment, TrustState state, Findings findings) {
        BigInteger most = state.policy().network(payment.network()).maxFeeCap();
        findings.measured(payment.feeCap(), most);
        require(
                payment.feeCap().compareTo(most) <= 0,
                "fee.cap",
                "intent.feeCap: is " + payment.feeCap() + ", above the " + most + " of policy "
                        + state.policy().version());
    }

    /** How many approvals a state asks for; refused where the day's limit is reached. Signed before counts once. */
    private int needed(
            TransferIntent intent, Slot slot, Optional<SignerMemory.Known> known, TrustState state, Findings findings) {
        if (intent.kind() != TransferIntent.Kind.PAY) {
            return state.policy().revokeApprovals();
        }
        Payment payment = intent.payment();
        Limits limits = state.policy().limits(payment.amount().asset());
        BigInteger units = payment.amount().units();
        if (known.isPresent()) {
            return limits.approvals(units, units);
        }
        BigInteger rolling = memory.rolling(payment.amount(), slot, now);
        findings.measured(rolling, limits.perDay());
        require(
                rolling.compareTo(limits.perDay()) <= 0,
                "limit.day",
                "intent.units: with this payment " + rolling + " units would be signed within 24 hours, above the "
                        + limits.perDay() + " of policy " + state.policy().version() + "; wait, or change the policy");
        return limits.approvals(units, rolling);
    }
}
