package dev.strongroom.core.signing;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Place;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.ceremony.HotFloat;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.chain.ceremony.Limits;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.Standing;
import dev.strongroom.chain.ceremony.TrustState;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.staff.FirstSights;
import dev.strongroom.core.wallet.Wallets;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs within the float, and trusts nobody on it: it reads the bytes itself, compares them with the intent, and checks
 * freeze, wallet, cold threshold and float against every signed policy in force: what the newest loosens waits a day.
 * What it counts is committed together with the bytes.
 */
@Component
public class HotSigner {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Chains chains;
    private final FirstSights sights;
    private final HotKeys keys;
    private final HotOutflow outflow;
    private final Freezes freezes;
    private final Wallets wallets;
    private final Slots slots;
    private final Attempts attempts;
    private final Gate gate;

    HotSigner(
            Chains chains,
            FirstSights sights,
            HotKeys keys,
            HotOutflow outflow,
            Freezes freezes,
            Wallets wallets,
            Slots slots,
            Attempts attempts,
            Gate gate) {
        this.chains = chains;
        this.sights = sights;
        this.keys = keys;
        this.outflow = outflow;
        this.freezes = freezes;
        this.wallets = wallets;
        this.slots = slots;
        this.attempts = attempts;
        this.gate = gate;
    }

    /** Call it before the transaction in which {@link #sign} is called. */
    public void prepare(TransferIntent intent) {
        gate.prepare(gateName(intent));
    }

    /** Why an intent cannot be signed hot at this moment though nothing is wrong with it; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<Note> obstacle(TransferIntent intent, Instant now) {
        Address from = intent.payment().from();
        Optional<Note> frozen = freezes.obstacle(from);
        if (frozen.isPresent()) {
            return frozen;
        }
        if (keys.of(from).isEmpty()) {
            return Optional.of(WithdrawalProblem.LOCKED.note(
                    "the hot vault with the key of " + from + " is not open; an officer opens it"));
        }
        return note(() -> sights.standing(now).hold(state -> {
            requireHot(from, state);
            requireWithin(counted(intent), Intents.digest(intent), now, state);
        }));
    }

    /**
     * Signs in the caller's transaction, which must also store the bytes: either both last or neither.
     *
     * @throws RefusedException when anything is against it; nothing has been signed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SignedTransfer sign(TransferIntent intent, UnsignedTransfer unsigned, Instant now) {
        gate.pass(gateName(intent));
        Optional<Note> obstacle = obstacle(intent, now);
        if (obstacle.isPresent()) {
            throw new RefusedException(obstacle.get().code(), obstacle.get().reason());
        }
        Digest digest = Intents.digest(intent);
        Payment payment = intent.payment();
        Chain chain = chains.of(intent.network());
        requireSame(intent, digest, chain, unsigned, sights.standing(now));
        requireNoOtherBytes(digest, chain);
        Signer signer = keys.of(payment.from()).orElseThrow();
        Amount counted = counted(intent);
        outflow.count(digest, counted.asset(), counted.units(), now);
        return chain.sign(unsigned, signer);
    }

    private void requireSame(
            TransferIntent intent, Digest digest, Chain chain, UnsignedTransfer unsigned, Standing standing) {
        Payment payment = intent.payment();
        standing.hold(state -> decode(intent, chain, unsigned, state));
        DecodedTransfer bytes = decode(intent, chain, unsigned, standing.newest());
        Slot slot = chain.slot(bytes, payment.from());
        boolean same = unsigned.signers().equals(List.of(payment.from()))
                && intent.kind() != TransferIntent.Kind.SWEEP
                && bytes.does(intent)
                && bytes.to().equals(payment.to())
                && bytes.feeCap().compareTo(payment.feeCap()) <= 0
                && slots.of(digest).filter(slot::equals).isPresent();
        if (!same) {
            throw new IllegalStateException("the bytes for intent " + digest + " do not say what the intent says");
        }
    }

    /** Where a slot ends by time, bytes that were signed before could land beside these. */
    private void requireNoOtherBytes(Digest digest, Chain chain) {
        boolean byTime = slots.of(digest)
                .map(chain::place)
                .filter(Place.Until.class::isInstance)
                .isPresent();
        if (byTime && attempts.exist(digest)) {
            throw new IllegalStateException("intent " + digest + " was signed, and both signed bytes could land");
        }
    }

