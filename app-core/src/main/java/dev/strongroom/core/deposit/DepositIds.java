package dev.strongroom.core.deposit;

import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.ceremony.TaggedHash;
import dev.strongroom.core.db.HashChain;
import java.math.BigInteger;

/** The id of a movement, derived from where it stands on chain, so that whoever takes it in again repeats the id. */
final class DepositIds {
    private static final String TAG = "strongroom/movement-id/v1";
    private static final int DIGITS = 32;

    private DepositIds() {}

    /**
     * 32 hexadecimal digits of a tagged SHA-256 over network, block, transaction, place, address, asset and direction.
     */
    static String of(Head block, Movement movement) {
        byte[] fields = new HashChain.Fields()
                .text(movement.address().network().toString())
                .text(block.hash())
                .text(movement.txid())
                .number(movement.index())
                .text(movement.address().text())
                .text(movement.asset().toString())
                .number(movement.units().signum())
                .bytes();
        return TaggedHash.of(TAG, fields).hex().substring(0, DIGITS);
    }

    /** Whether a block has the movement with an id, of so many units. */
    static boolean isIn(BlockMovements block, String id, BigInteger units) {
        return block.movements().stream()
                .anyMatch(movement -> of(block.block(), movement).equals(id)
                        && movement.units().abs().equals(units));
    }
}
