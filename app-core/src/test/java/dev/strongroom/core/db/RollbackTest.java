package dev.strongroom.core.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(Dialect.class)
class RollbackTest {
    private static final int CHANGES = 1000;

    @AutoClose
    private final Database database;

    @AutoClose
    private final AnnotationConfigApplicationContext context;

    @AutoClose
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    RollbackTest(Dialect dialect) {
        database = Databases.fresh(dialect);
        context = Databases.context(database);
        transactions = context.getBean(TransactionTemplate.class);
        jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("insert into lease (name, holder, token, expires_ms) values ('row', 'a', 0, 0)")
                .update();
    }

    @Test
    void whatOneCommitsIsNotLostWhenAnotherRollsBack() throws Exception {
        Future<?> first = threads.submit(this::change);
        Future<?> second = threads.submit(this::change);
        List<Future<?>> others = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            others.add(threads.submit(() -> {
                while (!first.isDone() || !second.isDone()) {
                    transactions.executeWithoutResult(status -> {
                        locked();
                        status.setRollbackOnly();
                    });
                }
            }));
        }
        first.get();
        second.get();
        for (Future<?> other : others) {
            other.get();
        }
        assertThat(locked()).isEqualTo(2 * CHANGES);
    }

    private void change() {
        for (int i = 0; i < CHANGES; i++) {
            transactions.executeWithoutResult(_ -> jdbc.sql("update lease set token = ? where name = 'row'")
                    .param(locked() + 1)
                    .update());
        }
    }

    private long locked() {
        return jdbc.sql("select token from lease where name = 'row' for update")
                .query(Long.class)
                .single();
    }
}
