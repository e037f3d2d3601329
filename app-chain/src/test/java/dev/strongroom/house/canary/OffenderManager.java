package dev.strongroom.house.canary;

import java.net.Socket;
import java.time.Instant;

/** Breaks one rule a line. */
@SuppressWarnings({"NonFinalStaticField", "JavaTimeDefaultTimeZone"})
public final class OffenderManager {
    static int count;

    final double balance = 0.1;

    double fee(double rate) {
        return balance * rate;
    }

    Instant clock() {
        return Instant.now();
    }

    Socket call() {
        return new Socket();
    }

    void say() {
        System.out.println(count);
    }

    void many(int a, int b, int c, int d, int e, int f, int g, int h, int i) {
        count = a + b + c + d + e + f + g + h + i;
    }
}
