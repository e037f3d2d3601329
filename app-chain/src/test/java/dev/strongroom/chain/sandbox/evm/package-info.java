/** Tests of the Ethereum practice network, most of them without HTTP. */
@NullMarked
package dev.strongroom.chain.sandbox.evm;

import org.jspecify.annotations.NullMarked;
