package dev.strongroom.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.strongroom.core.PagesFilling;
import dev.strongroom.core.api.AuditQuery;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.db.RowsTouched;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a page costs in rows that the database touches: as many as it has for each action that passes. */
@ParameterizedClass
@EnumSource(Dialect.class)
@SuppressWarnings("NullAway.Init")
class AuditPagesTest {
    private static final int ROWS = 20_000;
    private static final int PAGE = 100;
    /** The filling has three actions; to find the next one takes two rows, and a time as many. */
    private static final int ACTIONS = 3;

    private static final int LOOKED_UP = 2 * (ACTIONS + 1) + 2 * 2 + 2;

    /** PostgreSQL reads along the numbers where what is sought is frequent, and passes others over on the way. */
    private static final int PASSED_OVER = ROWS / 10;

    private static Database database;
    private static RowsTouched touched;
    private static AuditPages pages;

    private final int passedOver;

    AuditPagesTest(Dialect dialect) {
        passedOver = dialect == Dialect.POSTGRESQL ? PASSED_OVER : 0;
    }

    @BeforeParameterizedClassInvocation
    static void fill(Dialect dialect) {
        database = Databases.fresh(dialect);
        PagesFilling.audit(database, ROWS);
        new JdbcTemplate(database.dataSource()).execute("analyze");
        touched = new RowsTouched(database);
        pages = new AuditPages(touched.dataSource());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    static List<Arguments> questions() {
        Instant first = PagesFilling.at(1);
        Instant middle = PagesFilling.at(ROWS / 2);
        Instant soon = middle.plusSeconds(3000);
        return List.of(
                argumentSet("the newest", query("", "", "", null, null), PAGE, 1),
                argumentSet("an actor of many", query("staff:ana", "", "", null, null), PAGE, 2),
                argumentSet("an actor of few", query("staff:rare", "", "", null, null), 2, 1),
                argumentSet("a frequent action", query("", "deposit.", "", null, null), PAGE, 1),
                argumentSet("a rare action", query("", "money-out.", "", null, null), 2, 1),
                argumentSet("what many never do", query("staff:ana", "money-out.", "", null, null), 0, 0),
                argumentSet("every action", query("", "", "", first, soon), PAGE, 1),
                argumentSet("a subject", query("staff:ana", "deposit.", "deposit:d78", null, null), 1, 1),
                argumentSet("until the middle", query("", "", "", null, middle), PAGE, 1),
                argumentSet("an actor until the middle", query("staff:rare", "", "", null, middle), 0, 0),
                argumentSet("an action in the middle", query("", "withdrawal.", "", middle, soon), 59, 1),
                argumentSet("at the beginning", query("staff:ana", "w", "", first, first.plusSeconds(300)), 3, 1),
                argumentSet("before everything", query("", "", "", null, first), 0, 0));
    }

    private static AuditQuery query(
            String actor, String action, String subject, @Nullable Instant from, @Nullable Instant to) {
        return new AuditQuery(actor, action, subject, from, to, Long.MAX_VALUE, PAGE);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aPageTouchesAsManyRowsAsItHasForEachAction(AuditQuery query, int rows, int branches) {
        assertThat(pages.list(query)).hasSize(rows);
        assertThat(touched.take()).isBetween((long) rows, rows + LOOKED_UP + cost(branches, rows) + passedOver);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void soDoesOneFarBack(AuditQuery query, int rows, int branches) {
        AuditQuery far = new AuditQuery(
                query.actor(), query.action(), query.subject(), query.from(), query.to(), 1_000_000L + PAGE, PAGE);
        int found = pages.list(far).size();
        assertThat(touched.take())
                .isBetween((long) found, found + LOOKED_UP + cost(Math.max(branches, 1), PAGE) + passedOver);
    }

    /** Where there are several, what each gives is read once more to be put in order. */
    private static long cost(int branches, int rows) {
        return (branches > 1 ? 2L : 1L) * branches * rows;
    }
}
