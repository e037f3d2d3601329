package dev.strongroom.core.pool;

import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the source of an address was taken out of use, for whoever would put the address to use again. */
@Component
class Rotated {
    private final RotationRows rows;

    Rotated(RotationRows rows) {
        this.rows = rows;
    }

    /** Why the address can only be retired; empty where its source is in use. */
    Optional<Note> why(PoolAddress address) {
        return rows.find(address.source()).map(RotationRow::why);
    }
}
