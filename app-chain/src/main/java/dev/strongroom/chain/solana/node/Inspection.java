package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.solana.NonceAccount;
import dev.strongroom.chain.solana.SolanaTerms;
import dev.strongroom.chain.solana.SolanaToken;
import dev.strongroom.chain.solana.TokenProgram;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at every account that a payment touches, all of them after one slot, before anything is built. */
final class Inspection {
    private final ListedNetwork listed;
    private final Accounts accounts;
    private final Rent rent;

    Inspection(ListedNetwork listed, Accounts accounts, Rent rent) {
        this.listed = listed;
        this.accounts = accounts;
        this.rent = rent;
    }

    /**
     * What was found in order.
     *
     * @param token null where the coin moves, and in a revocation
     * @param lamports what the wallet holds that bears fee and rent
     * @param swept what the address holds that a sweep takes from; null in all else
     */
    record Findings(
            @Nullable SolanaToken token,
            BigInteger lamports,
            @Nullable BigInteger swept) {
        SolanaTerms terms(Slot slot, long units, BigInteger price) {
            return new SolanaTerms(slot, units, price, token, swept == null ? 1 : 2);
        }
    }

    Findings of(TransferIntent intent, Slot slot) {
        Payment payment = intent.payment();
        Asset asset = payment.amount().asset();
        if (intent.kind() == TransferIntent.Kind.REVOKE || asset.isNative()) {
            Accounts.Read read = read(payment, slot, List.of());
            requireNonce(read, slot);
            if (intent.kind() != TransferIntent.Kind.REVOKE) {
                requireRecipient(read, payment.to());
                requireOpening(read, payment);
            }
            return findings(intent, slot, null, read);
        }
        return token(intent, slot);
    }

    private static Findings findings(
            TransferIntent intent, Slot slot, @Nullable SolanaToken token, Accounts.Read read) {
        BigInteger swept = intent.kind() == TransferIntent.Kind.SWEEP
                ? lamports(read, intent.payment().from().text())
                : null;
        return new Findings(token, lamports(read, slot.holder()), swept);
    }

    private Findings token(TransferIntent intent, Slot slot) {
        Payment payment = intent.payment();
        Asset asset = payment.amount().asset();
        Address address = new Address(asset.network(), asset.reference());
        Mint mint = Mint.read(
                asset,
                accounts.at(Commitment.CONFIRMED, List.of(address.text())).of(address.text()));
        mint.requireOnly(listed.extensions(asset), asset);
        requireListedDecimals(mint, asset);
        requireAffordableAccount(mint, asset);
        Address source = mint.program().accountOf(payment.from(), address);
        Address destination = mint.program().accountOf(payment.to(), address);
        Accounts.Read read = read(payment, slot, List.of(source.text(), destination.text()));
        requireNonce(read, slot);
        requireRecipient(read, payment.to());
        requireSource(read.of(source.text()), payment, mint.program());
        requireDestination(read.of(destination.text()), payment, mint.program());
        return findings(intent, slot, mint.token(), read);
    }

    private Accounts.Read read(Payment payment, Slot slot, List<String> more) {
        List<String> addresses = new ArrayList<>(List.of(
                NoncePlace.of(slot).account(),
                payment.from().text(),
                payment.to().text()));
        addresses.addAll(more);
        return accounts.at(Commitment.CONFIRMED, addresses.stream().distinct().toList());
    }

    private static BigInteger lamports(Accounts.Read read, String address) {
        return read.of(address).map(Accounts.Account::lamports).orElse(BigInteger.ZERO);
    }

    private static void requireNonce(Accounts.Read read, Slot slot) {
        NoncePlace place = NoncePlace.of(slot);
        Optional<NonceAccount> state =
                read.of(place.account()).flatMap(NoncePlace::state).filter(found -> found.usableBy(slot.holder()));
        if (state.isEmpty()) {
            throw new RefusedException(
                    "solana.nonce",
                    "slot: " + place.account() + " is no nonce account that " + slot.holder()
                            + " uses; take one of its own, which 'nonces' opens");
        }
        if (!place.isHeldIn(read)) {
            throw new RefusedException(
                    "solana.nonce",
                    "slot: the nonce account " + place.account() + " has moved on from " + place.value()
                            + "; whatever stood on that value has ended: ask for the payment anew");
        }
    }

