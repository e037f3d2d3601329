package dev.strongroom.core.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.boot.PracticePeople;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodesTest {
    @TempDir
    Path home;

    @AutoClose
    private PracticeDesk desk;

    @BeforeEach
    void open() {
        desk = new PracticeDesk(home, Databases.freshSettings(Dialect.H2));
        desk.start();
    }

    @Test
    void aNodeIsAskedInTheBackgroundAndItsSilenceIsToldBesideItsLastAnswer() {
        desk.mine(5);
        NodeStatus first = desk.core().bean(Nodes.class).status().getFirst();
        assertThat(first.network()).isEqualTo(PracticePeople.NETWORK);
        assertThat(first.name()).isEqualTo(PracticePeople.LISTED.name());
        assertThat(first.kind()).isEqualTo(ListedNetwork.Kind.LOCAL);
        assertThat(first.isPractice()).isTrue();

        NodeStatus answered = await(NodeStatus::isReachable);
        assertThat(Objects.requireNonNull(answered.head()).height()).isGreaterThanOrEqualTo(5);
        assertThat(answered.finalizedHeight())
                .isEqualTo(Objects.requireNonNull(answered.head()).height() - 2);
        assertThat(answered.answeredAt()).isEqualTo(desk.clock.instant());
        assertThat(answered.age(Objects.requireNonNull(answered.head()).time().plusSeconds(7)))
                .isEqualTo(Duration.ofSeconds(7));

        desk.chain.close();
        NodeStatus silent = await(status -> !status.isReachable());
        assertThat(Objects.requireNonNull(silent.problem()).code()).startsWith("node.");
        assertThat(silent.head()).isEqualTo(answered.head());
        assertThat(silent.answeredAt()).isEqualTo(answered.answeredAt());
    }

    @Test
    void nothingIsSaidOfANodeBeforeItHasAnswered() {
        NodeStatus unasked =
                new NodeStatus(PracticePeople.NETWORK, "Practice", ListedNetwork.Kind.LOCAL, null, null, null, null);
        assertThat(unasked.isReachable()).isFalse();
        assertThat(unasked.age(desk.clock.instant())).isNull();
    }

    private NodeStatus await(Predicate<NodeStatus> wanted) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            NodeStatus now = desk.core().bean(Nodes.class).status().getFirst();
            if (wanted.test(now)) {
                return now;
            }
            assertThat(System.nanoTime())
                    .as("no such answer in a minute: %s", now)
                    .isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
