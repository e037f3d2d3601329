package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Band;
import dev.strongroom.chain.ceremony.HotFloat;
import dev.strongroom.chain.ceremony.Limits;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.desktop.i18n.Messages;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The few numbers of the first policy: the float, the cold threshold, how many approvals, how many admins. */
final class LimitsStepViewModel {
    /** No token has more. */
    static final int MOST_DECIMALS = 36;

    private final Messages messages;
    private final ReadOnlyObjectProperty<@Nullable ListedNetwork> network;
    private final PeopleStepViewModel people;
    private final Map<Figure, StringProperty> figures = new EnumMap<>(Figure.class);
    private final StringBinding missing;

    /** A number to set, with what it is where nobody sets it. Amounts are of each token that is paid. */
    enum Figure {
        CEILING("5000"),
        PER_HOUR("2000"),
        PER_DAY("10000"),
        COLD_FROM("1000"),
        COLD_PER_DAY("100000"),
        MANY_FROM("1000"),
        MANY_ROLLING("20000"),
        APPROVERS(""),
        ADMINS("");

        private final String first;

        Figure(String first) {
            this.first = first;
        }

        boolean isAmount() {
            return !first.isEmpty();
        }
    }

    LimitsStepViewModel(
            PeopleStepViewModel people, Messages messages, ReadOnlyObjectProperty<@Nullable ListedNetwork> network) {
        this.people = people;
        this.messages = messages;
        this.network = network;
        List<Observable> watched = new ArrayList<>(List.of(people.people(), network, messages.languageProperty()));
        for (Figure figure : Figure.values()) {
            StringProperty text = new SimpleStringProperty(figure.first);
            figures.put(figure, text);
            watched.add(text);
        }
        missing = Bindings.createStringBinding(this::whatIsMissing, watched.toArray(Observable[]::new));
    }

    StringProperty figure(Figure figure) {
        return Objects.requireNonNull(figures.get(figure));
    }

    StringBinding missingProperty() {
        return missing;
    }

    /** Symbols of the tokens that are paid. */
    String symbols() {
        return paid().stream().map(Token::symbol).collect(Collectors.joining(" / "));
    }

    /** Proposes two of each where there are two; what was typed stays. */
    void propose() {
        propose(Figure.APPROVERS, people.count(Role.APPROVER));
        propose(Figure.ADMINS, people.count(Role.ADMIN));
    }

    private void propose(Figure figure, int there) {
        StringProperty text = figure(figure);
        if (text.get().isBlank()) {
            text.set(Integer.toString(Math.clamp(there, 1, 2)));
        }
    }

    private List<Token> paid() {
        ListedNetwork at = network.get();
        return at == null
                ? List.of()
                : at.tokens().stream()
                        .filter(token -> !token.asset().isNative())
                        .toList();
    }

    private String whatIsMissing() {
        for (Figure figure : Figure.values()) {
            String problem = problem(figure);
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        return "";
    }

    /** What is wrong with a number as it is typed; empty where nothing is. */
    String problem(Figure figure) {
        if (!figure.isAmount()) {
            boolean admins = figure == Figure.ADMINS;
            int most = people.count(admins ? Role.ADMIN : Role.APPROVER);
            boolean fits = text(figure).matches("[1-9][0-9]?") && Integer.parseInt(text(figure)) <= most;
            return fits ? "" : messages.get("found.limits.count", messages.name(figure), Integer.toString(most));
        }
        try {
            for (Token token : paid()) {
                BigInteger units = units(token, figure);
                if (units.signum() == 0) {
                    return messages.get("found.limits.zero", messages.name(figure));
                }
            }
        } catch (RefusedException e) {
            return messages.get("found.limits.amount", messages.name(figure));
        }
        return switch (figure) {
            case PER_DAY -> atLeast(figure, Figure.PER_HOUR);
            case COLD_PER_DAY -> atLeast(figure, Figure.COLD_FROM);
            case MANY_ROLLING -> atLeast(figure, Figure.MANY_FROM);
            default -> "";
        };
    }

    private String atLeast(Figure figure, Figure least) {
        for (Token token : paid()) {
            if (problem(least).isEmpty() && units(token, figure).compareTo(units(token, least)) < 0) {
                return messages.get("found.limits.below", messages.name(figure), messages.name(least));
            }
        }
        return "";
    }

    private String text(Figure figure) {
        return figure(figure).get().strip();
    }

    private BigInteger units(Token token, Figure figure) {
        return token.parse(text(figure)).units();
    }

    int admins() {
        return Integer.parseInt(text(Figure.ADMINS));
    }

    /** The network's part of the first policy; every number must be right. The native coin only pays fees. */
    NetworkPolicy policy() {
        ListedNetwork at = Objects.requireNonNull(network.get());
        return new NetworkPolicy(
                at.network(),
                at.maxFeeCap(),
                at.tokens().stream()
                        .map(token -> new TokenPolicy(token, token.asset().isNative() ? null : limits(token)))
                        .toList());
    }

    private Limits limits(Token token) {
        int many = Integer.parseInt(text(Figure.APPROVERS));
        return new Limits(
                bands(1, units(token, Figure.MANY_FROM), many),
                bands(0, units(token, Figure.MANY_ROLLING), many),
                units(token, Figure.COLD_PER_DAY),
                units(token, Figure.COLD_FROM),
                new HotFloat(
                        units(token, Figure.CEILING), units(token, Figure.PER_HOUR), units(token, Figure.PER_DAY)));
    }

    private static List<Band> bands(int first, BigInteger from, int many) {
        return many > first
                ? List.of(new Band(BigInteger.ZERO, first), new Band(from, many))
                : List.of(new Band(BigInteger.ZERO, first));
    }
}
