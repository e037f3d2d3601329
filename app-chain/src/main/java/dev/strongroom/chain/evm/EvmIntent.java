package dev.strongroom.chain.evm;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import java.math.BigInteger;

/** Turns an intent and its terms into the fields of a transaction, after checking both. */
final class EvmIntent {
    private static final byte[] NO_DATA = {};

    private EvmIntent() {}

    static EvmTransaction fields(TransferIntent intent, EvmTerms terms) {
        Payment payment = intent.payment();
        Network network = payment.network();
        canonical("from", payment.from());
        byte[] to = canonical("to", payment.to());
        if (!terms.slot().network().equals(network)
                || !terms.slot().holder().equals(payment.from().text())) {
            throw new RefusedException("slot.wrong", "slot: " + terms.slot() + " is not one of " + payment.from());
        }
        if (terms.feeCap().compareTo(payment.feeCap()) > 0) {
            throw new RefusedException(
                    "fee.cap", "feeCap: gas and fee come to " + terms.feeCap() + " wei, above " + payment.feeCap());
        }
        return switch (intent.kind()) {
            case PAY, SWEEP -> pay(payment, to, terms);
            case REVOKE -> revoke(payment, to, terms);
            case STAKE, LEND, RECLAIM, UNSTAKE, COLLECT ->
                throw new RefusedException("energy.none", "kind: nothing is staked for energy on " + network);
        };
    }

    private static EvmTransaction pay(Payment payment, byte[] to, EvmTerms terms) {
        Asset asset = payment.amount().asset();
        BigInteger units = payment.amount().units();
        if (units.signum() == 0) {
            throw new RefusedException("value.zero", "units: a payment of nothing");
        }
        if (asset.isNative() && asset.reference().equals(EvmLimits.COIN_TYPE)) {
            return fields(payment.network(), terms, to, units, NO_DATA);
        }
        if (!asset.namespace().equals(Erc20.NAMESPACE)) {
            throw new RefusedException(
                    "token.unknown", "asset: " + asset + " is neither the native coin nor an ERC-20");
        }
        byte[] contract = EvmAddress.bytes(asset.reference());
        return fields(payment.network(), terms, contract, BigInteger.ZERO, Erc20.transfer(to, units));
    }

    private static EvmTransaction revoke(Payment payment, byte[] to, EvmTerms terms) {
        if (!payment.amount().asset().isNative()
                || !payment.amount().isZero()
                || !payment.to().equals(payment.from())) {
            throw new RefusedException("revoke.shape", "payment: a revocation pays zero of the native coin to itself");
        }
        return fields(payment.network(), terms, to, BigInteger.ZERO, NO_DATA);
    }

    private static EvmTransaction fields(Network network, EvmTerms terms, byte[] to, BigInteger value, byte[] data) {
        return new EvmTransaction(
                BigInteger.valueOf(EvmLimits.chainId(network)),
                terms.nonce(),
                terms.maxPriorityFeePerGas(),
                terms.maxFeePerGas(),
                BigInteger.valueOf(terms.gasLimit()),
                to,
                value,
                data);
    }

    private static byte[] canonical(String field, Address address) {
        byte[] bytes = EvmAddress.bytes(address.text());
        if (!EvmAddress.text(bytes).equals(address.text())) {
            throw new RefusedException("address.malformed", field + ": " + address + " is not in its canonical form");
        }
        return bytes;
    }
}
