package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.solana.SolanaTerms;
import dev.strongroom.chain.solana.SolanaToken;
import dev.strongroom.chain.solana.TokenProgram;
import dev.strongroom.chain.tron.TronSlot;
import dev.strongroom.chain.tron.TronTerms;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Payments on Solana and TRON for tests, with true addresses, bytes and digests. */
public final class ChainSamples {
    public static final Network SOLANA = Network.parse("solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn");
    public static final Network TRON = Network.parse("tron:0x4a9c92cd");
    private static final long LIFE = 4 * 3_600_000L;

    private ChainSamples() {}

    private static Chain chain(Network network) {
        return Offline.chains().of(network);
    }

    public static Token token(Network network, String symbol) {
        return Registry.builtIn().network(network).tokens().stream()
                .filter(token -> token.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    /** The address of a key of its own for each number. */
    public static Address wallet(Network network, int number) {
        byte[] secret = new byte[32];
        secret[0] = 1;
        secret[31] = (byte) number;
        byte[] key =
                network.equals(SOLANA) ? Ed25519Signer.of(secret).publicKey() : new Secp256k1Signer(secret).publicKey();
        return chain(network).addressOf(network, key);
    }

    /** The slot with a number: a nonce account of the wallet, or the next four hours less so many minutes. */
    public static Slot slot(Network network, int number) {
        long now = Samples.NOW.toEpochMilli();
        String value = network.equals(SOLANA)
                ? wallet(network, 100 + number).text() + ":"
                        + wallet(network, 200 + number % 50).text()
                : new TronSlot("1f2e", "0011223344556677", now - 60_000L * number, now + LIFE - 60_000L * number)
                        .value();
        return new Slot(network, wallet(network, 1).text(), value);
    }

    public static Withdrawal withdrawal(String id, WithdrawalState state, Amount amount, @Nullable Note waiting) {
        Network network = amount.asset().network();
        Address to = wallet(network, 2 + Integer.parseInt(id) % 90);
        BigInteger feeCap = Registry.builtIn().network(network).maxFeeCap();
        Withdrawal.Order order = new Withdrawal.Order(
                "C-" + id,
                Actor.api("platform"),
                amount,
                new Amount(BigInteger.ONE, amount.asset()),
                to,
                "order " + id);
        Withdrawal.Timing timing = new Withdrawal.Timing(
                Samples.NOW.minusSeconds(240), Samples.NOW.minusSeconds(60), Samples.NOW.plusSeconds(14_160), null);
        Withdrawal.Plan plan = new Withdrawal.Plan(
                Route.COLD,
                wallet(network, 1),
                feeCap,
                Intents.digest(intent(id, new Payment(amount, wallet(network, 1), to, feeCap))));
        return new Withdrawal(
                id, 1, state, order, timing, new Withdrawal.Flags(null, null, waiting), null, plan, null, null);
    }

    private static TransferIntent intent(String id, Payment payment) {
        return new TransferIntent(
                TransferIntent.Kind.PAY,
                id,
                "00112233445566778899aabbccddeeff",
                payment,
                "order " + id,
                "api:platform",
                new TransferIntent.Window(Samples.NOW.minusSeconds(240), Samples.NOW.plusSeconds(14_160)),
                new TransferIntent.Versions(1, 1),
                null,
                null);
    }

    private static TransferIntent intent(Withdrawal of) {
        Withdrawal.Plan plan = Objects.requireNonNull(of.plan());
        return intent(
                of.id(),
                new Payment(of.order().amount(), plan.from(), of.order().to(), plan.feeCap()));
    }

    public static ApprovalCase open(Withdrawal withdrawal) {
        TransferIntent intent = intent(withdrawal);
        return new ApprovalCase(
                withdrawal.id(),
                withdrawal.state(),
                Route.COLD,
                intent,
                new String(Intents.bytes(intent), StandardCharsets.UTF_8),
                Intents.digest(intent),
                2,
                List.of(),
                withdrawal.state() == WithdrawalState.REVIEW);
    }

    /** What was signed for it: real bytes, read as the core reads them. */
    public static PaymentAttempt attempt(Withdrawal withdrawal, int number, @Nullable Note answer) {
        TransferIntent intent = intent(withdrawal);
        Network network = intent.network();
        Chain chain = chain(network);
        ListedNetwork listed = Registry.builtIn().network(network);
        Slot slot = slot(network, number);
        DecodedTransfer bytes =
                chain.decode(chain.build(intent, terms(withdrawal, slot)).bytes(), listed.rules());
        return new PaymentAttempt(
                Intents.digest(intent),
                1,
                slot,
                network.equals(SOLANA)
                        ? "5vHEyWb1Yx8iB9RkPqZ3TgJ7mNcLd2uFsXoQw4aKe6ThVr3ZyU8jMnBpCt9DfGs1HqLxWi2EoRk5YvSu7AzJtQ4N"
                        : "3f".repeat(32),
                bytes.feeCap(),
                Samples.NOW.minusSeconds(50),
                Samples.NOW.minusSeconds(20),
                answer,
                bytes,
                chain.feeParts(bytes));
    }

    private static SlotTerms terms(Withdrawal withdrawal, Slot slot) {
        boolean coin = withdrawal.order().amount().asset().isNative();
        if (slot.network().equals(SOLANA)) {
            SolanaToken token = new SolanaToken(TokenProgram.TOKEN, 6);
            return new SolanaTerms(slot, 60_000, BigInteger.valueOf(50_000), coin ? null : token);
        }
        return new TronTerms(slot, coin ? BigInteger.ZERO : BigInteger.valueOf(27_300_000));
    }

    public static OutstandingPayment outstanding(Withdrawal withdrawal, int number, boolean canRevoke) {
        return new OutstandingPayment(
                withdrawal.id(),
                withdrawal.state(),
                Route.COLD,
                withdrawal.order().amount(),
                withdrawal.order().to(),
                slot(withdrawal.order().to().network(), number),
                Samples.NOW.minusSeconds(60L * number + 90),
                canRevoke);
    }

    public static ColdPayment cold(Withdrawal withdrawal, @Nullable Note refusedBefore) {
        Withdrawal.Plan plan = Objects.requireNonNull(withdrawal.plan());
        return new ColdPayment(
                withdrawal.id(),
                plan.intent(),
                TransferIntent.Kind.PAY,
                withdrawal.order().amount(),
                plan.from(),
                withdrawal.order().to(),
                plan.feeCap(),
                refusedBefore);
    }
}
