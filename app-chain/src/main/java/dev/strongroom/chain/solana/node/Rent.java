package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.rpc.RpcClient;
import java.math.BigInteger;
import java.util.Map;

/** What an account must hold to exist, as the network asks at the moment. */
final class Rent {
    private final RpcClient rpc;

    Rent(RpcClient rpc) {
        this.rpc = rpc;
    }

    /** Lamports for an account of this many bytes. */
    BigInteger of(int bytes) {
        return Wire.u64(
                rpc.call("getMinimumBalanceForRentExemption", bytes, Map.of("commitment", Commitment.CONFIRMED.text())),
                "getMinimumBalanceForRentExemption");
    }
}
