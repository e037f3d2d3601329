package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Withdrawals for tests, with true digests. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    public static final Network NETWORK = Network.parse("eip155:31337");
    private static final Address COLD = new Address(NETWORK, "0x9858EfFD232B4033E47d90003D41EC34EcaEda94");
    private static final BigInteger FEE_CAP = BigInteger.valueOf(4_200_000_000_000_000L);

    private Samples() {}

    public static Token usdt() {
        return Registry.builtIn().network(NETWORK).tokens().stream()
                .filter(token -> token.symbol().equals("USDT"))
                .findFirst()
                .orElseThrow();
    }

    /** One that waits for two approvals. */
    public static Withdrawal review(String id, String decimal, String to) {
        return withdrawal(id, WithdrawalState.REVIEW, decimal, to, 1);
    }

    /** One that waits for the signature of the member of staff who asked for it. */
    public static Withdrawal askedBy(String staff, String id, String decimal, String to) {
        return withdrawal(Actor.staff(staff), id, WithdrawalState.REVIEW, decimal, to, 1);
    }

    public static Withdrawal withdrawal(String id, WithdrawalState state, String decimal, String to, long version) {
        return withdrawal(Actor.api("platform"), id, state, decimal, to, version);
    }

    private static Withdrawal withdrawal(
            Actor creator, String id, WithdrawalState state, String decimal, String to, long version) {
        Token usdt = usdt();
        Amount amount = usdt.parse(decimal);
        Withdrawal.Order order = new Withdrawal.Order(
                "C-" + id, creator, amount, usdt.parse("0.01"), new Address(NETWORK, to), "order " + id);
        Withdrawal.Timing timing =
                new Withdrawal.Timing(NOW.minusSeconds(240), NOW.minusSeconds(60), NOW.plusSeconds(14_160), null);
        RiskAssessment risk = new RiskAssessment(
                4,
                RiskAssessment.Outcome.REVIEW,
                List.of(
                        new RiskAssessment.Contribution("single-amount", 3, decimal + " is above 1000"),
                        new RiskAssessment.Contribution("first-time-address", 1, "never paid before")),
                1,
                NOW);
        Withdrawal.Plan plan =
                new Withdrawal.Plan(Route.COLD, COLD, FEE_CAP, Intents.digest(intent(creator, id, decimal, to)));
        return new Withdrawal(
                id, version, state, order, timing, new Withdrawal.Flags(null, null, null), risk, plan, null, null);
    }

    private static TransferIntent intent(Actor creator, String id, String decimal, String to) {
        Amount amount = usdt().parse(decimal);
        return new TransferIntent(
                TransferIntent.Kind.PAY,
                id,
                "00112233445566778899aabbccddeeff",
                new Payment(amount, COLD, new Address(NETWORK, to), FEE_CAP),
                "order " + id,
                creator.toString(),
                new TransferIntent.Window(NOW.minusSeconds(240), NOW.plusSeconds(14_160)),
                new TransferIntent.Versions(1, 1),
                null,
                null);
    }

    /** The case of one that waits. */
    public static ApprovalCase open(Withdrawal withdrawal) {
        TransferIntent intent = intent(
                withdrawal.order().creator(),
                withdrawal.id(),
                usdt().format(withdrawal.order().amount().units()),
                withdrawal.order().to().text());
        Digest digest = Intents.digest(intent);
        return new ApprovalCase(
                withdrawal.id(),
                withdrawal.state(),
                Route.COLD,
                intent,
                new String(Intents.bytes(intent), StandardCharsets.UTF_8),
                digest,
                2,
                List.of(),
                true);
    }

    /** The same case under a digest that its fields do not have. */
    public static ApprovalCase lying(Withdrawal withdrawal) {
        ApprovalCase honest = open(withdrawal);
        return new ApprovalCase(
                honest.withdrawal(),
                honest.state(),
                honest.route(),
                honest.intent(),
                honest.document(),
                Intents.digest(intent(
                        withdrawal.order().creator(),
                        withdrawal.id(),
                        "1",
                        withdrawal.order().to().text())),
                honest.needed(),
                honest.decisions(),
                true);
    }
}
