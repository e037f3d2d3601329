package dev.strongroom.core.api;

import dev.strongroom.chain.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that one customer gave another inside the desk; no chain saw it.
 *
 * @param id derived from who asked and the key; the subject of its entry in the ledger
 * @param from id of the customer who gave
 * @param to id of the customer who got
 * @param amount how much
 * @param note free text of whoever asked, may be empty
 * @param by who asked
 * @param state how far it is
 * @param ending why it was refused; null otherwise
 * @param createdAt when it was asked for
 * @param version rises with every change
 */
public record InternalTransfer(
        String id,
        String from,
        String to,
        Amount amount,
        String note,
        Actor by,
        TransferState state,
        @Nullable Note ending,
        Instant createdAt,
        long version) {}