    private static DecodedTransfer decode(
            TransferIntent intent, Chain chain, UnsignedTransfer unsigned, TrustState state) {
        return chain.decode(unsigned.bytes(), state.policy().rules(intent.network()));
    }

    private static void requireHot(Address wallet, TrustState state) {
        boolean hot = state.policy()
                .account(wallet)
                .filter(account -> account.tier() == SignerAccount.Tier.HOT)
                .isPresent();
        if (!hot) {
            throw WithdrawalProblem.ROUTE.refuse("from: " + wallet + " is not a hot wallet of policy "
                    + state.policy().version());
        }
    }

    /** What counts against the float: what is paid, and what is staked, for that cannot be paid with for days. */
    private static Amount counted(TransferIntent intent) {
        Amount amount = intent.payment().amount();
        return switch (intent.kind()) {
            case PAY, STAKE -> amount;
            case REVOKE, SWEEP, LEND, RECLAIM, UNSTAKE, COLLECT -> Amount.zero(amount.asset());
        };
    }

    /** What moves nothing is limited by nothing here. */
    private void requireWithin(Amount amount, @Nullable Digest intent, Instant now, TrustState state) {
        BigInteger units = amount.units();
        if (units.signum() == 0) {
            return;
        }
        Limits limits = state.policy().limits(amount.asset());
        HotFloat hot = limits.hot();
        if (units.compareTo(limits.coldThreshold()) >= 0) {
            throw WithdrawalProblem.FLOAT.refuse("from the cold threshold of policy "
                    + state.policy().version() + " on a payment is never signed hot; cancel it and ask for it anew");
        }
        if (units.compareTo(hot.ceiling()) > 0) {
            throw WithdrawalProblem.FLOAT.refuse("above the ceiling of the hot float; it goes cold");
        }
        if (exceeds(hot.perHour(), HOUR, amount, intent, now)) {
            throw WithdrawalProblem.FLOAT.refuse(
                    "the hot outflow of this hour is used up; it goes on when the hour has passed");
        }
        if (exceeds(hot.perDay(), DAY, amount, intent, now)) {
            throw WithdrawalProblem.FLOAT.refuse(
                    "the hot outflow of these 24 hours is used up; it goes on when they have passed");
        }
    }

    /** Whether an amount fits what is left of the float; says nothing of freezes and locks. */
    @Transactional(readOnly = true)
    public boolean hasRoom(Amount amount, Instant now) {
        return shortOfRoom(amount, now).isEmpty();
    }

    /** Why an amount does not fit what is left of the float; empty where it does. */
    @Transactional(readOnly = true)
    public Optional<Note> shortOfRoom(Amount amount, Instant now) {
        return note(() -> sights.standing(now).hold(state -> requireWithin(amount, null, now, state)));
    }

    /** Whether a wallet is a hot one by every policy in force, and was not retired. */
    public boolean signsFor(Address wallet, Instant now) {
        return !wallets.isRetired(wallet)
                && note(() -> sights.standing(now).hold(state -> requireHot(wallet, state)))
                        .isEmpty();
    }

    private static Optional<Note> note(Runnable rules) {
        try {
            rules.run();
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(new Note(e.code(), e.reason()));
        }
    }

    private boolean exceeds(BigInteger most, Duration window, Amount amount, @Nullable Digest intent, Instant now) {
        BigInteger before = outflow.within(window, amount.asset(), intent, now);
        return before.add(amount.units()).compareTo(most) > 0;
    }

    private static String gateName(TransferIntent intent) {
        return "hot/" + intent.payment().amount().asset();
    }
}
