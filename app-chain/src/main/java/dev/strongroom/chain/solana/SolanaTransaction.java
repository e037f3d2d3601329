package dev.strongroom.chain.solana;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a transaction of the closed list, from which its calls are made.
 *
 * @param payer pays the fee and the rent and is the nonce's authority: signs first
 * @param from owns what is paid: the payer, except in a sweep, which pays the payer and has both signatures
 * @param nonceAccount where the lifetime comes from
 * @param nonceValue stands in place of a blockhash
 * @param limit compute units; null where the bytes set none
 * @param price millionths of a lamport for a unit; null where the bytes set none
 * @param memo a note; null where there is none
 * @param pays lamports or a token; null in a revocation
 */
record SolanaTransaction(
        AccountKey payer,
        AccountKey from,
        AccountKey nonceAccount,
        AccountKey nonceValue,
        @Nullable Long limit,
        @Nullable BigInteger price,
        @Nullable Memo memo,
        @Nullable Pays pays) {
    /** A sweep has two signatures, all else one. */
    static final int MOST_SIGNERS = 2;

    /** What is paid. */
    sealed interface Pays {}

    /** Lamports to a wallet. */
    record Coin(AccountKey to, BigInteger lamports) implements Pays {}

    /**
     * A token.
     *
     * @param owner the wallet whose account receives; null where no call proves whose it is
     */
    record Token(@Nullable AccountKey owner, TokenPayment payment) implements Pays {}

    /** Whose signatures the message asks for, in its order. */
    List<AccountKey> signers() {
        return payer.equals(from) ? List.of(payer) : List.of(payer, from);
    }

    long computeLimit() {
        return limit == null ? 0 : limit;
    }

    BigInteger microLamports() {
        return price == null ? BigInteger.ZERO : price;
    }

    /** The most that is taken beside what is paid, lamports. */
    BigInteger feeCap() {
        BigInteger fee = SolanaLimits.fee(signers().size(), computeLimit(), microLamports());
        return pays instanceof Token token && token.owner() != null
                ? fee.add(BigInteger.valueOf(token.payment().program().accountRent()))
                : fee;
    }

    /** Its calls in their one order. */
    List<Instruction> instructions() {
        List<Instruction> calls = new ArrayList<>();
        calls.add(Instructions.advanceNonce(nonceAccount, payer));
        if (limit != null) {
            calls.add(Instructions.computeLimit(limit));
        }
        if (price != null) {
            calls.add(Instructions.computePrice(price));
        }
        if (pays instanceof Token(AccountKey owner, TokenPayment payment) && owner != null) {
            calls.add(Instructions.createAccount(payer, payment, owner));
        }
        if (memo != null) {
            calls.add(Instructions.memo(memo));
        }
        switch (pays) {
            case Coin coin -> calls.add(Instructions.transfer(from, coin.to(), coin.lamports()));
            case Token token -> calls.add(Instructions.transferChecked(from, token.payment()));
            case null -> {}
        }
        return calls;
    }

    SolanaMessage message() {
        return Compiler.compile(payer, nonceValue, instructions());
    }
}
