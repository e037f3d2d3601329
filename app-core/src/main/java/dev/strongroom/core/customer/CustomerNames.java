package dev.strongroom.core.customer;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.CustomerName;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.HashChain;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.staff.Trust;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what else customers are known; every change joins the caller's transaction and is told. */
@Component
class CustomerNames {
    private static final Pattern OUTSIDE_ID = Pattern.compile("\\S|\\S.{0,126}\\S");
    private static final String OUTSIDE = "outside";
    private static final HashChain ID = new HashChain("strongroom/customer-id/v1");
    private static final int ID_LENGTH = 24;
    private final Chains chains;
    private final Trust trust;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;
    private final JdbcClient jdbc;

    CustomerNames(Chains chains, Trust trust, AuditLog audit, Outbox outbox, Clock clock, Database database) {
        this.chains = chains;
        this.trust = trust;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.jdbc = JdbcClient.create(database.dataSource());
    }

    /** As it is kept: an address as its chain writes it. */
    CustomerName read(CustomerName name) {
        Network network = name.network();
        if (network != null) {
            trust.current().policy().network(network);
            return CustomerName.wallet(
                    network, chains.of(network).address(network, name.text()).text());
        }
        boolean isPlain = name.text().codePoints().noneMatch(Character::isISOControl);
        if (!isPlain || !OUTSIDE_ID.matcher(name.text()).matches()) {
            throw new RefusedException(
                    "customer.name",
                    "outside id: 1 to 128 printable characters are needed, and no blank at either end");
        }
        return name;
    }

    List<CustomerName> read(List<CustomerName> names) {
        List<CustomerName> read = names.stream().map(this::read).toList();
        Set<String> scopes = new HashSet<>();
        for (CustomerName name : read) {
            if (!scopes.add(scope(name.network()))) {
                throw new RefusedException(
                        "customer.name", "names: one outside id and one wallet a network are possible");
            }
        }
        return read;
    }

    /** Whoever has the name, so that registering again finds the same customer; an id that nobody has otherwise. */
    String idOf(CustomerName name) {
        return owner(name).orElseGet(() -> {
            int round = 0;
            String id = derived(name, round);
            while (isTaken(id)) { // by one who had this name before
                id = derived(name, ++round);
            }
            return id;
        });
    }

    private static String derived(CustomerName name, int round) {
        byte[] fields = new HashChain.Fields()
                .text(scope(name.network()))
                .text(name.text())
                .number(round)
                .bytes();
        return "c-" + ID.next(HashChain.START, fields).hex().substring(0, ID_LENGTH);
    }

    private boolean isTaken(String id) {
        return !jdbc.sql("select id from customer where id = ?")
                .param(id)
                .query(String.class)
                .list()
                .isEmpty();
    }

    List<CustomerName> of(String customer) {
        return jdbc
                .sql("select scope, name from customer_name where customer = ?")
                .param(customer)
                .query((row, _) -> name(row.getString("scope"), row.getString("name")))
                .list()
                .stream()
                .sorted(Comparator.comparing(
                        name -> name.network() == null ? "" : name.network().toString()))
                .toList();
    }

    private Optional<String> owner(CustomerName name) {
        return jdbc.sql("select customer from customer_name where scope = ? and name = ?")
                .params(scope(name.network()), name.text())
                .query(String.class)
                .optional();
    }

    /** Ids of those who have a name that begins like this, in their order. */
    List<String> beginning(String text, int limit) {
        String like = text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return jdbc
                .sql("select customer from customer_name where name like ? escape '!' order by name limit ?")
                .params(like, limit)
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** Refuses a registration of somebody who is known otherwise. */
    void requireSame(String customer, List<CustomerName> names) {
        List<CustomerName> kept = of(customer);
        for (CustomerName name : names) {
            requireFree(customer, name);
            if (!kept.contains(name)) {
                throw new RefusedException(
                        "customer.registered",
                        "customer: " + customer + " is registered without '" + name.text() + "'; add it there");
            }
        }
    }

    private void requireFree(String customer, CustomerName name) {
        owner(name).filter(owner -> !owner.equals(customer)).ifPresent(owner -> {
            throw new RefusedException("customer.name-taken", "name: '" + name.text() + "' is " + owner + "'s");
        });
    }

    /** In place of the one before in its scope. */
    void give(Actor by, String customer, CustomerName name) {
        requireFree(customer, name);
        Optional<CustomerName> before = kept(customer, name.network());
        if (before.equals(Optional.of(name))) {
            return;
        }
        remove(customer, name.network());
        jdbc.sql("insert into customer_name (scope, name, customer, given_by, given_at) values (?, ?, ?, ?, ?)")
                .params(
                        scope(name.network()),
                        name.text(),
                        customer,
                        by.toString(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        tell(by, "customer.name", customer, before.orElse(null), name);
    }

    void take(Actor by, String customer, @Nullable Network network) {
        Optional<CustomerName> before = kept(customer, network);
        if (before.isPresent()) {
            remove(customer, network);
            tell(by, "customer.unname", customer, before.get(), null);
        }
    }

    private Optional<CustomerName> kept(String customer, @Nullable Network network) {
        return of(customer).stream()
                .filter(name -> scope(name.network()).equals(scope(network)))
                .findFirst();
    }

    private void remove(String customer, @Nullable Network network) {
        jdbc.sql("delete from customer_name where customer = ? and scope = ?")
                .params(customer, scope(network))
                .update();
    }

    private void tell(
            Actor by, String action, String customer, @Nullable CustomerName before, @Nullable CustomerName after) {
        audit.append(AuditEntry.of(by, action, "customer:" + customer, before, after));
        outbox.append(Event.of(action, customer, new Renamed(customer, before, after)));
    }

    private static String scope(@Nullable Network network) {
        return network == null ? OUTSIDE : network.toString();
    }

    private static CustomerName name(String scope, String name) {
        return scope.equals(OUTSIDE) ? CustomerName.outside(name) : CustomerName.wallet(Network.parse(scope), name);
    }

    /** What the feed tells of a change. */
    private record Renamed(
            String customer,
            @Nullable CustomerName before,
            @Nullable CustomerName after) {}
}
