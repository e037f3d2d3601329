package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.risk.RiskAssessments;
import dev.strongroom.core.risk.RiskFacts;
import dev.strongroom.core.risk.RiskRules;
import dev.strongroom.core.risk.RiskScore;
import dev.strongroom.core.risk.RiskSetting;
import dev.strongroom.core.settings.Current;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.signing.StoredIntents;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** RESERVED: judges it, fixes route and wallet, makes the intent; all of it is stored before anybody can approve. */
@Component
class PlanPayment {
    private static final Actor BY = Actor.system("risk");
    private static final int SALT_BYTES = 16;

    private final WithdrawalStore store;
    private final WithdrawalRows rows;
    private final Settings settings;
    private final RiskAssessments assessments;
    private final StoredIntents intents;
    private final ChooseWallet wallets;
    private final StopWithdrawal stop;
    private final Trust trust;
    private final Durably durably;
    private final Surroundings surroundings;

    PlanPayment(
            WithdrawalStore store,
            WithdrawalRows rows,
            Settings settings,
            RiskAssessments assessments,
            StoredIntents intents,
            ChooseWallet wallets,
            StopWithdrawal stop,
            Trust trust,
            Durably durably,
            Surroundings surroundings) {
        this.store = store;
        this.rows = rows;
        this.settings = settings;
        this.assessments = assessments;
        this.intents = intents;
        this.wallets = wallets;
        this.stop = stop;
        this.trust = trust;
        this.durably = durably;
        this.surroundings = surroundings;
    }

    boolean run(WithdrawalRow row) {
        TrustFile rulesOfDesk = trust.current();
        Instant now = store.now();
        ChooseWallet.Choice choice;
        Token token;
        try {
            token = rulesOfDesk.policy().token(row.asset());
            choice = wallets.choose(row, rulesOfDesk.policy(), now);
        } catch (RefusedException e) {
            stop.turnDown(row, WithdrawalState.REJECTED, BY, new Note(e.code(), e.reason()));
            return true;
        }
        durably.run(() -> store(row, rulesOfDesk, token, choice, now));
        surroundings.steps().reached(Step.PLANNED);
        return true;
    }

    private void store(WithdrawalRow row, TrustFile rulesOfDesk, Token token, ChooseWallet.Choice choice, Instant now) {
        Current<RiskRules> rules = settings.current(RiskSetting.RISK);
        RiskAssessment assessed = new RiskScore(rules.value(), rules.version())
                .assess(token, facts(row), choice.route() == Route.COLD, now);
        assessments.add(row.id, assessed);
        BigInteger feeCap = rulesOfDesk.policy().network(row.network()).maxFeeCap();
        Payment payment = new Payment(row.amount(), choice.from(), row.to(), feeCap);
        row.intent = intents.add(row.id, intent(row, payment, rulesOfDesk)).hex();
        row.route = choice.route().name();
        row.sender = choice.from().text();
        row.feeCap = feeCap;
        row.dueAt = assessed.outcome() == RiskAssessment.Outcome.DELAY
                ? now.plus(rules.value().delay())
                : null;
        store.move(row, next(assessed.outcome()), BY, null);
    }

    private static WithdrawalState next(RiskAssessment.Outcome outcome) {
        return switch (outcome) {
            case AUTOMATIC -> WithdrawalState.APPROVED;
            case DELAY -> WithdrawalState.DELAYED;
            case REVIEW -> WithdrawalState.REVIEW;
        };
    }

    private RiskFacts facts(WithdrawalRow row) {
        Instant hourBefore = row.createdAt.minus(Duration.ofHours(1));
        long count = rows.countSince(row.customer, hourBefore);
        boolean firstTime = rows.paidTo(row.customer, row.recipient) == 0;
        Amount amount = row.amount();
        return new RiskFacts(amount, row.to(), Math.toIntExact(count), firstTime);
    }

    private TransferIntent intent(WithdrawalRow row, Payment payment, TrustFile rulesOfDesk) {
        return new TransferIntent(
                TransferIntent.Kind.PAY,
                row.id,
                salt(surroundings.random()),
                payment,
                row.reference,
                row.creator,
                new TransferIntent.Window(row.createdAt, row.expiresAt),
                new TransferIntent.Versions(
                        rulesOfDesk.policy().version(), rulesOfDesk.roster().version()),
                null,
                null);
    }

    private static String salt(RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
