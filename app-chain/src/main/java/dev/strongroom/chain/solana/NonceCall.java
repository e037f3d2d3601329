package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;
import java.util.Arrays;

/** Reads AdvanceNonceAccount, without which bytes could land twice or lapse on the way. */
final class NonceCall {
    private static final byte[] DATA = {4, 0, 0, 0};

    private NonceCall() {}

    /** The nonce account of the first call, whose authority must be the payer. */
    static AccountKey read(Instruction call, AccountKey payer) {
        if (!call.program().equals(Programs.SYSTEM) || !Arrays.equals(call.data(), DATA)) {
            throw new RefusedException(
                    "solana.nonce", "bytes: do not begin with AdvanceNonce, so they could lapse before they are sent");
        }
        if (call.accounts().size() != 3 || !call.account(1).equals(Programs.RECENT_BLOCKHASHES)) {
            throw new RefusedException("solana.nonce", "bytes: AdvanceNonce is not handed its three accounts");
        }
        if (!call.account(2).equals(payer)) {
            throw new RefusedException(
                    "solana.authority", "bytes: the nonce's authority is " + call.account(2) + ", not the payer");
        }
        AccountKey account = call.account(0);
        if (account.equals(payer) || Programs.isReserved(account)) {
            throw new RefusedException("solana.nonce", "bytes: " + account + " cannot be a nonce account");
        }
        return account;
    }
}
