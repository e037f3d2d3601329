/**
 * What a core measures of itself: one registry, and the one place that binds the meters of the features to it.
 *
 * <p>A feature offers its meters as a Micrometer {@code MeterBinder} component and knows no registry.
 */
@NullMarked
package dev.strongroom.core.metrics;

import org.jspecify.annotations.NullMarked;
