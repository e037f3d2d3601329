package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SigningProblem;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.risk.RiskSetting;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.signing.StoredIntents;
import dev.strongroom.core.staff.Duties;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Asks to burn the slot of a payment whose bytes may exist: an intent of its own, zero of the native coin from the
 * wallet to itself, that needs approvals of its own. The fee cap is within the payment's, which is held in the books.
 */
@Component
class AskRevocation {
    private static final int SALT_BYTES = 16;

    private final WithdrawalStore store;
    private final StoredIntents intents;
    private final Settings settings;
    private final Trust trust;
    private final Duties duties;
    private final Online online;

    AskRevocation(
            WithdrawalStore store,
            StoredIntents intents,
            Settings settings,
            Trust trust,
            Duties duties,
            Online online) {
        this.store = store;
        this.intents = intents;
        this.settings = settings;
        this.trust = trust;
        this.duties = duties;
        this.online = online;
    }

    Digest run(WithdrawalRow row, Actor by, String reason) {
        if (by.kind() == Actor.Kind.SYSTEM) {
            throw WithdrawalProblem.ACTOR.refuse("actor: only staff and API keys ask for revocations");
        }
        if (by.isStaff()) {
            duties.requireStaff(by);
        }
        Note why = new Note("revoke.asked", Text.reason(reason));
        if (row.state() == WithdrawalState.REVOKING) {
            throw SigningProblem.REVOKE_OPEN.refuse("withdrawal: a revocation is open already");
        }
        if (!row.state().mayHaveBytes() || row.blockHeight != null) {
            throw SigningProblem.REVOKE.refuse("withdrawal: is " + row.state()
                    + (row.blockHeight == null ? "" : " in block " + row.blockHeight)
                    + "; only a payment whose bytes may exist and that no block holds can be revoked");
        }
        if (!online.chain(row.network()).canRevoke()) {
            throw SigningProblem.REVOKE.refuse("withdrawal: a payment on " + row.network()
                    + " cannot be called back; if no block takes it, it ends by itself when its time runs out");
        }
        TransferIntent intent = intent(row, by);
        Digest digest = online.durably().call(() -> {
            Digest stored = intents.add(row.id, intent);
            row.revocation = stored.hex();
            store.touch(row, Change.REVOCATION, by, why);
            store.move(row, WithdrawalState.REVOKING, by, why);
            return stored;
        });
        online.reached(Step.REVOCATION_STORED);
        return digest;
    }

    private TransferIntent intent(WithdrawalRow row, Actor by) {
        TrustFile rules = trust.current();
        NetworkPolicy network = rules.policy().network(row.network());
        Amount zero = new Amount(
                BigInteger.ZERO, network.rules().nativeToken().orElseThrow().asset());
        Instant now = store.now();
        byte[] salt = new byte[SALT_BYTES];
        online.surroundings().random().nextBytes(salt);
        return new TransferIntent(
                TransferIntent.Kind.REVOKE,
                row.id,
                HexFormat.of().formatHex(salt),
                new Payment(zero, row.payer(), row.payer(), row.feeCap().min(network.maxFeeCap())),
                row.reference,
                by.toString(),
                new TransferIntent.Window(
                        now, now.plus(settings.current(RiskSetting.RISK).value().approvalWindow())),
                new TransferIntent.Versions(
                        rules.policy().version(), rules.roster().version()),
                null,
                row.intent());
    }
}
