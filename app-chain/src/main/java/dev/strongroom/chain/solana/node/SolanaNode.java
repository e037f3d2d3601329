package dev.strongroom.chain.solana.node;

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
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.Greeting;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.solana.SolanaSent;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One Solana network through one or several of its nodes. Each node proves its genesis before anything else is asked of
 * it. A height is a slot's number; a slot without a block is empty for ever. What is spent is what is confirmed, what
 * is counted is what is final.
 *
 * <p>Refusals of a payment: {@code solana.nonce}, {@code solana.mint}, {@code solana.extension},
 * {@code solana.recipient}, {@code solana.blocked}, {@code solana.frozen}, {@code solana.rent}, {@code solana.funds},
 * {@code solana.revert}, {@code token.decimals}, {@code fee.market}, {@code fee.cap}. Codes of a rejected broadcast:
 * {@code blockhash.unknown} (the nonce account does not hold the value any more, or not yet), {@code funds.low},
 * {@code signature.wrong}, {@code bytes.malformed}, {@code node.rejected}.
 */
public final class SolanaNode implements ChainNode {
    /** A network is named by this much of its genesis hash (CAIP-2 for Solana). */
    private static final int REFERENCE = 32;

    private final Network network;
    private final List<Endpoint> endpoints;
    private final Function<List<Endpoint>, RpcClient> client;
    private final Function<List<Endpoint>, ChainNode> another;
    private final RpcClient rpc;
    private final Blocks blocks;
    private final Balances balances;
    private final Nonces nonces;
    private final Pricing pricing;
    private final Submission submission;
    private final Receipts receipts;

    /**
     * Opens no connection yet; the first question does, after the greeting.
     *
     * @param bases the hot wallets: whose nonce accounts payments may stand on
     */
    public SolanaNode(
            ListedNetwork listed,
            List<Endpoint> endpoints,
            RpcSettings settings,
            Surroundings surroundings,
            Supplier<Collection<Address>> bases) {
        network = listed.network();
        this.endpoints = endpoints.stream().distinct().toList();
        client = nodes -> new RpcClient(nodes, settings, surroundings, greeting(network));
        another = nodes -> new SolanaNode(listed, nodes, settings, surroundings, bases);
        rpc = client.apply(this.endpoints);
        Watermark watermark = new Watermark();
        Accounts accounts = new Accounts(rpc, watermark);
        Rent rent = new Rent(rpc);
        blocks = new Blocks(rpc, watermark);
        balances = new Balances(accounts, blocks);
        nonces = new Nonces(accounts, new NonceHistory(rpc, accounts), bases);
        pricing = new Pricing(new Inspection(listed, accounts, rent), new Simulation(rpc), new Fees(rpc), rent);
        submission = new Submission(rpc, accounts);
        receipts = new Receipts(rpc, blocks, watermark);
    }

    /** The network that a node says it is of, without holding it against any other. */
    public static Network networkAt(Endpoint endpoint, RpcSettings settings, Surroundings surroundings) {
        try (RpcClient rpc = new RpcClient(List.of(endpoint), settings, surroundings, null)) {
            String genesis = Wire.key(rpc.call("getGenesisHash"), "getGenesisHash");
            return new Network("solana", genesis.substring(0, REFERENCE));
        }
    }

    static Greeting greeting(Network network) {
        return new Greeting(RpcCall.of("getGenesisHash"), answer -> {
            String given = Wire.key(answer, "getGenesisHash").substring(0, REFERENCE);
            return given.equals(network.reference())
                    ? Optional.empty()
                    : Optional.of("the node is of genesis " + given + " and not of " + network.reference());
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
        requireOurs(asset.network());
        addresses.forEach(address -> requireOurs(address.network()));
        return addresses.isEmpty()
                ? Map.of()
                : balances.of(addresses.stream().distinct().toList(), asset);
    }

    /** A nonce account stays good until it is used, so both routes take from the same pool. */
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
        return pricing.quote(intent, payer -> nextSlot(payer, Route.COLD, Set.of()));
    }

    @Override
    public SlotTerms outbid(TransferIntent intent, UnsignedTransfer previous) {
        requireOurs(intent.network());
        return pricing.outbid(intent, SolanaSent.of(previous));
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

    /** Solana counts no transactions of an address. */
    @Override
    public Optional<AddressUse> use(Address address) {
        requireOurs(address.network());
        return Optional.empty();
    }

    private void requireOurs(Network other) {
        if (!other.equals(network)) {
            throw new RefusedException("network.wrong", "network: " + other + " is not " + network);
        }
    }

    @Override
    public List<BlockReader> readers() {
        return endpoints.stream()
                .<BlockReader>map(one -> new SolanaBlocks(network, one.toString(), client.apply(List.of(one))))
                .toList();
    }

    @Override
    public List<ChainNode> each() {
        return endpoints.stream().map(one -> another.apply(List.of(one))).toList();
    }

    @Override
    public void close() {
        rpc.close();
    }
}
