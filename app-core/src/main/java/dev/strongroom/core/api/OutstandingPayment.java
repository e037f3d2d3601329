package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import java.time.Instant;

/**
 * Money that may have been signed away and has not landed for good: exported, signed, sent or being revoked.
 *
 * @param withdrawal id
 * @param state where it stands
 * @param route who signs
 * @param amount what it pays
 * @param to recipient
 * @param slot the place on chain that it holds
 * @param since when it was exported or first signed
 * @param canRevoke whether the slot can still be burnt
 */
public record OutstandingPayment(
        String withdrawal,
        WithdrawalState state,
        Route route,
        Amount amount,
        Address to,
        Slot slot,
        Instant since,
        boolean canRevoke) {}
