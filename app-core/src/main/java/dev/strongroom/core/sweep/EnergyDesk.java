package dev.strongroom.core.sweep;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Energy;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.EnergyProblem;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.db.HashChain;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.signing.HotSigner;
import dev.strongroom.core.staff.Duties;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.withdrawal.EnergyPayments;
import dev.strongroom.core.withdrawal.Lenders;
import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The contract of staked coin. What the nodes say at the moment of the call decides what can be asked for. */
@Component
class EnergyDesk implements Energy {
    private static final HashChain BODY = new HashChain("strongroom/energy/v1");

    private final EnergyPayments payments;
    private final Lenders lenders;
    private final HotSigner signer;
    private final Ledger ledger;
    private final ChainNodes nodes;
    private final Trust trust;
    private final Duties duties;
    private final Clock clock;

    EnergyDesk(
            EnergyPayments payments,
            Lenders lenders,
            HotSigner signer,
            Ledger ledger,
            ChainNodes nodes,
            Trust trust,
            Duties duties,
            Clock clock) {
        this.payments = payments;
        this.lenders = lenders;
        this.signer = signer;
        this.ledger = ledger;
        this.nodes = nodes;
        this.trust = trust;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public List<EnergyWallet> wallets() {
        return trust.current().policy().networks().stream()
                .flatMap(network -> lenders.wallets(network.network()).stream())
                .map(this::look)
                .toList();
    }

    private EnergyWallet look(Address wallet) {
        try {
            return nodes.of(wallet.network())
                    .energy(wallet)
                    .map(energy -> view(wallet, energy))
                    .orElseGet(() -> none(
                            wallet,
                            EnergyProblem.WALLET.note(
                                    "wallet: is not active on its network; it is once some coin has come to it")));
        } catch (RefusedException e) {
            return none(wallet, new Note(e.code(), e.reason()));
        } catch (NodeException e) {
            return none(
                    wallet,
                    new Note(
                            "node." + e.kind().name().toLowerCase(Locale.ROOT),
                            "the node of the network gives no answer that can be relied on: " + e.getMessage()));
        }
    }

    private EnergyWallet none(Address wallet, Note why) {
        Amount zero = Amount.zero(coin(wallet).asset());
        return new EnergyWallet(wallet, zero, zero, zero, null, zero, 0, 0, payments.underWay(wallet), why);
    }

    private EnergyWallet view(Address wallet, dev.strongroom.chain.Energy energy) {
        Asset coin = coin(wallet).asset();
        BigInteger staked = energy.staked().add(energy.lent());
        return new EnergyWallet(
                wallet,
                new Amount(staked, coin),
                new Amount(energy.lent(), coin),
                new Amount(energy.unfreezing(), coin),
                energy.nextAt(),
                new Amount(energy.collectable(), coin),
                energy.now(),
                energy.rate().of(staked),
                payments.underWay(wallet),
                null);
    }

    @Override
    public Withdrawal ask(Actor by, String key, EnergyOrder order) {
        duties.requireOperatorOrApprover(by);
        Digest body = body(order);
        Optional<Withdrawal> before = payments.before(by, key, body);
        if (before.isPresent()) {
            return before.get();
        }
        require(order);
        BigInteger fee = payments.fee(order);
        requireFee(order, fee);
        return payments.ask(by, key, body, order, fee);
    }

    private static Digest body(EnergyOrder order) {
        HashChain.Fields fields = new HashChain.Fields()
                .text(order.kind().name())
                .text(order.wallet().toString())
                .text(order.amount().asset().toString())
                .text(order.amount().units().toString());
        return BODY.next(HashChain.START, fields.bytes());
    }

    private void require(EnergyOrder order) {
        Address wallet = order.wallet();
        if (!order.kind().isAskedFor()) {
            throw EnergyProblem.ORDER.refuse("kind: " + order.kind() + " follows by itself from sweeps");
        }
        if (!isLender(wallet)) {
            throw EnergyProblem.WALLET.refuse("wallet: " + wallet
                    + " is no hot wallet of the signed policy on a network where coin is staked for energy");
        }
        Token coin = coin(wallet);
        if (order.amount().isZero() || !order.amount().asset().equals(coin.asset())) {
            throw EnergyProblem.ORDER.refuse("amount: must be some " + coin.symbol() + " of " + wallet.network());
        }
        dev.strongroom.chain.Energy energy = nodes.of(wallet.network())
                .energy(wallet)
                .orElseThrow(() -> EnergyProblem.WALLET.refuse("wallet: is not active on its network"));
        BigInteger most = switch (order.kind()) {
            case STAKE -> stakeable(order, energy);
            case UNSTAKE -> energy.staked();
            case COLLECT -> energy.collectable();
            case LEND, RECLAIM -> throw new IllegalStateException(order.kind() + " is asked for by nobody");
        };
        if (order.amount().units().compareTo(most) > 0) {
            throw EnergyProblem.AMOUNT.refuse("amount: " + coin.format(order.amount()) + " is more than the "
                    + coin.format(new Amount(most.max(BigInteger.ZERO), coin.asset())) + " " + coin.symbol()
                    + " that the wallet has for it now");
        }
    }

    private BigInteger stakeable(EnergyOrder order, dev.strongroom.chain.Energy energy) {
        Amount amount = order.amount();
        BigInteger least = energy.rate().least();
        if (amount.units().compareTo(least) < 0) {
            throw EnergyProblem.LEAST.refuse("amount: is less than the least that can be staked, "
                    + coin(order.wallet()).format(new Amount(least, amount.asset())));
        }
        signer.shortOfRoom(amount, clock.instant()).ifPresent(note -> {
            throw new RefusedException(note.code(), "amount: " + note.reason());
        });
        return available(order);
    }

    /** What is staked can pay no fee any more. */
    private void requireFee(EnergyOrder order, BigInteger fee) {
        BigInteger most = available(order).subtract(fee);
        if (order.kind() == EnergyStep.STAKE && order.amount().units().compareTo(most) > 0) {
            Token coin = coin(order.wallet());
            throw EnergyProblem.AMOUNT.refuse(
                    "amount: leaves too little for the fee; the most that can be staked now is "
                            + coin.format(new Amount(most.max(BigInteger.ZERO), coin.asset())) + " " + coin.symbol());
        }
    }

    private BigInteger available(EnergyOrder order) {
        return ledger.balance(Account.hot(order.wallet(), order.amount().asset()))
                .available();
    }

    private boolean isLender(Address wallet) {
        return trust.current().policy().networks().stream()
                .map(NetworkPolicy::network)
                .filter(wallet.network()::equals)
                .anyMatch(network -> lenders.wallets(network).contains(wallet));
    }

    private Token coin(Address wallet) {
        return trust.current()
                .policy()
                .network(wallet.network())
                .rules()
                .nativeToken()
                .orElseThrow();
    }
}
