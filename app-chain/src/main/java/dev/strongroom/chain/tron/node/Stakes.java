package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Energy;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.rpc.RestClient;
import dev.strongroom.chain.tron.TronCall;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What accounts have staked for energy, lent and on its way back (Stake 2.0), and what of it a step can take. */
final class Stakes {
    private static final long TRX = 1_000_000;
    private static final int ENERGY = 1;

    private final RestClient rest;

    Stakes(RestClient rest) {
        this.rest = rest;
    }

    /** By the newest block; empty where the address is not active. */
    Optional<Energy> energy(Address wallet) {
        List<RestCall> calls = List.of(Blocks.NEWEST, asked(wallet), resources(wallet), lendable(wallet));
        return rest.series(calls, answers -> {
            Head head = Blocks.head(answers.getFirst());
            return Account.read(wallet, answers.get(1))
                    .map(account -> energy(account.stake(), head, answers.get(2), answers.getLast()));
        });
    }

    private static Energy energy(Stake stake, Head head, JsonNode resources, JsonNode lendable) {
        Resources left = Resources.read(resources);
        long all = Wire.number(resources.path("TotalEnergyLimit"), "TotalEnergyLimit");
        long weight = Wire.number(resources.path("TotalEnergyWeight"), "TotalEnergyWeight");
        if (all == 0) {
            throw Wire.malformed("TotalEnergyLimit: is not among the account's resources");
        }
        // where nobody has staked yet, the first coin will have it all
        BigInteger coins = BigInteger.valueOf(Math.max(1, weight)).multiply(BigInteger.valueOf(TRX));
        return new Energy(
                stake.staked(),
                size(lendable).min(stake.staked()),
                stake.lent(),
                stake.unfreezing(head.time()),
                stake.next(head.time()).orElse(null),
                stake.due(head.time()),
                left.energy(),
                new Energy.Rate(BigInteger.valueOf(all), coins, BigInteger.valueOf(TRX)));
    }

    /** Refuses a step that the network would refuse as things stand. */
    void require(TronCall call) {
        switch (call.kind()) {
            case LEND -> requireLendable(call);
            case RECLAIM -> requireLent(call);
            case UNSTAKE -> requireStaked(call);
            case COLLECT -> requireDue(call);
            case STAKE, NATIVE, TOKEN, REVOKE -> {
                // the balance alone decides
            }
        }
    }

    private void requireLendable(TronCall call) {
        Account to = account(call.to())
                .orElseThrow(() -> new RefusedException(
                        "tron.receiver",
                        "to: " + call.to() + " is not active, so nothing can be lent to it; send it some TRX first"));
        if (to.isContract()) {
            throw new RefusedException(
                    "tron.receiver", "to: " + call.to() + " is a contract, to which nothing can be lent");
        }
        requireEnough(call, rest.ask(lendable(call.from()), Stakes::size), "can be lent");
    }

    private void requireLent(TronCall call) {
        RestCall asked = new RestCall(
                "/wallet/getdelegatedresourcev2",
                Map.of("fromAddress", call.from().text(), "toAddress", call.to().text(), "visible", true));
        requireEnough(call, rest.ask(asked, answer -> lent(call, answer)), "are lent to " + call.to());
    }

    private static BigInteger lent(TronCall call, JsonNode answer) {
        long sum = 0;
        for (JsonNode loan : Wire.object(answer, "getdelegatedresourcev2").path("delegatedResource")) {
            if (!Wire.text(loan.path("from"), "from").equals(call.from().text())
                    || !Wire.text(loan.path("to"), "to").equals(call.to().text())) {
                throw Wire.malformed("delegatedResource: is of others than was asked for");
            }
            sum = Math.addExact(sum, Wire.number(loan.path("frozen_balance_for_energy"), "frozen_balance_for_energy"));
        }
        return BigInteger.valueOf(sum);
    }

    private void requireStaked(TronCall call) {
        Stake stake = stake(call);
        requireEnough(call, stake.staked(), "are staked and not lent");
        if (stake.isFull(now())) {
            throw new RefusedException(
                    "tron.unstaking",
                    "from: has as many amounts on their way back as the network allows; wait until one can be collected");
        }
    }

    private void requireDue(TronCall call) {
        Stake stake = stake(call);
        if (stake.due(now()).signum() == 0) {
            throw new RefusedException(
                    "tron.collect",
                    "from: nothing that was unstaked is due"
                            + stake.next(now())
                                    .map(at -> "; the next is at " + at)
                                    .orElse(""));
        }
    }

    private Stake stake(TronCall call) {
        return account(call.from()).map(Account::stake).orElse(Stake.NONE);
    }

    private Instant now() {
        return rest.ask(Blocks.NEWEST, Blocks::head).time();
    }

    private static void requireEnough(TronCall call, BigInteger there, String what) {
        if (there.compareTo(call.units()) < 0) {
            throw new RefusedException(
                    "tron.stake", "amount: " + call.units() + " sun are more than the " + there + " that " + what);
        }
    }

    Optional<Account> account(Address address) {
        return rest.ask(asked(address), answer -> Account.read(address, answer));
    }

    private static RestCall asked(Address address) {
        return new RestCall("/wallet/getaccount", Map.of("address", address.text(), "visible", true));
    }

    static RestCall resources(Address address) {
        return new RestCall("/wallet/getaccountresource", Map.of("address", address.text(), "visible", true));
    }

    private static RestCall lendable(Address address) {
        return new RestCall(
                "/wallet/getcandelegatedmaxsize",
                Map.of("owner_address", address.text(), "type", ENERGY, "visible", true));
    }

    private static BigInteger size(JsonNode answer) {
        return BigInteger.valueOf(
                Wire.number(Wire.object(answer, "getcandelegatedmaxsize").path("max_size"), "max_size"));
    }
}
