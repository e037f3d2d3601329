package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcError;
import java.util.Locale;
import java.util.Optional;

/** How settled a block must be to be seen. Here a block is confirmed as soon as it is processed. */
enum Commitment {
    PROCESSED,
    CONFIRMED,
    FINALIZED;

    /** Finalized where nothing is said, as nodes have it. */
    static Commitment of(Optional<String> name) {
        if (name.isEmpty()) {
            return FINALIZED;
        }
        for (Commitment commitment : values()) {
            if (commitment.label().equals(name.get())) {
                return commitment;
            }
        }
        throw RpcError.params("Invalid params: unknown variant `" + name.get()
                + "`, expected one of `processed`, `confirmed`, `finalized`.");
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
