package dev.strongroom.desktop.session;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingVersion.State;
import dev.strongroom.core.api.SettingsApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settings in memory with the program's own defaults; the rules of documents and people are the core's to keep. */
public final class FakeSettings implements SettingsApi {
    private final Map<String, List<SettingVersion>> versions = new TreeMap<>();
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException refusal;

    FakeSettings() {
        for (String name : List.of("deposits", "reconciliation", "risk", "sweeps")) {
            versions.put(name, new ArrayList<>(List.of(defaults(name))));
        }
    }

    private static SettingVersion defaults(String name) {
        try (InputStream in = Objects.requireNonNull(
                FakeSettings.class.getResourceAsStream("/dev/strongroom/core/policy/" + name + ".json"), name)) {
            String document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Actor by = Actor.system("defaults");
            return new SettingVersion(name, 0, State.PUBLISHED, document, 0, null, by, Instant.EPOCH, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every call fails from now on; null to answer again. */
    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** Every draft is refused from now on; null to take them again. */
    public void refuse(@Nullable RuntimeException next) {
        refusal = next;
    }

    private List<SettingVersion> all(String name) {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(versions.get(name), name);
    }

    @Override
    public List<String> names() {
        return List.copyOf(versions.keySet());
    }

    /** The one that was published last. */
    @Override
    public SettingVersion published(String name) {
        SettingVersion holds = all(name).getFirst();
        for (SettingVersion version : all(name)) {
            Instant at = version.decidedAt();
            Instant before = holds.decidedAt();
            if (version.state() == State.PUBLISHED && at != null && (before == null || !at.isBefore(before))) {
                holds = version;
            }
        }
        return holds;
    }

    @Override
    public SettingVersion version(String name, long version) {
        return all(name).get((int) version);
    }

    @Override
    public List<SettingVersion> history(String name) {
        return all(name).stream().skip(1).toList().reversed();
    }

    @Override
    public SettingVersion draft(Actor by, String name, String document) {
        return add(by, name, document, null);
    }

    private SettingVersion add(Actor by, String name, String document, @Nullable Long undoes) {
        if (refusal != null) {
            throw refusal;
        }
        List<SettingVersion> all = all(name);
        Instant at = Samples.NOW.minusSeconds(86_400L * 9 - 40_000L * all.size());
        SettingVersion draft = new SettingVersion(
                name, all.size(), State.DRAFT, document, published(name).version(), undoes, by, at, null, null);
        all.add(draft);
        return draft;
    }

    @Override
    public SettingVersion publish(Actor by, String name, long version) {
        return decide(by, name, version, State.PUBLISHED);
    }

    @Override
    public SettingVersion discard(Actor by, String name, long version) {
        return decide(by, name, version, State.DISCARDED);
    }

    private SettingVersion decide(Actor by, String name, long version, State to) {
        SettingVersion draft = version(name, version);
        if (draft.state() != State.DRAFT) {
            throw new RefusedException("settings.state", "settings: '" + name + "' " + version + " is no draft");
        }
        SettingVersion decided = new SettingVersion(
                name,
                version,
                to,
                draft.document(),
                draft.base(),
                draft.undoes(),
                draft.author(),
                draft.createdAt(),
                by,
                draft.createdAt().plusSeconds(5000));
        all(name).set((int) version, decided);
        return decided;
    }

    @Override
    public SettingVersion undo(Actor by, String name) {
        SettingVersion holds = published(name);
        return add(by, name, version(name, holds.base()).document(), holds.version());
    }
}
