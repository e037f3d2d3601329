package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.ceremony.PaymentReview;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.Review;
import dev.strongroom.chain.ceremony.SigningRequest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A request in figures; only payments that would be signed are counted.
 *
 * @param totals sum of each asset
 * @param fees sum of the fee caps of each network, base units of its coin
 * @param recipients how many addresses are paid
 * @param own how many of them are the desk's own accounts
 * @param lookAlikes addresses that begin and end like another one they could be taken for
 */
record RequestSummary(
        Collection<Amount> totals, Map<Network, BigInteger> fees, int recipients, int own, Set<String> lookAlikes) {
    /** What would be signed of a request that is blocked. */
    static final RequestSummary NOTHING = new RequestSummary(List.of(), Map.of(), 0, 0, Set.of());

    private static final int EDGE = 4;

    static RequestSummary of(Review review, Policy policy) {
        List<SigningRequest.Item> allowed = review.payments().stream()
                .filter(PaymentReview::isAllowed)
                .map(PaymentReview::item)
                .toList();
        Map<String, Amount> totals = new TreeMap<>();
        Map<Network, BigInteger> fees = new TreeMap<>(Comparator.comparing(Network::toString));
        Set<String> recipients = new TreeSet<>();
        for (SigningRequest.Item item : allowed) {
            Payment payment = item.intent().payment();
            if (payment.amount().units().signum() > 0) {
                totals.merge(payment.amount().asset().toString(), payment.amount(), Amount::plus);
                recipients.add(payment.to().text());
            }
            fees.merge(payment.network(), payment.feeCap(), BigInteger::add);
        }
        Set<String> accounts = policy.accounts().stream()
                .map(account -> account.address().text())
                .collect(Collectors.toSet());
        int own = (int) recipients.stream().filter(accounts::contains).count();
        return new RequestSummary(
                new ArrayList<>(totals.values()), fees, recipients.size(), own, lookAlikes(review, accounts));
    }

    /**
     * Whoever poisons an address book makes addresses that agree in what people look at: the first and the last
     * letters.
     */
    private static Set<String> lookAlikes(Review review, Set<String> accounts) {
        Set<String> all = new TreeSet<>(accounts);
        review.payments().stream()
                .map(payment -> payment.item().intent().payment().to())
                .map(Address::text)
                .forEach(all::add);
        Map<String, Set<String>> byEdges = all.stream()
                .collect(Collectors.groupingBy(RequestSummary::edges, Collectors.toCollection(TreeSet::new)));
        return byEdges.values().stream()
                .filter(alike -> alike.size() > 1)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String edges(String address) {
        String bare = (address.startsWith("0x") ? address.substring(2) : address).toLowerCase(Locale.ROOT);
        return bare.length() < 2 * EDGE ? bare : bare.substring(0, EDGE) + "…" + bare.substring(bare.length() - EDGE);
    }
}
