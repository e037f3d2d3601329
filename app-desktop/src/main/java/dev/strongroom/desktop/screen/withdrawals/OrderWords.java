package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.desktop.i18n.Messages;

/** Whose a payment is. */
final class OrderWords {
    private OrderWords() {}

    /** The customer; where it is the desk's own, what it is for. */
    static String whose(Withdrawal.Order order, Messages messages) {
        EnergyStep step = order.energy();
        return switch (order.purpose()) {
            case WITHDRAWAL -> order.customer();
            case SWEEP, GAS -> messages.name(order.purpose());
            case ENERGY -> step == null ? messages.name(order.purpose()) : messages.name(step);
        };
    }
}
