package dev.strongroom.core.reconcile;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * When books and chain are compared without anybody asking, as staff edit it.
 *
 * @param daily time of day in UTC, such as {@code 02:00}
 * @param everyMinutes 5 to 1440: no more than so many minutes lie between two runs
 */
public record ReconcileRules(String daily, int everyMinutes) {
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final int FEWEST = 5;
    private static final int MOST = 1440;

    public ReconcileRules {
        if (!TIME.matcher(daily).matches()) {
            throw new RefusedException(
                    "reconcile.rules", "daily: '" + daily + "' is no time of day such as 02:00, in UTC");
        }
        if (everyMinutes < FEWEST || everyMinutes > MOST) {
            throw new RefusedException(
                    "reconcile.rules", "everyMinutes: " + everyMinutes + " is not " + FEWEST + " to " + MOST);
        }
    }

    static ReconcileRules read(String json) {
        return Json.read(json, ReconcileRules.class, "reconciliation rules");
    }

    /** The newest time of the daily run that has come. */
    Instant newestDaily(Instant now) {
        OffsetDateTime today = now.atOffset(ZoneOffset.UTC).with(LocalTime.parse(daily));
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    Duration every() {
        return Duration.ofMinutes(everyMinutes);
    }
}
