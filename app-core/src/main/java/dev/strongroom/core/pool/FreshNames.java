package dev.strongroom.core.pool;

import dev.strongroom.core.api.NameTemplate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Names for addresses that are being made: by their pool's template, and none that an address has already. */
@Component
class FreshNames {
    private final AddressRows addresses;

    FreshNames(AddressRows addresses) {
        this.addresses = addresses;
    }

    /** Of so many addresses from a number on, in their order. */
    List<String> of(PoolRow pool, long number, int count) {
        NameTemplate template = new NameTemplate(pool.names());
        List<String> names = LongStream.range(number, number + count)
                .mapToObj(each -> template.of(pool.network(), each))
                .toList();
        Set<String> taken = addresses.taken(names);
        return names.stream()
                .map(name -> taken.contains(name) ? beside(name) : name)
                .toList();
    }

    /** No template makes one like it for another number: the dash does not fit its end. */
    private String beside(String taken) {
        int more = 2;
        while (!addresses.taken(List.of(taken + "-" + more)).isEmpty()) {
            more++;
        }
        return taken + "-" + more;
    }
}
