package dev.strongroom.core.api;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customers and what they are owed. */
public interface CustomersApi {
    /**
     * Registers a customer by the business's own id. Registering one again changes nothing.
     *
     * @param id 1 to 64 letters, digits, dot, dash, underscore or @
     */
    Customer register(Actor by, String id);

    /**
     * Registers a customer by an outside id, wallets, or both, which nobody else may have
     * ({@code customer.name-taken}). Registering the same again changes nothing.
     *
     * @param id the id in this desk; empty to let the core derive it from the first name
     * @param names one at least where there is no id; at most one outside id and one wallet a network
     */
    Customer register(Actor by, String id, List<CustomerName> names);

    /** By what a customer is known besides the id: the outside id first. */
    List<CustomerName> names(String id);

    /**
     * Gives a customer a name in place of the one of its kind before; any one member of staff can. Refused where it is
     * somebody else's ({@code customer.name-taken}) or not a name ({@code customer.name}, {@code address.malformed}).
     */
    void name(Actor by, String id, CustomerName name);

    /**
     * Takes a name away; where there is none, nothing changes.
     *
     * @param network of a wallet; null for the outside id
     */
    void unname(Actor by, String id, @Nullable Network network);

    /**
     * Who has a name that begins like this: the first by name, in the order of their ids.
     *
     * @param text the beginning of an outside id or an address; not empty
     * @param limit 1 to 1000
     */
    List<Customer> named(String text, int limit);

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
