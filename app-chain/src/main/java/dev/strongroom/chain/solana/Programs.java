package dev.strongroom.chain.solana;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accounts that every Solana network has, whatever its genesis. */
final class Programs {
    static final AccountKey SYSTEM = AccountKey.known("11111111111111111111111111111111");
    static final AccountKey COMPUTE_BUDGET = AccountKey.known("ComputeBudget111111111111111111111111111111");
    static final AccountKey MEMO = AccountKey.known("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr");
    static final AccountKey MEMO_4 = AccountKey.known("Memo4c2pN8afCj432Lb7RMVKi9PbQnnW7ewFFaV3oAH");
    static final AccountKey ASSOCIATED_TOKEN = AccountKey.known("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL");
    static final AccountKey TOKEN = AccountKey.known(TokenProgram.TOKEN.id());
    static final AccountKey TOKEN_2022 = AccountKey.known(TokenProgram.TOKEN_2022.id());
    static final AccountKey RECENT_BLOCKHASHES = AccountKey.known("SysvarRecentB1ockHashes11111111111111111111");
    static final AccountKey RENT = AccountKey.known("SysvarRent111111111111111111111111111111111");

    /** Programs, sysvars, the mints of wrapped SOL and the sink that burns what it is sent. */
    private static final Set<AccountKey> RESERVED = Stream.concat(
                    Stream.of(
                            SYSTEM,
                            COMPUTE_BUDGET,
                            MEMO,
                            MEMO_4,
                            ASSOCIATED_TOKEN,
                            TOKEN,
                            TOKEN_2022,
                            RECENT_BLOCKHASHES,
                            RENT),
                    Stream.of(
                                    "Memo1UhkJRfHyvLMcVucJwxXeuD728EqVDDwQDxFMNo",
                                    "Vote111111111111111111111111111111111111111",
                                    "Stake11111111111111111111111111111111111111",
                                    "StakeConfig11111111111111111111111111111111",
                                    "Config1111111111111111111111111111111111111",
                                    "Feature111111111111111111111111111111111111",
                                    "NativeLoader1111111111111111111111111111111",
                                    "BPFLoader1111111111111111111111111111111111",
                                    "BPFLoader2111111111111111111111111111111111",
                                    "BPFLoaderUpgradeab1e11111111111111111111111",
                                    "LoaderV411111111111111111111111111111111111",
                                    "AddressLookupTab1e1111111111111111111111111",
                                    "Ed25519SigVerify111111111111111111111111111",
                                    "KeccakSecp256k11111111111111111111111111111",
                                    "Secp256r1SigVerify1111111111111111111111111",
                                    "ZkE1Gama1Proof11111111111111111111111111111",
                                    "ZkTokenProof1111111111111111111111111111111",
                                    "Sysvar1111111111111111111111111111111111111",
                                    "SysvarC1ock11111111111111111111111111111111",
                                    "SysvarEpochSchedu1e111111111111111111111111",
                                    "SysvarEpochRewards1111111111111111111111111",
                                    "SysvarFees111111111111111111111111111111111",
                                    "SysvarLastRestartS1ot1111111111111111111111",
                                    "SysvarRewards111111111111111111111111111111",
                                    "SysvarS1otHashes111111111111111111111111111",
                                    "SysvarS1otHistory11111111111111111111111111",
                                    "SysvarStakeHistory1111111111111111111111111",
                                    "Sysvar1nstructions1111111111111111111111111",
                                    "So11111111111111111111111111111111111111112",
                                    "9pan9bMn5HatX4EJdBwg9VgCa7Uz5HL8N1m5D3NdXej9",
                                    "1nc1nerator11111111111111111111111111111111")
                            .map(AccountKey::known))
            .collect(Collectors.toUnmodifiableSet());

    private Programs() {}

    static boolean isReserved(AccountKey key) {
        return RESERVED.contains(key);
    }
}
