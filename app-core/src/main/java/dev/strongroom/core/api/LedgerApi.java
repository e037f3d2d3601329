package dev.strongroom.core.api;

import java.util.List;

/** The books, to be looked through. Nothing here changes them. */
public interface LedgerApi {
    /** The kinds of accounts, in the order of the chart. */
    List<String> kinds();

    /**
     * What matches, by kind, asset and owner.
     *
     * @throws dev.strongroom.chain.RefusedException {@code ledger.kind} where there is no such kind
     */
    List<LedgerAccount> accounts(LedgerAccountQuery query);

    /**
     * What matches, newest first.
     *
     * @throws dev.strongroom.chain.RefusedException {@code ledger.kind} where there is no such kind,
     *     {@code ledger.owner} where an account cannot have such an owner
     */
    JournalPage journal(JournalQuery query);

    /** One transfer; refused where there is none ({@code ledger.unknown}). */
    JournalEntry transfer(long seq);
}
