package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.sandbox.host.RpcError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Which transactions the pool takes, in geth's order and words. */
final class Admission {
    private static final int MOST_OF_ONE_SENDER = 4096;
    /** The replacement rule: both fees at least 10 % above those of the one to be replaced. */
    private static final BigInteger BUMP = BigInteger.valueOf(110);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    /** Most that one transaction may pay in fees, as nodes guard it by default: one coin. */
    private static final BigInteger FEE_CAP = BigInteger.TEN.pow(18);

    private final EvmChain chain;

    Admission(EvmChain chain) {
        this.chain = chain;
    }

    /** Refuses by an error; changes nothing. */
    void check(SignedTx tx) {
        if (chain.pool().get(tx.hash()).isPresent()) {
            throw RpcError.server("already known");
        }
        checkFees(tx);
        chain.genesis().contracts().check(tx.to(), tx.data());
        long next = chain.state().nonce(tx.sender(), chain.head().number());
        if (tx.nonce() < next) {
            throw RpcError.server("nonce too low: next nonce " + next + ", tx nonce " + tx.nonce());
        }
        if (tx.nonce() - next >= MOST_OF_ONE_SENDER) {
            throw RpcError.server("nonce too high: next nonce " + next + ", tx nonce " + tx.nonce());
        }
        Optional<SignedTx> replaced = chain.pool().at(tx.sender(), tx.nonce());
        checkFunds(tx, replaced.map(SignedTx::cost).orElse(BigInteger.ZERO));
        if (replaced.isPresent() && !outbids(tx.fees(), replaced.get().fees())) {
            throw RpcError.server("replacement transaction underpriced");
        }
    }

    private static void checkFees(SignedTx tx) {
        SignedTx.Fees fees = tx.fees();
        if (fees.mostInAll().compareTo(FEE_CAP) > 0) {
            throw RpcError.server("tx fee ("
                    + new BigDecimal(fees.mostInAll(), 18).setScale(2, RoundingMode.HALF_UP)
                    + " ether) exceeds the configured cap (1.00 ether)");
        }
        if (fees.gasLimit() > Block.GAS_LIMIT) {
            throw RpcError.server("exceeds block gas limit");
        }
        if (fees.tip().compareTo(fees.most()) > 0) {
            throw RpcError.server("max priority fee per gas higher than max fee per gas: maxPriorityFeePerGas: "
                    + fees.tip() + ", maxFeePerGas: " + fees.most());
        }
        long intrinsic = Gas.intrinsic(tx.data());
        if (fees.gasLimit() < intrinsic) {
            throw RpcError.server("intrinsic gas too low: gas " + fees.gasLimit() + ", minimum needed " + intrinsic);
        }
        long floor = Gas.floor(tx.data());
        if (fees.gasLimit() < floor) {
            throw RpcError.server(
                    "insufficient gas for floor data gas cost: gas " + fees.gasLimit() + ", minimum needed " + floor);
        }
        if (fees.tip().signum() == 0) {
            throw RpcError.server("transaction underpriced: gas tip cap 0, minimum needed 1");
        }
    }

    private void checkFunds(SignedTx tx, BigInteger replaced) {
        BigInteger balance =
                chain.state().get(Cell.wei(tx.sender()), chain.head().number());
        String missing = "insufficient funds for gas * price + value: balance " + balance;
        if (balance.compareTo(tx.cost()) < 0) {
            throw RpcError.server(missing + ", tx cost " + tx.cost() + ", overshot "
                    + tx.cost().subtract(balance));
        }
        BigInteger queued = chain.pool().expenditure(tx.sender()).subtract(replaced);
        BigInteger all = queued.add(tx.cost());
        if (balance.compareTo(all) < 0) {
            throw RpcError.server(missing + ", queued cost " + queued + ", tx cost " + tx.cost() + ", overshot "
                    + all.subtract(balance));
        }
    }

    private static boolean outbids(SignedTx.Fees bid, SignedTx.Fees old) {
        return outbids(bid.most(), old.most()) && outbids(bid.tip(), old.tip());
    }

    private static boolean outbids(BigInteger bid, BigInteger old) {
        return bid.compareTo(old) > 0 && bid.compareTo(old.multiply(BUMP).divide(HUNDRED)) >= 0;
    }
}
