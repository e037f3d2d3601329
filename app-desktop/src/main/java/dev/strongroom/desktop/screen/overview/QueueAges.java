package dev.strongroom.desktop.screen.overview;

import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How old what waits is.
 *
 * @param rows one for each stage at which something waits, in the stages' order
 */
record QueueAges(List<Row> rows) {
    /** From this age on a withdrawal in review is late. */
    static final Duration LATE = Duration.ofHours(4);

    QueueAges {
        rows = List.copyOf(rows);
    }

    /** Ages that look alike. */
    enum Bucket {
        MINUTES(Duration.ofMinutes(10)),
        HOUR(Duration.ofHours(1)),
        HOURS(LATE),
        DAY(Duration.ofDays(1)),
        OLDER(Duration.ofDays(365_000));

        private final Duration below;

        Bucket(Duration below) {
            this.below = below;
        }

        static Bucket of(Duration age) {
            for (Bucket bucket : values()) {
                if (age.compareTo(bucket.below) < 0) {
                    return bucket;
                }
            }
            return OLDER;
        }
    }

    /**
     * A stage.
     *
     * @param counts how many in each bucket; none is zero
     * @param oldest when the oldest was asked for
     */
    record Row(WaitStage stage, Map<Bucket, Long> counts, Instant oldest) {
        Row {
            counts = Map.copyOf(counts);
        }

        long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * @param listed the newest that wait; those beyond them are counted as old as the oldest of their state
     * @param counts of all states
     */
    static QueueAges of(List<Withdrawal> listed, List<WithdrawalCount> counts, Instant now) {
        List<Row> rows = new ArrayList<>();
        for (WaitStage stage : WaitStage.values()) {
            Map<Bucket, Long> buckets = new EnumMap<>(Bucket.class);
            @Nullable Instant oldest = null;
            for (WithdrawalCount count : counts) {
                if (stage.states().contains(count.state())) {
                    add(buckets, count, listed, now);
                    oldest = oldest == null || count.oldest().isBefore(oldest) ? count.oldest() : oldest;
                }
            }
            if (oldest != null) {
                rows.add(new Row(stage, buckets, oldest));
            }
        }
        return new QueueAges(rows);
    }

    private static void add(Map<Bucket, Long> buckets, WithdrawalCount count, List<Withdrawal> listed, Instant now) {
        List<Withdrawal> mine = listed.stream()
                .filter(withdrawal -> withdrawal.state() == count.state())
                .limit(count.count())
                .toList();
        for (Withdrawal withdrawal : mine) {
            buckets.merge(Bucket.of(Duration.between(withdrawal.timing().createdAt(), now)), 1L, Long::sum);
        }
        long others = count.count() - mine.size();
        if (others > 0) {
            buckets.merge(Bucket.of(Duration.between(count.oldest(), now)), others, Long::sum);
        }
    }

    /** The largest number of a row; one where nothing waits. */
    long most() {
        return rows.stream().mapToLong(Row::total).max().orElse(1);
    }

    /** The stage in which something is late, the oldest first. */
    Optional<Row> late(Instant now) {
        return rows.stream()
                .filter(row -> row.stage() != WaitStage.DELAYED)
                .filter(row -> Duration.between(row.oldest(), now).compareTo(LATE) >= 0)
                .min(Comparator.comparing(Row::oldest));
    }
}
