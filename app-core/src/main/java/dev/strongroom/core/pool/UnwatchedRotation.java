package dev.strongroom.core.pool;

import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Nobody watches the steps. */
@Component
@Fallback
class UnwatchedRotation implements RotationSteps {
    @Override
    public void reached(RotationStep step) {}
}
