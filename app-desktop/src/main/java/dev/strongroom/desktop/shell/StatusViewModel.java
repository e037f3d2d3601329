package dev.strongroom.desktop.shell;

import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the status bar says: the networks and the age of the feed. */
public final class StatusViewModel {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private final Nodes nodes;
    private final Pulse pulse;
    private final Tasks tasks;
    private final Formats formats;
    private final Messages messages;
    private final Clock clock;
    private final ObservableList<NodeStatus> networks = FXCollections.observableArrayList();

    public StatusViewModel(Nodes nodes, Pulse pulse, Tasks tasks, Formats formats, Messages messages, Clock clock) {
        this.nodes = nodes;
        this.pulse = pulse;
        this.tasks = tasks;
        this.formats = formats;
        this.messages = messages;
        this.clock = clock;
    }

    ObservableList<NodeStatus> networks() {
        return networks;
    }

    void refresh() {
        tasks.load(nodes::status).onSuccess(now -> {
            if (!now.equals(List.copyOf(networks))) {
                networks.setAll(now);
            }
        });
    }

    /** Name, height and age of the newest block, or why there is none. */
    String line(NodeStatus status) {
        if (status.head() == null) {
            return messages.get("status.network.waiting", status.name());
        }
        String height = formats.count(status.head().height());
        String age = formats.span(Objects.requireNonNull(status.age(clock.instant())));
        return status.isReachable()
                ? messages.get("status.network", status.name(), height, age)
                : messages.get("status.network.silent", status.name(), height, age);
    }

    boolean isFeedFresh() {
        Instant heard = pulse.heardAtProperty().get();
        return heard != null && Duration.between(heard, clock.instant()).compareTo(FRESH) < 0;
    }

    /** Whether the core answers, and since when not. */
    String feed() {
        Instant heard = pulse.heardAtProperty().get();
        if (heard == null) {
            return messages.get("status.feed.waiting");
        }
        return isFeedFresh()
                ? messages.get("status.feed.fresh")
                : messages.get("status.feed.stale", formats.age(heard));
    }

    boolean isPractice() {
        return networks.stream().anyMatch(NodeStatus::isPractice);
    }
}
