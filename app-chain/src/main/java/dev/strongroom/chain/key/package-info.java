/**
 * Keys at rest and in use: mnemonics (BIP-39), derivation (BIP-32, SLIP-0010), the vault file, and the signers that
 * come out of it. A key leaves this package only as a {@link dev.strongroom.chain.Signer}, which never gives it away.
 *
 * <p>Called by the chains, the ceremony, the commands and the screens that unlock a vault; calls the root alone. Loads
 * no class of the network.
 */
@NullMarked
package dev.strongroom.chain.key;

import org.jspecify.annotations.NullMarked;
