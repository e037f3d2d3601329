package dev.strongroom.core.signing;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.ceremony.IdentityKey;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signing requests as they left and answers as they came: both kept for ever, byte for byte. */
@Component
public class ColdRequests {
    private static final String SELECT =
            "select id, digest, custodian, signer_key, created_at, expires_at, file, answer,"
                    + " answered_at from cold_request ";

    private final JdbcTemplate jdbc;
    private final ColdItems items;

    ColdRequests(DataSource database, ColdItems items) {
        this.jdbc = new JdbcTemplate(database);
        this.items = items;
    }

    /** Keeps a request in the transaction in which its payments become exported. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(StoredRequest request) {
        jdbc.update(
                "insert into cold_request (id, digest, custodian, signer_key, created_at, expires_at, file)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                request.id(),
                request.digest().hex(),
                request.custodian(),
                request.key().hex(),
                request.createdAt().atOffset(ZoneOffset.UTC),
                request.expiresAt().atOffset(ZoneOffset.UTC),
                request.file());
        items.add(request.items());
    }

    @Transactional(readOnly = true)
    public Optional<StoredRequest> find(String id) {
        return jdbc.query(SELECT + "where id = ?", this::read, id).stream().findFirst();
    }

    /** By the digest of its envelope, which an answer names. */
    @Transactional(readOnly = true)
    public Optional<StoredRequest> find(Digest digest) {
        return jdbc.query(SELECT + "where digest = ?", this::read, digest.hex()).stream()
                .findFirst();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<StoredRequest> all() {
        return jdbc.query(SELECT + "order by created_at desc, id desc", this::read);
    }

    /** Requests to which an answer may still come in time. */
    @Transactional(readOnly = true)
    public List<StoredRequest> open(Instant now) {
        return jdbc.query(
                SELECT + "where answered_at is null and expires_at > ? order by created_at, id",
                this::read,
                now.atOffset(ZoneOffset.UTC));
    }

    /**
     * Keeps an answer in the transaction in which its payments become signed, and remembers the signer's journal.
     *
     * @param request with its answer and answered items
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(StoredRequest request, Digest journalHead) {
        Instant at = request.answeredAt();
        jdbc.update(
                "update cold_request set answer = ?, answered_at = ? where id = ?",
                request.answer(),
                at == null ? null : at.atOffset(ZoneOffset.UTC),
                request.id());
        items.answer(request.items());
        jdbc.update(
                "delete from cold_signer where signer_key = ?", request.key().hex());
        jdbc.update(
                "insert into cold_signer (signer_key, journal_head) values (?, ?)",
                request.key().hex(),
                journalHead.hex());
    }

    /** The journal head that a signer showed last; null before its first answer. */
    @Transactional(readOnly = true)
    public @Nullable Digest journalHead(IdentityKey signer) {
        return jdbc
                .queryForList("select journal_head from cold_signer where signer_key = ?", String.class, signer.hex())
                .stream()
                .findFirst()
                .map(Digest::new)
                .orElse(null);
    }

    /** Every time that an intent was exported, oldest first. */
    @Transactional(readOnly = true)
    public List<ColdItem> itemsOf(Digest intent) {
        return items.ofIntent(intent);
    }

    /**
     * Whether signed bytes of a withdrawal may exist of which this core knows nothing: something was exported, nothing
     * of it came back signed, and not every request for it was answered.
     */
    @Transactional(readOnly = true)
    public boolean isAnswerMissing(String withdrawal) {
        return items.isAnswerMissing(withdrawal);
    }

    /** The same of one intent. */
    @Transactional(readOnly = true)
    public boolean mayBeSigned(Digest intent) {
        List<ColdItem> exported = items.ofIntent(intent);
        return exported.stream().anyMatch(item -> item.refused() == null);
    }

    /** Units of an asset whose payment was first exported within the time before now, one intent left out. */
    @Transactional(readOnly = true)
    public BigInteger exportedWithin(Duration window, Asset asset, Digest but, Instant now) {
        return items.exportedWithin(now.minus(window), asset, but);
    }

    private StoredRequest read(ResultSet row, int number) throws SQLException {
        String id = row.getString(1);
        OffsetDateTime answered = row.getObject(9, OffsetDateTime.class);
        return new StoredRequest(
                id,
                new Digest(row.getString(2)),
                row.getString(3),
                new IdentityKey(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                answered == null ? null : answered.toInstant(),
                items.ofRequest(id));
    }
}
