/**
 * Settings that staff change while the core runs, each with its whole history: a draft by one person, published by a
 * second one, undone by a further version.
 *
 * <p>A feature declares a {@code SettingType} bean and reads the published document by {@code Settings}; this package
 * knows no feature.
 */
@NullMarked
package dev.strongroom.core.settings;

import org.jspecify.annotations.NullMarked;
