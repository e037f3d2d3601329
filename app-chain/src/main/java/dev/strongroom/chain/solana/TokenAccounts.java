package dev.strongroom.chain.solana;

import java.util.HashMap;
import java.util.Map;

/**
 * Remembers associated token accounts: each costs some tries of a hash and a square root, and the payments of a batch
 * share the wallet that pays.
 */
final class TokenAccounts {
    private static final int MOST = 512;

    private record Place(TokenProgram program, AccountKey wallet, AccountKey mint) {}

    private final Map<Place, AccountKey> known = new HashMap<>();

    synchronized AccountKey of(TokenProgram program, AccountKey wallet, AccountKey mint) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(new Place(program, wallet, mint), place -> program.accountOf(wallet, mint));
    }
}
