package dev.strongroom.core.api;

import java.util.List;

/** What the desk has, where, and what it owes: by the books, which reconciliation compares with the chain. */
public interface Treasury {
    /** One for each asset of the signed policy, by network, native coin first. */
    List<AssetPosition> tiers();

    /** One for each wallet of the desk, by network, tier and index; asks no node. */
    List<WalletPosition> wallets();

    /**
     * Balances at the end of each day (UTC), oldest first; today's are those of now.
     *
     * @param days how many days, today counted, 1 to 400
     */
    List<DayBalance> history(int days);

    /**
     * What came to the desk's wallets and what left them on each day (UTC), oldest first; days of nothing are there
     * with zeros. Moves between own wallets and the takeover of the first day do not count.
     *
     * @param days how many days, today counted, 1 to 400
     */
    List<DayFlow> flow(int days);
}
