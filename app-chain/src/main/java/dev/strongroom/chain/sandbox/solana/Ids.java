package dev.strongroom.chain.sandbox.solana;

import java.util.List;

/** The programs and system variables that stand at the same address on every Solana network. */
final class Ids {
    static final Pubkey SYSTEM = Pubkey.known("11111111111111111111111111111111");
    static final Pubkey TOKEN = Pubkey.known("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
    static final Pubkey TOKEN_ACCOUNTS = Pubkey.known("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL");
    static final Pubkey MEMO = Pubkey.known("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr");
    static final Pubkey BUDGET = Pubkey.known("ComputeBudget111111111111111111111111111111");
    static final Pubkey RECENT_BLOCKHASHES = Pubkey.known("SysvarRecentB1ockHashes11111111111111111111");
    static final Pubkey RENT = Pubkey.known("SysvarRent111111111111111111111111111111111");

    static final Pubkey NATIVE_LOADER = Pubkey.known("NativeLoader1111111111111111111111111111111");
    static final Pubkey LOADER = Pubkey.known("BPFLoader2111111111111111111111111111111111");
    static final Pubkey SYSVAR = Pubkey.known("Sysvar1111111111111111111111111111111111111");

    /** Part of the runtime itself. */
    static final List<Pubkey> BUILT_IN = List.of(SYSTEM, BUDGET);
    /** Programs that somebody deployed. */
    static final List<Pubkey> DEPLOYED = List.of(TOKEN, TOKEN_ACCOUNTS, MEMO);

    private Ids() {}
}
