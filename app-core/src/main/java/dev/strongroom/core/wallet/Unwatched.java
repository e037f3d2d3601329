package dev.strongroom.core.wallet;

import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Nobody watches the steps. */
@Component("openingUnwatched")
@Fallback
class Unwatched implements OpeningSteps {
    @Override
    public void reached(OpeningStep step) {}
}
