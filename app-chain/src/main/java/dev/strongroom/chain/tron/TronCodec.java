package dev.strongroom.chain.tron;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Curve;
import dev.strongroom.chain.DecodedTransfer;
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
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.SigningAddress;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The offline half of every {@code tron} network: transactions that pay TRX or call {@code transfer} of a listed TRC-20
 * token, and those by which a hot wallet stakes TRX and lends its energy (Stake 2.0, TIP-467). There is no revocation:
 * signed bytes can land until their expiration. Bytes and refusals: {@code docs/formats/tron-transfer.md}.
 */
public final class TronCodec implements Chain {
    private static final String DEPOSIT_ACCOUNT = "m/44'/195'/1'";

    private final SigningAddress signing = new SigningAddress(this::addressOf);

    @Override
    public String namespace() {
        return TronLimits.NAMESPACE;
    }

    @Override
    public Curve curve() {
        return Curve.SECP256K1;
    }

    /** BIP-44 with coin type 195, the account's index last. */
    @Override
    public String path(int index) {
        return "m/44'/195'/0'/0/" + requireIndex(index);
    }

    /** In BIP-44's second account, which no wallet of the desk is in. */
    @Override
    public String depositPath(int index) {
        return DEPOSIT_ACCOUNT + "/0/" + requireIndex(index);
    }

    @Override
    public Optional<String> depositAccount() {
        return Optional.of(DEPOSIT_ACCOUNT);
    }

    private static int requireIndex(int index) {
        if (index < 0) {
            throw new RefusedException("path.index", "index: " + index + " is below zero");
        }
        return index;
    }

    @Override
    public Address address(Network network, String text) {
        return TronAddress.parse(network, text);
    }

    @Override
    public Address addressOf(Network network, byte[] publicKey) {
        return TronAddress.ofKey(network, publicKey);
    }

    /** @param terms a {@link TronTerms} */
    @Override
    public UnsignedTransfer build(TransferIntent intent, SlotTerms terms) {
        if (!(terms instanceof TronTerms tron)) {
            throw new IllegalArgumentException(
                    "terms of another chain: " + terms.getClass().getSimpleName());
        }
        TronTransaction fields = TronIntent.fields(intent, tron);
        byte[] bytes = TronWriter.write(fields);
        Payment payment = intent.payment();
        BigInteger feeCap = TronLimits.feeCap(fields, bytes.length);
        if (feeCap.compareTo(payment.feeCap()) > 0) {
            throw new RefusedException(
                    "fee.cap",
                    "feeCap: energy, bandwidth and activation come to " + feeCap + " sun, above " + payment.feeCap());
        }
        if (!TronShape.of(TronReader.read(bytes)).saysTheSameAs(TronShape.of(fields))) {
            throw new IllegalStateException("the bytes built for intent " + intent.id() + " do not say what it says");
        }
        return new UnsignedTransfer(payment.from(), bytes);
    }

    @Override
    public DecodedTransfer decode(byte[] unsigned, SigningRules rules) {
        TronTransaction fields = TronReader.read(unsigned);
        Network network = TronLimits.check(rules.network());
        TronShape shape = TronShape.of(fields);
        BigInteger feeCap = TronLimits.feeCap(fields, unsigned.length);
        if (feeCap.compareTo(rules.maxFeeCap()) > 0) {
            throw new RefusedException(
                    "fee.cap",
                    "feeCap: " + feeCap + " sun (energy, bandwidth, activation) is above the " + rules.maxFeeCap()
                            + " that the rules allow");
        }
        Asset asset = listed(shape, rules).asset();
        return new DecodedTransfer(
                shape.kind(),
                new Amount(shape.units(), asset),
                shape.from(network),
                shape.from(network),
                shape.to(network),
                feeCap,
                fields.slot().value(),
                details(fields));
    }

    /** The slot's parts stand in its value; the expiration is here once more, as people read a time. */
    private static SortedMap<String, String> details(TronTransaction fields) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put(
                "expiresAt", Instant.ofEpochMilli(fields.slot().expiration()).toString());
        details.put("feeLimit", Long.toString(fields.feeLimit()));
        details.put("permission", Integer.toString(fields.permission()));
        if (!fields.memo().isEmpty()) {
            details.put("memo", fields.memo());
        }
        return details;
    }

    @Override
    public Slot slot(DecodedTransfer decoded, Address payer) {
        if (decoded.nonce() == null || !payer.network().equals(decoded.to().network())) {
            throw new IllegalArgumentException("not a transaction of " + payer.network());
        }
        if (!payer.equals(decoded.payer())) {
            throw new RefusedException(
                    "slot.wrong", "from: the bytes are of " + decoded.payer() + " and not of " + payer);
        }
        return new Slot(payer.network(), payer.text(), decoded.nonce());
    }

    @Override
    public List<FeePart> feeParts(DecodedTransfer decoded) {
        return TronLimits.feeParts(decoded);
    }

    @Override
    public Place place(Slot slot) {
        return new Place.Until(Instant.ofEpochMilli(TronSlot.read(slot.value()).expiration()));
    }

    /** Bytes stand until their expiration; nothing takes their place. */
    @Override
    public boolean canRevoke() {
        return false;
    }

    @Override
    public boolean knowsEnergy() {
        return true;
    }

    @Override
    public Optional<String> txid(UnsignedTransfer unsigned) {
        return Optional.of(TronSignature.txid(unsigned.bytes()));
    }

    @Override
    public SignedTransfer sign(UnsignedTransfer unsigned, Signer... keys) {
        Signer signer = unsigned.onlyOf(keys);
        Network network = unsigned.network();
        if (signer.curve() != Curve.SECP256K1
                || !signing.of(network, signer.publicKey()).equals(unsigned.payer())) {
            throw new RefusedException(
                    "signer.wrong", "from: " + unsigned.payer() + " is not the signing key's address");
        }
        TronShape shape = TronShape.of(TronReader.read(unsigned.bytes()));
        if (!Arrays.equals(shape.from(), TronAddress.bytes(unsigned.payer().text()))) {
            throw new RefusedException(
                    "signer.wrong",
                    "from: the bytes are of " + shape.from(network) + " and not of " + unsigned.payer());
        }
        return TronSignature.join(unsigned, signer.sign(TronSignature.hash(unsigned.bytes())));
    }

    @Override
    public SignedTransfer readSigned(UnsignedTransfer expected, byte[] signed) {
        return TronSignature.take(expected, signed, key -> addressOf(expected.network(), key));
    }

    /** Base58 has capitals that mean something, so a contract is the listed one to the letter. */
    private static Token listed(TronShape shape, SigningRules rules) {
        Address contract = shape.contract(rules.network());
        Predicate<Asset> wanted = contract == null
                ? asset -> asset.isNative() && asset.reference().equals(TronLimits.COIN_TYPE)
                : asset -> asset.namespace().equals(TronLimits.TOKEN_NAMESPACE)
                        && asset.reference().equals(contract.text());
        return rules.tokens().stream()
                .filter(token -> wanted.test(token.asset()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "token.unknown",
                        "asset: " + (contract == null ? "TRX" : "token " + contract) + " is not listed for "
                                + rules.network()));
    }
}
