package dev.strongroom.core.risk;

import dev.strongroom.core.api.Json;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.RiskAssessment.Contribution;
import dev.strongroom.core.api.RiskAssessment.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** How one withdrawal was judged. Written once, never changed. */
@Entity
@Table(name = "risk_assessment")
class AssessmentRow {
    /** The evidence as it is kept. */
    private record Evidence(List<Contribution> contributions) {}

    @Id
    @Column(length = 32)
    String withdrawal;

    int score;

    @Column(length = 16, nullable = false)
    String outcome;

    long rulesVersion;

    @Column(nullable = false)
    Instant assessedAt;

    @Column(length = 8000, nullable = false)
    String contributions;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AssessmentRow() {}

    AssessmentRow(String withdrawal, RiskAssessment assessed) {
        this.withdrawal = withdrawal;
        this.score = assessed.score();
        this.outcome = assessed.outcome().name();
        this.rulesVersion = assessed.rulesVersion();
        this.assessedAt = assessed.at();
        this.contributions = Json.write(new Evidence(assessed.contributions()));
    }

    RiskAssessment assessment() {
        Evidence evidence = Json.read(contributions, Evidence.class, "risk assessment of " + withdrawal);
        return new RiskAssessment(score, Outcome.valueOf(outcome), evidence.contributions(), rulesVersion, assessedAt);
    }
}
