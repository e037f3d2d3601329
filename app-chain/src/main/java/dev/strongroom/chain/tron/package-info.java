/**
 * TRON. {@link dev.strongroom.chain.tron.TronCodec} is the offline half: transfers of TRX and of listed TRC-20 tokens,
 * and the five contracts by which a hot wallet stakes TRX and lends its energy. The node reads the chain and sends.
 *
 * <p>The codec knows the root, {@code key} and the token call of {@code evm} only; the node stands on {@code rpc}.
 * Called through the chain's interfaces, by {@code wiring} and by the practice network.
 */
@NullMarked
package dev.strongroom.chain.tron;

import org.jspecify.annotations.NullMarked;
