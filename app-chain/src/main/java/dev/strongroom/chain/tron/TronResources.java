package dev.strongroom.chain.tron;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Curve;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.SigningAddress;
import java.math.BigInteger;
import java.util.List;

/**
 * Writes, reads and signs {@link TronResource steps} as strictly as {@link TronCodec} does payments, and apart from it:
 * neither takes the other's bytes, so that no payment can hide among them and nothing else among payments.
 */
public final class TronResources {
    private final SigningAddress signing = new SigningAddress(TronAddress::ofKey);

    /**
     * A step and the terms it was built with.
     *
     * @param feeCap the most that the network can take, sun: the bandwidth, all of it burnt
     */
    public record Read(TronResource step, TronTerms terms, BigInteger feeCap) {}

    /** @param terms with a fee limit of zero, since no energy is used */
    public UnsignedTransfer build(TronResource step, TronTerms terms) {
        if (!terms.slot().network().equals(step.owner().network())
                || !terms.slot().holder().equals(step.owner().text())) {
            throw new RefusedException("slot.wrong", "slot: " + terms.slot() + " is not one of " + step.owner());
        }
        long feeLimit = terms.feeLimit().longValueExact();
        TronLimits.checkFeeLimit(feeLimit, false);
        byte[] bytes = TronWriter.write(
                new TronTransaction(terms.parts(), feeLimit, terms.permission(), terms.memo(), contract(step)));
        if (!read(step.owner().network(), bytes).step().equals(step)) {
            throw new IllegalStateException("the bytes built do not say what was asked: " + step);
        }
        return new UnsignedTransfer(step.owner(), bytes);
    }

    /** Reads bytes strictly: whatever is accepted encodes back to the same bytes. */
    public Read read(Network network, byte[] unsigned) {
        TronLimits.check(network);
        TronTransaction fields = TronReader.read(unsigned);
        TronLimits.checkFeeLimit(fields.feeLimit(), false);
        TronResource step = step(network, fields.contract());
        Slot slot = new Slot(network, step.owner().text(), fields.slot().value());
        TronTerms terms =
                new TronTerms(slot, BigInteger.valueOf(fields.feeLimit()), fields.permission(), fields.memo());
        return new Read(step, terms, TronLimits.feeCap(fields, unsigned.length));
    }

    /** Signs; the signer must be the key of the owner. */
    public SignedTransfer sign(UnsignedTransfer unsigned, Signer signer) {
        Address owner = read(unsigned.network(), unsigned.bytes()).step().owner();
        if (signer.curve() != Curve.SECP256K1
                || !unsigned.signers().equals(List.of(owner))
                || !signing.of(unsigned.network(), signer.publicKey()).equals(owner)) {
            throw new RefusedException("signer.wrong", "from: " + owner + " is not the signing key's address");
        }
        return TronSignature.join(unsigned, signer.sign(TronSignature.hash(unsigned.bytes())));
    }

    private static TronContract contract(TronResource step) {
        byte[] owner = TronAddress.bytes(step.owner().text());
        long sun = step.sun().longValueExact();
        Address receiver = step.receiver();
        if (receiver == null) {
            return new TronContract.Freeze(owner, sun);
        }
        byte[] to = TronAddress.bytes(receiver.text());
        return step.kind() == TronResource.Kind.DELEGATE
                ? new TronContract.Delegate(owner, to, sun)
                : new TronContract.Undelegate(owner, to, sun);
    }

    private static TronResource step(Network network, TronContract contract) {
        return switch (contract) {
            case TronContract.Freeze freeze ->
                new TronResource(
                        TronResource.Kind.FREEZE,
                        TronAddress.of(network, freeze.owner()),
                        null,
                        TronShape.positive(freeze.sun()));
            case TronContract.Delegate delegate ->
                new TronResource(
                        TronResource.Kind.DELEGATE,
                        TronAddress.of(network, delegate.owner()),
                        TronAddress.of(network, delegate.receiver()),
                        TronShape.positive(delegate.sun()));
            case TronContract.Undelegate undelegate ->
                new TronResource(
                        TronResource.Kind.UNDELEGATE,
                        TronAddress.of(network, undelegate.owner()),
                        TronAddress.of(network, undelegate.receiver()),
                        TronShape.positive(undelegate.sun()));
            case TronContract.Transfer _, TronContract.Trigger _ ->
                throw new RefusedException("shape.payment", "contract: pays, which is for the payment's codec to read");
        };
    }
}
