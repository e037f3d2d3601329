package dev.strongroom.core.withdrawal;

import org.springframework.stereotype.Component;

/** RESERVED: who plans a payment, by what it is for. */
@Component
class Plans {
    private final PlanPayment customers;
    private final PlanOwnPayment own;

    Plans(PlanPayment customers, PlanOwnPayment own) {
        this.customers = customers;
        this.own = own;
    }

    boolean run(WithdrawalRow row) {
        return switch (row.purpose()) {
            case WITHDRAWAL -> customers.run(row);
            case SWEEP, GAS, ENERGY -> own.run(row);
        };
    }
}
