package dev.strongroom.chain.evm;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction does: one of the closed list of shapes, or it is refused.
 *
 * @param kind native payment, token payment or revocation
 * @param contract the token's contract; null unless a token is paid
 * @param to who receives
 * @param units wei, or units of the token
 */
record EvmShape(Kind kind, @Nullable Address contract, Address to, BigInteger units) {
    /**
     * Reads the shape. Zero wei with empty data is a revocation only when it goes to its own sender, which the bytes do
     * not name: {@link EvmCodec#slot} and {@link EvmCodec#sign} see to that.
     */
    static EvmShape of(Network network, EvmTransaction fields) {
        if (!fields.chainId().equals(BigInteger.valueOf(EvmLimits.chainId(network)))) {
            throw new RefusedException(
                    "network.wrong", "chainId: " + fields.chainId() + " is not of the network " + network);
        }
        EvmLimits.checkGas(fields.gasLimit(), fields.maxFeePerGas(), fields.maxPriorityFeePerGas());
        return fields.data().length == 0 ? payment(network, fields) : call(network, fields);
    }

    private static EvmShape payment(Network network, EvmTransaction fields) {
        Kind kind = fields.value().signum() == 0 ? Kind.REVOKE : Kind.NATIVE;
        return new EvmShape(kind, null, EvmAddress.of(network, fields.to()), fields.value());
    }

    private static EvmShape call(Network network, EvmTransaction fields) {
        Erc20.Transfer transfer = Erc20.read(fields.data());
        if (fields.value().signum() != 0) {
            throw new RefusedException("value.withCall", "value: " + fields.value() + " wei go along with a transfer");
        }
        if (transfer.units().signum() == 0) {
            throw new RefusedException("value.zero", "units: a transfer of nothing");
        }
        Address contract = EvmAddress.of(network, fields.to());
        Address to = EvmAddress.of(network, transfer.to());
        if (to.equals(contract)) {
            throw new RefusedException("recipient.contract", "to: is the token's own contract, which would keep it");
        }
        return new EvmShape(Kind.TOKEN, contract, to, transfer.units());
    }
}
