package dev.strongroom.core.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** One person's vote to end a freeze. */
@Entity
@Table(name = "unfreeze_vote")
@IdClass(VoteRow.Key.class)
class VoteRow {
    /** One vote for each person and freeze. */
    record Key(String scope, String voter) {}

    @Id
    @Column(length = 192)
    String scope;

    @Id
    @Column(length = 80)
    String voter;

    @Column(nullable = false)
    Instant votedAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected VoteRow() {}

    VoteRow(String scope, String voter, Instant votedAt) {
        this.scope = scope;
        this.voter = voter;
        this.votedAt = votedAt;
    }
}
