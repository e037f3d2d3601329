package dev.strongroom.core.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void aTurnThatFailsIsFollowedByTheNextAndTheLastWorkComesOnceAtTheEnd() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(3);
        BackgroundLoop loop = BackgroundLoop.start(
                "test",
                Duration.ofMillis(1),
                () -> {
                    done.add("turn");
                    third.countDown();
                    throw new IllegalStateException("this turn fails");
                },
                () -> done.add("last"));

        assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
        loop.close();

        assertThat(done).hasSizeGreaterThan(3).endsWith("turn", "last").containsOnlyOnce("last");
        List<String> before = List.copyOf(done);
        loop.close();
        assertThat(done).isEqualTo(before);
    }

    @Test
    void closingLetsTheTurnUnderWayEndAndDoesNotWaitForThePause() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        BackgroundLoop loop = BackgroundLoop.start("test", Duration.ofDays(1), () -> {
            begun.countDown();
            try {
                done.add(goOn.await(30, TimeUnit.SECONDS) ? "ended" : "waited in vain");
            } catch (InterruptedException e) {
                done.add("interrupted");
            }
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        Thread closing = Thread.ofVirtual().start(loop::close);
        goOn.countDown();
        closing.join(Duration.ofSeconds(30));

        assertThat(closing.isAlive()).isFalse();
        assertThat(done).containsExactly("ended");
    }
}
