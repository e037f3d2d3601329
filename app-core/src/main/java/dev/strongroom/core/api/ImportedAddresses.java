package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import java.util.List;

/**
 * Addresses that customers paid to before this desk had their keys. They come in with a source of imported keys, are
 * never given by chance, and are never told: each is assigned to the customer who pays to it, beside the one address
 * that the desk gives that customer. An address that somebody paid to before it was given
 * ({@link PoolAddress#isPaidTooEarly}) is assigned in the same way, and is then the one that its customer is told. What
 * arrives is credited from the assignment on; what came before is in suspense. A refusal
 * ({@link dev.strongroom.chain.RefusedException}) has changed nothing.
 */
public interface ImportedAddresses {
    /** The most bytes of a file of assignments. */
    int MOST_BYTES = 1 << 20;

    /** The most lines of a file of assignments. */
    int MOST_LINES = 10_000;

    /**
     * Says whose an imported address is. Any member of staff can say it of an address that is nobody's, an approver or
     * an admin also of one that is another customer's ({@code staff.role}), or that was paid to too early; again for
     * the same customer it changes nothing. Refused where no pool has the address ({@code pool.unknown}), where it is
     * neither imported nor paid to too early ({@code pool.not-imported}) or its customer is told another one
     * ({@code pool.given}), frozen, resting or retired ({@code pool.state}), of a source that was taken out of use
     * ({@code pool.rotation}) or whose signer is no custodian today ({@code source.custodian}), not what was signed
     * ({@code pool.integrity}), and where the customer is not registered ({@code customer.unknown}).
     */
    PoolAddress assign(Actor by, Address address, String customer);

    /**
     * What {@link #assignAll} would do with each line of a file. Refused as a whole where it is no such file
     * ({@code pool.assignments}).
     *
     * @param csv UTF-8, {@code address,customer} on each line and as a first line where one wants; no quotes
     */
    List<AssignmentLine> check(Actor by, Network network, byte[] csv);

    /**
     * Assigns every line of a file, or none of them where one cannot be ({@code pool.assignments}, which names the
     * line).
     *
     * @return the addresses in the order of the file
     */
    List<PoolAddress> assignAll(Actor by, Network network, byte[] csv);
}
