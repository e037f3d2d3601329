package dev.strongroom.core.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.strongroom.core.PagesFilling;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.db.RowsTouched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page costs in rows that the database touches: about as many as it has, whatever is sought. */
@ParameterizedClass
@EnumSource(Dialect.class)
@SuppressWarnings("NullAway.Init")
class PoolPagesTest {
    private static final int ROWS = 20_000;
    private static final int PAGE = 100;
    /** What else shares a beginning or an ending, and the ends of each way to look. */
    private static final int BESIDE = 20;

    private static final String ADDRESS = PagesFilling.address(333);

    @TempDir
    static Path folder;

    private static PoolScene scene;
    private static RowsTouched touched;
    private static PoolReads reads;

    /** What {@link #fill} is given. */
    PoolPagesTest(Dialect dialect) {}

    @BeforeParameterizedClassInvocation
    static void fill(Dialect dialect) throws IOException {
        Database database = Databases.fresh(dialect);
        scene = new PoolScene(database, Files.createDirectory(folder.resolve(dialect.name())));
        scene.fillEvm();
        PagesFilling.addresses(database, ROWS);
        scene.core.sql.execute("analyze");
        touched = new RowsTouched(database);
        reads = new PoolReads(
                touched.dataSource(),
                scene.core.get(PoolRows.class),
                scene.core.get(AddressRows.class),
                scene.core.get(SourceRows.class),
                scene.core.get(Sources.class));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        scene.close();
    }

    static List<Arguments> questions() {
        return List.of(
                argumentSet("all", query(null), PAGE),
                argumentSet("a state", new PoolQuery(Set.of(WalletState.FROZEN), null, null, null, null, PAGE), PAGE),
                argumentSet("an address", query(ADDRESS), 1),
                argumentSet("its beginning", query(ADDRESS.substring(0, 6)), 2),
                argumentSet("its ending", query(ADDRESS.substring(38)), 3),
                argumentSet("its short form", query(ADDRESS.substring(0, 6) + "…" + ADDRESS.substring(38)), 1),
                argumentSet("a number", query("_0001333"), 1),
                argumentSet("a customer", query(PagesFilling.customer(333)), 1),
                argumentSet("nothing", query("nothing"), 0));
    }

    private static PoolQuery query(@Nullable String search) {
        return new PoolQuery(Set.of(), null, null, search, null, PAGE);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aPageTouchesAboutAsManyRowsAsItHas(PoolQuery query, int rows) {
        assertThat(reads.list(query)).hasSize(rows);
        assertThat(touched.take()).isBetween((long) rows, (long) rows + BESIDE);
    }
}
