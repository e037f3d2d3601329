package dev.strongroom.core.risk;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.Optional;

@Repository
interface AssessmentRows {
    @Insert
    void insert(AssessmentRow row);

    @Find
    Optional<AssessmentRow> find(String withdrawal);
}
