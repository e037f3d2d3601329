package dev.strongroom.chain.bench;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.solana.SolanaCodec;
import dev.strongroom.chain.tron.TronCodec;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A chain that is measured.
 *
 * @param chain ours
 * @param network its main one
 * @param front what its rows' names begin with; a script's name has a hyphen for the blank
 * @param library the JavaScript library that ours is compared with
 */
record Family(Chain chain, Network network, String front, String library) {
    static final Family ETHEREUM = new Family(new EvmCodec(), Network.parse("eip155:1"), "", "ethers");
    static final Family TRON = new Family(new TronCodec(), Network.parse("tron:0x2b6653dc"), "tron ", "tronweb");
    static final Family SOLANA = new Family(
            new SolanaCodec(), Network.parse("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"), "solana ", "@solana/kit");
    static final List<Family> ALL = List.of(ETHEREUM, TRON, SOLANA);

    BareCurve bareCurve() {
        return BareCurve.of(chain.curve());
    }

    /**
     * Ours beside the least that the curve costs, and beside the peer.
     *
     * @param script the peer's, without the chain
     */
    Comparison comparison(String name, LongSupplier ours, LongSupplier least, String script) {
        return new Comparison(front + name, ours, least, library, front.replace(' ', '-') + script);
    }
}
