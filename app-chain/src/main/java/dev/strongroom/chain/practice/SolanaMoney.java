package dev.strongroom.chain.practice;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.solana.node.SolanaNonceMaker;
import java.util.Collection;
import java.util.List;

/** The faucet of the Solana practice network, which a real node does not have. */
public final class SolanaMoney implements PracticeMoney {
    private static final int NONCE_ACCOUNTS = 4;

    private final RpcClient rpc;
    private final SolanaNonceMaker nonces;

    public SolanaMoney(ListedNetwork listed, Endpoint node, RpcSettings settings, Surroundings surroundings) {
        nonces = new SolanaNonceMaker(listed, List.of(node), settings, surroundings);
        rpc = new RpcClient(List.of(node), settings, surroundings, null);
    }

    @Override
    public void give(Address to, Amount amount) {
        if (amount.asset().isNative()) {
            rpc.call("sandbox_fund", to.text(), amount.units());
        } else {
            rpc.call("sandbox_mint", amount.asset().reference(), to.text(), amount.units());
        }
    }

    @Override
    public void freeze(Address address) {
        rpc.call("sandbox_freeze", address.text(), true);
    }

    /** Opens nonce accounts, on which payments stand. */
    @Override
    public void prepare(Signer hot, Collection<Address> wallets) {
        wallets.forEach(wallet -> nonces.open(hot, wallet, NONCE_ACCOUNTS));
    }

    @Override
    public void close() {
        nonces.close();
        rpc.close();
    }
}
