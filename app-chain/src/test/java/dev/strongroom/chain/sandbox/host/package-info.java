/** Tests of what every practice network shares. */
@NullMarked
package dev.strongroom.chain.sandbox.host;

import org.jspecify.annotations.NullMarked;
