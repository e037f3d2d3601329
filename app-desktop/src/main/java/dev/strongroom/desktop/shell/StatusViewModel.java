package dev.strongroom.desktop.shell;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.Following;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the status bar says: the networks, how far each is taken in, and the age of the feed. */
public final class StatusViewModel {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private final Nodes nodes;
    private final Following following;
    private final Pulse pulse;
    private final Tasks tasks;
    private final Formats formats;
    private final Messages messages;
    private final Clock clock;
    private final ObservableList<NetworkLine> networks = FXCollections.observableArrayList();

    public StatusViewModel(Ports ports, Pulse pulse, Tasks tasks, Formats formats, Messages messages, Clock clock) {
        this.nodes = ports.get(Nodes.class);
        this.following = ports.get(Following.class);
        this.pulse = pulse;
        this.tasks = tasks;
        this.formats = formats;
        this.messages = messages;
        this.clock = clock;
    }

    ObservableList<NetworkLine> networks() {
        return networks;
    }

    void refresh() {
        tasks.load(this::read).onSuccess(now -> {
            if (!now.equals(List.copyOf(networks))) {
                networks.setAll(now);
            }
        });
    }

    private List<NetworkLine> read() {
        Map<Network, FollowerStatus> taken =
                following.followers().stream().collect(Collectors.toMap(FollowerStatus::network, status -> status));
        return nodes.status().stream()
                .map(node -> new NetworkLine(node, taken.get(node.network())))
                .toList();
    }

    /** Name, height and age of the newest block, and in words what is wrong. */
    String line(NetworkLine line) {
        NodeStatus node = line.node();
        if (node.head() == null) {
            return messages.get("status.network.waiting", node.name());
        }
        String height = formats.count(node.head().height());
        String age = formats.span(Objects.requireNonNull(node.age(clock.instant())));
        return switch (line.mark()) {
            case QUIET -> messages.get("status.network", node.name(), height, age);
            case BEHIND ->
                messages.get(
                        "status.network.behind",
                        node.name(),
                        height,
                        age,
                        formats.count(taken(line).lag()));
            case NOT_BEGUN -> messages.get("status.network.not-begun", node.name(), height, age);
            case STOPPED -> messages.get("status.network.stopped", node.name(), height, age);
            case SILENT -> messages.get("status.network.silent", node.name(), height, age);
        };
    }

    /** What it means for the money that arrives there. */
    String more(NetworkLine line) {
        String name = line.node().name();
        FollowerStatus taken = line.follower();
        if (taken == null) {
            return messages.get("status.more.not-begun", name);
        }
        String height = formats.count(taken.height());
        if (taken.problem() != null) {
            String reason =
                    messages.refusal(taken.problem().code(), taken.problem().reason());
            return taken.lookedAt() == null
                    ? messages.get("status.more.never", name, reason)
                    : messages.get("status.more.stopped", name, height, formats.age(taken.lookedAt()), reason);
        }
        return messages.get("status.more.taken", name, height, taken.lag());
    }

    private static FollowerStatus taken(NetworkLine line) {
        return Objects.requireNonNull(line.follower());
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
        return networks.stream().anyMatch(line -> line.node().isPractice());
    }
}
