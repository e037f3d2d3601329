package dev.strongroom.core.signing;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.core.api.Note;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every signed transaction, stored before it is sent and kept for ever: any of them may settle its withdrawal. */
@Component
public class Attempts {
    private static final int MAX_REASON = 500;
    private static final HexFormat HEX = HexFormat.of();

    private final AttemptRows rows;
    private final StoredIntents intents;
    private final Chains chains;

    Attempts(AttemptRows rows, StoredIntents intents, Chains chains) {
        this.rows = rows;
        this.intents = intents;
        this.chains = chains;
    }

    /** Keeps signed bytes in the transaction of the change that they belong to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            String withdrawal,
            Digest intent,
            UnsignedTransfer unsigned,
            SignedTransfer signed,
            BigInteger feeCap,
            Instant now) {
        int number = rows.ofIntent(intent.hex()).size() + 1;
        AttemptRow row = new AttemptRow(signed.txid(), intent.hex(), number, withdrawal);
        row.unsignedHex = HEX.formatHex(unsigned.bytes());
        row.signedHex = HEX.formatHex(signed.bytes());
        row.feeCap = feeCap;
        row.signedAt = now;
        rows.insert(row);
    }

    /** All attempts of a withdrawal, oldest first, those of its revocations among them. */
    @Transactional(readOnly = true)
    public List<Attempt> of(String withdrawal) {
        return rows.ofWithdrawal(withdrawal).stream().map(this::read).toList();
    }

    /** Whether these signed bytes are stored. */
    @Transactional(readOnly = true)
    public boolean hold(String txid) {
        return rows.find(txid).isPresent();
    }

    /** The payment that signed these bytes; empty where they are not stored. */
    @Transactional(readOnly = true)
    public Optional<String> withdrawalOf(String txid) {
        return rows.find(txid).map(row -> row.withdrawal);
    }

    @Transactional(readOnly = true)
    public boolean exist(Digest intent) {
        return !rows.ofIntent(intent.hex()).isEmpty();
    }

    /** Remembers that a node was given the bytes and what it said. */
    @Transactional
    public void answered(String txid, Instant at, Note answer) {
        String reason = answer.reason();
        rows.answered(txid, at, answer.code(), reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason);
    }

    private Attempt read(AttemptRow row) {
        Digest digest = new Digest(row.intent);
        TransferIntent intent = intents.get(digest);
        UnsignedTransfer unsigned = chains.of(intent.network()).unsigned(intent, HEX.parseHex(row.unsignedHex));
        return new Attempt(
                row.withdrawal,
                digest,
                intent,
                row.number,
                unsigned,
                new SignedTransfer(unsigned.payer(), HEX.parseHex(row.signedHex), row.txid),
                row.feeCap,
                row.signedAt,
                row.sentAt,
                row.answerCode == null ? null : new Note(row.answerCode, String.valueOf(row.answerReason)));
    }
}
