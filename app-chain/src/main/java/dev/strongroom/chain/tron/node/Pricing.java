package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.rpc.RestClient;
import dev.strongroom.chain.tron.TronCall;
import dev.strongroom.chain.tron.TronSlot;
import dev.strongroom.chain.tron.TronTerms;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Energy by simulation, prices by the chain's parameters, all within the fee cap of the intent. */
final class Pricing {
    private static final int SELECTOR_DIGITS = 8;
    /** On top of a token's estimate: the recipient may have spent its last unit before we land. */
    private static final long FIRST_HOLDER = 15_000;

    private final RestClient rest;
    private final Blocks blocks;
    private final Stakes stakes;
    private final IssuerBlacklist blacklist;

    Pricing(RestClient rest, Blocks blocks, Stakes stakes) {
        this.rest = rest;
        this.blocks = blocks;
        this.stakes = stakes;
        this.blacklist = new IssuerBlacklist(rest);
    }

    /**
     * What a payment takes besides its amount.
     *
     * @param feeLimit sun
     * @param bytes sun of {@code burnt} that are not for energy
     * @param burnt the most sun that are taken as things stand
     */
    private record Cost(BigInteger feeLimit, BigInteger bytes, BigInteger burnt) {
        /** What runs no code. */
        static Cost of(BigInteger bytes) {
            return new Cost(BigInteger.ZERO, bytes, bytes);
        }
    }

    /** A sweep that is signed cold may be lent its energy before it is sent. */
    private static boolean mayBeLent(TransferIntent intent, Route route) {
        return intent.kind() == TransferIntent.Kind.SWEEP && route == Route.COLD;
    }

    TronTerms terms(TransferIntent intent, Slot slot, Route route) {
        TronCall call = TronCall.of(intent, slot);
        requireAlive(slot);
        Account from = stakes.account(call.from())
                .orElseThrow(() -> new RefusedException(
                        "tron.inactive", "from: " + call.from() + " is not active; send it some TRX first"));
        int permission = from.permissionFor(call.type());
        Prices prices = rest.ask(RestCall.of("/wallet/getchainparameters"), Prices::read);
        Resources resources = rest.ask(Stakes.resources(call.from()), Resources::read);
        Cost cost = switch (call.kind()) {
            case NATIVE -> coin(call, prices, resources);
            case TOKEN -> token(call, intent.payment().feeCap(), route, prices, resources);
            case STAKE, LEND, RECLAIM, UNSTAKE, COLLECT -> step(call, prices, resources);
            case REVOKE -> throw new IllegalStateException("TRON has no revocation");
        };
        BigInteger needed = call.sun().add(mayBeLent(intent, route) ? cost.bytes : cost.burnt);
        if (from.balance().compareTo(needed) < 0) {
            throw new RefusedException(
                    "tron.funds", "from: holds " + from.balance() + " sun, amount and fees need up to " + needed);
        }
        return new TronTerms(slot, cost.feeLimit, permission, "");
    }

    /**
     * Energy with its margin at today's price, whatever the sender has staked, and all bytes and an activation burnt.
     */
    BigInteger quote(TransferIntent intent, Slot slot) {
        TronCall call = TronCall.of(intent, slot);
        if (call.kind() != Kind.TOKEN) {
            return TronCall.of(longest(intent), slot).feeCap();
        }
        Prices prices = rest.ask(RestCall.of("/wallet/getchainparameters"), Prices::read);
        return price(margin(simulate(call)), prices).add(call.feeCap());
    }

    /** What a token payment takes besides energy. */
    static BigInteger quoteWithEnergy(TransferIntent intent, Slot slot) {
        return TronCall.of(intent, slot).feeCap();
    }

    /** The energy of a token payment with its margin; empty for what runs no code. */
    OptionalLong energy(TransferIntent intent, Slot slot) {
        TronCall call = TronCall.of(intent, slot);
        return call.kind() == Kind.TOKEN ? OptionalLong.of(margin(simulate(call))) : OptionalLong.empty();
    }

    /** An amount of TRX takes more bytes the larger it is, and how much can go is known only after the fee. */
    private static TransferIntent longest(TransferIntent intent) {
        Payment payment = intent.payment();
        Amount most =
                new Amount(BigInteger.valueOf(Long.MAX_VALUE), payment.amount().asset());
        return new TransferIntent(
                intent.kind(),
                intent.id(),
                intent.salt(),
                new Payment(most, payment.from(), payment.to(), payment.feeCap()),
                intent.reference(),
                intent.creator(),
                intent.window(),
                intent.versions(),
                intent.replaces(),
                intent.revokes());
    }

