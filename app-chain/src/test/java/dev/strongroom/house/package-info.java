/**
 * The house rules that every module keeps, as ArchUnit rules and source checks. Each module's architecture test applies
 * them to its own classes; {@code canary} holds classes that break them, to show that each rule bites.
 */
@NullMarked
package dev.strongroom.house;

import org.jspecify.annotations.NullMarked;
