package dev.strongroom.core.deposit;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Watch;
import dev.strongroom.core.staff.PracticeDesk;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A node of a paper chain that can be made to lag, to be slow, to fall silent and to lie. */
final class PaperNode implements BlockReader {
    static final int FINAL_AFTER = 64;

    private final String name;
    private PaperChain chain;
    private long lag;
    private boolean silent;
    private UnaryOperator<BlockMovements> lie = UnaryOperator.identity();
    private Runnable meanwhile = () -> {};
    private long read;

    PaperNode(String name, PaperChain chain) {
        this.name = name;
        this.chain = chain;
    }

    void follow(PaperChain other) {
        chain = other;
    }

    void lag(long blocks) {
        lag = blocks;
    }

    void silent(boolean now) {
        silent = now;
    }

    void lie(UnaryOperator<BlockMovements> what) {
        lie = what;
    }

    UnaryOperator<BlockMovements> lie() {
        return lie;
    }

    /** What happens once, while it answers the next time that it is asked for blocks. */
    void whileReading(Runnable once) {
        meanwhile = once;
    }

    /** Blocks that it was asked for. */
    long read() {
        return read;
    }

    @Override
    public Network network() {
        return PracticeDesk.NETWORK;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Head head() {
        requireAwake();
        return chain.at(chain.head().height() - lag);
    }

    @Override
    public Head finalized() {
        return chain.at(head().height() - FINAL_AFTER);
    }

    @Override
    public List<BlockMovements> read(long from, long to, Watch watch) {
        requireAwake();
        read += to - from + 1;
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return chain.read(from, to).stream()
                .map(block -> lie.apply(seen(block, watch)))
                .toList();
    }

    /** What addresses hold after the newest final block, by the blocks as this node tells them. */
    Map<Address, Holding> balances(Collection<Address> addresses, Asset asset) {
        Head end = finalized();
        List<BlockMovements> blocks = read(0, end.height(), new Watch(Set.of(asset), addresses::contains));
        Map<Address, Holding> holdings = new HashMap<>();
        for (Address address : addresses) {
            BigInteger units = blocks.stream()
                    .flatMap(block -> block.movements().stream())
                    .filter(movement -> movement.address().equals(address))
                    .map(Movement::units)
                    .reduce(BigInteger.ZERO, BigInteger::add);
            holdings.put(address, new Holding(units, end));
        }
        return holdings;
    }

    /** This node as a client that can only be asked for balances. */
    ChainNode alone() {
        return (ChainNode) Proxy.newProxyInstance(
                ChainNode.class.getClassLoader(),
                new Class<?>[] {ChainNode.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "balances" ->
                        balances(
                                ((Collection<?>) arguments[0])
                                        .stream().map(Address.class::cast).toList(),
                                (Asset) arguments[1]);
                    case "block" -> Optional.of(chain.at((long) arguments[0]));
                    case "close" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static BlockMovements seen(BlockMovements block, Watch watch) {
        List<Movement> movements = block.movements().stream()
                .filter(movement -> watch.assets().contains(movement.asset())
                        && watch.addresses().test(movement.address()))
                .toList();
        return new BlockMovements(block.block(), block.parentHash(), movements);
    }

    private void requireAwake() {
        if (silent) {
            throw new NodeException(NodeException.Kind.TIMEOUT, "no answer in time", null);
        }
    }

    @Override
    public void close() {}
}
