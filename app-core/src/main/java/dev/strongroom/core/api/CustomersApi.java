package dev.strongroom.core.api;

import dev.strongroom.chain.Amount;
import java.util.List;

/** The customers and what they are owed. */
public interface CustomersApi {
    /**
     * Registers a customer by the business's own id. Registering one again changes nothing.
     *
     * @param id 1 to 64 letters, digits, dot, dash, underscore or @
     */
    Customer register(Actor by, String id);

    /** One customer; refused where there is none ({@code customer.unknown}). */
    Customer get(String id);

    /**
     * In the order of their ids.
     *
     * @param after the last id of the page before; empty for the first
     * @param limit 1 to 1000
     */
    List<Customer> list(String after, int limit);

    /** What the customer is owed, by asset; assets of which nothing is owed are left out. */
    List<CustomerBalance> balances(String id);

    /** Lets nothing leave until the freeze is lifted; any one member of staff can. */
    Customer freeze(Actor by, String id, String reason);

    /** Lifts a freeze; an approver or an admin can. */
    Customer unfreeze(Actor by, String id);

    /** Takes over what the business owed the customer before; once for each asset. A repeat changes nothing. */
    void open(Actor by, String id, Amount owed);
}
