package dev.strongroom.desktop.app;

import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.session.Assets;
import dev.strongroom.desktop.session.Decisions;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.time.Clock;

/** What every screen of an open desk is made of. */
record Parts(
        Ports ports,
        Session session,
        Decisions decisions,
        Pulse pulse,
        Navigator navigator,
        Tasks tasks,
        Said said,
        Formats formats,
        Assets assets,
        Clock clock) {}
