package dev.strongroom.chain;

import java.math.BigInteger;

/**
 * What money goes where: the part of an intent that becomes a transaction.
 *
 * @param amount asset and units; zero units of the native coin in a revocation
 * @param from the wallet that pays
 * @param to who is paid, or lent energy; equal to {@code from} in a revocation, and where coins are staked and come
 *     back
 * @param feeCap the most the network may take, in base units of its native coin
 */
public record Payment(Amount amount, Address from, Address to, BigInteger feeCap) {
    public Payment {
        Network network = amount.asset().network();
        if (!from.network().equals(network) || !to.network().equals(network)) {
            throw new RefusedException("payment.network", "payment: asset, from and to are not of one network");
        }
        if (feeCap.signum() < 0) {
            throw new RefusedException("payment.feeCap", "feeCap: is below zero");
        }
    }

    public Network network() {
        return amount.asset().network();
    }
}
