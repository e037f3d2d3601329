package dev.strongroom.core.follower;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrideTest {
    private static final Duration QUICK = Duration.ofMillis(1999);
    private static final Duration SLOW = Duration.ofMillis(10_001);

    private final Stride stride = new Stride();

    @Test
    void itBeginsSmallAndDoublesWhileThatIsQuickUpToItsMost() {
        assertThat(stride.blocks()).isEqualTo(16);
        assertThat(after(7, now -> now.took(QUICK))).containsExactly(32, 64, 128, 256, 512, 512, 512);
    }

    @Test
    void whatTookTimeHalvesItDownToASingleBlock() {
        assertThat(after(6, now -> now.took(SLOW))).containsExactly(8, 4, 2, 1, 1, 1);
    }

    @Test
    void aFailureHalvesItDownToASingleBlock() {
        assertThat(after(6, Stride::failed)).containsExactly(8, 4, 2, 1, 1, 1);
    }

    @Test
    void betweenQuickAndSlowItStaysAsItIs() {
        stride.took(Duration.ofSeconds(2));
        stride.took(Duration.ofSeconds(10));
        assertThat(stride.blocks()).isEqualTo(16);
    }

    @Test
    void itGrowsAgainOnceTheFailureIsOver() {
        assertThat(after(5, Stride::failed)).endsWith(1);
        assertThat(after(10, now -> now.took(QUICK))).containsExactly(2, 4, 8, 16, 32, 64, 128, 256, 512, 512);
    }

    private List<Integer> after(int times, Consumer<Stride> what) {
        return IntStream.range(0, times)
                .mapToObj(_ -> {
                    what.accept(stride);
                    return stride.blocks();
                })
                .toList();
    }
}
