package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.solana.SolanaTransaction.Coin;
import dev.strongroom.chain.solana.SolanaTransaction.Pays;
import dev.strongroom.chain.solana.SolanaTransaction.Token;
import java.math.BigInteger;

/** Turns an intent and its terms into the values of a transaction, after checking both. */
final class SolanaIntent {
    private SolanaIntent() {}

    /** What it does not look at (whether {@code to} can be a wallet) is seen to where the built bytes are read. */
    static SolanaTransaction transaction(TransferIntent intent, SolanaTerms terms, TokenAccounts accounts) {
        Payment payment = intent.payment();
        SolanaLimits.check(payment.network());
        AccountKey from = SolanaAddress.key(payment.from().text());
        AccountKey to = SolanaAddress.key(payment.to().text());
        boolean sweeps = intent.kind() == TransferIntent.Kind.SWEEP;
        Address payer = sweeps ? payment.to() : payment.from();
        if (!terms.slot().network().equals(payment.network())
                || !terms.slot().holder().equals(payer.text())) {
            throw new RefusedException("slot.wrong", "slot: " + terms.slot() + " is not one of " + payer);
        }
        if (terms.feeCap().compareTo(payment.feeCap()) > 0) {
            throw new RefusedException(
                    "fee.cap",
                    "feeCap: fee and rent come to " + terms.feeCap() + " lamports, above " + payment.feeCap());
        }
        if (terms.signatures() != (sweeps ? 2 : 1) || (sweeps && to.equals(from))) {
            throw new RefusedException(
                    "terms.signatures",
                    "signatures: a sweep has those of two wallets, all else that of one, and the terms count "
                            + terms.signatures());
        }
        NonceSlot nonce = terms.nonce();
        return switch (intent.kind()) {
            case PAY, SWEEP -> {
                refuseZeroLimit(terms);
                yield new SolanaTransaction(
                        sweeps ? to : from,
                        from,
                        nonce.account(),
                        nonce.value(),
                        terms.computeLimit(),
                        terms.microLamports(),
                        Memo.of(intent.id()),
                        pays(payment, to, terms, accounts));
            }
            case STAKE, LEND, RECLAIM, UNSTAKE, COLLECT ->
                throw new RefusedException("energy.none", "kind: nothing is staked for energy on " + payment.network());
            case REVOKE -> {
                checkRevocation(payment, terms);
                yield new SolanaTransaction(from, from, nonce.account(), nonce.value(), null, null, null, null);
            }
        };
    }

    private static void refuseZeroLimit(SolanaTerms terms) {
        if (terms.computeLimit() == 0) {
            throw new RefusedException("compute.limit", "computeLimit: a payment needs one above zero");
        }
    }

    private static Pays pays(Payment payment, AccountKey to, SolanaTerms terms, TokenAccounts accounts) {
        Asset asset = payment.amount().asset();
        BigInteger units =
                SolanaLimits.checkU64("amount.range", "units", payment.amount().units());
        if (units.signum() == 0) {
            throw new RefusedException("value.zero", "units: a payment of nothing");
        }
        SolanaToken token = terms.token();
        if (asset.isNative() && asset.reference().equals(SolanaLimits.COIN_TYPE)) {
            if (token != null) {
                throw new RefusedException("terms.token", "token: the terms are of a token and the payment is SOL");
            }
            return new Coin(to, SolanaLimits.checkLamports(units));
        }
        if (!asset.namespace().equals(SolanaLimits.TOKEN_NAMESPACE)) {
            throw new RefusedException("token.unknown", "asset: " + asset + " is neither SOL nor a token's mint");
        }
        if (token == null) {
            throw new RefusedException(
                    "terms.token", "token: the terms do not say the program and decimals of the mint");
        }
        AccountKey from = SolanaAddress.key(payment.from().text());
        AccountKey mint = SolanaAddress.key(asset.reference());
        TokenProgram program = token.program();
        TokenPayment paid = new TokenPayment(
                program,
                mint,
                accounts.of(program, from, mint),
                accounts.of(program, to, mint),
                units,
                token.decimals());
        return new Token(to, paid);
    }

    private static void checkRevocation(Payment payment, SolanaTerms terms) {
        if (!payment.amount().asset().isNative()
                || !payment.amount().isZero()
                || !payment.to().equals(payment.from())) {
            throw new RefusedException("revoke.shape", "payment: a revocation pays zero of SOL to itself");
        }
        if (terms.computeLimit() != 0 || terms.token() != null) {
            throw new RefusedException("revoke.shape", "terms: a revocation is AdvanceNonce alone, without a limit");
        }
    }
}
