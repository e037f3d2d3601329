package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.solana.TokenProgram;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a block moved of watched addresses, by what its transactions' accounts held before and after. Of a token only
 * what lies in the wallet's associated account counts, since that is what our payments can spend, and {@link Balances}
 * counts the same: what comes to another account of the wallet moves nothing, and what passes between the two is a
 * movement whose other side is the wallet itself. A share that a mint of Token-2022 kept did not come. Which of several
 * instructions moved what is not told apart: an asset moves once for an address and a transaction.
 */
final class Movements {
    /** No event tells of a token's movement, and there is one at most for a transaction, an owner and a mint. */
    private static final int TOKEN_INDEX = 0;

    /**
     * Where an asset lies.
     *
     * @param owner whose it is, base58
     * @param account the token account, base58; a coin lies at its owner's own address
     * @param program that keeps the token account, base58; null for a coin
     */
    private record Place(
            String owner, String account, @Nullable String program) {}

    private final Network network;
    private final Watch watch;
    private final @Nullable Asset coin;
    /** By the mint, base58. */
    private final Map<String, Asset> tokens = new HashMap<>();

    Movements(Network network, Watch watch) {
        this.network = network;
        this.watch = watch;
        Asset listedCoin = null;
        for (Asset asset : watch.assets()) {
            if (!asset.network().equals(network)) {
                continue;
            }
            if (asset.isNative()) {
                listedCoin = asset;
            } else {
                tokens.put(asset.reference(), asset);
            }
        }
        coin = listedCoin;
    }

    /** @param block with {@code transactionDetails: accounts} */
    List<Movement> of(JsonNode block) {
        List<Movement> movements = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode transaction : Wire.list(block.path("transactions"), "transactions")) {
            JsonNode name = transaction.path("transaction").path("signatures").path(0);
            if (!names.add(name.asString(""))) {
                throw Wire.malformed("signatures: the block has " + name + " twice");
            }
            of(transaction, movements);
        }
        return movements;
    }

    private void of(JsonNode transaction, List<Movement> movements) {
        JsonNode meta = transaction.path("meta");
        JsonNode error = meta.get("err");
        if (error == null) {
            throw Wire.malformed("err: the node does not say whether a transaction failed");
        }
        JsonNode keys = Wire.list(transaction.path("transaction").path("accountKeys"), "accountKeys");
        if (coin != null) {
            tell(transaction, Movement.NO_EVENT, coin, lamports(keys, meta), movements);
        }
        if (error.isNull() && !tokens.isEmpty()) {
            units(keys, meta).forEach((mint, changes) -> {
                Asset token = tokens.get(mint);
                if (token != null) {
                    tell(transaction, TOKEN_INDEX, token, changes, movements);
                }
            });
        }
    }

    /** Where they changed: a failed transaction took its fee. */
    private static Map<Place, BigInteger> lamports(JsonNode keys, JsonNode meta) {
        JsonNode before = Wire.list(meta.path("preBalances"), "preBalances");
        JsonNode after = Wire.list(meta.path("postBalances"), "postBalances");
        if (before.size() != keys.size() || after.size() != keys.size()) {
            throw Wire.malformed("balances: " + before.size() + " before and " + after.size() + " after of "
                    + keys.size() + " accounts");
        }
        Map<Place, BigInteger> changes = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            BigInteger change = Wire.u64(after.get(i), "postBalances").subtract(Wire.u64(before.get(i), "preBalances"));
            if (change.signum() == 0) {
                continue;
            }
            String key = key(keys, i);
            if (changes.put(new Place(key, key, null), change) != null) {
                throw Wire.malformed("accountKeys: " + key + " stands there twice");
            }
        }
        return changes;
    }

    private static String key(JsonNode keys, int at) {
        return Wire.key(keys.path(at).path("pubkey"), "pubkey");
    }

    /** By mint and place. An account that was opened has nothing before, one that was closed nothing after. */
    private Map<String, Map<Place, BigInteger>> units(JsonNode keys, JsonNode meta) {
        Map<String, Map<Place, BigInteger>> changes = new LinkedHashMap<>();
        add(keys, meta, "preTokenBalances", true, changes);
        add(keys, meta, "postTokenBalances", false, changes);
        return changes;
    }

    private void add(
            JsonNode keys, JsonNode meta, String field, boolean before, Map<String, Map<Place, BigInteger>> changes) {
        Set<String> seen = new HashSet<>();
        for (JsonNode balance : Wire.list(meta.path(field), field)) {
            String mint = balance.path("mint").asString("");
            if (!tokens.containsKey(mint)) {
                continue;
            }
            long at = Wire.slot(balance.path("accountIndex"), "accountIndex");
            String account = at < keys.size() ? key(keys, (int) at) : "";
            if (account.isEmpty() || !seen.add(account)) {
                throw Wire.malformed(
                        field + ": account " + at + " of " + keys.size() + " stands there twice or is none of them");
            }
            Place place = new Place(
                    Wire.key(balance.path("owner"), "owner"),
                    account,
                    Wire.key(balance.path("programId"), "programId"));
            BigInteger units = Wire.amount(balance.path("uiTokenAmount").path("amount"), "amount");
            changes.computeIfAbsent(mint, _ -> new LinkedHashMap<>())
                    .merge(place, before ? units.negate() : units, BigInteger::add);
        }
    }

    private void tell(
            JsonNode transaction, int index, Asset asset, Map<Place, BigInteger> changes, List<Movement> movements) {
        changes.forEach((place, change) -> {
            Address address = new Address(network, place.owner());
            if (change.signum() != 0 && watch.addresses().test(address) && counts(place, address, asset)) {
                String txid = Wire.signature(
                        transaction.path("transaction").path("signatures").path(0), "signatures");
                movements.add(new Movement(txid, index, address, asset, change, other(place, change, changes)));
            }
        });
    }

    /** Asked last, and of watched owners alone: finding the account costs hashes and points of the curve. */
    private static boolean counts(Place place, Address owner, Asset asset) {
        if (place.program() == null) {
            return true;
        }
        Address mint = new Address(asset.network(), asset.reference());
        return TokenProgram.of(place.program())
                .filter(program -> program.accountOf(owner, mint).text().equals(place.account()))
                .isPresent();
    }

    /**
     * The only one who went the other way by all that it holds elsewhere, in whatever accounts; null where there are
     * none or several.
     */
    private @Nullable Address other(Place place, BigInteger change, Map<Place, BigInteger> changes) {
        Map<String, BigInteger> elsewhere = new LinkedHashMap<>();
        changes.forEach((at, moved) -> {
            if (!at.equals(place)) {
                elsewhere.merge(at.owner(), moved, BigInteger::add);
            }
        });
        List<String> others = elsewhere.entrySet().stream()
                .filter(entry -> entry.getValue().signum() == -change.signum())
                .map(Map.Entry::getKey)
                .limit(2)
                .toList();
        return others.size() == 1 ? new Address(network, others.getFirst()) : null;
    }
}
