package dev.strongroom.core;

import dev.strongroom.chain.Chains;
import dev.strongroom.core.audit.AuditWitness;
import dev.strongroom.core.audit.CoreIdentity;
import dev.strongroom.core.audit.FileWitness;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.signing.ExportKey;
import dev.strongroom.core.signing.HotKeys;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.OwnTransactions;
import dev.strongroom.core.wallet.StakeMoves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The record-keeping half of a core over a database, with the practice desk's people and keys. */
public final class RecordsFixture implements AutoCloseable {
    public final SteppingClock clock = new SteppingClock();
    /** Whether coin is being staked. */
    public final AtomicBoolean moving = new AtomicBoolean();

    public final Database database;
    public final AnnotationConfigApplicationContext context;
    public final JdbcTemplate sql;

    /** @param folder where trust file and witness lie; the trust file is made when it is missing */
    public RecordsFixture(Database database, Path folder, Consumer<AnnotationConfigApplicationContext> beans) {
        this.database = database;
        this.sql = new JdbcTemplate(database.dataSource());
        Path trust = folder.resolve("trust.json");
        try {
            if (!Files.exists(trust)) {
                Files.write(trust, PracticeDesk.trust().bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.context = Databases.context(
                database,
                c -> {
                    c.registerBean(Clock.class, () -> clock);
                    c.registerBean(Chains.class, () -> PracticeDesk.CHAINS);
                    c.registerBean(Trust.class, () -> Trust.open(trust));
                    c.registerBean(CoreIdentity.class, () -> new CoreIdentity(PracticeDesk.CORE, List.of()));
                    c.registerBean(AuditWitness.class, () -> new FileWitness(folder.resolve("audit.witness")));
                    c.registerBean(ChainNodes.class, () -> new ChainNodes(List.of()));
                    c.registerBean(HotKeys.class, HotKeys::new);
                    c.registerBean(ExportKey.class, () -> new ExportKey(PracticeDesk.CORE));
                    // nothing is paid out here
                    c.registerBean(OwnTransactions.class, () -> _ -> false);
                    c.registerBean(StakeMoves.class, () -> _ -> moving.get());
                    beans.accept(c);
                },
                "dev.strongroom.core.db",
                "dev.strongroom.core.audit",
                "dev.strongroom.core.feed",
                "dev.strongroom.core.lease",
                "dev.strongroom.core.settings",
                "dev.strongroom.core.staff",
                "dev.strongroom.core.ledger",
                "dev.strongroom.core.customer",
                "dev.strongroom.core.wallet",
                "dev.strongroom.core.book",
                "dev.strongroom.core.pool",
                "dev.strongroom.core.treasury",
                "dev.strongroom.core.risk",
                "dev.strongroom.core.signing",
                "dev.strongroom.core.follower",
                "dev.strongroom.core.deposit",
                "dev.strongroom.core.opening",
                "dev.strongroom.core.transfer",
                "dev.strongroom.core.reconcile");
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public TransactionTemplate transactions() {
        return get(TransactionTemplate.class);
    }

    /** The audited actions, oldest first. */
    public List<String> audited() {
        return sql.queryForList(
                "select actor || ' ' || action || ' ' || subject from audit_log order by seq", String.class);
    }

    public long count(String table) {
        return sql.queryForList("select count(*) from " + table, Long.class).getFirst();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
