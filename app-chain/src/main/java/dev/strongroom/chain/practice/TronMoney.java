package dev.strongroom.chain.practice;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.rpc.RestClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The faucet of the TRON practice network, which a real node does not have. */
public final class TronMoney implements PracticeMoney {
    private final RestClient rest;

    public TronMoney(Endpoint node, RpcSettings settings, Surroundings surroundings) {
        rest = new RestClient(List.of(node), settings, surroundings, null);
    }

    @Override
    public void give(Address to, Amount amount) {
        String units = amount.units().toString();
        if (amount.asset().isNative()) {
            control("fund", to.text(), units);
        } else {
            control("mint", amount.asset().reference(), to.text(), units);
        }
    }

    @Override
    public void freeze(Address address) {
        control("freeze", address.text(), true);
    }

    private void control(String name, Object... arguments) {
        JsonNode _ = rest.send(RestCall.of("/sandbox/" + name, "args", List.of(arguments)), answer -> answer);
    }

    @Override
    public void close() {
        rest.close();
    }
}
