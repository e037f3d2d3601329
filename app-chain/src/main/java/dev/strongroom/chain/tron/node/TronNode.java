package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.AddressUse;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Energy;
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
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.rpc.RestClient;
import dev.strongroom.chain.rpc.RestGreeting;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One TRON network through one or several of its nodes, by {@code /wallet} and {@code /walletsolidity}. Each node
 * proves its genesis block before anything else is asked of it. Final is what a node calls solid.
 *
 * <p>Refusals of a payment: {@code tron.inactive}, {@code tron.permission}, {@code tron.recipient},
 * {@code tron.blocked}, {@code tron.revert}, {@code tron.contract}, {@code tron.funds}, {@code tron.expired},
 * {@code tron.fixed}, {@code fee.market}; of a step for energy also {@code tron.receiver}, {@code tron.stake},
 * {@code tron.unstaking}, {@code tron.collect}. Codes of a rejected broadcast: {@code tron.expired},
 * {@code tron.tapos}, {@code tron.signature}, {@code tron.validate}, {@code tron.contract}, {@code tron.bandwidth},
 * {@code tron.size}.
 */
public final class TronNode implements ChainNode {
    private static final RestCall GENESIS = RestCall.of("/wallet/getblockbynum", "num", 0);
    private static final int CHAIN_DIGITS = 8;

    private final Network network;
    private final List<Endpoint> endpoints;
    private final Function<List<Endpoint>, RestClient> client;
    private final Function<List<Endpoint>, ChainNode> another;
    private final RestClient rest;
    private final Blocks blocks;
    private final Balances balances;
    private final Slots slots;
    private final Stakes stakes;
    private final Pricing pricing;
    private final Submission submission;
    private final Receipts receipts;

    /** Opens no connection yet; the first question does, after the greeting. */
    public TronNode(ListedNetwork listed, List<Endpoint> endpoints, RpcSettings settings, Surroundings surroundings) {
        network = listed.network();
        this.endpoints = endpoints.stream().distinct().toList();
        client = nodes -> new RestClient(nodes, settings, surroundings, greeting(network));
        another = nodes -> new TronNode(listed, nodes, settings, surroundings);
        rest = client.apply(this.endpoints);
        blocks = new Blocks(rest);
        balances = new Balances(rest, blocks);
        slots = new Slots(blocks);
        stakes = new Stakes(rest);
        pricing = new Pricing(rest, blocks, stakes);
        submission = new Submission(rest, blocks);
        receipts = new Receipts(blocks);
    }

    /** The network that a node says it is of, without holding it against any other. */
    public static Network networkAt(Endpoint endpoint, RpcSettings settings, Surroundings surroundings) {
        try (RestClient rest = new RestClient(List.of(endpoint), settings, surroundings, null)) {
            return new Network("tron", rest.ask(GENESIS, TronNode::chainId));
        }
    }

    private static RestGreeting greeting(Network network) {
        return new RestGreeting(GENESIS, answer -> {
            String given = chainId(answer);
            return given.equals(network.reference())
                    ? Optional.empty()
                    : Optional.of("the node is of chain " + given + " and not of " + network.reference());
        });
    }

    /** The end of the genesis block's id. */
    private static String chainId(JsonNode answer) {
        Head genesis = Blocks.head(answer);
        if (genesis.height() != 0) {
            throw Wire.malformed("getblockbynum: gave block " + genesis.height() + " for block 0");
        }
        return "0x" + genesis.hash().substring(genesis.hash().length() - CHAIN_DIGITS);
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
        requireOurs(asset.network());
        addresses.forEach(address -> requireOurs(address.network()));
        return balances.of(addresses.stream().distinct().toList(), asset);
    }

    @Override
    public Slot nextSlot(Address from, Route route, Set<Slot> taken) {
        requireOurs(from.network());
        return slots.next(from, route, taken);
    }

    @Override
    public SlotTerms terms(TransferIntent intent, Slot slot, Route route) {
        requireOurs(intent.network());
        return pricing.terms(intent, slot, route);
    }

    @Override
    public BigInteger quote(TransferIntent intent) {
        requireOurs(intent.network());
        return pricing.quote(intent, nextSlot(intent.payment().from(), Route.COLD, Set.of()));
    }

    @Override
    public BigInteger quoteWithEnergy(TransferIntent intent) {
        requireOurs(intent.network());
        return Pricing.quoteWithEnergy(intent, nextSlot(intent.payment().from(), Route.COLD, Set.of()));
    }

    /** Never: other bytes are another transaction, and both could land. */
    @Override
    public SlotTerms outbid(TransferIntent intent, UnsignedTransfer previous) {
        throw new RefusedException(
                "tron.fixed", "payment: bytes of TRON cannot be made dearer; they stand until they expire");
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
        return slots.use(slot);
    }

    /** Empty: TRON counts no transactions of an address. */
    @Override
    public Optional<AddressUse> use(Address address) {
        requireOurs(address.network());
        return Optional.empty();
    }

    @Override
    public Optional<Energy> energy(Address wallet) {
        requireOurs(wallet.network());
        return stakes.energy(wallet);
    }

    @Override
    public OptionalLong energyFor(TransferIntent intent) {
        requireOurs(intent.network());
        return pricing.energy(intent, nextSlot(intent.payment().from(), Route.HOT, Set.of()));
    }

    private void requireOurs(Network other) {
        if (!other.equals(network)) {
            throw new RefusedException("network.wrong", "network: " + other + " is not " + network);
        }
    }

    @Override
    public List<BlockReader> readers() {
        return endpoints.stream()
                .<BlockReader>map(one -> new TronBlocks(network, one.toString(), client.apply(List.of(one))))
                .toList();
    }

    @Override
    public List<ChainNode> each() {
        return endpoints.stream().map(one -> another.apply(List.of(one))).toList();
    }

    @Override
    public void close() {
        rest.close();
    }
}
