package dev.strongroom.core.sweep;

import dev.strongroom.core.withdrawal.Lenders;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What the hot wallets of a network can lend at one moment; whatever is taken of it is not there for the next. */
final class EnergyBudget {
    private record Free(Lenders.Lender lender, BigInteger coins) {}

    private final List<Free> free = new ArrayList<>();

    EnergyBudget(List<Lenders.Lender> lenders) {
        lenders.forEach(lender -> free.add(new Free(lender, lender.free())));
    }

    /** Whether nobody lends anything. */
    boolean isEmpty() {
        return free.isEmpty();
    }

    /** Whether so many units can be lent to one address. */
    boolean covers(long units) {
        return free.stream().anyMatch(one -> covers(one, units));
    }

    /** Takes them, where they are there. */
    void take(long units) {
        for (int i = 0; i < free.size(); i++) {
            Free one = free.get(i);
            if (covers(one, units)) {
                free.set(i, new Free(one.lender(), one.coins().subtract(stake(one, units))));
                return;
            }
        }
    }

    private static boolean covers(Free one, long units) {
        return one.coins().compareTo(stake(one, units)) >= 0;
    }

    private static BigInteger stake(Free one, long units) {
        return one.lender().energy().rate().stakeFor(units);
    }
}
