package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.core.api.EnergyProblem;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SigningProblem;
import dev.strongroom.core.api.SweepProblem;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.DepositKeys;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Between which addresses the desk's own money may move: a sweep from a deposit address that its signed source gives at
 * this moment to a cold wallet of the newest policy, gas and energy from a hot wallet to such a deposit address;
 * nothing else.
 */
@Component
class OwnAddresses {
    private final Trust trust;
    private final DepositKeys keys;

    OwnAddresses(Trust trust, DepositKeys keys) {
        this.trust = trust;
        this.keys = keys;
    }

    /** Refuses a sweep or a payment of gas between other addresses than those it is for. */
    void require(WithdrawalRow row) {
        switch (row.purpose()) {
            case WITHDRAWAL -> throw new IllegalStateException(row.id + " moves a customer's money");
            case SWEEP -> requireSweep(row.from(), row.to());
            case GAS -> {
                if (!isOf(row.from(), SignerAccount.Tier.HOT)) {
                    throw SweepProblem.GAS.refuse("from: " + row.from() + " is no hot wallet of the signed policy");
                }
                requireDeposit(row.to(), "to");
            }
            case ENERGY -> requireEnergy(row);
        }
    }

    private void requireEnergy(WithdrawalRow row) {
        if (!isOf(row.from(), SignerAccount.Tier.HOT)) {
            throw EnergyProblem.WALLET.refuse("from: " + row.from() + " is no hot wallet of the signed policy");
        }
        switch (row.energy()) {
            case STAKE, UNSTAKE, COLLECT -> {
                if (!row.to().equals(row.from())) {
                    throw EnergyProblem.ORDER.refuse("to: " + row.to() + " is another than the wallet that stakes");
                }
            }
            case LEND -> requireDeposit(row.to(), "to");
            case RECLAIM -> {
                // what is lent comes back from wherever it is
            }
        }
    }

    /** The same as a note. */
    Optional<Note> obstacle(WithdrawalRow row) {
        try {
            require(row);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(new Note(e.code(), e.reason()));
        }
    }

    /** Refuses a destination that is no cold wallet of the newest policy. */
    void requireDestination(Address to) {
        if (!isOf(to, SignerAccount.Tier.COLD)) {
            throw SweepProblem.DESTINATION.refuse(
                    "to: " + to + " is no cold wallet of the signed policy; nothing is swept anywhere else");
        }
    }

    /** Refuses an intent that a cold signer has no key for: not from a cold wallet, and not a sweep of a deposit. */
    void requireCold(TransferIntent intent) {
        Address from = intent.payment().from();
        switch (intent.kind()) {
            case SWEEP -> requireSweep(from, intent.payment().to());
            case PAY -> requireColdWallet(from);
            case STAKE, LEND, RECLAIM, UNSTAKE, COLLECT ->
                throw EnergyProblem.WALLET.refuse("kind: " + intent.kind() + " is never signed cold");
            case REVOKE -> {
                if (!isOf(from, SignerAccount.Tier.COLD)) {
                    requireDeposit(from, "from");
                }
            }
        }
    }

    /** Which key of the custodian's vault signs; null where it is that of a wallet. */
    @Nullable
    Integer depositIndex(TransferIntent intent) {
        Address from = intent.payment().from();
        return trust.current().policy().account(from).isPresent()
                ? null
                : requireDeposit(from, "from").index();
    }

    /** Refuses to ask a custodian to sign for a deposit address whose key another one's vault has. */
    void requireKeeper(ColdCandidate candidate, Staff custodian) {
        Address from = candidate.from();
        if (trust.current().policy().account(from).isEmpty()
                && !requireDeposit(from, "from").custodian().equals(custodian.key())) {
            throw SweepProblem.CUSTODIAN.refuse("custodian: the key of " + from + " is not in the vault of "
                    + custodian.id() + "; ask the custodian who signed the source of this address");
        }
    }

    private void requireSweep(Address from, Address to) {
        requireDeposit(from, "from");
        requireDestination(to);
    }

    private void requireColdWallet(Address from) {
        if (!isOf(from, SignerAccount.Tier.COLD)) {
            throw SigningProblem.BATCH_POLICY.refuse(
                    "from: " + from + ", which pays, is no cold wallet of the newest policy");
        }
    }

    private DepositKeys.Place requireDeposit(Address address, String field) {
        try {
            return keys.of(address);
        } catch (RefusedException e) {
            throw SweepProblem.SOURCE.refuse(field + ": " + e.reason());
        }
    }

    private boolean isOf(Address address, SignerAccount.Tier tier) {
        return trust.current()
                .policy()
                .account(address)
                .filter(account -> account.tier() == tier)
                .isPresent();
    }
}
