package dev.strongroom.desktop.screen.settings;

import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.desktop.list.Page;
import dev.strongroom.desktop.session.Ports;
import java.util.List;

/** Reads from the core; every call takes as long as the core takes. */
final class SettingReader {
    private final Ports ports;

    SettingReader(Ports ports) {
        this.ports = ports;
    }

    Page<SettingRow> all() {
        List<SettingRow> rows = settings().names().stream().map(this::row).toList();
        return new Page.Rows<>(rows, false);
    }

    private SettingRow row(String name) {
        SettingDetail detail = detail(name);
        return new SettingRow(name, detail.holds(), detail.draft());
    }

    SettingDetail detail(String name) {
        SettingVersion holds = settings().published(name);
        return new SettingDetail(holds, settings().version(name, 0), settings().history(name));
    }

    private SettingsApi settings() {
        return ports.get(SettingsApi.class);
    }
}
