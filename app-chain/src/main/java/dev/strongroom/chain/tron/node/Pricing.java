package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
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

/** Energy by simulation, prices by the chain's parameters, all within the fee cap of the intent. */
final class Pricing {
    private static final int TRANSFER = 1;
    private static final int TRIGGER = 31;
    private static final int SELECTOR_DIGITS = 8;
    /** On top of a token's estimate: the recipient may have spent its last unit before we land. */
    private static final long FIRST_HOLDER = 15_000;

    private final RestClient rest;
    private final Blocks blocks;
    private final IssuerBlacklist blacklist;

    Pricing(RestClient rest, Blocks blocks) {
        this.rest = rest;
        this.blocks = blocks;
        this.blacklist = new IssuerBlacklist(rest);
    }

    /**
     * What a payment takes besides its amount.
     *
     * @param feeLimit sun
     * @param burnt the most sun that are taken as things stand
     */
    private record Cost(BigInteger feeLimit, BigInteger burnt) {}

    TronTerms terms(TransferIntent intent, Slot slot, Route route) {
        TronCall call = TronCall.of(intent, slot);
        requireAlive(slot);
        Account from = account(call.from())
                .orElseThrow(() -> new RefusedException(
                        "tron.inactive", "from: " + call.from() + " is not active; send it some TRX first"));
        int permission = from.permissionFor(call.contract() == null ? TRANSFER : TRIGGER);
        Prices prices = rest.ask(RestCall.of("/wallet/getchainparameters"), Prices::read);
        Resources resources = rest.ask(visible("/wallet/getaccountresource", call.from()), Resources::read);
        Cost cost = call.contract() == null
                ? coin(call, prices, resources)
                : token(call, intent.payment().feeCap(), route, prices, resources);
        BigInteger needed = call.sun().add(cost.burnt);
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
        if (call.contract() == null) {
            return TronCall.of(longest(intent), slot).feeCap();
        }
        Prices prices = rest.ask(RestCall.of("/wallet/getchainparameters"), Prices::read);
        return price(margin(simulate(call)), prices).add(call.feeCap());
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
        Optional<Account> to = account(call.to());
        if (to.map(Account::isContract).orElse(false)) {
            throw new RefusedException(
                    "tron.recipient",
                    "to: " + call.to()
                            + " is a contract, which takes no plain payment of TRX; ask for a wallet's address");
        }
        BigInteger burnt = to.isEmpty() ? BigInteger.valueOf(prices.activation()) : bytes(call, prices, resources);
        requireWithin(call, burnt);
        return new Cost(BigInteger.ZERO, burnt);
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
        return new Cost(feeLimit, burnt.add(bytes));
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

    private Optional<Account> account(Address address) {
        return rest.ask(visible("/wallet/getaccount", address), answer -> Account.read(address, answer));
    }

    private static RestCall visible(String path, Address address) {
        return new RestCall(path, Map.of("address", address.text(), "visible", true));
    }
}
