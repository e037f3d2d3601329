package dev.strongroom.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Json;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class SettingsTest {
    private static final Actor ANA = Actor.staff("ana");
    private static final Actor BEN = Actor.staff("ben");
    private static final Actor BEA = Actor.staff("bea");

    record Colour(String name) {}

    private static final SettingType<Colour> TYPE = new SettingType<>(
            "colour", text -> Json.read(text, Colour.class, "colour"), Json::write, new Colour("grey"));

    @TempDir
    Path folder;

    private final Dialect dialect;
    private RecordsFixture core;
    private Settings settings;

    SettingsTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        core = new RecordsFixture(
                Databases.fresh(dialect), folder, c -> c.registerBean("colour", SettingType.class, () -> TYPE));
        settings = core.get(Settings.class);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void theDefaultsHoldUntilASecondPersonPublishes() {
        assertThat(settings.current(TYPE)).isEqualTo(new Current<>(0, new Colour("grey")));
        SettingVersion draft = settings.draft(ANA, "colour", "{\"name\":\"red\"}");
        assertThat(settings.current(TYPE).version()).isZero();

        settings.publish(BEN, "colour", draft.version());

        assertThat(settings.current(TYPE)).isEqualTo(new Current<>(1, new Colour("red")));
        assertThat(core.audited())
                .containsExactly(
                        "staff:ana settings.draft setting:colour", "staff:ben settings.publish setting:colour");
        assertThat(core.sql.queryForList(
                        "select before_json from audit_log where action = 'settings.publish'", String.class))
                .first()
                .asString()
                .contains("grey");
    }

    @Test
    void undoIsAFurtherVersionWithWhatHeldBefore() {
        settings.publish(
                BEN,
                "colour",
                settings.draft(ANA, "colour", "{\"name\":\"red\"}").version());
        settings.publish(
                BEN,
                "colour",
                settings.draft(ANA, "colour", "{\"name\":\"blue\"}").version());

        SettingVersion undo = settings.undo(ANA, "colour");
        assertThat(undo.undoes()).isEqualTo(2L);
        settings.publish(BEA, "colour", undo.version());

        assertThat(settings.current(TYPE)).isEqualTo(new Current<>(3, new Colour("red")));
        assertThat(settings.history("colour"))
                .extracting(SettingVersion::version)
                .containsExactly(3L, 2L, 1L);
        assertThat(settings.history("colour").getLast().decidedBy()).isEqualTo(BEN);
        assertThat(settings.version("colour", 2).document()).contains("blue");
        assertThat(settings.version("colour", 0).document()).contains("grey");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        SettingVersion draft = settings.draft(BEN, "colour", "{\"name\":\"red\"}");
        long audited = core.count("audit_log");

        refused("settings.four-eyes", () -> settings.publish(BEN, "colour", draft.version()));
        refused("staff.role", () -> settings.publish(ANA, "colour", draft.version()));
        refused("staff.role", () -> settings.discard(ANA, "colour", draft.version()));
        refused("staff.required", () -> settings.draft(Actor.api("shop"), "colour", "{\"name\":\"red\"}"));
        refused("json.malformed", () -> settings.draft(ANA, "colour", "{\"name\":\"red\",\"size\":\"1\"}"));
        refused("json.malformed", () -> settings.draft(ANA, "colour", "{\"name\":\"red\",\"name\":\"blue\"}"));
        refused("json.malformed", () -> settings.draft(ANA, "colour", "{}"));
        refused("json.malformed", () -> settings.draft(ANA, "colour", "{\"name\":\"red\"} {}"));
        refused("settings.unknown", () -> settings.draft(ANA, "size", "{}"));
        refused("settings.version", () -> settings.publish(BEA, "colour", 7));
        refused("settings.version", () -> settings.version("colour", 7));
        refused("settings.unknown", () -> settings.version("size", 0));
        refused("settings.undo", () -> settings.undo(ANA, "colour"));

        assertThat(settings.current(TYPE).version()).isZero();
        assertThat(settings.history("colour")).containsExactly(draft);
        assertThat(core.count("audit_log")).isEqualTo(audited);
    }

    @Test
    void aDraftOverAnOlderVersionIsStaleAndADecidedOneIsNoDraft() {
        SettingVersion one = settings.draft(ANA, "colour", "{\"name\":\"red\"}");
        SettingVersion two = settings.draft(ANA, "colour", "{\"name\":\"blue\"}");
        settings.publish(BEN, "colour", one.version());

        refused("settings.stale", () -> settings.publish(BEN, "colour", two.version()));
        refused("settings.state", () -> settings.publish(BEN, "colour", one.version()));
        settings.discard(ANA, "colour", two.version());
        refused("settings.state", () -> settings.discard(ANA, "colour", two.version()));

        SettingVersion three = settings.draft(ANA, "colour", "{\"name\":\"green\"}");
        long audited = core.count("audit_log");
        settings.discard(BEN, "colour", three.version());

        assertThat(core.count("audit_log")).isEqualTo(audited + 1);
        assertThat(settings.current(TYPE)).isEqualTo(new Current<>(1, new Colour("red")));
        assertThat(settings.history("colour"))
                .extracting(SettingVersion::state)
                .startsWith(SettingVersion.State.DISCARDED, SettingVersion.State.DISCARDED);
        assertThat(settings.version("colour", three.version()).decidedBy()).isEqualTo(BEN);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
