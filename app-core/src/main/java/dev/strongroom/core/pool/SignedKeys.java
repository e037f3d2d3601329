package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.wallet.DepositKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The place of a key by the source that gives its address; the row only says which source and which index to try. */
@Component
class SignedKeys implements DepositKeys {
    private final AddressRows rows;
    private final Sources sources;

    SignedKeys(AddressRows rows, Sources sources) {
        this.rows = rows;
        this.sources = sources;
    }

    @Override
    @Transactional(readOnly = true)
    public Place of(Address address) {
        PoolAddress row = rows.find(address).orElseThrow(() -> PoolReads.unknown(address));
        sources.genuine(row);
        return new Place(row.index(), sources.verified(row.source()).signer());
    }
}
