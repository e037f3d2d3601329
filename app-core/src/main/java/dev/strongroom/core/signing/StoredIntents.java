package dev.strongroom.core.signing;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Intents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every intent that was ever made, by its digest; read back strictly, so that a changed row is refused. */
@Component
public class StoredIntents {
    private final IntentRows rows;
    private final Chains chains;

    StoredIntents(IntentRows rows, Chains chains) {
        this.rows = rows;
        this.chains = chains;
    }

    /** Keeps an intent of a withdrawal and answers its digest. */
    @Transactional
    public Digest add(String withdrawal, TransferIntent intent) {
        byte[] document = Intents.bytes(intent);
        Digest digest = Intents.digest(intent);
        rows.insert(new IntentRow(
                digest.hex(),
                withdrawal,
                intent.kind().name(),
                new String(document, StandardCharsets.UTF_8),
                intent.window().createdAt()));
        return digest;
    }

    @Transactional(readOnly = true)
    public TransferIntent get(Digest digest) {
        return rows.find(digest.hex())
                .map(this::read)
                .orElseThrow(() -> new IllegalStateException("intent " + digest + " is not stored"));
    }

    /** The withdrawal that an intent belongs to; empty where there is no such intent. */
    @Transactional(readOnly = true)
    public Optional<String> withdrawalOf(Digest digest) {
        return rows.find(digest.hex()).map(row -> row.withdrawal);
    }

    /** All intents of a withdrawal: the payment and what replaced it, then its revocations, each oldest first. */
    @Transactional(readOnly = true)
    public List<TransferIntent> ofWithdrawal(String withdrawal) {
        return rows.ofWithdrawal(withdrawal).stream().map(this::read).toList();
    }

    private TransferIntent read(IntentRow row) {
        TransferIntent intent = Intents.read(row.document.getBytes(StandardCharsets.UTF_8), chains);
        if (!Intents.digest(intent).hex().equals(row.digest)) {
            throw new IllegalStateException("intent " + row.digest + " has been changed in the database");
        }
        return intent;
    }
}
