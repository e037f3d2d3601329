package dev.strongroom.desktop.session;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolRotations;
import dev.strongroom.core.api.RotationPreview;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rotations in memory: one preview for every source, and what was ordered. */
public final class FakeRotations implements PoolRotations {
    private final List<PoolRotation> all = new ArrayList<>();
    private @Nullable RotationPreview preview;
    private @Nullable RuntimeException answer;

    public void put(PoolRotation rotation) {
        all.add(rotation);
    }

    public void put(RotationPreview next) {
        preview = next;
    }

    /** Every order fails from now on, and nothing is done. */
    public void refuse(RuntimeException next) {
        answer = next;
    }

    @Override
    public RotationPreview preview(String source) {
        if (preview == null) {
            throw new RefusedException("pool.unknown", "source: the desk has none with the id " + source);
        }
        return preview;
    }

    @Override
    public PoolRotation rotate(Actor by, String source, String reason) {
        if (answer != null) {
            throw answer;
        }
        RotationPreview before = preview(source);
        PoolRotation rotation = new PoolRotation(
                source,
                before.source().network(),
                PoolRotation.State.DRAINING,
                new PoolRotation.Order(
                        by,
                        reason,
                        Samples.NOW,
                        before.counts().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        before.customers()),
                0,
                0,
                before.lying(),
                null);
        all.add(rotation);
        return rotation;
    }

    @Override
    public List<PoolRotation> rotations() {
        return List.copyOf(all);
    }
}
