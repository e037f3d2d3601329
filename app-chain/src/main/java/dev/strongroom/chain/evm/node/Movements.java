package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What blocks move of the watched addresses: the native coin by the values and fees of transactions, listed tokens by
 * their {@code Transfer} events in transactions that succeeded.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-20">ERC-20</a>
 */
final class Movements {
    private static final String ERC20 = "erc20";
    /** ERC-721 tells of its transfers by the same first topic, and has four. */
    private static final int TOPICS = 3;

    /** The text of 32 bytes. */
    private static final int WORD = 2 + 64;

    /** What stands before the twenty bytes of an address in a word. */
    private static final String PADDING = "0x" + "0".repeat(24);

    private final Parties parties;
    private final Map<String, Asset> tokens = new HashMap<>();
    private final @Nullable Asset coin;

    Movements(Network network, Watch watch) {
        parties = new Parties(network, watch.addresses());
        Asset listedCoin = null;
        for (Asset asset : watch.assets()) {
            if (!asset.network().equals(network)) {
                continue;
            }
            if (asset.isNative()) {
                listedCoin = asset;
            } else if (asset.namespace().equals(ERC20)) {
                tokens.put(asset.reference().toLowerCase(Locale.ROOT), asset);
            }
        }
        coin = listedCoin;
    }

    /** In the order of the block; of one transaction the native coin first. */
    List<Movement> of(WholeBlock block) {
        List<Movement> movements = new ArrayList<>();
        for (MinedTransaction transaction : block.transactions()) {
            if (coin != null) {
                addCoins(transaction, coin, movements);
            }
            if (transaction.succeeded()) {
                for (EventLog log : transaction.logs()) {
                    addTokens(transaction, log, movements);
                }
            }
        }
        return movements;
    }

    private void addCoins(MinedTransaction transaction, Asset asset, List<Movement> movements) {
        SentTransaction sent = transaction.sent();
        String to = sent.to();
        boolean moved = transaction.succeeded()
                && sent.value().signum() > 0
                && !sent.from().equals(to);
        BigInteger value = moved ? sent.value() : BigInteger.ZERO;
        Parties.Party sender = parties.of(sent.from());
        Parties.Party recipient = moved && to != null ? parties.of(to) : Parties.NOBODY;
        add(
                movements,
                transaction,
                Movement.NO_EVENT,
                asset,
                sender,
                value.add(transaction.fee()).negate(),
                recipient);
        add(movements, transaction, Movement.NO_EVENT, asset, recipient, value, sender);
    }

    private void addTokens(MinedTransaction transaction, EventLog log, List<Movement> movements) {
        List<String> topics = log.topics();
        if (topics.size() != TOPICS || !topics.getFirst().equals(EventLog.TRANSFER)) {
            return;
        }
        Asset asset = tokens.get(log.contract());
        String from = topics.get(1);
        String to = topics.get(2);
        if (asset == null || from.equals(to) || !from.startsWith(PADDING) || !to.startsWith(PADDING)) {
            return;
        }
        Parties.Party sender = parties.of("0x" + from.substring(PADDING.length()));
        Parties.Party recipient = parties.of("0x" + to.substring(PADDING.length()));
        if (log.data().length() != WORD || !(sender.watched() || recipient.watched())) {
            return;
        }
        BigInteger units = new BigInteger(log.data().substring(2), 16);
        add(movements, transaction, log.index(), asset, sender, units.negate(), recipient);
        add(movements, transaction, log.index(), asset, recipient, units, sender);
    }

    private static void add(
            List<Movement> movements,
            MinedTransaction transaction,
            int index,
            Asset asset,
            Parties.Party party,
            BigInteger units,
            Parties.Party other) {
        if (party.watched() && party.address() != null && units.signum() != 0) {
            movements.add(
                    new Movement(transaction.sent().hash(), index, party.address(), asset, units, other.address()));
        }
    }
}
