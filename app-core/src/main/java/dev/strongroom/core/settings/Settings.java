package dev.strongroom.core.settings;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingVersion.State;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.staff.Duties;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The settings, by name for people and by type for features. */
@Component
public class Settings implements SettingsApi {
    private static final int MOST_CHARACTERS = 100_000;

    private final Map<String, SettingType<?>> types = new TreeMap<>();
    private final SettingRows rows;
    private final Duties duties;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    Settings(
            ObjectProvider<SettingType<?>> types,
            SettingRows rows,
            Duties duties,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        types.forEach(type -> this.types.put(type.name(), type));
        this.rows = rows;
        this.duties = duties;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What holds now, read by its type. */
    @Transactional(readOnly = true)
    public <T> Current<T> current(SettingType<T> type) {
        long version = rows.head(type.name()).map(head -> head.published).orElse(0L);
        T value = version == 0 ? type.defaults() : type.read().apply(row(type.name(), version).document);
        return new Current<>(version, value);
    }

    @Override
    public List<String> names() {
        return List.copyOf(types.keySet());
    }

    @Override
    @Transactional(readOnly = true)
    public SettingVersion published(String name) {
        return version(name, rows.head(name).map(head -> head.published).orElse(0L));
    }

    @Override
    @Transactional(readOnly = true)
    public SettingVersion version(String name, long version) {
        SettingType<?> type = type(name);
        return version == 0 ? defaults(type) : row(name, version).view();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SettingVersion> history(String name) {
        type(name);
        return rows.history(name).stream().map(SettingRow::view).toList();
    }

    @Override
    @Transactional
    public SettingVersion draft(Actor by, String name, String document) {
        duties.requireStaff(by);
        return add(by, type(name), document, null);
    }

    @Override
    @Transactional
    public SettingVersion undo(Actor by, String name) {
        duties.requireStaff(by);
        SettingVersion holds = published(name);
        if (holds.version() == 0) {
            throw new RefusedException("settings.undo", "settings: nothing of '" + name + "' was published yet");
        }
        return add(by, type(name), version(name, holds.base()).document(), holds.version());
    }

    @Override
    @Transactional
    public SettingVersion publish(Actor by, String name, long version) {
        duties.requireApproverOrAdmin(by);
        type(name);
        SettingVersion before = published(name);
        SettingRow draft = open(name, version);
        if (draft.author.equals(by.toString())) {
            throw new RefusedException(
                    "settings.four-eyes",
                    "settings: '" + name + "' " + version + " is published by somebody else than its author");
        }
        if (rows.publish(name, version, draft.base) != 1) {
            throw new RefusedException(
                    "settings.stale",
                    "settings: '" + name + "' was changed since version " + version + " was drafted; draft it again");
        }
        return decide(by, draft, State.PUBLISHED, before.document());
    }

    @Override
    @Transactional
    public SettingVersion discard(Actor by, String name, long version) {
        duties.requireStaff(by);
        type(name);
        SettingRow draft = open(name, version);
        if (!draft.author.equals(by.toString())) {
            duties.requireApproverOrAdmin(by);
        }
        return decide(by, draft, State.DISCARDED, null);
    }

    private SettingVersion add(Actor by, SettingType<?> type, String document, @Nullable Long undoes) {
        if (document.length() > MOST_CHARACTERS) {
            throw new RefusedException("settings.size", "document: is longer than " + MOST_CHARACTERS + " characters");
        }
        type.check(document);
        SettingHead head = rows.head(type.name()).orElseGet(() -> {
            SettingHead first = new SettingHead(type.name());
            rows.insert(first);
            return first;
        });
        if (rows.advance(type.name(), head.newest) != 1) {
            throw new RefusedException(
                    "settings.busy", "settings: somebody drafted '" + type.name() + "' just now; try again");
        }
        SettingVersion draft = new SettingVersion(
                type.name(), head.newest + 1, State.DRAFT, document, head.published, undoes, by, now(), null, null);
        rows.insert(new SettingRow(draft));
        tell(by, "settings.draft", draft, null);
        return draft;
    }

    private SettingVersion decide(Actor by, SettingRow draft, State to, @Nullable String before) {
        if (rows.decide(draft.name, draft.version, State.DRAFT, to, by.toString(), now()) != 1) {
            throw notADraft(draft.name, draft.version);
        }
        SettingVersion decided = row(draft.name, draft.version).view();
        tell(by, to == State.PUBLISHED ? "settings.publish" : "settings.discard", decided, before);
        return decided;
    }

    private void tell(Actor by, String action, SettingVersion version, @Nullable String before) {
        String subject = "setting:" + version.name();
        audit.append(AuditEntry.of(by, action, subject, before, version));
        outbox.append(Event.of(action, version.name(), version));
    }

    private SettingType<?> type(String name) {
        SettingType<?> type = types.get(name);
        if (type == null) {
            throw new RefusedException("settings.unknown", "settings: '" + name + "' is none of " + types.keySet());
        }
        return type;
    }

    private <T> SettingVersion defaults(SettingType<T> type) {
        String document = type.write().apply(type.defaults());
        return new SettingVersion(
                type.name(),
                0,
                State.PUBLISHED,
                document,
                0,
                null,
                Actor.system("defaults"),
                Instant.EPOCH,
                null,
                null);
    }

    private SettingRow open(String name, long version) {
        SettingRow row = row(name, version);
        if (row.state != State.DRAFT) {
            throw notADraft(name, version);
        }
        return row;
    }

    private SettingRow row(String name, long version) {
        return rows.find(name, version)
                .orElseThrow(() ->
                        new RefusedException("settings.version", "settings: '" + name + "' has no version " + version));
    }

    private static RefusedException notADraft(String name, long version) {
        return new RefusedException("settings.state", "settings: '" + name + "' " + version + " is no draft any more");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
