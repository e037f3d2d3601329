package dev.strongroom.core.ledger;

import java.util.UUID;

/**
 * The key of an account's row, derived from the account's name.
 *
 * @param value made like a {@link TransferId}
 */
record AccountId(UUID value) implements Comparable<AccountId> {
    private static final TransferId.DerivedId IDS = new TransferId.DerivedId("strongroom/ledger/account-id/v1");

    static AccountId of(Account account) {
        return new AccountId(
                IDS.of(account.kind().name(), account.owner(), account.asset().toString()));
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
