package dev.strongroom.chain.tron;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.evm.Erc20;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction pays, stakes or lends: one of the closed list of shapes, or it is refused. TRON has no revocation:
 * bytes stand until their expiration. Addresses are checked bytes, since their text costs more than all the rest.
 *
 * @param kind native payment, token payment or a step for energy
 * @param contract the token's contract; null unless a token is paid
 * @param from who pays or stakes; the bytes name it
 * @param to who receives or is lent to; {@code from} where TRX is staked and comes back
 * @param units sun, or units of the token; zero where unstaked TRX is collected, of which the bytes name no amount
 */
@SuppressWarnings("ArrayRecordComponent")
record TronShape(Kind kind, byte @Nullable [] contract, byte[] from, byte[] to, BigInteger units) {
    static TronShape of(TronTransaction fields) {
        TronShape shape = switch (fields.contract()) {
            case TronContract.Transfer transfer -> payment(fields, transfer);
            case TronContract.Trigger trigger -> call(fields, trigger);
            case TronContract.Resource step -> step(fields, step);
        };
        TronAddress.check(shape.from);
        TronAddress.check(shape.to);
        return shape;
    }

    private static TronShape payment(TronTransaction fields, TronContract.Transfer transfer) {
        TronLimits.checkFeeLimit(fields.feeLimit(), false);
        BigInteger units = positive(transfer.sun());
        if (Arrays.equals(transfer.to(), transfer.owner())) {
            throw new RefusedException("recipient.self", "to: is the sender itself, which the network refuses");
        }
        return new TronShape(Kind.NATIVE, null, transfer.owner(), transfer.to(), units);
    }

    private static TronShape call(TronTransaction fields, TronContract.Trigger trigger) {
        Erc20.Transfer transfer = Erc20.read(trigger.data());
        TronLimits.checkFeeLimit(fields.feeLimit(), true);
        if (transfer.units().signum() == 0) {
            throw new RefusedException("value.zero", "units: a transfer of nothing");
        }
        byte[] to = TronAddress.withPrefix(transfer.to());
        TronAddress.check(trigger.contract());
        if (Arrays.equals(to, trigger.contract())) {
            throw new RefusedException("recipient.contract", "to: is the token's own contract, which would keep it");
        }
        return new TronShape(Kind.TOKEN, trigger.contract(), trigger.owner(), to, transfer.units());
    }

    private static TronShape step(TronTransaction fields, TronContract.Resource step) {
        TronLimits.checkFeeLimit(fields.feeLimit(), false);
        byte[] owner = step.owner();
        return switch (step) {
            case TronContract.Freeze freeze -> new TronShape(Kind.STAKE, null, owner, owner, whole(freeze.sun()));
            case TronContract.Delegate lend -> lent(Kind.LEND, owner, lend.receiver(), whole(lend.sun()));
            case TronContract.Undelegate back -> lent(Kind.RECLAIM, owner, back.receiver(), positive(back.sun()));
            case TronContract.Unfreeze unfreeze ->
                new TronShape(Kind.UNSTAKE, null, owner, owner, positive(unfreeze.sun()));
            case TronContract.Withdraw _ -> new TronShape(Kind.COLLECT, null, owner, owner, BigInteger.ZERO);
        };
    }

    private static TronShape lent(Kind kind, byte[] owner, byte[] receiver, BigInteger sun) {
        if (Arrays.equals(owner, receiver)) {
            throw new RefusedException("resource.receiver", "to: is the owner itself, to which nothing is lent");
        }
        return new TronShape(kind, null, owner, receiver, sun);
    }

    boolean saysTheSameAs(TronShape other) {
        return kind == other.kind
                && Arrays.equals(contract, other.contract)
                && Arrays.equals(from, other.from)
                && Arrays.equals(to, other.to)
                && units.equals(other.units);
    }

    @Nullable
    Address contract(Network network) {
        return contract == null ? null : TronAddress.of(network, contract);
    }

    Address from(Network network) {
        return TronAddress.of(network, from);
    }

    Address to(Network network) {
        return TronAddress.of(network, to);
    }

    /** A number of sun that the bytes hold as a signed integer. */
    static BigInteger positive(long sun) {
        if (sun <= 0) {
            throw new RefusedException(
                    "value.zero", "units: " + sun + " sun, " + (sun == 0 ? "nothing" : "below zero"));
        }
        return BigInteger.valueOf(sun);
    }

    /** The network stakes and lends no less than one TRX. */
    private static BigInteger whole(long sun) {
        if (sun < TronLimits.LEAST_STAKE) {
            throw new RefusedException(
                    "resource.units", "units: " + sun + " sun is below the 1,000,000 that can be staked or lent");
        }
        return BigInteger.valueOf(sun);
    }
}
