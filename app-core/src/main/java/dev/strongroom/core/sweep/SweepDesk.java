package dev.strongroom.core.sweep;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepChoice;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.core.api.SweepPlan;
import dev.strongroom.core.api.SweepProblem;
import dev.strongroom.core.api.Sweeps;
import dev.strongroom.core.db.HashChain;
import dev.strongroom.core.staff.Duties;
import dev.strongroom.core.withdrawal.OwnPayments;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contract of sweeps. What a person has seen decides nothing: amounts and fees are those of the call. */
@Component
class SweepDesk implements Sweeps {
    private static final HashChain BODY = new HashChain("strongroom/sweeps/v1");
    private static final int LARGEST_PAGE = 1000;

    private final SweepPlanner planner;
    private final OwnPayments payments;
    private final Duties duties;

    SweepDesk(SweepPlanner planner, OwnPayments payments, Duties duties) {
        this.planner = planner;
        this.payments = payments;
        this.duties = duties;
    }

    @Override
    public SweepPlan plan(Network network) {
        return planner.plan(network, _ -> true).plan();
    }

    @Override
    public List<Sweep> start(Actor by, String key, List<SweepChoice> chosen) {
        duties.requireStaff(by);
        Network network = network(chosen);
        Digest body = body(chosen);
        List<String> before = payments.before(by, key, body);
        if (!before.isEmpty()) {
            return before.stream().map(payments::get).toList();
        }
        SweepPlanner.Planned plan = planner.plan(network, chosen::contains);
        List<OwnPayments.Ask> asked =
                chosen.stream().map(choice -> ask(plan, choice)).toList();
        return payments.ask(by, key, body, asked).stream().map(payments::get).toList();
    }

    private static Network network(List<SweepChoice> chosen) {
        if (chosen.isEmpty() || chosen.size() > MOST || Set.copyOf(chosen).size() != chosen.size()) {
            throw SweepProblem.LINES.refuse("lines: choose 1 to " + MOST + ", and each once");
        }
        List<Network> networks = chosen.stream()
                .flatMap(choice ->
                        Stream.of(choice.from().network(), choice.asset().network()))
                .distinct()
                .toList();
        if (networks.size() != 1) {
            throw SweepProblem.LINES.refuse("lines: are not all of one network");
        }
        return networks.getFirst();
    }

    private static Digest body(List<SweepChoice> chosen) {
        HashChain.Fields fields = new HashChain.Fields();
        chosen.stream()
                .sorted(Comparator.comparing(
                                (SweepChoice choice) -> choice.from().text())
                        .thenComparing(choice -> choice.asset().toString()))
                .forEach(choice -> fields.text(choice.from().toString())
                        .text(choice.asset().toString()));
        return BODY.next(HashChain.START, fields.bytes());
    }

    private static OwnPayments.Ask ask(SweepPlanner.Planned planned, SweepChoice choice) {
        SweepLine line = planned.plan().lines().stream()
                .filter(candidate -> candidate.choice().equals(choice))
                .findFirst()
                .orElseThrow(() -> SweepProblem.LINE.refuse("lines: nothing of " + choice.asset() + " lies on "
                        + choice.from() + ", or it is no deposit address of the desk"));
        Note why = line.why();
        if (why != null) {
            throw new RefusedException(why.code(), "lines: " + choice.from() + ": " + why.reason());
        }
        Amount fee = Objects.requireNonNull(line.fee());
        Amount feeCap = planned.feeCaps().get(choice);
        return new OwnPayments.Ask(
                line.from(),
                Objects.requireNonNull(line.to()),
                line.amount(),
                Objects.requireNonNull(line.payer()),
                (feeCap == null ? fee : feeCap).units(),
                feeCap == null ? null : fee.units());
    }

    @Override
    public Sweep get(String id) {
        return payments.get(id);
    }

    @Override
    public List<Sweep> open() {
        return payments.open();
    }

    @Override
    public List<Sweep> done(@Nullable String before, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new RefusedException("withdrawal.query", "limit: must be 1 to " + LARGEST_PAGE);
        }
        return payments.done(before, limit);
    }
}
