package dev.strongroom.chain.sandbox.tron;

import dev.strongroom.chain.sandbox.host.Mood;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The chain as one request sees it: up to its head, or to its newest solid block, less the lag, with the lie of the
 * moment.
 */
final class View {
    private static final BigInteger TOO_MUCH = BigInteger.TEN.pow(6);

    private final TronChain chain;
    private final Mood mood;
    private final boolean solid;

    View(TronChain chain, Mood mood, boolean solid) {
        this.chain = chain;
        this.mood = mood;
        this.solid = solid;
    }

    long head() {
        long height = solid ? chain.solidified() : chain.head().number();
        return Math.max(0, height - mood.lag());
    }

    Block headBlock() {
        return chain.history().at(head()).orElseThrow();
    }

    Optional<Block> block(long height) {
        return height > head() ? Optional.empty() : chain.history().at(height);
    }

    Optional<Block> withId(String id) {
        return chain.history().withId(id).filter(block -> block.number() <= head());
    }

    Optional<History.Place> place(String transaction) {
        return chain.history().place(transaction).filter(place -> place.block().number() <= head());
    }

    /** The state after the head. */
    Cells cells() {
        Cells honest = chain.state().at(head());
        if (mood.lie() != Mood.Lie.BALANCE) {
            return honest;
        }
        return cell -> {
            boolean isMoney = cell.kind() == Cell.Kind.SUN || cell.kind() == Cell.Kind.TOKEN;
            return isMoney ? honest.get(cell).add(TOO_MUCH) : honest.get(cell);
        };
    }

    Resources resources() {
        return new Resources(cells(), headBlock().time());
    }

    /** What a block says its id is: another network's for the first one, if that is the lie. */
    String id(Block block) {
        boolean lies = mood.lie() == Mood.Lie.CHAIN && block.number() == 0;
        return lies ? block.id().substring(0, block.id().length() - 8) + "2b6653dc" : block.id();
    }

    Receipt.Result result(Receipt receipt) {
        return mood.lie() == Mood.Lie.RECEIPT ? Receipt.Result.SUCCESS : receipt.result();
    }

    Tokens tokens() {
        return chain.genesis().tokens();
    }
}