    private static void requireRecipient(Accounts.Read read, Address to) {
        if (read.of(to.text()).filter(account -> !account.isWallet()).isPresent()) {
            throw new RefusedException(
                    "solana.recipient",
                    "to: " + to + " is the account of a program (a token, nonce or program account), not a wallet; ask"
                            + " for the wallet's own address");
        }
    }

    /** The chain takes no account that holds less than its rent; the payment would fail and cost its fee. */
    private void requireOpening(Accounts.Read read, Payment payment) {
        BigInteger after =
                lamports(read, payment.to().text()).add(payment.amount().units());
        BigInteger least = rent.of(0);
        if (after.compareTo(least) < 0) {
            throw new RefusedException(
                    "solana.rent",
                    "units: " + payment.to() + " would hold " + after + " lamports, and an account needs " + least
                            + " to exist; pay more");
        }
    }

    /**
     * The chain compares the decimals that our bytes say with the mint's, and people read amounts by the registry's.
     */
    private void requireListedDecimals(Mint mint, Asset asset) {
        boolean differs = listed.tokens().stream()
                .anyMatch(token -> token.asset().equals(asset) && token.decimals() != mint.decimals());
        if (differs) {
            throw new RefusedException(
                    "token.decimals",
                    "asset: the mint " + asset.reference() + " has " + mint.decimals()
                            + " decimals and the registry lists others; it is not the listed token, pay nothing");
        }
    }

    /** The rent of the recipient's account is part of the fee cap at a fixed sum, which the mint must not exceed. */
    private void requireAffordableAccount(Mint mint, Asset asset) {
        BigInteger needed = rent.of(mint.accountBytes());
        if (needed.compareTo(BigInteger.valueOf(mint.program().accountRent())) > 0) {
            throw new RefusedException(
                    "solana.rent",
                    "asset: an account at the mint " + asset.reference() + " costs " + needed
                            + " lamports to open, more than is counted on");
        }
    }

    private static void requireSource(Optional<Accounts.Account> account, Payment payment, TokenProgram program) {
        BigInteger units = payment.amount().units();
        TokenAccount source = account.flatMap(found -> TokenAccount.read(found, program))
                .filter(found -> found.owner().equals(payment.from().text()))
                .orElseThrow(() -> new RefusedException(
                        "solana.funds",
                        "from: has no account of its own at the mint, and " + units + " units are due"));
        if (source.frozen()) {
            throw new RefusedException(
                    "solana.frozen",
                    "from: the issuer has frozen the token account of " + source.owner()
                            + "; ask the issuer, or pay from another wallet");
        }
        if (source.units().compareTo(units) < 0) {
            throw new RefusedException(
                    "solana.funds", "from: holds " + source.units() + " units of the token, and " + units + " are due");
        }
    }

    private static void requireDestination(Optional<Accounts.Account> account, Payment payment, TokenProgram program) {
        if (account.isEmpty() || account.get().isWallet()) {
            return;
        }
        TokenAccount destination = TokenAccount.read(account.get(), program)
                .filter(found -> found.owner().equals(payment.to().text()))
                .filter(found -> found.mint().equals(payment.amount().asset().reference()))
                .orElseThrow(() -> new RefusedException(
                        "solana.recipient",
                        "to: the token account of " + payment.to()
                                + " has been given to somebody else; ask for another address"));
        if (destination.frozen()) {
            throw new RefusedException(
                    "solana.blocked",
                    "to: the issuer has frozen the token account of " + destination.owner()
                            + ", which could not move what it is sent; ask for another address");
        }
    }
}
