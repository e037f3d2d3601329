package dev.strongroom.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.db.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class FeedTest {
    @AutoClose
    private final FeedFixture feed;

    FeedTest(Dialect dialect) {
        feed = new FeedFixture(dialect);
    }

    @Test
    void whatIsRolledBackNeverHappenedAndTakesNoNumber() {
        feed.append("a");
        assertThatThrownBy(() -> feed.transactions.executeWithoutResult(_ -> {
                    feed.outbox.append(FeedFixture.event("lost"));
                    throw new IllegalStateException("fails");
                }))
                .hasMessage("fails");
        feed.append("b");
        feed.relay();

        assertThat(FeedFixture.subjects(feed.reader.after(0, 10))).containsExactly("a", "b");
        assertThat(feed.reader.newest()).isEqualTo(2);
    }

    @Test
    void anEventWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> feed.outbox.append(FeedFixture.event("a"))).isInstanceOf(IllegalStateException.class);

        feed.relay();
        assertThat(feed.reader.after(0, 10)).isEmpty();
    }

    @Test
    void manyWritersAtOnceAndAReaderThatResumesSeesEachEventOnceWithoutAGap() throws Exception {
        int writers = 8;
        int each = 40;
        List<Future<?>> running = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            int writer = w;
            running.add(feed.threads.submit(() -> {
                Random random = new Random(writer);
                for (int i = 0; i < each; i++) {
                    int events = 1 + random.nextInt(3);
                    String subject = writer + "-" + i;
                    feed.transactions.executeWithoutResult(_ -> {
                        for (int e = 0; e < events; e++) {
                            feed.outbox.append(FeedFixture.event(subject + "-" + e));
                        }
                    });
                }
            }));
        }
        FeedFixture.Resuming seen = feed.new Resuming();
        while (running.stream().anyMatch(f -> !f.isDone())) {
            feed.relay();
            seen.read();
        }
        for (Future<?> writer : running) {
            writer.get();
        }
        feed.relay();
        seen.read();

        assertThat(seen.numbers)
                .isEqualTo(
                        LongStream.rangeClosed(1, seen.numbers.size()).boxed().toList());
        assertThat(seen.subjects).doesNotHaveDuplicates();
        assertThat((long) seen.subjects.size()).isEqualTo(feed.reader.newest());
        for (int w = 0; w < writers; w++) {
            String prefix = w + "-";
            List<Integer> order = seen.subjects.stream()
                    .filter(s -> s.startsWith(prefix))
                    .map(s -> Integer.valueOf(s.substring(2, s.indexOf('-', 2))))
                    .toList();
            assertThat(order).isSorted();
            assertThat(order).contains(0, each - 1);
        }
    }

    @Test
    void aCursorMovesOnceFromWhereItStood() {
        assertThat(feed.reader.cursor("webhook")).isZero();
        assertThat(feed.reader.advance("webhook", 0, 5)).isTrue();
        assertThat(feed.reader.advance("webhook", 0, 9)).isFalse();
        assertThat(feed.reader.advance("webhook", 5, 9)).isTrue();
        assertThat(feed.reader.cursor("webhook")).isEqualTo(9);
        assertThatThrownBy(() -> feed.reader.advance("webhook", 9, 3))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("feed.cursor"));
        assertThat(feed.reader.cursor("webhook")).isEqualTo(9);
    }

    @Test
    void aPageIsBounded() {
        for (int limit : new int[] {0, -1, 1001}) {
            assertThatThrownBy(() -> feed.reader.after(0, limit))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.code()).isEqualTo("feed.limit"));
        }
        feed.append("a");
        feed.append("b");
        feed.append("c");
        feed.relay();
        assertThat(FeedFixture.subjects(feed.reader.after(1, 1))).containsExactly("b");
    }
}
