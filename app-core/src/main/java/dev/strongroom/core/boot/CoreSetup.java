package dev.strongroom.core.boot;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Signer;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.withdrawal.Surroundings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * What a core is started with.
 *
 * @param database where its rows are
 * @param trustFile the signed roster and policy
 * @param witness file that remembers the newest audit checkpoint outside the database
 * @param identity the core's Ed25519 key, which the roster lists; stays the caller's
 * @param chains the offline half of every chain
 * @param nodes the networks it works on; closed with the core
 * @param clock whose time it keeps
 * @param surroundings randomness and the watcher of steps
 */
public record CoreSetup(
        DatabaseSettings database,
        Path trustFile,
        Path witness,
        Signer identity,
        Chains chains,
        List<? extends ChainNode> nodes,
        Clock clock,
        Surroundings surroundings) {
    public CoreSetup {
        nodes = List.copyOf(nodes);
    }
}
