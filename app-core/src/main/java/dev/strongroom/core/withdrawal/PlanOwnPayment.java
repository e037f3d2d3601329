package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PaymentPurpose;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.signing.StoredIntents;
import dev.strongroom.core.staff.Trust;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * RESERVED, and the desk's own money: makes the intent. No customer's limits and no score judge it. A sweep waits for
 * the people whom a revocation needs; gas and energy go within the signed float by themselves.
 */
@Component
class PlanOwnPayment {
    private static final Actor BY = Actor.system("sweep");
    private static final int SALT_BYTES = 16;

    private final WithdrawalStore store;
    private final StoredIntents intents;
    private final OwnAddresses addresses;
    private final StopWithdrawal stop;
    private final Trust trust;
    private final Durably durably;
    private final Surroundings surroundings;

    PlanOwnPayment(
            WithdrawalStore store,
            StoredIntents intents,
            OwnAddresses addresses,
            StopWithdrawal stop,
            Trust trust,
            Durably durably,
            Surroundings surroundings) {
        this.store = store;
        this.intents = intents;
        this.addresses = addresses;
        this.stop = stop;
        this.trust = trust;
        this.durably = durably;
        this.surroundings = surroundings;
    }

    boolean run(WithdrawalRow row) {
        try {
            addresses.require(row);
        } catch (RefusedException e) {
            stop.turnDown(row, WithdrawalState.REJECTED, BY, new Note(e.code(), e.reason()));
            return true;
        }
        boolean sweeps = row.purpose() == PaymentPurpose.SWEEP;
        durably.run(() -> {
            row.intent = intents.add(row.id, intent(row)).hex();
            row.route = (sweeps ? Route.COLD : Route.HOT).name();
            store.move(row, sweeps ? WithdrawalState.REVIEW : WithdrawalState.APPROVED, BY, null);
        });
        surroundings.steps().reached(Step.PLANNED);
        return true;
    }

    private static TransferIntent.Kind kind(WithdrawalRow row) {
        return switch (row.purpose()) {
            case SWEEP -> TransferIntent.Kind.SWEEP;
            case GAS -> TransferIntent.Kind.PAY;
            case ENERGY -> kind(row.energy());
            case WITHDRAWAL -> throw new IllegalStateException(row.id + " moves a customer's money");
        };
    }

    /** The kind of intent that does a step. */
    static TransferIntent.Kind kind(EnergyStep step) {
        return switch (step) {
            case STAKE -> TransferIntent.Kind.STAKE;
            case LEND -> TransferIntent.Kind.LEND;
            case RECLAIM -> TransferIntent.Kind.RECLAIM;
            case UNSTAKE -> TransferIntent.Kind.UNSTAKE;
            case COLLECT -> TransferIntent.Kind.COLLECT;
        };
    }

    private TransferIntent intent(WithdrawalRow row) {
        TrustFile rules = trust.current();
        byte[] salt = new byte[SALT_BYTES];
        surroundings.random().nextBytes(salt);
        return new TransferIntent(
                kind(row),
                row.id,
                HexFormat.of().formatHex(salt),
                new Payment(row.amount(), row.from(), row.to(), row.feeCap()),
                row.reference,
                row.creator,
                new TransferIntent.Window(row.createdAt, row.expiresAt),
                new TransferIntent.Versions(
                        rules.policy().version(), rules.roster().version()),
                null,
                null);
    }
}
