package dev.strongroom.core.opening;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.WalletBalance;
import dev.strongroom.core.signing.ChainNodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads balances after a final block from every node of a network. As many have to name the same units, and to have the
 * earliest of their blocks, as the quorum asks.
 */
@Component
class AgreedBalances {
    private static final Logger LOG = LoggerFactory.getLogger(AgreedBalances.class);
    private static final int QUORUM = 2;

    /** What one node says. */
    private record Answer(ChainNode node, Map<Address, Holding> holdings) {
        Optional<Holding> of(Address address) {
            return Optional.ofNullable(holdings.get(address));
        }

        boolean says(Address address, Holding other) {
            return of(address)
                    .filter(held -> held.units().equals(other.units()))
                    .isPresent();
        }

        boolean has(Address address, Head block) {
            return of(address).filter(held -> held.at().equals(block)).isPresent()
                    || node.block(block.height())
                            .filter(there -> there.hash().equals(block.hash()))
                            .isPresent();
        }
    }

    private final ChainNodes nodes;

    AgreedBalances(ChainNodes nodes) {
        this.nodes = nodes;
    }

    /**
     * What each address holds of an asset, in their order.
     *
     * @throws RefusedException {@code opening.nodes} where too few nodes agree about one
     * @throws NodeException where too few answer
     */
    List<WalletBalance> read(Network network, Collection<Address> addresses, Asset asset) {
        List<ChainNode> each = nodes.of(network).each();
        try {
            int needed = Math.min(QUORUM, each.size());
            List<Answer> answers = ask(each, addresses, asset, needed);
            return addresses.stream()
                    .map(address -> agreed(answers, address, asset, needed))
                    .toList();
        } finally {
            each.forEach(ChainNode::close);
        }
    }

    private static List<Answer> ask(List<ChainNode> each, Collection<Address> addresses, Asset asset, int needed) {
        List<Answer> answers = new ArrayList<>();
        @Nullable NodeException failure = null;
        for (ChainNode node : each) {
            try {
                answers.add(new Answer(node, node.balances(addresses, asset)));
            } catch (NodeException e) {
                LOG.info("a node of {} could not be asked for balances: {}", asset.network(), e.getMessage());
                failure = e;
            }
        }
        if (failure != null && answers.size() < needed) {
            throw failure;
        }
        return answers;
    }

    private static WalletBalance agreed(List<Answer> answers, Address address, Asset asset, int needed) {
        return answers.stream()
                .flatMap(answer -> answer.of(address).stream())
                .flatMap(held -> agreed(answers, address, held, needed))
                .findFirst()
                .map(held -> new WalletBalance(
                        address, new Amount(held.units(), asset), held.at().height()))
                .orElseThrow(() -> new RefusedException(
                        "opening.nodes",
                        "wallet: the nodes of " + asset.network() + " do not say the same about " + address
                                + "; look at them and try again in a minute"));
    }

    /** The earliest block at which those who say the same read it, if enough of them have that block. */
    private static Stream<Holding> agreed(List<Answer> answers, Address address, Holding held, int needed) {
        List<Answer> same =
                answers.stream().filter(answer -> answer.says(address, held)).toList();
        return same.stream()
                .flatMap(answer -> answer.of(address).stream())
                .min(Comparator.comparingLong(one -> one.at().height()))
                .filter(first -> same.stream()
                                .filter(answer -> answer.has(address, first.at()))
                                .count()
                        >= needed)
                .stream();
    }
}
