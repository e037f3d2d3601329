package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.tron.TronAddress;
import dev.strongroom.chain.tron.TronSeen;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a block moved of watched addresses: tokens by their events, TRX by what the transactions say and by their fees.
 *
 * <p>TRX that a contract pays out while it runs stands in no event, and most nodes keep no record of it
 * ({@code vm.saveInternalTx} is off); nor do stakes that end or rewards that are drawn say here what they bring. None
 * of it is told as a movement, so an address's balance may be above what its movements come to.
 */
final class Movements {
    private static final HexFormat HEX = HexFormat.of();

    private final Network network;
    private final Watch watch;
    private final @Nullable Asset coin;
    /** By the twenty bytes of the contract, hex. */
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
                byte[] contract = TronAddress.body(new Address(network, asset.reference()));
                tokens.put(HEX.formatHex(contract), asset);
            }
        }
        coin = listedCoin;
    }

    /**
     * A transaction with what its block and its info say of it.
     *
     * @param result how its block says it ended
     */
    private record Entry(TronSeen seen, String result, JsonNode info) {
        String txid() {
            return seen.txid();
        }

        boolean ran() {
            return Receipts.ran(seen.runsCode(), txid(), result, info);
        }
    }

    /**
     * The movements in the order of the block. Transactions and infos must be of each other, one by one; how those
     * ended that move nothing of ours is not looked at.
     *
     * @param transactions missing where there are none
     */
    List<Movement> of(Head block, JsonNode transactions, JsonNode infos) {
        if (!infos.isArray()) {
            // an object may be the node's own error
            throw Wire.malformed("infos", Wire.object(infos, "infos"));
        }
        if (!transactions.isMissingNode() && !transactions.isArray()) {
            throw Wire.malformed("transactions", transactions);
        }
        if (infos.size() != transactions.size()) {
            throw Wire.malformed("infos: block " + block.height() + " has " + transactions.size() + " transactions and "
                    + infos.size() + " infos");
        }
        List<Movement> movements = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < infos.size(); i++) {
            Entry entry = entry(block, transactions.get(i), infos.get(i));
            if (!names.add(entry.txid())) {
                throw Wire.malformed("txID: block " + block.height() + " has " + entry.txid() + " twice");
            }
            coins(entry, movements);
            tokens(entry, movements);
        }
        return movements;
    }

    private Entry entry(Head block, JsonNode transaction, JsonNode info) {
        TronSeen seen = seen(transaction);
        String txid = Wire.hash(transaction.path("txID"), "txID");
        if (!seen.txid().equals(txid)) {
            throw Wire.malformed("raw_data_hex: is that of " + seen.txid() + " and not of " + txid);
        }
        if (!Wire.hash(info.path("id"), "id").equals(txid)) {
            throw Wire.malformed("id: an info is of " + info.path("id") + " where " + txid + " stands in the block");
        }
        if (Wire.number(info.path("blockNumber"), "blockNumber") != block.height()) {
            throw Wire.malformed("blockNumber: the info of " + txid + " is of " + info.path("blockNumber")
                    + " and not of " + block.height());
        }
        if (Wire.number(info.path("blockTimeStamp"), "blockTimeStamp")
                != block.time().toEpochMilli()) {
            throw Wire.malformed("blockTimeStamp: the info of " + txid + " is of another block of this height");
        }
        String result = Wire.text(transaction.path("ret").path(0).path("contractRet"), "contractRet");
        return new Entry(seen, result, info);
    }

    private TronSeen seen(JsonNode transaction) {
        try {
            return TronSeen.of(network, Wire.bytes(transaction.path("raw_data_hex"), "raw_data_hex"));
        } catch (RefusedException e) {
            throw Wire.malformed("raw_data_hex: " + e.getMessage());
        }
    }

    private void coins(Entry entry, List<Movement> movements) {
        Asset asset = coin;
        if (asset == null) {
            return;
        }
        Address owner = watched(entry.seen().owner());
        Address payee = entry.seen().sun() > 0 ? watched(entry.seen().payee()) : null;
        if (owner == null && payee == null) {
            return;
        }
        boolean paid = entry.seen().sun() > 0 && entry.ran();
        BigInteger sun = paid ? BigInteger.valueOf(entry.seen().sun()) : BigInteger.ZERO;
        if (owner != null) {
            BigInteger fee = BigInteger.valueOf(Wire.number(entry.info().path("fee"), "fee"));
            Address other = paid ? entry.seen().payee() : null;
            add(
                    movements,
                    new Movement(
                            entry.txid(),
                            Movement.NO_EVENT,
                            owner,
                            asset,
                            sun.add(fee).negate(),
                            other));
        }
        if (payee != null) {
            Address other = entry.seen().owner();
            add(movements, new Movement(entry.txid(), Movement.NO_EVENT, payee, asset, sun, other));
        }
    }

    private void tokens(Entry entry, List<Movement> movements) {
        List<JsonNode> logs = TransferEvent.logs(entry.info());
        for (int i = 0; i < logs.size(); i++) {
            Asset asset = tokens.get(TransferEvent.contract(logs.get(i)));
            Optional<TransferEvent> event = asset == null ? Optional.empty() : TransferEvent.read(logs.get(i));
            if (asset != null
                    && event.isPresent()
                    && !event.get().from().equals(event.get().to())) {
                token(entry, i, asset, event.get(), movements);
            }
        }
    }

    private void token(Entry entry, int index, Asset asset, TransferEvent event, List<Movement> movements) {
        Address from = wallet(event.from());
        Address to = wallet(event.to());
        Address payer = watched(from);
        Address payee = watched(to);
        if ((payer == null && payee == null) || !entry.ran()) {
            return;
        }
        if (payer != null) {
            BigInteger gone = event.units().negate();
            add(movements, new Movement(entry.txid(), index, payer, asset, gone, to));
        }
        if (payee != null) {
            add(movements, new Movement(entry.txid(), index, payee, asset, event.units(), from));
        }
    }

    private @Nullable Address wallet(String body) {
        return TronAddress.walletOfBody(network, HEX.parseHex(body)).orElse(null);
    }

    private @Nullable Address watched(@Nullable Address address) {
        return address != null && watch.addresses().test(address) ? address : null;
    }

    private static void add(List<Movement> movements, Movement movement) {
        if (movement.units().signum() != 0) {
            movements.add(movement);
        }
    }
}