    private static long margin(long energy) {
        return Math.addExact(Math.addExact(energy, energy / 4), FIRST_HOLDER);
    }

    private void requireAlive(Slot slot) {
        long expiration = TronSlot.read(slot.value()).expiration();
        if (blocks.head().time().toEpochMilli() >= expiration) {
            throw new RefusedException(
                    "tron.expired",
                    "slot: its time has run out, so that no block would take the payment in it; ask for the payment anew");
        }
    }

    private Cost coin(TronCall call, Prices prices, Resources resources) {
        Optional<Account> to = stakes.account(call.to());
        if (to.map(Account::isContract).orElse(false)) {
            throw new RefusedException(
                    "tron.recipient",
                    "to: " + call.to()
                            + " is a contract, which takes no plain payment of TRX; ask for a wallet's address");
        }
        BigInteger burnt = to.isEmpty() ? BigInteger.valueOf(prices.activation()) : bytes(call, prices, resources);
        requireWithin(call, burnt);
        return Cost.of(burnt);
    }

    private Cost step(TronCall call, Prices prices, Resources resources) {
        stakes.require(call);
        BigInteger burnt = bytes(call, prices, resources);
        requireWithin(call, burnt);
        return Cost.of(burnt);
    }

    private Cost token(TronCall call, BigInteger cap, Route route, Prices prices, Resources resources) {
        blacklist.requireFree(call);
        long energy = simulate(call);
        BigInteger bytes = bytes(call, prices, resources);
        requireWithin(call, bytes);
        // the limit bounds staked energy too (java-tron, VMActuator), so what the account has is not taken off
        BigInteger least = price(energy, prices);
        long margin = margin(energy);
        BigInteger comfortable = price(margin, prices);
        BigInteger most = cap.subtract(call.feeCap()).min(BigInteger.valueOf(prices.maxFeeLimit()));
        if (most.compareTo(least) < 0) {
            throw new RefusedException(
                    "fee.market",
                    "feeCap: " + cap + " sun is below what the network asks at the moment, "
                            + least.add(call.feeCap()));
        }
        BigInteger feeLimit = route == Route.COLD ? most : comfortable.min(most);
        BigInteger burnt =
                price(Math.max(0, margin - resources.energy()), prices).min(feeLimit);
        return new Cost(feeLimit, bytes, burnt.add(bytes));
    }

    private static BigInteger price(long energy, Prices prices) {
        return BigInteger.valueOf(energy).multiply(BigInteger.valueOf(prices.energy()));
    }

    private static BigInteger bytes(TronCall call, Prices prices, Resources resources) {
        return resources.carries(call.bandwidth())
                ? BigInteger.ZERO
                : BigInteger.valueOf(call.bandwidth()).multiply(BigInteger.valueOf(prices.bandwidth()));
    }

    /** The fee cap that people approve is reckoned offline, from the prices of today's network. */
    private static void requireWithin(TronCall call, BigInteger burnt) {
        if (burnt.compareTo(call.feeCap()) > 0) {
            throw new RefusedException(
                    "fee.market",
                    "feeCap: the network has raised its prices of bandwidth or activation to " + burnt
                            + " sun, above the " + call.feeCap() + " that this program reckons with");
        }
    }

    private long simulate(TronCall call) {
        RestCall paper = new RestCall(
                "/wallet/triggerconstantcontract",
                Map.of(
                        "owner_address", call.from().text(),
                        "contract_address", String.valueOf(call.contract()),
                        "function_selector", "transfer(address,uint256)",
                        "parameter", call.data().substring(SELECTOR_DIGITS),
                        "visible", true));
        return switch (rest.ask(paper, Simulation::read)) {
            case Simulation.Done done when done.energy() > 0 -> done.energy();
            case Simulation.Done _ -> throw Wire.malformed("energy_used: a transfer that costs nothing");
            case Simulation.Reverted reverted ->
                throw new RefusedException(
                        "tron.revert", "payment: the contract would refuse it: " + reverted.reason());
            case Simulation.Invalid invalid ->
                throw new RefusedException("tron.contract", "asset: cannot be called: " + invalid.reason());
        };
    }
}
