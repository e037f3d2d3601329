package dev.strongroom.chain.tron;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.Erc20;
import java.math.BigInteger;
import java.util.Arrays;

/** Turns an intent and its terms into the fields of a transaction, after checking both. */
final class TronIntent {
    private static final int BODY_FROM = TronAddress.BYTES - TronAddress.BODY_BYTES;
    private static final BigInteger MAX_SUN = BigInteger.valueOf(Long.MAX_VALUE);

    private TronIntent() {}

    static TronTransaction fields(TransferIntent intent, TronTerms terms) {
        Payment payment = intent.payment();
        TronLimits.check(payment.network());
        if (!terms.slot().network().equals(payment.network())
                || !terms.slot().holder().equals(payment.from().text())) {
            throw new RefusedException("slot.wrong", "slot: " + terms.slot() + " is not one of " + payment.from());
        }
        if (!terms.memo().isEmpty() && !terms.memo().equals(intent.id())) {
            throw new RefusedException("memo.wrong", "memo: is neither empty nor the intent's id");
        }
        TronContract contract = contract(intent.kind(), payment);
        long feeLimit = terms.feeLimit().longValueExact();
        TronLimits.checkFeeLimit(feeLimit, contract instanceof TronContract.Trigger);
        return new TronTransaction(terms.parts(), feeLimit, terms.permission(), terms.memo(), contract);
    }

    private static TronContract contract(TransferIntent.Kind kind, Payment payment) {
        byte[] from = TronAddress.bytes(payment.from().text());
        byte[] to = TronAddress.bytes(payment.to().text());
        return switch (kind) {
            case PAY, SWEEP -> pays(payment, from, to);
            case REVOKE ->
                throw new RefusedException(
                        "tron.revoke",
                        "kind: TRON has no revocation; wait until the signed bytes have expired, then pay anew");
            case LEND -> new TronContract.Delegate(from, to, staked(payment));
            case RECLAIM -> new TronContract.Undelegate(from, to, staked(payment));
            case STAKE -> new TronContract.Freeze(requireHome(payment, from), staked(payment));
            case UNSTAKE -> new TronContract.Unfreeze(requireHome(payment, from), staked(payment));
            case COLLECT -> {
                long _ = staked(payment);
                yield new TronContract.Withdraw(requireHome(payment, from));
            }
        };
    }

    private static byte[] requireHome(Payment payment, byte[] from) {
        if (!payment.to().equals(payment.from())) {
            throw new RefusedException("resource.receiver", "to: is not the wallet whose TRX is staked and comes back");
        }
        return from;
    }

    private static long staked(Payment payment) {
        Asset asset = payment.amount().asset();
        if (!asset.isNative() || !asset.reference().equals(TronLimits.COIN_TYPE)) {
            throw new RefusedException("token.unknown", "asset: " + asset + " is not TRX, which alone is staked");
        }
        return sun(payment.amount().units());
    }

    private static TronContract pays(Payment payment, byte[] from, byte[] to) {
        BigInteger units = payment.amount().units();
        if (units.signum() == 0) {
            throw new RefusedException("value.zero", "units: a payment of nothing");
        }
        Asset asset = payment.amount().asset();
        if (asset.isNative() && asset.reference().equals(TronLimits.COIN_TYPE)) {
            return new TronContract.Transfer(from, to, sun(units));
        }
        if (!asset.namespace().equals(TronLimits.TOKEN_NAMESPACE)) {
            throw new RefusedException("token.unknown", "asset: " + asset + " is neither TRX nor a TRC-20 token");
        }
        byte[] contract = TronAddress.bytes(asset.reference());
        return new TronContract.Trigger(from, contract, Erc20.transfer(body(to), units));
    }

    /** TRX is counted in 63 bits; there is far less of it. */
    private static long sun(BigInteger units) {
        if (units.compareTo(MAX_SUN) > 0) {
            throw new RefusedException("amount.range", "amount: " + units + " sun is more than there is");
        }
        return units.longValueExact();
    }

    private static byte[] body(byte[] address) {
        return Arrays.copyOfRange(address, BODY_FROM, address.length);
    }
}
