package dev.strongroom.desktop.screen.audit;

import dev.strongroom.core.api.AuditQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the filter line says. */
final class AuditFilter {
    private final StringProperty actor = new SimpleStringProperty("");
    private final StringProperty action = new SimpleStringProperty("");
    private final StringProperty subject = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();

    StringProperty actorProperty() {
        return actor;
    }

    StringProperty actionProperty() {
        return action;
    }

    StringProperty subjectProperty() {
        return subject;
    }

    /** The first day that is shown. */
    ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /** The last day that is shown. */
    ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    boolean isEmpty() {
        return text(actor).isEmpty()
                && text(action).isEmpty()
                && text(subject).isEmpty()
                && from.get() == null
                && to.get() == null;
    }

    void clear() {
        actor.set("");
        action.set("");
        subject.set("");
        from.set(null);
        to.set(null);
    }

    /** The newest rows that it lets through; refused where the days are in the wrong order. */
    AuditQuery query(ZoneId zone, int limit) {
        LocalDate last = to.get();
        return new AuditQuery(
                text(actor),
                text(action),
                text(subject),
                start(from.get(), zone),
                start(last == null ? null : last.plusDays(1), zone),
                Long.MAX_VALUE,
                limit);
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static String text(StringProperty field) {
        String text = field.get();
        return text == null ? "" : text.strip();
    }
}
