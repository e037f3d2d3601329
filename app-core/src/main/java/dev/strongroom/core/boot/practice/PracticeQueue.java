package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.Revocations;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Today's requests, and how far the officers have come with them. */
final class PracticeQueue {
    private static final Duration BEGINS = Duration.ofHours(5);
    private static final Duration STEP = Duration.ofMinutes(9);
    private static final Duration HASTE = Duration.ofMinutes(2);
    private static final int HASTY = 9;

    private final PracticeHands hands;
    private final PracticeCustomers customers;
    private final String suspicious;
    private final List<Withdrawal> large = new ArrayList<>();
    /** One on each of the other networks. */
    private final List<Withdrawal> elsewhere = new ArrayList<>();

    private int orders;

    PracticeQueue(PracticeHands hands, PracticeCustomers customers, String suspicious) {
        this.hands = hands;
        this.customers = customers;
        this.suspicious = suspicious;
    }

    /** What comes in before anybody decides. */
    void fill() {
        hands.clock.forwardTo(BEGINS);
        for (int who = 0; who < PracticeCustomers.SMALL; who++) {
            boolean known = who % 3 != 2;
            large.add(ask(who, hands.usdt(), (1000 + who * 95) + ".50", known ? customers.usual(who) : null));
        }
        for (int who = 0; who < 7; who++) {
            large.add(ask(who, hands.usdc(), (1010 + who * 120) + "", who == 1 ? null : customers.usual(who)));
        }
        for (LocalChain network : hands.others()) {
            elsewhere.add(ask(0, network.dollars(), "1240", hands.stranger(network)));
            ask(3, network.dollars(), "1675.25", hands.stranger(network));
        }
        ask(7, hands.usdt(), "300", suspicious);
        ask(0, hands.usdt(), "995", suspicious);
        ask(1, hands.usdt(), "1015", suspicious);
        ask(5, hands.usdt(), "1180", hands.lookAlike(customers.usual(3)));
        ask(6, hands.usdt(), "1333", hands.lookAlike(customers.usual(4)));
        // the hot wallet is short of it
        ask(4, hands.usdc(), "900", customers.usual(4));
        tooMuch();
        Withdrawal own = hands.ask(
                PracticePerson.OTTO.actor(),
                customers.id(3),
                hands.usdt().parse("1250"),
                customers.usual(3),
                "asked for on the phone");
        hands.clock.forward(STEP);
        hands.withdrawals().comment(PracticePerson.OTTO.actor(), own.id(), "the customer called, identity checked");
    }

    /** So many in an hour to new addresses that the last ones are delayed. */
    private void hasty() {
        hands.clock.forwardTo(HASTE.multipliedBy(HASTY + 1));
        for (int i = 0; i < HASTY; i++) {
            orders++;
            hands.ask(customers.id(2), hands.usdt().parse("2" + i), hands.stranger(), "order " + (8000 + orders));
            hands.clock.forward(HASTE);
        }
    }

    /** More than the customer has. */
    private void tooMuch() {
        try {
            ask(PracticeCustomers.SMALL, hands.usdt(), "250", customers.usual(PracticeCustomers.SMALL));
        } catch (RefusedException e) {
            if (!e.code().equals(WithdrawalProblem.FUNDS.code())) {
                throw e;
            }
        }
    }

    private Withdrawal ask(int who, Token token, String amount, @Nullable String to) {
        orders++;
        Withdrawal asked = hands.ask(
                customers.id(who), token.parse(amount), to == null ? hands.stranger() : to, "order " + (8000 + orders));
        hands.clock.forward(STEP);
        return asked;
    }

    /** The first nine of {@code large} are USDT, the others USDC, whose cold wallet has no coin for fees. */
    void decide() throws InterruptedException {
        List<Withdrawal> approved = List.of(large.get(0), large.get(1), large.get(3), large.get(4), large.get(6));
        for (Withdrawal each : approved) {
            hands.approve(each);
        }
        elsewhere.forEach(hands::approve);
        hands.await(approved, WithdrawalState.APPROVED);
        hands.export(large.get(0));
        hands.export(large.get(1));
        ApprovalCase burn = hands.core
                .bean(Revocations.class)
                .ask(PracticePerson.OTTO.actor(), large.get(1).id(), "the customer gave another address meanwhile");
        hands.decide(PracticePerson.OTTO, Approval.Decision.CREATE, burn);
        hands.approve(PracticePerson.ANA, large.get(2));
        hands.approve(PracticePerson.BEN, large.get(5));
        Withdrawal withoutGas = large.get(9);
        hands.approve(withoutGas);
        hands.await(List.of(withoutGas), WithdrawalState.NEEDS_GAS);
        hands.reject(PracticePerson.BEN, large.get(10), "the address was never used by this customer");
        remark();
        hasty();
    }

    private void remark() {
        var withdrawals = hands.withdrawals();
        Withdrawal held = large.get(7);
        withdrawals.hold(PracticePerson.ANA.actor(), held.id(), "waiting for the customer's call back");
        withdrawals.assign(PracticePerson.BEN.actor(), held.id(), PracticePerson.ANA.id());
        withdrawals.assign(PracticePerson.ANA.actor(), large.get(5).id(), PracticePerson.BEN.id());
        withdrawals.comment(
                PracticePerson.BEN.actor(), large.get(2).id(), "new address; asked the customer for a reason");
        withdrawals.comment(PracticePerson.OTTO.actor(), large.get(2).id(), "the customer moved to another exchange");
        hands.core
                .bean(CustomersApi.class)
                .freeze(PracticePerson.ANA.actor(), customers.id(8), "report of a stolen account");
    }
}
