package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.Admission.require;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Approval.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the right people asked for and approved an intent. */
final class ApprovalRule {
    /** How far the clocks of people's desktops may be off. */
    private static final Duration CLOCKS = Duration.ofMinutes(15);

    private static final String STAFF = "staff:";

    private final TrustState newest;
    private final IdentityKey custodian;
    private final Instant now;

    ApprovalRule(TrustState newest, IdentityKey custodian, Instant now) {
        this.newest = newest;
        this.custodian = custodian;
        this.now = now;
    }

    /**
     * The decisions of an item, each about this intent, in time, by different people; none by the custodian, and no
     * approval by the creator.
     */
    List<UsedSeq> read(SigningRequest.Item item) {
        TransferIntent intent = item.intent();
        Digest digest = item.digest();
        String creator = intent.creator().startsWith(STAFF) ? intent.creator().substring(STAFF.length()) : "";
        List<UsedSeq> used = new ArrayList<>();
        if (item.creation() == null) {
            require(
                    creator.isEmpty(),
                    "creation.missing",
                    "creation: staff asked for it, but the creator's signature is missing");
        } else {
            Approval creation = Approval.read(item.creation());
            require(
                    creation.decision() == Decision.CREATE && creation.staff().equals(creator),
                    "creation.staff",
                    "creation: is not the creator's own decision to ask for it");
            requireAbout(creation, intent, digest);
            used.add(used(creation, item.creation()));
        }
        Set<Object> people = new HashSet<>();
        for (Envelope envelope : item.approvals()) {
            Approval approval = Approval.read(envelope);
            String who = "approvals: " + approval.staff();
            require(approval.decision() == Decision.APPROVE, "approval.decision", who + " did not approve it");
            requireAbout(approval, intent, digest);
            require(
                    people.add(approval.key()) && people.add(approval.staff()),
                    "approval.duplicate",
                    who + " stands twice; approvals are by different people");
            require(
                    !approval.staff().equals(creator)
                            && used.stream().noneMatch(u -> u.key().equals(approval.key())),
                    "approval.self",
                    who + " asked for it and so cannot approve it");
            require(
                    !approval.key().equals(custodian),
                    "approval.custodian",
                    who + " holds this vault and so cannot approve what it signs");
            require(approval.role() == Role.APPROVER, "approval.role", who + " approved as " + approval.role());
            used.add(used(approval, envelope));
        }
        return used;
    }

    private void requireAbout(Approval approval, TransferIntent intent, Digest digest) {
        String who = "approvals: the decision of " + approval.staff();
        require(approval.intent().equals(digest), "approval.intent", who + " is about another intent");
        require(
                !approval.signedAt().isBefore(intent.window().createdAt().minus(CLOCKS)),
                "approval.early",
                who + " is older than the intent");
        require(
                !approval.signedAt().isAfter(intent.window().expiresAt()),
                "approval.late",
                who + " came after the intent's deadline " + intent.window().expiresAt());
        require(
                !approval.signedAt().isAfter(now.plus(CLOCKS)),
                "clock.ahead",
                who + " is of " + approval.signedAt() + ", but it is " + now
                        + " here; check the clock of this machine");
        boolean known = approval.rosterVersion() <= newest.roster().version()
                && approval.policyVersion() <= newest.policy().version();
        require(known, "trust.older", who + " was made under newer rules; give the newest trust file");
        require(
                approval.rosterVersion() >= intent.versions().roster()
                        && approval.policyVersion() >= intent.versions().policy(),
                "approval.versions",
                who + " was made under older rules than the intent asks for");
    }

    private static UsedSeq used(Approval approval, Envelope envelope) {
        return new UsedSeq(approval.key(), approval.seq(), approval.signedAt(), envelope.digest());
    }

    /** Under one state of the rules: everybody still holds the role, and the approvals are enough. */
    static void requireRoles(SigningRequest.Item item, TrustState state, int needed) {
        if (item.creation() != null) {
            requireRole(Approval.read(item.creation()), state, List.of(Role.OPERATOR, Role.APPROVER));
        }
        item.approvals().forEach(envelope -> requireRole(Approval.read(envelope), state, List.of(Role.APPROVER)));
        require(
                item.approvals().size() >= needed,
                "approval.missing",
                "approvals: are " + item.approvals().size() + ", but this payment needs " + needed + " ("
                        + state.title() + ")");
    }

    private static void requireRole(Approval approval, TrustState state, List<Role> roles) {
        Staff staff = state.roster().byKey(approval.key()).orElse(null);
        require(
                staff != null && staff.id().equals(approval.staff()),
                "approval.staff",
                "approvals: the key of " + approval.staff() + " is not in roster "
                        + state.roster().version());
        require(
                staff != null && roles.contains(approval.role()) && staff.is(approval.role()),
                "approval.role",
                "approvals: " + approval.staff() + " is not " + approval.role() + " in roster "
                        + state.roster().version());
    }
}
