package dev.strongroom.core.api;

import java.util.List;

/**
 * Money between two customers of the desk: at once, free, and by the books alone. What a rule turns down throws
 * {@link dev.strongroom.chain.RefusedException} and has moved nothing.
 *
 * <p>Asked for by any one member of staff or by an API key. Refused: a sender whose money may not leave
 * ({@code customer.frozen}); a recipient to whom nothing is credited ({@code transfer.frozen-to}); while all money-out
 * is frozen ({@code money-out.frozen}); an asset without limits ({@code transfer.asset}); more than may leave the
 * sender in an hour or a day, withdrawals counted with it ({@code withdrawal.hourly}, {@code withdrawal.daily}); more
 * than the sender has available ({@code transfer.funds}).
 */
public interface Transfers {
    /**
     * Makes a transfer. The same key of the same actor with the same body gets the first answer, a refusal for lack of
     * funds included; with another body it is refused ({@code transfer.key}). Where the answer is lost, or is
     * {@code transfer.busy}, repeat it with the same key.
     *
     * @param key idempotency key, 1 to 128 printable characters without blanks
     */
    InternalTransfer make(Actor by, String key, TransferRequest request);

    /** What it would leave behind; refused as {@link #make} would refuse it now. */
    TransferPreview preview(Actor by, TransferRequest request);

    /** One transfer; refused where there is none ({@code transfer.unknown}). */
    InternalTransfer get(String id);

    /** What matches, newest first. */
    List<InternalTransfer> list(TransferQuery query);
}
