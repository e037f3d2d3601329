package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.ceremony.Review;
import dev.strongroom.chain.ceremony.SignedBatch;
import java.nio.file.Path;

/**
 * What came of a request.
 *
 * @param batch the answer
 * @param file where it is
 * @param review what was judged when it was signed
 */
public record SignedAnswer(SignedBatch batch, Path file, Review review) {}
