package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.AddressUse;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.evm.EvmSent;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.Greeting;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One Ethereum network through one or several of its nodes. Each node proves its chain id before anything else is asked
 * of it. Refusals of a payment: {@code evm.blocked}, {@code evm.revert}, {@code evm.funds}, {@code fee.market},
 * {@code fee.cap}. Codes of a rejected broadcast: {@code nonce.low}, {@code nonce.high},
 * {@code replacement.underpriced}, {@code fee.low}, {@code funds.low}, {@code gas.limit}, {@code network.wrong},
 * {@code pool.full}, {@code node.rejected}.
 */
public final class EvmNode implements ChainNode {
    private final Network network;
    private final ListedNetwork listed;
    private final List<Endpoint> endpoints;
    private final RpcSettings settings;
    private final Surroundings surroundings;
    private final RpcClient rpc;
    private final Blocks blocks;
    private final Balances balances;
    private final Nonces nonces;
    private final Pricing pricing;
    private final Submission submission;
    private final Receipts receipts;

    /** Opens no connection yet; the first question does, after the greeting. */
    public EvmNode(ListedNetwork listed, List<Endpoint> endpoints, RpcSettings settings, Surroundings surroundings) {
        network = listed.network();
        this.listed = listed;
        this.endpoints = endpoints.stream().distinct().toList();
        this.settings = settings;
        this.surroundings = surroundings;
        rpc = new RpcClient(endpoints, settings, surroundings, greeting(network));
        blocks = new Blocks(rpc, listed);
        balances = new Balances(rpc);
        nonces = new Nonces(rpc, blocks);
        pricing = new Pricing(rpc);
        submission = new Submission(rpc);
        receipts = new Receipts(rpc, blocks);
    }

    /** The network that a node says it is of, without holding it against any other. */
    public static Network networkAt(Endpoint endpoint, RpcSettings settings, Surroundings surroundings) {
        try (RpcClient rpc = new RpcClient(List.of(endpoint), settings, surroundings, null)) {
            return new Network(
                    "eip155",
                    Wire.quantity(rpc.call("eth_chainId"), "eth_chainId").toString());
        }
    }

    private static Greeting greeting(Network network) {
        BigInteger expected = new BigInteger(network.reference());
        return new Greeting(RpcCall.of("eth_chainId"), answer -> {
            BigInteger given = Wire.quantity(answer, "eth_chainId");
            return given.equals(expected)
                    ? Optional.empty()
                    : Optional.of("the node is of chain " + given + " and not of " + expected);
        });
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Head head() {
        return blocks.head();
    }

    @Override
    public Head finalized() {
        return blocks.finalized();
    }

    @Override
    public Optional<Head> block(long height) {
        return blocks.at(height);
    }

    @Override
    public Map<Address, Holding> balances(Collection<Address> addresses, Asset asset) {
        Head end = blocks.finalized();
        Map<Address, Holding> holdings = new LinkedHashMap<>();
        balances(addresses, asset, end.height())
                .forEach((address, units) -> holdings.put(address, new Holding(units, end)));
        return holdings;
    }

    /** Balances at any height of the node's present chain, all of them from that same block. */
    public Map<Address, BigInteger> balances(Collection<Address> addresses, Asset asset, long height) {
        requireOurs(asset.network());
        addresses.forEach(address -> requireOurs(address.network()));
        if (addresses.isEmpty()) {
            return Map.of();
        }
        Head block = blocks.at(height)
                .orElseThrow(() -> new RefusedException(
                        "block.unknown", "height: the chain has no block " + height + " at the moment"));
        return balances.at(block, addresses.stream().distinct().toList(), asset);
    }

    @Override
    public Slot nextSlot(Address from, Route route, Set<Slot> taken) {
        requireOurs(from.network());
        return nonces.next(from, taken);
    }

    @Override
    public SlotTerms terms(TransferIntent intent, Slot slot, Route route) {
        requireOurs(intent.network());
        return pricing.terms(intent, slot, route);
    }

    @Override
    public BigInteger quote(TransferIntent intent) {
        requireOurs(intent.network());
        return pricing.quote(intent);
    }

    @Override
    public SlotTerms outbid(TransferIntent intent, UnsignedTransfer previous) {
        requireOurs(intent.network());
        return pricing.outbid(intent, EvmSent.of(previous));
    }

    @Override
    public Broadcast broadcast(SignedTransfer signed) {
        requireOurs(signed.network());
        return submission.send(signed);
    }

    @Override
    public Optional<Landed> find(SignedTransfer signed) {
        requireOurs(signed.network());
        return receipts.find(signed);
    }

    @Override
    public boolean isKnown(String txid) {
        return submission.isKnown(txid);
    }

    @Override
    public SlotUse use(Slot slot) {
        requireOurs(slot.network());
        return nonces.use(slot);
    }

    @Override
    public Optional<AddressUse> use(Address address) {
        requireOurs(address.network());
        return Optional.of(nonces.use(address));
    }

    private void requireOurs(Network other) {
        if (!other.equals(network)) {
            throw new RefusedException("network.wrong", "network: " + other + " is not " + network);
        }
    }

    @Override
    public List<BlockReader> readers() {
        return endpoints.stream()
                .<BlockReader>map(endpoint -> new EvmBlockReader(
                        listed,
                        endpoint.toString(),
                        new RpcClient(List.of(endpoint), settings, surroundings, greeting(network)),
                        settings.batchSize()))
                .toList();
    }

    @Override
    public List<ChainNode> each() {
        return endpoints.stream()
                .<ChainNode>map(endpoint -> new EvmNode(listed, List.of(endpoint), settings, surroundings))
                .toList();
    }

    @Override
    public void close() {
        rpc.close();
    }
}
