package dev.strongroom.core.boot.practice;

import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddresses;
import java.util.ArrayList;
import java.util.List;

/**
 * Ten customers with a deposit address on each network, an address each that they use, and the addresses that staff
 * know by name.
 */
final class PracticeCustomers {
    /** Owed so little that a larger request is refused. */
    static final int SMALL = 9;

    private static final List<String> LABELS = List.of("OTC desk", "Payroll agent", "Exchange account");

    private final PracticeHands hands;
    private final List<String> ids = new ArrayList<>();
    private final List<String> usual = new ArrayList<>();

    PracticeCustomers(PracticeHands hands) {
        this.hands = hands;
    }

    void register() {
        CustomersApi customers = hands.core.bean(CustomersApi.class);
        DepositAddresses addresses = hands.core.bean(DepositAddresses.class);
        for (int number = 0; number <= SMALL; number++) {
            String id = "C-" + (1001 + number);
            ids.add(id);
            usual.add(hands.stranger());
            customers.register(PracticePerson.OTTO.actor(), id);
            for (LocalChain network : hands.networks) {
                addresses.give(PracticePerson.OTTO.actor(), id, network.network());
            }
            String owed = number == SMALL ? "120" : "14000";
            customers.open(PracticePerson.OTTO.actor(), id, hands.usdt().parse(owed));
            if (number < SMALL - 2) {
                customers.open(PracticePerson.OTTO.actor(), id, hands.usdc().parse("7000"));
                for (LocalChain network : hands.others()) {
                    customers.open(
                            PracticePerson.OTTO.actor(), id, network.dollars().parse("3000"));
                }
            }
        }
        AddressBook book = hands.core.bean(AddressBook.class);
        for (int i = 0; i < LABELS.size(); i++) {
            book.add(
                    PracticePerson.OTTO.actor(),
                    hands.main().network(),
                    usual.get(i),
                    LABELS.get(i),
                    "used by " + ids.get(i));
        }
    }

    String id(int number) {
        return ids.get(number);
    }

    /** The address that a customer mostly uses. */
    String usual(int number) {
        return usual.get(number);
    }
}
