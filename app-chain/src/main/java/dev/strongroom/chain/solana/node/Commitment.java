package dev.strongroom.chain.solana.node;

/**
 * How deep what a node tells must lie.
 *
 * @see <a href="https://docs.anza.xyz/consensus/commitments">commitments</a>
 */
enum Commitment {
    /** Two thirds of the stake have voted for the block; none such was ever taken back. */
    CONFIRMED("confirmed"),
    /** Rooted: 31 blocks stand on it. */
    FINALIZED("finalized");

    private final String text;

    Commitment(String text) {
        this.text = text;
    }

    /** As the JSON-RPC writes it. */
    String text() {
        return text;
    }
}
