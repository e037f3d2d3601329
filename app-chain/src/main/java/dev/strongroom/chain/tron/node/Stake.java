package dev.strongroom.chain.tron.node;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What an account has staked for energy, as {@code getaccount} shows it; sun.
 *
 * @param staked without what is lent
 * @param lent staked, its energy with others
 * @param returning what was unstaked and not collected, of other stakes too, since all of it is collected at once
 */
record Stake(BigInteger staked, BigInteger lent, List<Returning> returning) {
    static final Stake NONE = new Stake(BigInteger.ZERO, BigInteger.ZERO, List.of());

    /** As many amounts can be on their way back at once (java-tron, UNFREEZE_MAX_TIMES). */
    private static final int MOST = 32;

    /** @param at when it is due */
    record Returning(long sun, Instant at) {}

    static Stake read(JsonNode account) {
        long staked = 0;
        for (JsonNode frozen : account.path("frozenV2")) {
            if (Wire.text(frozen.path("type"), "type").equals("ENERGY")) {
                staked = Math.addExact(staked, Wire.number(frozen.path("amount"), "amount"));
            }
        }
        String lent = "delegated_frozenV2_balance_for_energy";
        List<Returning> returning = new ArrayList<>();
        for (JsonNode one : account.path("unfrozenV2")) {
            returning.add(new Returning(
                    Wire.number(one.path("unfreeze_amount"), "unfreeze_amount"),
                    Instant.ofEpochMilli(Wire.number(one.path("unfreeze_expire_time"), "unfreeze_expire_time"))));
        }
        return new Stake(
                BigInteger.valueOf(staked),
                BigInteger.valueOf(Wire.number(account.path("account_resource").path(lent), lent)),
                List.copyOf(returning));
    }

    BigInteger due(Instant now) {
        return sum(one -> !one.at.isAfter(now));
    }

    BigInteger unfreezing(Instant now) {
        return sum(one -> one.at.isAfter(now));
    }

    /** When the next of what is not due yet will be. */
    Optional<Instant> next(Instant now) {
        return returning.stream()
                .map(Returning::at)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    boolean isFull(Instant now) {
        return returning.stream().filter(one -> one.at.isAfter(now)).count() >= MOST;
    }

    private BigInteger sum(Predicate<Returning> which) {
        return returning.stream()
                .filter(which)
                .map(one -> BigInteger.valueOf(one.sun))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
