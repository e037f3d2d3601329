/**
 * The ceremony across the air gap: intent digests, approvals, the trust file, signing requests and batches, the cold
 * signer and its journal.
 *
 * <p>The core makes and reads its files; the cold workstation judges them by itself. Offline: no class of a network, of
 * HTTP or of a database is ever loaded from here.
 */
@NullMarked
package dev.strongroom.chain.ceremony;

import org.jspecify.annotations.NullMarked;
