package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.TransferIntent.Kind;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** What a payment would cost now, asked of its network by an intent that is kept nowhere and approved by nobody. */
@Component
public class Quotes {
    private static final String NOBODY = "00000000000000000000000000000000";

    private final Trust trust;
    private final WithdrawalStore store;
    private final Online online;

    Quotes(Trust trust, WithdrawalStore store, Online online) {
        this.trust = trust;
        this.store = store;
        this.online = online;
    }

    /**
     * The fee cap it would need, units of the native coin; above the policy's highest where the network asks more.
     *
     * @throws dev.strongroom.chain.NodeException where no node answers
     * @throws dev.strongroom.chain.RefusedException where the network would refuse it
     */
    public BigInteger of(Kind kind, Amount amount, Address from, Address to) {
        return online.node(amount.asset().network()).quote(intent(kind, amount, from, to));
    }

    /** The same of a sweep whose energy is lent: what its sender has to hold. */
    public BigInteger withEnergy(Amount amount, Address from, Address to) {
        return online.node(amount.asset().network()).quoteWithEnergy(intent(Kind.SWEEP, amount, from, to));
    }

    /** The energy that a sweep takes; empty where it takes none. */
    public OptionalLong energy(Amount amount, Address from, Address to) {
        return online.node(amount.asset().network()).energyFor(intent(Kind.SWEEP, amount, from, to));
    }

    /** Who would pay the network for it. */
    public Address payer(Kind kind, Amount amount, Address from, Address to) {
        return online.chain(amount.asset().network()).payer(intent(kind, amount, from, to));
    }

    private TransferIntent intent(Kind kind, Amount amount, Address from, Address to) {
        TrustFile rules = trust.current();
        Instant now = store.now();
        BigInteger most = rules.policy().network(amount.asset().network()).maxFeeCap();
        return new TransferIntent(
                kind,
                "quote",
                NOBODY,
                new Payment(amount, from, to, most),
                "",
                "api:quote",
                new TransferIntent.Window(now, now.plusSeconds(1)),
                new TransferIntent.Versions(
                        rules.policy().version(), rules.roster().version()),
                null,
                null);
    }
}
