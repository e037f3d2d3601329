package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Curve;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.FeePart;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Place;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.solana.SolanaMessage.Version;
import dev.strongroom.chain.solana.SolanaTransaction.Coin;
import dev.strongroom.chain.solana.SolanaTransaction.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The offline half of every {@code solana} network: messages behind a durable nonce that pay SOL, pay a listed token by
 * {@code transferChecked}, sweep either from a second signer to the first, or burn the nonce. Bytes and refusals:
 * {@code docs/formats/solana-transfer.md}.
 */
public final class SolanaCodec implements Chain {
    private final TokenAccounts accounts = new TokenAccounts();
    /** The message that was judged last: it is built or decoded first and signed next. */
    private final AtomicReference<@Nullable Judged> last = new AtomicReference<>();
    /** The key that signed first the last time: of a batch it is always the same. */
    private final AtomicReference<@Nullable AccountKey> lastKey = new AtomicReference<>();

    @SuppressWarnings("ArrayRecordComponent")
    private record Judged(byte[] bytes, Version version, SolanaTransaction transaction) {}

    @Override
    public String namespace() {
        return SolanaLimits.NAMESPACE;
    }

    @Override
    public Curve curve() {
        return Curve.ED25519;
    }

    /** Coin type 501, every step hardened as SLIP-0010 has it for Ed25519, the account's index third. */
    @Override
    public String path(int index) {
        return "m/44'/501'/" + requireIndex(index) + "'/0'";
    }

    /** Like a wallet's, but for the last step: no wallet of the desk is there. */
    @Override
    public String depositPath(int index) {
        return "m/44'/501'/" + requireIndex(index) + "'/1'";
    }

    /** None: SLIP-0010 derives nothing from a public key on Ed25519. */
    @Override
    public Optional<String> depositAccount() {
        return Optional.empty();
    }

    private static int requireIndex(int index) {
        if (index < 0) {
            throw new RefusedException("path.index", "index: " + index + " is below zero");
        }
        return index;
    }

    @Override
    public Address address(Network network, String text) {
        return SolanaAddress.parse(network, text);
    }

    @Override
    public Address addressOf(Network network, byte[] publicKey) {
        return SolanaAddress.ofKey(network, publicKey);
    }

    /** A sweep costs its sender nothing: where it goes to bears fee and rent and keeps the nonce. */
    @Override
    public Address payer(TransferIntent intent) {
        Payment payment = intent.payment();
        return intent.kind() == TransferIntent.Kind.SWEEP ? payment.to() : payment.from();
    }

    /** @param terms a {@link SolanaTerms} */
    @Override
    public UnsignedTransfer build(TransferIntent intent, SlotTerms terms) {
        if (!(terms instanceof SolanaTerms solana)) {
            throw new IllegalArgumentException(
                    "terms of another chain: " + terms.getClass().getSimpleName());
        }
        SolanaTransaction transaction = SolanaIntent.transaction(intent, solana, accounts);
        byte[] bytes = SolanaWriter.write(transaction.message());
        if (!judged(bytes).transaction().equals(transaction)) {
            throw new IllegalStateException("the bytes built for intent " + intent.id() + " do not say what it says");
        }
        return unsigned(intent, bytes);
    }

    @Override
    public DecodedTransfer decode(byte[] unsigned, SigningRules rules) {
        SolanaLimits.check(rules.network());
        Judged judged = judged(unsigned);
        SolanaTransaction read = judged.transaction();
        if (read.feeCap().compareTo(rules.maxFeeCap()) > 0) {
            throw new RefusedException(
                    "fee.cap",
                    "feeCap: " + read.feeCap() + " lamports (fee and rent) are above the " + rules.maxFeeCap()
                            + " that the rules allow");
        }
        Network network = rules.network();
        Address from = SolanaAddress.of(network, read.from());
        SortedMap<String, String> details = details(judged);
        return new DecodedTransfer(
                kind(read),
                amount(read, rules, details),
                from,
                SolanaAddress.of(network, read.payer()),
                to(read, network, from),
                read.feeCap(),
                new NonceSlot(read.nonceAccount(), read.nonceValue()).toString(),
                details);
    }

    @Override
    public Slot slot(DecodedTransfer decoded, Address payer) {
        if (decoded.nonce() == null || !payer.equals(decoded.payer())) {
            throw new RefusedException(
                    "slot.wrong", "from: the bytes are paid by " + decoded.payer() + ", not by " + payer);
        }
        return new Slot(payer.network(), payer.text(), decoded.nonce());
    }

    @Override
    public List<FeePart> feeParts(DecodedTransfer decoded) {
        return SolanaLimits.feeParts(decoded);
    }

    @Override
    public Place place(Slot slot) {
        return new Place.Account(NonceSlot.read(slot.value()).account().toString());
    }

    /** By advancing the nonce. */
    @Override
    public boolean canRevoke() {
        return true;
    }

    /** The name is the signature. */
    @Override
    public Optional<String> txid(UnsignedTransfer unsigned) {
        return Optional.empty();
    }

