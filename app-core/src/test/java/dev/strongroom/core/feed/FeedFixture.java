package dev.strongroom.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.SteppingClock;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.lease.Lease;
import dev.strongroom.core.lease.Leases;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A feed over a fresh database. */
final class FeedFixture implements AutoCloseable {
    static final Duration LENGTH = Duration.ofSeconds(10);

    final Database database;

    final AnnotationConfigApplicationContext context;

    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    final SteppingClock clock = new SteppingClock();
    final Outbox outbox;
    final FeedReader reader;
    final FeedRelay relay;
    final Leases leases;
    final TransactionTemplate transactions;

    FeedFixture(Dialect dialect) {
        database = Databases.fresh(dialect);
        context = Databases.context(database, c -> {
            c.registerBean(Clock.class, () -> clock);
            c.register(Outbox.class, FeedReader.class, FeedRelay.class, Leases.class);
        });
        outbox = context.getBean(Outbox.class);
        reader = context.getBean(FeedReader.class);
        relay = context.getBean(FeedRelay.class);
        leases = context.getBean(Leases.class);
        transactions = context.getBean(TransactionTemplate.class);
    }

    void append(String subject) {
        transactions.executeWithoutResult(_ -> outbox.append(event(subject)));
    }

    void relay() {
        Lease lease = leases.acquire("relay", "test", LENGTH).orElseThrow();
        while (relay.number(lease) > 0) {
            assertThat(lease.token()).isEqualTo(1);
        }
    }

    static Event event(String subject) {
        return new Event("test.happened", subject, "{}");
    }

    static List<String> subjects(List<FeedEvent> events) {
        return events.stream().map(FeedEvent::subject).toList();
    }

    /** A reader that remembers its place only, as a desktop does. */
    final class Resuming {
        final List<Long> numbers = new ArrayList<>();
        final List<String> subjects = new ArrayList<>();
        private long place;

        void read() {
            List<FeedEvent> page;
            do {
                page = reader.after(place, 7);
                for (FeedEvent event : page) {
                    numbers.add(event.seq());
                    subjects.add(event.subject());
                    place = event.seq();
                }
            } while (!page.isEmpty());
        }
    }

    /** A transaction that has written its event and waits with its commit. */
    final class Held {
        private final CountDownLatch go = new CountDownLatch(1);
        private final Future<?> ended;

        Held(String subject) throws InterruptedException {
            CountDownLatch written = new CountDownLatch(1);
            ended = threads.submit(() -> transactions.executeWithoutResult(_ -> {
                outbox.append(event(subject));
                TransactionSynchronizationManager.registerSynchronization(new AfterTheOutbox(written, go));
            }));
            written.await();
        }

        void commit() throws Exception {
            go.countDown();
            ended.get();
        }
    }

    private record AfterTheOutbox(CountDownLatch written, CountDownLatch go)
            implements TransactionSynchronization, Ordered {
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        threads.close();
        context.close();
        database.close();
    }
}
