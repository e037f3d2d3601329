package dev.strongroom.desktop.session;

import dev.strongroom.chain.ceremony.TrustFile;
import java.util.List;
import java.util.function.Supplier;

/**
 * A desk that is open: its core answers.
 *
 * @param name for the window's title
 * @param ports the core
 * @param trustFile reads and verifies the signed roster and policy that this desk checks against
 * @param seats the people whose vaults lie at this desk
 * @param isPractice whether its money is worth nothing
 * @param end stops the core
 * @param known where people who have no seat keep their vaults
 */
public record OpenDesk(
        String name,
        Ports ports,
        Supplier<TrustFile> trustFile,
        List<Seat> seats,
        boolean isPractice,
        Runnable end,
        KnownVaults known)
        implements AutoCloseable {
    public OpenDesk {
        seats = List.copyOf(seats);
    }

    /** A desk whose people all have a seat. */
    public OpenDesk(
            String name,
            Ports ports,
            Supplier<TrustFile> trustFile,
            List<Seat> seats,
            boolean isPractice,
            Runnable end) {
        this(name, ports, trustFile, seats, isPractice, end, KnownVaults.none());
    }

    @Override
    public void close() {
        end.run();
    }
}