    @Override
    public SignedTransfer sign(UnsignedTransfer unsigned, Signer... keys) {
        SolanaTransaction read = judged(unsigned.bytes()).transaction();
        if (read.pays() instanceof Token token && token.owner() == null) {
            throw new RefusedException(
                    "recipient.unproved",
                    "to: the bytes do not prove whose token account they pay; build them with createIdempotent");
        }
        List<AccountKey> checked = new ArrayList<>();
        for (Signer key : keys) {
            checked.add(checked.isEmpty() ? first(unsigned.payer(), key) : checkedKey(unsigned.payer(), key));
        }
        return signed(unsigned, read.signers(), checked, keys);
    }

    private AccountKey first(Address payer, Signer signer) {
        AccountKey known = lastKey.get();
        if (signer.curve() != Curve.ED25519 || known == null || !Arrays.equals(known.shared(), signer.publicKey())) {
            known = checkedKey(payer, signer);
            lastKey.set(known);
        }
        return known;
    }

    /** Reads and judges bytes, unless they are those of the last time. */
    private Judged judged(byte[] bytes) {
        Judged known = last.get();
        if (known == null || !Arrays.equals(known.bytes(), bytes)) {
            SolanaMessage message = SolanaReader.read(bytes);
            known = new Judged(bytes.clone(), message.version(), SolanaShape.of(message, accounts));
            last.set(known);
        }
        return known;
    }

    /** The signer's key, which must be one that a wallet can have. */
    static AccountKey checkedKey(Address payer, Signer signer) {
        if (signer.curve() != Curve.ED25519) {
            throw new RefusedException(
                    "signer.wrong", "from: the key that signs for " + payer + " is none of Solana's");
        }
        return SolanaAddress.wallet(
                SolanaAddress.ofKey(payer.network(), signer.publicKey()).text());
    }

    /** Signs bytes whose shape was judged: who they ask for, who was expected and whose keys these are must be one. */
    static SignedTransfer signed(
            UnsignedTransfer unsigned, List<AccountKey> asked, List<AccountKey> keys, Signer... signers) {
        List<String> expected = unsigned.signers().stream().map(Address::text).toList();
        if (!keys.stream().map(AccountKey::toString).toList().equals(expected)) {
            throw new RefusedException("signer.wrong", "signers: the keys are of " + keys + ", not of " + expected);
        }
        if (!asked.equals(keys)) {
            throw new RefusedException(
                    "signer.wrong", "signers: the bytes ask for signatures of " + asked + ", not of " + expected);
        }
        List<byte[]> signatures = Arrays.stream(signers)
                .map(signer -> signer.sign(unsigned.bytes()))
                .toList();
        return SolanaSignature.join(unsigned.payer(), signatures, unsigned.bytes());
    }

    @Override
    public SignedTransfer readSigned(UnsignedTransfer expected, byte[] signed) {
        return SolanaSignature.check(expected, signed);
    }

    private static Kind kind(SolanaTransaction read) {
        return switch (read.pays()) {
            case Coin _ -> Kind.NATIVE;
            case Token _ -> Kind.TOKEN;
            case null -> Kind.REVOKE;
        };
    }

    /** The owner where the bytes prove it, else the token account. */
    private static Address to(SolanaTransaction read, Network network, Address from) {
        return switch (read.pays()) {
            case Coin(AccountKey to, BigInteger _) -> SolanaAddress.of(network, to);
            case Token(AccountKey owner, TokenPayment paid) ->
                owner == null ? SolanaAddress.account(network, paid.destination()) : SolanaAddress.of(network, owner);
            case null -> from;
        };
    }

    private static Amount amount(SolanaTransaction read, SigningRules rules, Map<String, String> details) {
        Asset coin = new Asset(rules.network(), "slip44", SolanaLimits.COIN_TYPE);
        return switch (read.pays()) {
            case Coin(AccountKey _, BigInteger lamports) ->
                new Amount(lamports, listed(coin, rules).asset());
            case Token(AccountKey _, TokenPayment paid) -> {
                Asset asset = new Asset(
                        rules.network(),
                        SolanaLimits.TOKEN_NAMESPACE,
                        paid.mint().toString());
                int decimals = listed(asset, rules).decimals();
                if (decimals != paid.decimals()) {
                    throw new RefusedException(
                            "token.decimals",
                            "decimals: the bytes say " + paid.decimals() + ", the rules say " + decimals + " for "
                                    + asset);
                }
                details.put("tokenProgram", paid.program().id());
                details.put("senderAccount", paid.source().toString());
                details.put("recipientAccount", paid.destination().toString());
                yield new Amount(paid.units(), asset);
            }
            case null -> new Amount(BigInteger.ZERO, listed(coin, rules).asset());
        };
    }

    private static dev.strongroom.chain.Token listed(Asset asset, SigningRules rules) {
        return rules.token(asset)
                .orElseThrow(() -> new RefusedException(
                        "token.unknown", "asset: " + asset + " is not one that the rules allow to move"));
    }

    private static SortedMap<String, String> details(Judged judged) {
        SolanaTransaction read = judged.transaction();
        SortedMap<String, String> details = new TreeMap<>();
        details.put("version", judged.version().toString());
        details.put("nonceAccount", read.nonceAccount().toString());
        if (read.limit() != null) {
            details.put("computeLimit", read.limit().toString());
        }
        if (read.price() != null) {
            details.put("microLamports", read.price().toString());
        }
        if (read.memo() != null) {
            details.put("memo", read.memo().text());
            details.put("memoProgram", read.memo().program().toString());
        }
        return details;
    }
}
