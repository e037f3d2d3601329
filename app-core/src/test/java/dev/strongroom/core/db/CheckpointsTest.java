package dev.strongroom.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Digest;
import jakarta.data.exceptions.EntityExistsException;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@ParameterizedClass
@EnumSource(Dialect.class)
class CheckpointsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

    @AutoClose
    private final Database database;

    @AutoClose
    private final AnnotationConfigApplicationContext context;

    private final Checkpoints checkpoints;

    CheckpointsTest(Dialect dialect) {
        database = Databases.fresh(dialect);
        context = Databases.context(database, "dev.strongroom.core.db");
        checkpoints = context.getBean(Checkpoints.class);
    }

    @Test
    void theLatestIsTheOneThatCoversMostRecordsOfItsChain() {
        checkpoints.add(head("ledger", 20));
        checkpoints.add(head("ledger", 100));
        checkpoints.add(head("audit", 300));

        assertThat(checkpoints.latest("ledger")).contains(head("ledger", 100));
        assertThat(checkpoints.latest("other")).isEmpty();
    }

    @Test
    void anotherHeadForTheSameRecordsIsRefusedAndTheFirstStays() {
        SignedHead first = head("ledger", 20);
        checkpoints.add(first);
        SignedHead other = new SignedHead("ledger", 20, HashChain.START, NOON, "cd");

        assertThatThrownBy(() -> checkpoints.add(other)).isInstanceOf(EntityExistsException.class);

        assertThat(checkpoints.latest("ledger")).contains(first);
    }

    private static SignedHead head(String chain, long records) {
        Digest head = new HashChain(chain).next(HashChain.START, new byte[] {(byte) records});
        return new SignedHead(chain, records, head, NOON, "ab");
    }
}
