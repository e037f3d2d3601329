package dev.strongroom.core.risk;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Token;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What leaves a customer by every way there is, counted together: no way is a way round the limits of another. */
@Component
public class Outgoings {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final ObjectProvider<Outgoing> ways;

    Outgoings(ObjectProvider<Outgoing> ways) {
        this.ways = ways;
    }

    /** Name of the gate that whoever counts and then adds passes alone. */
    public static String gate(String customer, Asset asset) {
        return "request/" + customer + "/" + asset;
    }

    /** What left within the hour before. */
    public Amount lastHour(String customer, Asset asset, Instant now) {
        return since(customer, asset, now.minus(HOUR));
    }

    /** What left within the day before. */
    public Amount lastDay(String customer, Asset asset, Instant now) {
        return since(customer, asset, now.minus(DAY));
    }

    /** Refuses what is above the limits of an hour or a day with this amount. */
    public void check(Limits limits, Token token, String customer, Amount amount, Instant now) {
        limits.checkRolling(
                token, amount, lastHour(customer, token.asset(), now), lastDay(customer, token.asset(), now));
    }

    private Amount since(String customer, Asset asset, Instant since) {
        BigInteger units =
                ways.stream().map(way -> way.taken(customer, asset, since)).reduce(BigInteger.ZERO, BigInteger::add);
        return new Amount(units, asset);
    }
}
