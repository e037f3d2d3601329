package dev.strongroom.core.ledger;

import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.LedgerAccountQuery;
import dev.strongroom.core.api.LedgerKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts by kind, asset and owner. Kinds and assets are few and owners are many: so each kind and asset is asked by
 * itself, and every question is a place in the index, however many accounts lie before it.
 */
final class AccountPages {
    static final String NEXT_ASSET = "select asset from ledger_account where kind = ? and asset > ?"
            + " order by kind, asset, owner fetch first 1 row only";
    /** Nothing lies between an asset and itself with this: a place in an index after all accounts of that asset. */
    static final String JUST_AFTER = "\u0001";

    static final String OWNERS = "select kind, owner, asset, posted, pending_in, pending_out from ledger_account"
            + " where kind = ? and asset = ? and owner > ? order by kind, asset, owner fetch first ? rows only";
    /** An account that exists once an asset has no owner, and nothing comes before it. */
    private static final String FIRST_OWNERS = OWNERS.replace("owner > ?", "owner >= ?");

    private static final String ONE_OWNER = OWNERS.replace("owner > ?", "owner = ?");

    private final JdbcClient jdbc;

    AccountPages(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<Balance> list(LedgerAccountQuery query) {
        LedgerKey after = query.after();
        List<AccountKind> kinds =
                query.kind() == null ? List.of(AccountKind.values()) : List.of(LedgerDesk.kind(query.kind()));
        AccountKind from = after == null ? null : LedgerDesk.kind(after.kind());
        List<Balance> page = new ArrayList<>();
        for (AccountKind kind : kinds) {
            if (from == null || kind.compareTo(from) >= 0) {
                addKind(page, query, kind, kind == from ? after : null);
            }
        }
        return page;
    }

    private void addKind(List<Balance> page, LedgerAccountQuery query, AccountKind kind, @Nullable LedgerKey after) {
        String last = "";
        if (after != null) {
            last = after.asset() + JUST_AFTER;
            addAsset(page, query, kind, after.asset(), after.owner());
        }
        Optional<String> next = next(kind, last);
        while (next.isPresent() && page.size() < query.limit()) {
            last = next.get() + JUST_AFTER;
            addAsset(page, query, kind, Asset.parse(next.get()), null);
            next = next(kind, last);
        }
    }

    private Optional<String> next(AccountKind kind, String last) {
        return jdbc.sql(NEXT_ASSET)
                .params(kind.name(), last)
                .query(String.class)
                .optional();
    }

    /** @param after the owner that the page before ended with; null from the first on */
    private void addAsset(
            List<Balance> page, LedgerAccountQuery query, AccountKind kind, Asset asset, @Nullable String after) {
        boolean isOther = query.asset() != null && !query.asset().equals(asset);
        boolean isElsewhere = query.network() != null && !query.network().equals(asset.network());
        int free = query.limit() - page.size();
        if (isOther || isElsewhere || free == 0) {
            return;
        }
        String owner = query.owner();
        if (owner == null) {
            page.addAll(read(after == null ? FIRST_OWNERS : OWNERS, kind, asset, after == null ? "" : after, free));
        } else if (after == null) {
            page.addAll(read(ONE_OWNER, kind, asset, owner, free));
        }
    }

    private List<Balance> read(String sql, AccountKind kind, Asset asset, String owner, int limit) {
        return jdbc.sql(sql)
                .params(kind.name(), asset.toString(), owner, limit)
                .query((row, _) -> LedgerQueries.balance(row))
                .list();
    }
}
