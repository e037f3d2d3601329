package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.rpc.RestClient;
import dev.strongroom.chain.tron.TronAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Balances for good. TRON's API reads at the newest solid block and at no other, so a balance counts only if that block
 * was the same before and after it was read, by the same node; otherwise it is read again. One behind a load balancer
 * whose nodes differ is not seen through; a node of one's own, or one that keeps sessions, has no such trouble.
 */
final class Balances {
    /** As many reads as fit between two blocks, three seconds apart, over a slow line. */
    private static final int AT_ONCE = 8;

    private static final int ATTEMPTS = 12;
    private static final int WORD_BYTES = 32;

    private final RestClient rest;
    private final Blocks blocks;

    Balances(RestClient rest, Blocks blocks) {
        this.rest = rest;
        this.blocks = blocks;
    }

    Map<Address, Holding> of(List<Address> addresses, Asset asset) {
        Map<Address, Holding> holdings = new LinkedHashMap<>();
        int from = 0;
        int atOnce = AT_ONCE;
        int moved = 0;
        while (from < addresses.size()) {
            List<Address> part = addresses.subList(from, Math.min(addresses.size(), from + atOnce));
            Optional<Map<Address, Holding>> read = part(part, asset);
            if (read.isPresent()) {
                holdings.putAll(read.get());
                from += part.size();
                moved = 0;
            } else if (++moved >= ATTEMPTS) {
                throw new NodeException(
                        NodeException.Kind.ERROR,
                        "balance: the solid block moved on during each of " + ATTEMPTS + " attempts to read it",
                        null);
            } else {
                atOnce = Math.max(1, atOnce / 2);
            }
        }
        return holdings;
    }

    /** Empty where the solid block moved meanwhile. */
    private Optional<Map<Address, Holding>> part(List<Address> addresses, Asset asset) {
        List<RestCall> calls = new ArrayList<>();
        calls.add(Blocks.NEWEST_SOLID);
        addresses.forEach(address -> calls.add(asset.isNative() ? account(address) : balanceOf(address, asset)));
        calls.add(Blocks.NEWEST_SOLID);
        return rest.series(calls, answers -> {
            Head before = blocks.solid(answers.getFirst());
            Head after = blocks.solid(answers.getLast());
            Map<Address, Holding> holdings = new LinkedHashMap<>();
            for (int i = 0; i < addresses.size(); i++) {
                Address address = addresses.get(i);
                JsonNode answer = answers.get(i + 1);
                BigInteger units = asset.isNative()
                        ? Account.read(address, answer).map(Account::balance).orElse(BigInteger.ZERO)
                        : word(address, answer);
                holdings.put(address, new Holding(units, after));
            }
            return before.equals(after) ? Optional.of(holdings) : Optional.empty();
        });
    }

    private static RestCall account(Address address) {
        return new RestCall("/walletsolidity/getaccount", Map.of("address", address.text(), "visible", true));
    }

    /** The contract asks itself, since an address that is not active may not be able to ask. */
    private static RestCall balanceOf(Address address, Asset asset) {
        return new RestCall(
                "/walletsolidity/triggerconstantcontract",
                Map.of(
                        "owner_address",
                        asset.reference(),
                        "contract_address",
                        asset.reference(),
                        "function_selector",
                        "balanceOf(address)",
                        "parameter",
                        "0".repeat(24) + HexFormat.of().formatHex(TronAddress.body(address)),
                        "visible",
                        true));
    }

    private static BigInteger word(Address address, JsonNode answer) {
        Simulation simulation = Simulation.read(answer);
        if (!(simulation instanceof Simulation.Done done)) {
            throw Wire.malformed("balance: the contract refuses to tell that of " + address + ": " + simulation);
        }
        if (done.data().length != WORD_BYTES) {
            throw Wire.malformed("balance: that of " + address + " has " + done.data().length + " bytes instead of 32"
                    + (done.data().length == 0 ? "; is there a token at that address?" : ""));
        }
        return new BigInteger(1, done.data());
    }
}
