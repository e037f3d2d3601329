package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the network begins with.
 *
 * @param network CAIP-2
 * @param hash its genesis hash, whose beginning stands in the CAIP-2 identifier
 * @param faucet who owns the coins and the mints
 * @param mints decimals by mint
 * @param finality blocks on top that make a block final
 */
record Genesis(String network, String hash, Pubkey faucet, Map<Pubkey, Integer> mints, long finality) {
    private static final String HASH = "G99Edaa4RGLGfE5x1TPnTnsQHeXk2iznGrmW8VemZ5Yo";
    private static final long COINS = 500_000_000_000_000_000L;
    private static final long VARIABLE = 42_706_560;

    Genesis {
        mints = Map.copyOf(mints);
    }

    static Genesis of(ListedNetwork network, Pubkey faucet, long finality) {
        if (!HASH.startsWith(network.network().reference())) {
            throw new RefusedException(
                    "sandbox.network", "--network: the genesis of " + network.network() + " is not known");
        }
        Map<Pubkey, Integer> mints = new LinkedHashMap<>();
        for (Token token : network.tokens()) {
            if (!token.asset().isNative()) {
                mints.put(Pubkey.known(token.asset().reference()), token.decimals());
            }
        }
        return new Genesis(network.network().toString(), HASH, faucet, mints, finality);
    }

    /** The accounts of slot 0. */
    Map<Pubkey, Account> accounts() {
        Map<Pubkey, Account> accounts = new HashMap<>();
        accounts.put(faucet, Account.of(COINS, Ids.SYSTEM, Bytes.NONE));
        Ids.BUILT_IN.forEach(key -> accounts.put(key, Account.program(Ids.NATIVE_LOADER)));
        Ids.DEPLOYED.forEach(key -> accounts.put(key, Account.program(Ids.LOADER)));
        for (Pubkey variable : List.of(Ids.RECENT_BLOCKHASHES, Ids.RENT)) {
            accounts.put(variable, Account.of(VARIABLE, Ids.SYSVAR, Bytes.NONE));
        }
        mints.forEach((key, decimals) -> {
            Bytes data = new MintState(faucet, 0, decimals).data();
            accounts.put(key, Account.of(Rent.minimum(MintState.SIZE), Ids.TOKEN, data));
        });
        return accounts;
    }

    /** Block 0, whose hash is the genesis hash. */
    Block block(long time) {
        return new Block(0, 0, hash, 0, "1".repeat(Pubkey.BYTES), time, List.of());
    }
}
