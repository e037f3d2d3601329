package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Genesis and the signed chain of roster and policy documents after it. A trust file in hand has been verified: each
 * document names the one before it and is signed by the admin threshold of the roster before it. See
 * {@code docs/formats/trust-file.md}.
 *
 * <p>Immutable; {@link #with} answers a longer one.
 */
public final class TrustFile {
    static final String TYPE = "strongroom/trust-file";

    private final Genesis genesis;
    private final List<Envelope> documents;
    private final List<TrustState> states;

    private TrustFile(Genesis genesis, List<Envelope> documents, List<TrustState> states) {
        this.genesis = genesis;
        this.documents = List.copyOf(documents);
        this.states = List.copyOf(states);
    }

    /** The chain that a signed genesis begins. */
    public static TrustFile of(Envelope genesis) {
        Genesis first = Genesis.read(genesis);
        return new TrustFile(
                first, List.of(genesis), List.of(new TrustState(genesis.digest(), first.roster(), first.policy())));
    }

    /** Reads and verifies a whole trust file. */
    public static TrustFile read(byte[] bytes) {
        if (bytes.length > Envelope.MAX_BYTES) {
            throw new RefusedException("trust.size", "trust file: is larger than 4 MiB");
        }
        return Fields.read(CanonicalJson.read(bytes, "trust file"), "trust file", f -> {
            if (!f.text("type").equals(TYPE)) {
                throw new RefusedException("trust.type", "trust file.type: is not '" + TYPE + "'; give the trust file");
            }
            Version.require(f, "version", "1");
            List<Envelope> documents =
                    f.items("documents", (item, path) -> Envelope.of(item, path, Change.kind(item, path)));
            if (documents.isEmpty()) {
                throw new RefusedException("trust.genesis", "trust file.documents: has no genesis");
            }
            TrustFile trust = of(documents.getFirst());
            for (Envelope document : documents.subList(1, documents.size())) {
                trust = trust.with(document);
            }
            return trust;
        });
    }

    /** An unsigned document that would give the desk this roster; to be signed by the admin threshold. */
    public Envelope draft(Roster roster, Instant createdAt) {
        return new Change(newest().document(), createdAt, roster, null).draft();
    }

    /** An unsigned document that would give the desk this policy; to be signed by the admin threshold. */
    public Envelope draft(Policy policy, Instant createdAt) {
        return new Change(newest().document(), createdAt, null, policy).draft();
    }

    /** This chain with one more signed document. */
    public TrustFile with(Envelope document) {
        Change change = Change.read(document);
        TrustState before = newest();
        String what = change.title();
        if (!change.previous().equals(before.document())) {
            throw new RefusedException("trust.chain", what + ".previous: is not the document before it");
        }
        int admins = before.roster().adminsAmong(document.signers());
        if (admins < before.roster().adminThreshold()
                || admins < document.signers().size()) {
            throw new RefusedException(
                    "trust.threshold",
                    what + ".signatures: " + admins + " of "
                            + document.signers().size()
                            + " are by admins of the roster before it, and "
                            + before.roster().adminThreshold() + " admins must sign, and nobody else");
        }
        TrustState after = change.after(before, document.digest());
        genesis.requireAllowed(after.roster(), after.policy());
        List<Envelope> longer = new ArrayList<>(documents);
        longer.add(document);
        List<TrustState> more = new ArrayList<>(states);
        more.add(after);
        return new TrustFile(genesis, longer, more);
    }

    /** What a journal pins and what people compare as words. */
    public Digest fingerprint() {
        return states.getFirst().document();
    }

    /** The fingerprint as six words. */
    public List<String> fingerprintWords() {
        return Words.of(fingerprint());
    }

    public Genesis genesis() {
        return genesis;
    }

    /** The rules after each document, genesis first. */
    public List<TrustState> states() {
        return states;
    }

    public TrustState newest() {
        return states.getLast();
    }

    /** The newest roster, whether its loosenings are in force yet or not. */
    public Roster roster() {
        return newest().roster();
    }

    /** The newest policy, whether its loosenings are in force yet or not. */
    public Policy policy() {
        return newest().policy();
    }

    /** The file's one byte form. */
    public byte[] bytes() {
        ObjectNode node = CanonicalJson.object().put("type", TYPE).put("version", "1");
        ArrayNode list = node.putArray("documents");
        documents.forEach(document -> list.add(document.json()));
        return CanonicalJson.write(node);
    }

    @Override
    public String toString() {
        return genesis.desk() + ": " + newest().title();
    }
}
