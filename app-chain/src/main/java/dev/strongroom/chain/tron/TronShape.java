package dev.strongroom.chain.tron;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.evm.Erc20;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction pays: one of the closed list of shapes, or it is refused. TRON has no revocation: bytes stand
 * until their expiration.
 *
 * @param kind native payment or token payment
 * @param contract the token's contract; null unless a token is paid
 * @param from who pays; the bytes name it
 * @param to who receives
 * @param units sun, or units of the token
 */
record TronShape(Kind kind, @Nullable Address contract, Address from, Address to, BigInteger units) {
    static TronShape of(Network network, TronTransaction fields) {
        TronLimits.check(network);
        return switch (fields.contract()) {
            case TronContract.Transfer transfer -> payment(network, fields, transfer);
            case TronContract.Trigger trigger -> call(network, fields, trigger);
            case TronContract.Freeze _ -> throw resource("freeze");
            case TronContract.Delegate _ -> throw resource("delegate");
            case TronContract.Undelegate _ -> throw resource("undelegate");
        };
    }

    private static TronShape payment(Network network, TronTransaction fields, TronContract.Transfer transfer) {
        TronLimits.checkFeeLimit(fields.feeLimit(), false);
        BigInteger units = positive(transfer.sun());
        Address from = TronAddress.of(network, transfer.owner());
        Address to = TronAddress.of(network, transfer.to());
        if (to.equals(from)) {
            throw new RefusedException("recipient.self", "to: is the sender itself, which the network refuses");
        }
        return new TronShape(Kind.NATIVE, null, from, to, units);
    }

    private static TronShape call(Network network, TronTransaction fields, TronContract.Trigger trigger) {
        Erc20.Transfer transfer = Erc20.read(trigger.data());
        TronLimits.checkFeeLimit(fields.feeLimit(), true);
        if (transfer.units().signum() == 0) {
            throw new RefusedException("value.zero", "units: a transfer of nothing");
        }
        Address contract = TronAddress.of(network, trigger.contract());
        Address to = TronAddress.ofBody(network, transfer.to());
        if (to.equals(contract)) {
            throw new RefusedException("recipient.contract", "to: is the token's own contract, which would keep it");
        }
        return new TronShape(Kind.TOKEN, contract, TronAddress.of(network, trigger.owner()), to, transfer.units());
    }

    /** A number of sun that the bytes hold as a signed integer. */
    static BigInteger positive(long sun) {
        if (sun <= 0) {
            throw new RefusedException(
                    "value.zero", "units: " + sun + " sun, " + (sun == 0 ? "nothing" : "below zero"));
        }
        return BigInteger.valueOf(sun);
    }

    private static RefusedException resource(String what) {
        return new RefusedException(
                "shape." + what, "contract: stakes or lends energy (" + what + "), which is no payment");
    }
}
