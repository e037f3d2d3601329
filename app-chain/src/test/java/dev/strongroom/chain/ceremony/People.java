package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Ed25519Signer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Keys of the staff and cores of a desk in tests, made from their names, and the decisions they sign. */
public final class People {
    private final Map<String, Long> seqs = new HashMap<>();

    /** The same key for the same name, always. */
    public static Signer key(String name) {
        return Ed25519Signer.of(TaggedHash.of("test/key", name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .bytes());
    }

    public static Staff staff(String id, Role... roles) {
        return new Staff(id, id + " of the desk", IdentityKey.of(key(id)), Set.copyOf(Arrays.asList(roles)));
    }

    /** The person's next approval. */
    public Envelope approve(String staff, Digest intent, Instant at) {
        return decide(staff, intent, at).sign(key(staff));
    }

    /** The person's next decision, an approval of an approver; to be changed by a test and signed. */
    public Approval decide(String staff, Digest intent, Instant at) {
        return new Approval(
                Approval.Decision.APPROVE,
                intent,
                staff,
                IdentityKey.of(key(staff)),
                Role.APPROVER,
                1,
                1,
                at,
                seqs.merge(staff, 1L, Long::sum));
    }

    /** The operator's decision to ask for a payment. */
    public Envelope create(String staff, Digest intent, Instant at) {
        return new Approval(
                        Approval.Decision.CREATE,
                        intent,
                        staff,
                        IdentityKey.of(key(staff)),
                        Role.OPERATOR,
                        1,
                        1,
                        at,
                        seqs.merge(staff, 1L, Long::sum))
                .sign(key(staff));
    }
}
