package dev.strongroom.core.transfer;

import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Nobody watches the steps. */
@Component("transfersUnwatched")
@Fallback
class Unwatched implements TransferSteps {
    @Override
    public void reached(TransferStep step) {}
}
