package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.HdPublicKey;
import dev.strongroom.chain.key.OpenVault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a deposit source as they stand in its payload; the two methods of the keys check them. */
record DepositContent(
        Network network,
        DepositSource.Form form,
        String path,
        @Nullable String xpub,
        int first,
        @Nullable List<String> addresses,
        Instant createdAt) {
    /** What stands as path beside keys that have none. */
    static final String IMPORTED = "imported";
    /** No number of a ceremony file is as large. */
    private static final int INDICES = 1 << 30;

    static DepositContent read(Fields f) {
        Version.require(f, "v", "1");
        return new DepositContent(
                f.network("network"),
                f.choice("kind", DepositSource.Form.class),
                f.text("path"),
                f.orNull("xpub", f::text),
                f.small("first"),
                f.orNull("addresses", f::texts),
                f.instant("createdAt"));
    }

    ObjectNode json() {
        ObjectNode node = CanonicalJson.object()
                .put("v", "1")
                .put("network", network.toString())
                .put("kind", form.name())
                .put("path", path)
                .put("xpub", xpub)
                .put("first", Integer.toString(first))
                .put("createdAt", Long.toString(createdAt.toEpochMilli()));
        if (addresses == null) {
            node.putNull("addresses");
        } else {
            ArrayNode list = node.putArray("addresses");
            addresses.forEach(list::add);
        }
        return node;
    }

    /**
     * Refuses a form that the chain does not have: an extended public key or imported keys where there can be one, a
     * list elsewhere.
     */
    void requireForm(Chain chain) {
        boolean derives = chain.depositAccount().isPresent();
        if ((form == DepositSource.Form.LIST) == derives) {
            throw new RefusedException(
                    "source.kind",
                    field("kind") + "a source of " + network + " is " + (derives ? "XPUB or KEYS" : "LIST"));
        }
        boolean isAccount = form == DepositSource.Form.XPUB;
        if ((xpub != null) != isAccount || (addresses == null) != isAccount) {
            throw new RefusedException(
                    "source.kind",
                    field("kind") + form + " has " + (xpub == null ? "no" : "an") + " xpub and "
                            + (addresses == null ? "no" : "a list of") + " addresses");
        }
        requireFirst();
        String expected = switch (form) {
            case XPUB -> chain.depositAccount().orElseThrow();
            case LIST -> chain.depositPath(first);
            case KEYS -> IMPORTED;
        };
        if (!path.equals(expected)) {
            throw new RefusedException("source.path", field("path") + "is not " + expected);
        }
    }

    private void requireFirst() {
        switch (form) {
            case XPUB -> {
                if (first != 0) {
                    throw new RefusedException("source.first", field("first") + "is not 0 beside an xpub");
                }
            }
            case LIST -> {
                if (first >= OpenVault.FIRST_IMPORTED) {
                    throw new RefusedException("source.first", field("first") + "is that of an imported key");
                }
            }
            case KEYS -> {
                if (first < OpenVault.FIRST_IMPORTED) {
                    throw new RefusedException("source.first", field("first") + "is not that of an imported key");
                }
            }
        }
    }

    /** The key whose children the addresses are; empty for a list. */
    Optional<HdPublicKey> external() {
        if (xpub == null) {
            return Optional.empty();
        }
        HdPublicKey account = account(xpub);
        if (!account.isAt(path) || !account.xpub().equals(xpub)) {
            throw new RefusedException("source.xpub", field("xpub") + "is not a key at " + path);
        }
        return Optional.of(account.child(0));
    }

    private static HdPublicKey account(String xpub) {
        try {
            return HdPublicKey.read(xpub);
        } catch (RefusedException e) {
            throw new RefusedException("source.xpub", field("xpub") + e.reason(), e);
        }
    }

    /** The addresses of a list, each in its canonical form and once; none beside an xpub. */
    List<Address> listed(Chain chain) {
        if (addresses == null) {
            return List.of();
        }
        int count = addresses.size();
        int end = form == DepositSource.Form.KEYS ? INDICES : OpenVault.FIRST_IMPORTED;
        if (count < 1 || count > DepositSource.MOST || first > end - count) {
            throw new RefusedException("source.addresses", field("addresses") + "are not 1 to " + DepositSource.MOST);
        }
        Set<Address> seen = new HashSet<>();
        List<Address> read = new ArrayList<>();
        for (String text : addresses) {
            Address address = chain.address(network, text);
            if (!address.text().equals(text) || !seen.add(address)) {
                throw new RefusedException(
                        "source.addresses",
                        field("addresses") + "'" + text + "' stands twice or not in its canonical form");
            }
            read.add(address);
        }
        return List.copyOf(read);
    }

    private static String field(String name) {
        return DepositSource.WHAT + "." + name + ": ";
    }
}
