package dev.strongroom.core.signing;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;

@Repository
interface SlotClaims {
    @Insert
    void insert(SlotClaim claim);

    @Find
    Optional<SlotClaim> find(String intent);

    @Query("from SlotClaim where network = :network and holder = :holder and paySlot is not null")
    List<SlotClaim> live(String network, String holder);

    /** The slots of a wallet for which signed bytes are stored. */
    @Query("select c.slotValue from SlotClaim c where c.network = :network and c.holder = :holder"
            + " and exists (select 1 from AttemptRow a where a.intent = c.intent)")
    List<String> signed(String network, String holder);

    @Query("update SlotClaim set paySlot = null where intent = :intent")
    int giveUp(String intent);
}
