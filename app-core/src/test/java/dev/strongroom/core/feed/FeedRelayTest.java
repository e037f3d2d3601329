package dev.strongroom.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.lease.Lease;
import dev.strongroom.core.lease.LeaseLostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The numbering after the commit, which PostgreSQL alone needs: on H2 a second writer waits for the first. */
class FeedRelayTest {
    @AutoClose
    private final FeedFixture feed = new FeedFixture(Dialect.POSTGRESQL);

    @Test
    void transactionsThatCommitInAnotherOrderThanTheyWroteAreNotMissed() throws Exception {
        Random random = new Random(7);
        FeedFixture.Resuming seen = feed.new Resuming();
        int expected = 0;
        for (int round = 0; round < 12; round++) {
            List<FeedFixture.Held> held = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                held.add(feed.new Held(round + "-" + i));
            }
            Collections.shuffle(held, random);
            for (FeedFixture.Held next : held) {
                next.commit();
                feed.relay();
                seen.read();
            }
            expected += 5;
            assertThat(seen.subjects).hasSize(expected);
        }
        assertThat(seen.numbers)
                .isEqualTo(LongStream.rangeClosed(1, expected).boxed().toList());
        assertThat(seen.subjects).doesNotHaveDuplicates();
    }

    @Test
    void anEventWaitsForItsNumberWhileAnOlderTransactionMayStillBringOne() throws Exception {
        FeedFixture.Held older = feed.new Held("older");
        feed.append("younger");
        feed.relay();
        assertThat(feed.reader.after(0, 10)).isEmpty();

        older.commit();
        feed.relay();
        assertThat(FeedFixture.subjects(feed.reader.after(0, 10))).containsExactly("older", "younger");
    }

    @Test
    void aCoreThatLostItsLeaseNumbersNothing() {
        Lease lost = feed.leases.acquire("relay", "one", FeedFixture.LENGTH).orElseThrow();
        feed.clock.step(FeedFixture.LENGTH.plusMillis(1));
        Lease held = feed.leases.acquire("relay", "two", FeedFixture.LENGTH).orElseThrow();
        feed.append("a");

        assertThatThrownBy(() -> feed.relay.number(lost)).isInstanceOf(LeaseLostException.class);
        assertThat(feed.reader.after(0, 10)).isEmpty();

        assertThat(feed.relay.number(held)).isEqualTo(1);
        assertThat(FeedFixture.subjects(feed.reader.after(0, 10))).containsExactly("a");
    }
}
