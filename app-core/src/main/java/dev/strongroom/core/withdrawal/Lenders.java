package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Energy;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.signing.HotSigner;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The hot wallets that lend energy, as their network has them at this moment. */
@Component
public class Lenders {
    private final WithdrawalStore store;
    private final OwnRows own;
    private final HotSigner signer;
    private final Trust trust;
    private final Online online;

    Lenders(WithdrawalStore store, OwnRows own, HotSigner signer, Trust trust, Online online) {
        this.store = store;
        this.own = own;
        this.signer = signer;
        this.trust = trust;
        this.online = online;
    }

    /**
     * A hot wallet that has staked.
     *
     * @param energy what the network says of it
     * @param free staked coins whose energy it can lend now, less the loans that no block holds yet
     */
    public record Lender(Address wallet, Energy energy, BigInteger free) {
        /** Whether it can lend so much now. */
        public boolean covers(BigInteger stake) {
            return free.compareTo(stake) >= 0;
        }
    }

    /** A sweep for which a loan will be asked. */
    public record Promised(Amount amount, Address from, Address to) {}

    /** The hot wallets of the newest policy on a network that knows energy; none on others. */
    public List<Address> wallets(Network network) {
        return online.chain(network).knowsEnergy()
                ? trust.current().policy().accounts().stream()
                        .filter(account -> account.tier() == SignerAccount.Tier.HOT)
                        .map(SignerAccount::address)
                        .filter(address -> address.network().equals(network))
                        .toList()
                : List.of();
    }

    /**
     * Those that a loan can be signed for, in the order of the policy.
     *
     * @throws dev.strongroom.chain.NodeException where no node answers
     */
    public List<Lender> of(Network network) {
        List<WithdrawalRow> open = own.openEnergy().stream()
                .map(store::load)
                .filter(Lenders::isComing)
                .toList();
        return wallets(network).stream()
                .filter(wallet -> signer.signsFor(wallet, store.now()))
                .map(wallet -> lender(wallet, open))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Lender> lender(Address wallet, List<WithdrawalRow> open) {
        BigInteger coming = open.stream()
                .filter(row -> row.from().equals(wallet))
                .map(row -> row.units)
                .reduce(BigInteger.ZERO, BigInteger::add);
        return online.node(wallet.network())
                .energy(wallet)
                .map(energy -> new Lender(wallet, energy, energy.lendable().subtract(coming)));
    }

    private static boolean isComing(WithdrawalRow row) {
        return row.energy() == EnergyStep.LEND && row.blockHeight == null;
    }

    /** Sweeps under way that lent energy is to pay for and for which none was asked yet, oldest first. */
    public List<Promised> promised(Network network) {
        return own.openSweeps().stream()
                .map(store::load)
                .filter(sweep -> sweep.network().equals(network) && sweep.gasCap != null)
                .filter(sweep -> own.energyFor(sweep.id, EnergyStep.LEND).isEmpty())
                .map(sweep -> new Promised(sweep.amount(), sweep.from(), sweep.to()))
                .toList();
    }

    /** The sweep that a loan serves. */
    WithdrawalRow served(WithdrawalRow loan) {
        return store.load(Objects.requireNonNull(loan.serves, "serves"));
    }
}
