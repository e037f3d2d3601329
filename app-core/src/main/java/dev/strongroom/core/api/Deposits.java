package dev.strongroom.core.api;

import java.util.List;
import java.util.Map;

/** What arrived from outside, block by block. */
public interface Deposits {
    /** One deposit; refused where there is none ({@code deposit.unknown}). */
    Deposit get(String id);

    /** What matches, newest first. */
    List<Deposit> list(DepositQuery query);

    /** How many stand in each state; states without any are left out. */
    Map<DepositState, Long> counts();

    /** What the ledger posted for it, oldest first. */
    List<LedgerPosting> postings(String id);
}
