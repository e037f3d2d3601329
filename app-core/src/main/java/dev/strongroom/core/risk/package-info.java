/**
 * How a withdrawal is judged: limits that refuse, rules that score, and what follows from a score.
 *
 * <p>Rules, weights and thresholds are data, read strictly and kept with history. Everything here is a pure function of
 * the rules and of the facts handed in; {@code withdrawal} gathers the facts and is the only caller.
 */
@NullMarked
package dev.strongroom.core.risk;

import org.jspecify.annotations.NullMarked;
