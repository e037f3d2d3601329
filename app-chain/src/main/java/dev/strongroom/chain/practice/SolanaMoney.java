package dev.strongroom.chain.practice;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.util.List;

/** The faucet of the Solana practice network, which a real node does not have. */
public final class SolanaMoney implements PracticeMoney {
    private final RpcClient rpc;

    public SolanaMoney(Endpoint node, RpcSettings settings, Surroundings surroundings) {
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

    @Override
    public void close() {
        rpc.close();
    }
}
