package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.core.signing.Attempt;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.signing.Slots;
import dev.strongroom.core.staff.Trust;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signed transactions as people see them, with what their bytes say. */
@Component
class AttemptViews {
    private final Attempts attempts;
    private final Slots slots;
    private final Chains chains;
    private final Trust trust;

    AttemptViews(Attempts attempts, Slots slots, Chains chains, Trust trust) {
        this.attempts = attempts;
        this.slots = slots;
        this.chains = chains;
        this.trust = trust;
    }

    List<PaymentAttempt> of(String withdrawal) {
        return attempts.of(withdrawal).stream().map(this::view).toList();
    }

    private PaymentAttempt view(Attempt attempt) {
        Chain chain = chains.of(attempt.intent().network());
        DecodedTransfer bytes = decoded(chain, attempt);
        return new PaymentAttempt(
                attempt.digest(),
                attempt.number(),
                slots.of(attempt.digest()).orElseThrow(),
                attempt.txid(),
                attempt.feeCap(),
                attempt.signedAt(),
                attempt.sentAt(),
                attempt.answer(),
                bytes,
                bytes == null ? List.of() : chain.feeParts(bytes));
    }

    /** By the policy of now, which may have dropped what an older one let out. */
    private @Nullable DecodedTransfer decoded(Chain chain, Attempt attempt) {
        try {
            return chain.decode(
                    attempt.unsigned().bytes(),
                    trust.current().policy().rules(attempt.intent().network()));
        } catch (RefusedException _) {
            return null;
        }
    }
}
