package dev.strongroom.core.db;

import jakarta.data.Limit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signed heads of the hash chains, oldest kept for ever. Whoever reads one checks its signature. */
@Component
public class Checkpoints {
    private final CheckpointRows rows;

    Checkpoints(CheckpointRows rows) {
        this.rows = rows;
    }

    /** Keeps a further head; a second one for as many records of the same chain is refused by the database. */
    @Transactional
    public void add(SignedHead signed) {
        rows.insert(new Checkpoint(signed));
    }

    /** The one that covers most records of the chain. */
    @Transactional(readOnly = true)
    public Optional<SignedHead> latest(String chain) {
        return rows.latest(chain, Limit.of(1)).stream().findFirst().map(Checkpoint::signedHead);
    }
}
