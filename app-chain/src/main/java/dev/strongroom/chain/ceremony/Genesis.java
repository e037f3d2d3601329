package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import java.time.Instant;

/**
 * The first document of a desk: roster 1 and policy 1, signed by its own admin threshold. Its digest is the desk's
 * identity for ever.
 *
 * @param desk the business's name, for people
 * @param practice whether this is a practice desk, which knows local networks only; a real desk knows none of them
 * @param createdAt whole milliseconds
 * @param roster version 1
 * @param policy version 1
 */
public record Genesis(String desk, boolean practice, Instant createdAt, Roster roster, Policy policy) {
    public Genesis {
        if (desk.isBlank() || desk.length() > 64) {
            throw new RefusedException("genesis.desk", "genesis.desk: is not 1 to 64 characters");
        }
        if (roster.version() != 1 || policy.version() != 1) {
            throw new RefusedException("genesis.version", "genesis: roster and policy do not have version 1");
        }
    }

    /** The unsigned document; to be signed by the admin threshold of its own roster. */
    public Envelope draft() {
        requireAllowed(roster, policy);
        var node = CanonicalJson.object()
                .put("v", "1")
                .put("desk", desk)
                .put("practice", practice)
                .put("createdAt", Long.toString(createdAt.toEpochMilli()));
        roster.writeTo(node.putObject("roster"));
        policy.writeTo(node.putObject("policy"));
        return Envelope.unsigned(Kind.GENESIS, node);
    }

    static Genesis read(Envelope envelope) {
        if (!envelope.is(Kind.GENESIS)) {
            throw new RefusedException("trust.genesis", "trust file.documents: does not begin with a genesis");
        }
        Genesis genesis = Fields.read(envelope.payload("genesis"), "genesis", f -> {
            Version.require(f, "v", "1");
            return new Genesis(
                    f.text("desk"),
                    f.flag("practice"),
                    f.instant("createdAt"),
                    f.object("roster", Roster::read),
                    f.object("policy", Policy::read));
        });
        Roster roster = genesis.roster();
        int admins = roster.adminsAmong(envelope.signers());
        if (admins < roster.adminThreshold() || admins < envelope.signers().size()) {
            throw new RefusedException(
                    "trust.threshold",
                    "genesis.signatures: " + roster.adminThreshold() + " of its admins must sign, and nobody else");
        }
        genesis.requireAllowed(roster, genesis.policy());
        return genesis;
    }

    /** A practice desk signs for local networks only, and a real desk for none of them. */
    void requireAllowed(Roster roster, Policy policy) {
        if (!practice) {
            roster.requireThreePeople();
        }
        for (NetworkPolicy network : policy.networks()) {
            boolean local = Registry.builtIn().all().stream()
                    .anyMatch(listed ->
                            listed.network().equals(network.network()) && listed.kind() == ListedNetwork.Kind.LOCAL);
            if (local != practice) {
                throw new RefusedException(
                        "trust.practice",
                        "policy.networks: " + network.network()
                                + (practice
                                        ? " is not a local network, and a practice desk signs for those only"
                                        : " is a local network, and real keys never sign for one"));
            }
        }
    }
}
