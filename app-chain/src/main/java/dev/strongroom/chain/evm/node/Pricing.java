package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.EvmCall;
import dev.strongroom.chain.evm.EvmSent;
import dev.strongroom.chain.evm.EvmTerms;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;

/** Gas by simulation, fees by the market, both within the fee cap of the intent. */
final class Pricing {
    /** A plain payment to an account without code costs exactly this. */
    private static final long PLAIN = 21_000;
    /** On top of a token's estimate: the recipient may have spent its last unit before we land (EIP-2200, EIP-2929). */
    private static final long FIRST_HOLDER = 22_100;

    private static final BigInteger BUMP = BigInteger.valueOf(110);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final RpcClient rpc;
    private final Fees fees;
    private final IssuerBlacklist blacklist;

    Pricing(RpcClient rpc) {
        this.rpc = rpc;
        this.fees = new Fees(rpc);
        this.blacklist = new IssuerBlacklist(rpc);
    }

    EvmTerms terms(TransferIntent intent, Slot slot, Route route) {
        EvmCall call = EvmCall.of(intent, slot);
        Asset asset = intent.payment().amount().asset();
        if (!asset.isNative()) {
            blacklist.requireFree(intent.payment().to(), asset);
        }
        long gas = gas(call, asset);
        Fees.Market market = fees.market();
        BigInteger cap = intent.payment().feeCap();
        BigInteger most = cap.divide(BigInteger.valueOf(gas));
        if (most.compareTo(market.least()) < 0) {
            throw new RefusedException(
                    "fee.market",
                    "feeCap: " + cap + " wei is below what the network asks at the moment, "
                            + market.least().multiply(BigInteger.valueOf(gas)));
        }
        EvmTerms terms = switch (route) {
            case COLD -> EvmTerms.cold(slot, gas, cap, market.tip());
            case HOT -> new EvmTerms(slot, gas, market.comfortable().min(most), market.tip());
        };
        requireFunds(intent, terms);
        return terms;
    }

    /** Twice the comfortable price: a base fee that doubles while the bytes wait stops nothing. */
    BigInteger quote(TransferIntent intent) {
        Asset asset = intent.payment().amount().asset();
        EvmCall call = EvmCall.of(
                intent, new Slot(intent.network(), intent.payment().from().text(), "0"));
        return fees.market().comfortable().shiftLeft(1).multiply(BigInteger.valueOf(gas(call, asset)));
    }

    /** Not every node looks at the balance when it estimates, and every one does when the bytes come. */
    private void requireFunds(TransferIntent intent, EvmTerms terms) {
        String from = intent.payment().from().text();
        BigInteger held = Wire.quantity(rpc.call("eth_getBalance", from, "latest"), "eth_getBalance");
        BigInteger value = EvmCall.of(intent, terms.slot()).value();
        if (held.compareTo(value.add(terms.feeCap())) < 0) {
            throw new RefusedException(
                    "evm.funds",
                    "from: holds " + held + " wei, value and fees need up to " + value.add(terms.feeCap()));
        }
    }

    /**
     * At least a tenth more on both fields, as nodes ask of a replacement; we do not lean on the node to refuse less.
     */
    EvmTerms outbid(TransferIntent intent, EvmSent previous) {
        EvmTerms before = previous.terms();
        Slot slot = before.slot();
        long gas = gas(EvmCall.of(intent, slot), intent.payment().amount().asset());
        Fees.Market market = fees.market();
        BigInteger cap = intent.payment().feeCap();
        BigInteger most = cap.divide(BigInteger.valueOf(gas));
        BigInteger tip = raised(before.maxPriorityFeePerGas());
        BigInteger least = raised(before.maxFeePerGas());
        if (most.compareTo(least.max(tip)) < 0) {
            throw new RefusedException(
                    "fee.cap",
                    "feeCap: " + cap + " wei leaves no room for a tenth more than the earlier bytes, "
                            + least.multiply(BigInteger.valueOf(gas)));
        }
        BigInteger fee = least.max(market.comfortable()).max(tip).min(most);
        return new EvmTerms(slot, gas, fee, tip.max(market.tip()).min(fee));
    }

    private static BigInteger raised(BigInteger before) {
        BigInteger tenth =
                before.multiply(BUMP).add(HUNDRED).subtract(BigInteger.ONE).divide(HUNDRED);
        return tenth.max(before.add(BigInteger.ONE));
    }

    /** The estimate with a margin of a quarter; more for a token. */
    private long gas(EvmCall call, Asset asset) {
        Map<String, Object> params = Map.of(
                "from", call.from().text(),
                "to", call.to().text(),
                "value", Wire.quantity(call.value()),
                "data", Wire.data(call.data()));
        long estimate = switch (rpc.ask(RpcCall.of("eth_estimateGas", params))) {
            case RpcAnswer.Result(var value) -> Wire.small(value, "eth_estimateGas");
            case RpcAnswer.Failure failure -> throw refusal(failure);
        };
        if (estimate < PLAIN) {
            throw Wire.malformed("eth_estimateGas: " + estimate + " is less than any transaction costs");
        }
        if (asset.isNative() && estimate == PLAIN) {
            return PLAIN;
        }
        return Math.addExact(Math.addExact(estimate, estimate / 4), asset.isNative() ? 0 : FIRST_HOLDER);
    }

    private static RuntimeException refusal(RpcAnswer.Failure failure) {
        String words = failure.message().toLowerCase(Locale.ROOT);
        if (words.contains("insufficient funds") || words.contains("insufficient balance")) {
            return new RefusedException("evm.funds", "from: has not enough of the native coin: " + failure.message());
        }
        return Revert.reason(failure)
                .<RuntimeException>map(reason ->
                        new RefusedException("evm.revert", "payment: the contract would refuse it: " + reason))
                .orElseGet(failure::exception);
    }
}
