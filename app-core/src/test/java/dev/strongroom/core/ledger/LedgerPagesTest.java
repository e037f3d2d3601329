package dev.strongroom.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.JournalQuery;
import dev.strongroom.core.api.LedgerAccount;
import dev.strongroom.core.api.LedgerAccountQuery;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.db.RowsTouched;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a page costs in rows that the database touches: as many at the beginning as at the end. */
@ParameterizedClass
@EnumSource(Dialect.class)
@SuppressWarnings("NullAway.Init")
class LedgerPagesTest {
    private static final int TRANSFERS = 20_000;
    private static final int PAGE = 100;
    private static Database database;
    private static RowsTouched touched;

    /** What {@link #fill} is given. */
    LedgerPagesTest(Dialect dialect) {}

    @BeforeParameterizedClassInvocation
    static void fill(Dialect dialect) {
        database = Databases.fresh(dialect);
        ManyTransfers.fill(database, TRANSFERS);
        new JdbcTemplate(database.dataSource()).execute("analyze");
        touched = new RowsTouched(database);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    private static long scanned(String sql, Map<String, ?> params) {
        List<?> _ = JdbcClient.create(touched.dataSource())
                .sql(sql)
                .params(params)
                .query()
                .listOfRows();
        return touched.take();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, TRANSFERS / 2, PAGE + 1})
    void aPageOfTheJournalTouchesAsManyRowsAsItHasWhereverItLies(long before) {
        Map<String, Object> span = Map.of("before", before, "least", 0L, "limit", PAGE);
        assertThat(scanned(JournalPages.ALL.formatted(""), span)).isBetween((long) PAGE, PAGE + 2L);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, TRANSFERS / 2, PAGE + 1})
    void aPageOfAnAccountTouchesAsManyRowsAsItHasWhereverItLies(long before) {
        Map<String, Object> span = Map.of("before", before, "least", 0L, "limit", PAGE, "account", ManyTransfers.HOT);
        assertThat(scanned(JournalPages.OF_ACCOUNT.formatted(""), span)).isBetween((long) PAGE, PAGE + 2L);
        assertThat(scanned(JournalPages.HELD_BY_ACCOUNT.formatted(""), span)).isLessThanOrEqualTo(1);
    }

    @Test
    void aSubjectIsFoundByItsIndex() {
        Map<String, Object> span =
                Map.of("before", Long.MAX_VALUE, "least", 0L, "limit", PAGE, "subject", "d" + TRANSFERS / 2);
        assertThat(scanned(JournalPages.OF_SUBJECT.formatted(""), span)).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c000001000", "c000001899"})
    void aPageOfAccountsTouchesAsManyRowsAsItHasWhereverItLies(String owner) {
        String sql = AccountPages.OWNERS
                .replaceFirst("\\?", ":kind")
                .replaceFirst("\\?", ":asset")
                .replaceFirst("\\?", ":owner")
                .replaceFirst("\\?", ":limit");
        Map<String, Object> params =
                Map.of("kind", "CUSTOMER", "asset", Books.USDT.toString(), "owner", owner, "limit", PAGE);
        assertThat(scanned(sql, params)).isBetween((long) PAGE, PAGE + 2L);
    }

    @Test
    void theNextAssetIsOneRowAwayHoweverManyAccountsThereAre() {
        String sql = AccountPages.NEXT_ASSET.replaceFirst("\\?", ":kind").replaceFirst("\\?", ":asset");
        assertThat(scanned(sql, Map.of("kind", "CUSTOMER", "asset", ""))).isLessThanOrEqualTo(2);
        assertThat(scanned(sql, Map.of("kind", "CUSTOMER", "asset", Books.USDT + AccountPages.JUST_AFTER)))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void theRowsOfAPageAreWhole() {
        LedgerDesk desk = new LedgerDesk(database);
        assertThat(desk.journal(JournalQuery.newest(PAGE)).rows())
                .hasSize(PAGE)
                .allSatisfy(row -> assertThat(row.posting().entries()).hasSize(2));
        List<LedgerAccount> accounts = desk.accounts(LedgerAccountQuery.first(PAGE));
        assertThat(accounts).hasSize(PAGE).allMatch(row -> row.key().kind().equals("CUSTOMER"));
    }
}
