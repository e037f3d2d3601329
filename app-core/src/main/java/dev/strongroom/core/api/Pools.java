package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The addresses that others pay to, network by network. Every one of them follows from a deposit source, a file that a
 * custodian has signed; no row of the database makes an address. A refusal
 * ({@link dev.strongroom.chain.RefusedException}) has changed nothing.
 */
public interface Pools {
    /** The most addresses that one call makes. */
    int MOST = 1000;

    /** Below so many available addresses a pool is low, unless {@link #threshold} says otherwise. */
    int DEFAULT_THRESHOLD = 20;

    /** How long an address is reserved. */
    Duration RESERVATION = Duration.ofMinutes(30);

    /**
     * Takes a deposit source and makes the first addresses from it. Importing one again changes nothing. Refused where
     * it is altered or out of form ({@code envelope.…}, {@code json.…}, {@code source.…}), where its signer is not a
     * custodian of the current roster ({@code source.custodian}), where the signed policy does not name its network
     * ({@code policy.network}), and where an earlier source has some of its addresses ({@code pool.overlap}).
     */
    PoolSource importSource(Actor by, byte[] envelope);

    /** All sources, in the order in which they came. */
    List<PoolSource> sources();

    /** A source as it was signed, for whoever wants to recompute an address; refused as {@code pool.unknown}. */
    byte[] signedSource(String id);

    /**
     * Makes more addresses. Refused where the sources of the network in force have not so many left
     * ({@code pool.exhausted}).
     *
     * @param count 1 to {@link #MOST}
     * @param made hears how many there are so far, last of all {@code count}
     */
    List<PoolAddress> generate(Actor by, Network network, int count, IntConsumer made);

    /** One address; refused where no pool has it ({@code pool.unknown}). */
    PoolAddress get(Address address);

    /** What matches, by network and in the order in which they were made. */
    List<PoolAddress> list(PoolQuery query);

    /** The pool of each network that has one. */
    List<PoolStatistics> statistics();

    /**
     * Below how many available addresses the pool is low.
     *
     * @param threshold 1 to {@link #MOST}
     */
    PoolStatistics threshold(Actor by, Network network, int threshold);

    /**
     * How the next addresses are named; those that exist keep their names. Where an address has the name already, as
     * after an earlier template or on another network, the new one's gets {@code -2}, {@code -3} and so on.
     *
     * @param template refused as {@code pool.template} where it is none ({@link NameTemplate}), makes names that are
     *     too long on this network, or names the addresses of another network alike
     */
    PoolStatistics names(Actor by, Network network, String template);

    /**
     * Lends an available address for {@link #RESERVATION}, recomputed from its source; any one member of staff can.
     * Refused where it is not available or its key was imported ({@code pool.state}), where somebody paid to it before
     * ({@code pool.paid}), and where it is not to be told ({@code pool.integrity}, {@code pool.rotation},
     * {@code source.custodian}, {@code follower.not-begun}).
     *
     * @param reference what for, 1 to 500 characters
     */
    PoolAddress reserve(Actor by, Address address, String reference);

    /**
     * Gives a lent address back before its time; any one member of staff can. It rests for an hour, or is retired where
     * its source was taken out of use. Refused for a customer's, and for any other that is not lent
     * ({@code pool.state}).
     *
     * @param reason 1 to 500 characters
     */
    PoolAddress release(Actor by, Address address, String reason);

    /** Lets nobody be told an address until people have looked at it; any one member of staff can. */
    PoolAddress freeze(Actor by, Address address, Note why);

    /**
     * Lifts a freeze; an approver or an admin can. A customer's address is the customer's again, any other rests for an
     * hour first. Refused while the address is not what its source says ({@code pool.integrity}). One that somebody
     * paid to before it was any customer's stays frozen for that reason, and is refused from then on
     * ({@code pool.paid}): it is assigned or retired.
     */
    PoolAddress unfreeze(Actor by, Address address);

    /**
     * Takes an address out of use for ever; an approver or an admin can. One in use is frozen first. What still arrives
     * is the customer's all the same.
     *
     * @param reason 1 to 500 characters
     */
    PoolAddress retire(Actor by, Address address, String reason);

    /**
     * Recomputes every address from its verified source. What differs is frozen, and an event ({@code pool.integrity})
     * tells of it.
     */
    PoolCheck check();
}
