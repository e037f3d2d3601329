package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.Admission.require;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.OpenVault;
import java.math.BigInteger;

/**
 * The signer of the hot float, inside the core. It reads the bytes as the cold signer does, and checks by itself that
 * they stay within the float of the signed policy; the rest is cold.
 */
public final class HotSigner {
    private final Chains chains;
    private final OpenVault vault;

    /**
     * Units of one asset that were paid hot, the payment in question not among them.
     *
     * @param hour within the last hour
     * @param day within the last 24 hours
     */
    public record Outflow(BigInteger hour, BigInteger day) {}

    public HotSigner(Chains chains, OpenVault vault) {
        this.chains = chains;
        this.vault = vault;
    }

    /**
     * Refuses a payment that is the cold signer's: {@code hot.threshold}, {@code hot.ceiling}, {@code hot.hour} or
     * {@code hot.day}.
     */
    public static void requireWithinFloat(Payment payment, Standing standing, Outflow spent) {
        standing.hold(state -> {
            Limits limits = state.policy().limits(payment.amount().asset());
            BigInteger units = payment.amount().units();
            atMost(units, limits.coldThreshold().subtract(BigInteger.ONE), "hot.threshold", "in one payment");
            atMost(units, limits.hot().ceiling(), "hot.ceiling", "in one payment");
            atMost(units.add(spent.hour()), limits.hot().perHour(), "hot.hour", "within an hour");
            atMost(units.add(spent.day()), limits.hot().perDay(), "hot.day", "within 24 hours");
        });
    }

    private static void atMost(BigInteger units, BigInteger most, String code, String when) {
        require(
                units.compareTo(most) <= 0,
                code,
                "units: " + units + " " + when + " are above the " + most + " of the hot float; pay it cold");
    }

    /** Signs bytes that say what the intent says, pay from a hot account of this vault and stay within the float. */
    public SignedTransfer sign(TransferIntent intent, UnsignedTransfer unsigned, Standing standing, Outflow spent) {
        Payment payment = intent.payment();
        Address from = payment.from();
        require(unsigned.from().equals(from), "bytes.from", "unsigned: are not to be signed by the intent's from");
        if (intent.kind() == TransferIntent.Kind.PAY) {
            requireWithinFloat(payment, standing, spent);
        }
        Chain chain = chains.of(intent.network());
        BytesRule bytes = new BytesRule(chains);
        standing.hold(state -> {
            Judge.requireFeeCap(payment, state);
            bytes.read(intent, unsigned.bytes(), state.policy().rules(intent.network()));
            account(from, state);
        });
        SignedTransfer signed = chain.sign(
                unsigned, vault.wallet(chain, account(from, standing.newest()).index()));
        return chain.readSigned(unsigned, signed.bytes());
    }

    private SignerAccount account(Address from, TrustState state) {
        SignerAccount account = state.policy()
                .account(from)
                .orElseThrow(() -> new RefusedException(
                        "account.unknown", "intent.from: " + from + " is no account of " + state.title()));
        require(
                account.tier() == SignerAccount.Tier.HOT,
                "account.cold",
                "intent.from: " + from + " is a cold account");
        require(
                vault.address(chains.of(from.network()), from.network(), account.index())
                        .equals(from),
                "account.vault",
                "intent.from: " + from + " is not account " + account.index() + " of the hot vault");
        return account;
    }
}
