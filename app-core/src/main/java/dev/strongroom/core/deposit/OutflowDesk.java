package dev.strongroom.core.deposit;

import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.core.api.UnaskedOutflow;
import dev.strongroom.core.api.UnaskedOutflows;
import dev.strongroom.core.staff.Trust;
import java.util.List;
import org.springframework.stereotype.Component;

/** Outflows that nobody asked for, as the contract speaks of them; read from what is stored. */
@Component
class OutflowDesk implements UnaskedOutflows {
    private final OutflowRows rows;
    private final Trust trust;

    OutflowDesk(OutflowRows rows, Trust trust) {
        this.rows = rows;
        this.trust = trust;
    }

    @Override
    public List<UnaskedOutflow> list() {
        return rows
                .unasked(trust.current().policy().networks().stream()
                        .map(NetworkPolicy::network)
                        .toList())
                .stream()
                .map(OutflowRow::view)
                .toList();
    }
}
