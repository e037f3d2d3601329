package dev.strongroom.core.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** From now on what a customer pays in is kept in suspense; any one member of staff can. */
    void freeze(Actor by, String customer, String reason);

    /** What comes in is credited again; an approver or an admin can. What is in suspense stays there. */
    void unfreeze(Actor by, String customer);

    /** Why nothing is credited to the customer at present; empty where deposits are. */
    Optional<String> frozen(String customer);
}
