package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.solana.SolanaTransaction.Coin;
import java.math.BigInteger;
import java.util.Map;

/** Reads Transfer of the system program; its other calls are refused by name. */
final class SystemCall {
    private static final int TRANSFER = 2;
    private static final int TRANSFER_BYTES = Integer.BYTES + Long.BYTES;

    private static final Map<Integer, String> NAMED = Map.ofEntries(
            Map.entry(0, "createAccount"),
            Map.entry(1, "assign"),
            Map.entry(3, "createAccount"),
            Map.entry(4, "advanceNonce"),
            Map.entry(5, "withdrawNonce"),
            Map.entry(6, "initializeNonce"),
            Map.entry(7, "authorizeNonce"),
            Map.entry(8, "allocate"),
            Map.entry(9, "allocate"),
            Map.entry(10, "assign"),
            Map.entry(11, "transferWithSeed"),
            Map.entry(12, "upgradeNonce"));

    private SystemCall() {}

    static Coin transfer(Instruction call, AccountKey from) {
        ByteReader in = new ByteReader(call.data());
        int kind = call.data().length < Integer.BYTES ? -1 : in.u32();
        if (kind != TRANSFER) {
            String name = NAMED.getOrDefault(kind, "unknown");
            throw new RefusedException(
                    "shape." + name, "bytes: call " + name + " of the system program, only a transfer may be signed");
        }
        if (call.data().length != TRANSFER_BYTES || call.accounts().size() != 2) {
            throw new RefusedException("shape.transfer", "bytes: the transfer has another size");
        }
        BigInteger lamports = SolanaLimits.checkLamports(in.u64());
        if (!call.account(0).equals(from)) {
            throw new RefusedException(
                    "solana.source", "bytes: take SOL from " + call.account(0) + ", not from " + from);
        }
        if (lamports.signum() == 0) {
            throw new RefusedException("value.zero", "units: a payment of nothing");
        }
        return new Coin(call.account(1), lamports);
    }
}
