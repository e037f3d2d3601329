package dev.strongroom.desktop.screen.signing;

import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.StaffMember;
import java.util.List;

/**
 * The screen's data as the core has it.
 *
 * @param ready what can be exported, oldest first
 * @param requests what was exported, newest first
 * @param outstanding what may be signed and has not landed, oldest first
 * @param custodians who can sign
 */
record SigningPage(
        List<ColdPayment> ready,
        List<ColdRequest> requests,
        List<OutstandingPayment> outstanding,
        List<StaffMember> custodians) {
    SigningPage {
        ready = List.copyOf(ready);
        requests = List.copyOf(requests);
        outstanding = List.copyOf(outstanding);
        custodians = List.copyOf(custodians);
    }
}
