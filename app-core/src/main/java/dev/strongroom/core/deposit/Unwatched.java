package dev.strongroom.core.deposit;

import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Nobody watches the steps. */
@Component
@Fallback
class Unwatched implements ArrivalSteps {
    @Override
    public void reached(ArrivalStep step) {}
}
