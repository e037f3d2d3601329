package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.Revocations;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The days before today: what was paid, turned down, called back, and what failed. */
final class PracticeHistory {
    /** Days of the past that are played, the last one being yesterday. */
    private static final int DAYS = 13;

    private static final int PAYMENTS_A_DAY = 2;
    private static final Duration MORNING = Duration.ofHours(9);
    private static final Duration STEP = Duration.ofMinutes(20);

    private final PracticeHands hands;
    private final PracticeCustomers customers;
    private int payments;

    PracticeHistory(PracticeHands hands, PracticeCustomers customers) {
        this.hands = hands;
        this.customers = customers;
    }

    void make() throws IOException, InterruptedException {
        for (int day = 0; day < DAYS; day++) {
            hands.clock.forwardTo(sinceMorning(DAYS - day));
            List<Withdrawal> small = new ArrayList<>();
            for (int i = 0; i < PAYMENTS_A_DAY; i++) {
                small.add(small());
                hands.clock.forward(STEP);
            }
            switch (day) {
                case 2, 6, 12 -> hands.others().forEach(network -> small.add(elsewhere(network)));
                case 3, 9 -> cold();
                case 5 -> forgotten();
                case 7 -> failed();
                case 8 -> turnedDown();
                case 10 -> calledBack();
                case 11 -> withdrawn();
                default -> hands.clock.forward(STEP);
            }
            hands.await(small, WithdrawalState.SETTLED);
        }
    }

    /** Since nine o'clock (UTC) so many days ago: each day's payments fall on a day of their own. */
    private Duration sinceMorning(int daysAgo) {
        Instant now = hands.clock.ahead();
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        return Duration.between(today.minus(Duration.ofDays(daysAgo)).plus(MORNING), now);
    }

    /** Paid hot by itself. */
    private Withdrawal small() {
        int who = payments % PracticeCustomers.SMALL;
        boolean dollarCoin = payments % 7 == 6;
        payments++;
        String amount = dollarCoin ? "35.5" : (40 + payments * 17 % 90) + ".25";
        return hands.ask(
                customers.id(who),
                (dollarCoin ? hands.usdc() : hands.usdt()).parse(amount),
                customers.usual(who),
                "order " + (7000 + payments));
    }

    /** The same on another network. */
    private Withdrawal elsewhere(LocalChain network) {
        int who = payments % PracticeCustomers.SMALL;
        payments++;
        String amount = (60 + payments * 23 % 150) + ".4";
        return hands.ask(
                customers.id(who % 7),
                network.dollars().parse(amount),
                hands.stranger(network),
                "order " + (7000 + payments));
    }

    private void cold() throws IOException, InterruptedException {
        Withdrawal first = large(0, "1250", customers.usual(0));
        Withdrawal second = large(1, "1800.75", customers.usual(1));
        hands.approve(first);
        hands.approve(second);
        List<Withdrawal> both = List.of(first, second);
        hands.await(both, WithdrawalState.APPROVED);
        hands.sign(hands.export(first, second));
        hands.await(both, WithdrawalState.SETTLED);
    }

    /** Nobody decides about it within three days. */
    private void forgotten() {
        large(2, "1100", hands.stranger());
    }

    /** The token's issuer has blocked its recipient. */
    private void failed() throws InterruptedException {
        String blocked = hands.stranger();
        hands.main().freeze(hands.address(blocked));
        Withdrawal asked = hands.ask(customers.id(3), hands.usdt().parse("75"), blocked, "order 7800");
        hands.await(List.of(asked), WithdrawalState.FAILED);
    }

    private void turnedDown() throws InterruptedException {
        Withdrawal asked = large(4, "1975", hands.stranger());
        hands.reject(PracticePerson.ANA, asked, "the customer did not answer our call");
        hands.await(List.of(asked), WithdrawalState.REJECTED);
    }

    /** Exported, then revoked on chain before its answer was brought back. */
    private void calledBack() throws IOException, InterruptedException {
        Withdrawal asked = large(5, "1420", hands.stranger());
        hands.approve(asked);
        hands.await(List.of(asked), WithdrawalState.APPROVED);
        hands.sign(hands.export(asked));
        ApprovalCase burn = hands.core
                .bean(Revocations.class)
                .ask(PracticePerson.OTTO.actor(), asked.id(), "the customer called: the address is wrong");
        hands.decide(PracticePerson.OTTO, Approval.Decision.CREATE, burn);
        hands.approve(PracticePerson.BEN, asked);
        ColdRequest request = hands.export(asked);
        hands.sign(request);
        hands.await(List.of(asked), WithdrawalState.REVOKED);
    }

    private void withdrawn() throws InterruptedException {
        Withdrawal asked = large(6, "1640", customers.usual(6));
        hands.withdrawals().cancel(PracticeHands.PLATFORM, asked.id());
        hands.await(List.of(asked), WithdrawalState.CANCELLED);
    }

    private Withdrawal large(int who, String amount, String to) {
        return hands.ask(customers.id(who), hands.usdt().parse(amount), to, "large order");
    }
}
