/**
 * The one place that lists the chains. Other modules and the entry points call it; nobody in this module imports it.
 */
@NullMarked
package dev.strongroom.chain.wiring;

import org.jspecify.annotations.NullMarked;
