package dev.strongroom.core.risk;

import dev.strongroom.core.api.RiskAssessment;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The assessments of all withdrawals, kept as evidence. */
@Component
public class RiskAssessments {
    private final AssessmentRows rows;

    RiskAssessments(AssessmentRows rows) {
        this.rows = rows;
    }

    /** Keeps an assessment in the transaction of the decision that rests on it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String withdrawal, RiskAssessment assessed) {
        rows.insert(new AssessmentRow(withdrawal, assessed));
    }

    @Transactional(readOnly = true)
    public Optional<RiskAssessment> of(String withdrawal) {
        return rows.find(withdrawal).map(AssessmentRow::assessment);
    }
}
