package dev.strongroom.core.approval;

import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.Envelope;
import java.time.Instant;

/**
 * A signed decision as it was taken.
 *
 * @param envelope as it came, for the cold signer
 * @param approval what it says
 * @param receivedAt when the core took it
 */
public record TakenDecision(Envelope envelope, Approval approval, Instant receivedAt) {}
