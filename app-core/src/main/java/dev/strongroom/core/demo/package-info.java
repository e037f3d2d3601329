/**
 * The demo: a whole desk on a practice network, from its genesis to the reconciliation at the end, told step by step.
 *
 * <p>Uses what everybody uses: vault files, the trust file, the core's contract, the signer's command line, a node's
 * JSON-RPC. Nothing calls it but the command line.
 */
@NullMarked
package dev.strongroom.core.demo;

import org.jspecify.annotations.NullMarked;
