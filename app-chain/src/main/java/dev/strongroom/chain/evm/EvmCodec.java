package dev.strongroom.chain.evm;

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
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1;
import dev.strongroom.chain.key.SigningAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The offline half of every {@code eip155} network: EIP-1559 transactions that pay the native coin, call
 * {@code transfer} of a listed ERC-20 token, or burn a nonce. Bytes and refusals: {@code docs/formats/evm-transfer.md}.
 */
public final class EvmCodec implements Chain {
    private static final String DEPOSIT_ACCOUNT = "m/44'/60'/1'";

    private final SigningAddress signing = new SigningAddress(this::addressOf);

    @Override
    public String namespace() {
        return EvmLimits.NAMESPACE;
    }

    @Override
    public Curve curve() {
        return Curve.SECP256K1;
    }

    /** BIP-44 with coin type 60 on every chain id, the account's index last. */
    @Override
    public String path(int index) {
        return "m/44'/60'/0'/0/" + requireIndex(index);
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
        return EvmAddress.parse(network, text);
    }

    /**
     * The address of twenty bytes, as chains and contracts write it; those that belong to no wallet are refused.
     *
     * @param network an {@code eip155} network
     */
    public static Address address(Network network, byte[] bytes) {
        return EvmAddress.of(network, bytes);
    }

    @Override
    public Address addressOf(Network network, byte[] publicKey) {
        return EvmAddress.ofKey(network, publicKey);
    }

    /** @param terms an {@link EvmTerms} */
    @Override
    public UnsignedTransfer build(TransferIntent intent, SlotTerms terms) {
        if (!(terms instanceof EvmTerms evm)) {
            throw new IllegalArgumentException(
                    "terms of another chain: " + terms.getClass().getSimpleName());
        }
        EvmTransaction fields = EvmIntent.fields(intent, evm);
        byte[] bytes = EvmWriter.write(fields);
        EvmShape shape = EvmShape.of(intent.network(), EvmReader.read(bytes));
        Payment payment = intent.payment();
        if (!shape.to().equals(payment.to())
                || !shape.units().equals(payment.amount().units())) {
            throw new IllegalStateException("the bytes built for intent " + intent.id() + " do not say what it says");
        }
        return new UnsignedTransfer(payment.from(), bytes);
    }

    @Override
    public DecodedTransfer decode(byte[] unsigned, SigningRules rules) {
        EvmTransaction fields = EvmReader.read(unsigned);
        EvmShape shape = EvmShape.of(rules.network(), fields);
        if (fields.feeCap().compareTo(rules.maxFeeCap()) > 0) {
            throw new RefusedException(
                    "fee.cap",
                    "feeCap: " + fields.feeCap() + " wei (gas limit times fee) is above the " + rules.maxFeeCap()
                            + " that the rules allow");
        }
        Asset asset = listed(shape, rules).asset();
        TreeMap<String, String> details = new TreeMap<>();
        details.put("gasLimit", fields.gasLimit().toString());
        details.put("maxFeePerGas", fields.maxFeePerGas().toString());
        details.put("maxPriorityFeePerGas", fields.maxPriorityFeePerGas().toString());
        return new DecodedTransfer(
                shape.kind(),
                new Amount(shape.units(), asset),
                null,
                null,
                shape.to(),
                fields.feeCap(),
                fields.nonce().toString(),
                details);
    }

    @Override
    public Slot slot(DecodedTransfer decoded, Address payer) {
        Network network = decoded.to().network();
        if (!payer.network().equals(network) || decoded.nonce() == null) {
            throw new IllegalArgumentException("not a transaction of " + payer.network());
        }
        refuseForeignRevocation(decoded.kind(), payer, decoded.to());
        return new Slot(network, payer.text(), decoded.nonce());
    }

    @Override
    public List<FeePart> feeParts(DecodedTransfer decoded) {
        return List.of(new FeePart(FeePart.Kind.GAS, decoded.feeCap()));
    }

    @Override
    public Place place(Slot slot) {
        return new Place.Nonce(EvmLimits.nonce(slot.value()).toString());
    }

    @Override
    public boolean canRevoke() {
        return true;
    }

    @Override
    public Optional<String> txid(UnsignedTransfer unsigned) {
        return Optional.empty();
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
        EvmShape shape = EvmShape.of(network, EvmReader.read(unsigned.bytes()));
        refuseForeignRevocation(shape.kind(), unsigned.payer(), shape.to());
        byte[] signature = signer.sign(Keccak256.of(unsigned.bytes()));
        return signed(unsigned.payer(), EvmSignature.join(unsigned.bytes(), signature));
    }

    @Override
    public SignedTransfer readSigned(UnsignedTransfer expected, byte[] signed) {
        byte[] signature = EvmSignature.take(expected.bytes(), signed);
        byte[] signer = Secp256k1.recover(Keccak256.of(expected.bytes()), signature);
        Address from = addressOf(expected.network(), signer);
        if (!expected.signers().equals(List.of(from))) {
            throw new RefusedException("signed.signer", "signed: by " + from + " instead of " + expected.signers());
        }
        return signed(from, signed.clone());
    }

    private static SignedTransfer signed(Address from, byte[] bytes) {
        return new SignedTransfer(from, bytes, "0x" + HexFormat.of().formatHex(Keccak256.of(bytes)));
    }

    private static void refuseForeignRevocation(Kind kind, Address from, Address to) {
        if (kind == Kind.REVOKE && !to.equals(from)) {
            throw new RefusedException(
                    "value.zero", "units: zero, which is signed only as a revocation, from a wallet to itself");
        }
    }

    private static Token listed(EvmShape shape, SigningRules rules) {
        Address contract = shape.contract();
        Predicate<Asset> wanted = contract == null
                ? asset -> asset.isNative() && asset.reference().equals(EvmLimits.COIN_TYPE)
                : asset -> asset.namespace().equals(Erc20.NAMESPACE)
                        && asset.reference().equalsIgnoreCase(contract.text());
        return rules.tokens().stream()
                .filter(token -> wanted.test(token.asset()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "token.unknown",
                        "asset: " + (contract == null ? "the native coin" : "token " + contract) + " is not listed for "
                                + rules.network()));
    }
}
