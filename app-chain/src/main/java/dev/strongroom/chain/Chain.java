package dev.strongroom.chain;

import java.util.List;
import java.util.Optional;

/**
 * The offline half of what every chain offers: addresses, bytes, signatures. No method looks at a clock, a file or a
 * network; each refuses bad input with a {@link RefusedException} that names the field.
 */
public interface Chain {
    /** The CAIP-2 namespace of all its networks. */
    String namespace();

    Curve curve();

    /** The derivation path of the wallet with this index, such as {@code m/44'/60'/0'/0/7}. */
    String path(int index);

    /**
     * The derivation path of the deposit address with this index, such as {@code m/44'/60'/1'/0/7}: in a hardened
     * account that no wallet of the desk is in.
     */
    String depositPath(int index);

    /**
     * The account whose extended public key gives the deposit address with every index as its child {@code 0/index},
     * such as {@code m/44'/60'/1'}; empty where the curve derives no public children.
     */
    Optional<String> depositAccount();

    /** Reads an address strictly and brings it to its canonical form. */
    Address address(Network network, String text);

    /** The address of a public key as {@link Signer#publicKey} gives it; on secp256k1 also of its 65-byte form. */
    Address addressOf(Network network, byte[] publicKey);

    /**
     * Who pays the network's fee for an intent and holds its slot: {@code from}, except that on Solana a sweep is paid
     * by the wallet that it goes to. A revocation comes from whoever pays for what it revokes.
     */
    default Address payer(TransferIntent intent) {
        return intent.payment().from();
    }

    /** The bytes of an intent with whose signatures they need: its payer's, then its sender's where that is another. */
    default UnsignedTransfer unsigned(TransferIntent intent, byte[] bytes) {
        Address payer = payer(intent);
        Address from = intent.payment().from();
        return new UnsignedTransfer(payer.equals(from) ? List.of(payer) : List.of(payer, from), bytes);
    }

    /** Builds the bytes to be signed for an intent in the slot of the terms. */
    UnsignedTransfer build(TransferIntent intent, SlotTerms terms);

    /** Reads bytes by a closed list of shapes, strictly: whatever it accepts encodes back to the same bytes. */
    DecodedTransfer decode(byte[] unsigned, SigningRules rules);

    /** The slot that a decoded transaction takes when {@code payer} pays its fee. */
    Slot slot(DecodedTransfer decoded, Address payer);

    /** What the fee cap of decoded bytes is made of, so that people see what is no fee; adds up to the cap. */
    List<FeePart> feeParts(DecodedTransfer decoded);

    /** What a slot of this chain is to people. */
    Place place(Slot slot);

    /** Whether a signed payment can be called back by a transaction in its slot; where not, it ends by its expiry. */
    boolean canRevoke();

    /** Whether coins can be staked for energy that pays for contracts; see {@link ChainNode#energy}. */
    default boolean knowsEnergy() {
        return false;
    }

    /** The name that bytes will have on chain where it does not depend on the signature (TRON); else empty. */
    Optional<String> txid(UnsignedTransfer unsigned);

    /** Signs; the keys must be those of {@code unsigned.signers()}, in their order. */
    SignedTransfer sign(UnsignedTransfer unsigned, Signer... keys);

    /** Reads signed bytes that came back: the unsigned part must be byte-equal and every signer right. */
    SignedTransfer readSigned(UnsignedTransfer expected, byte[] signed);
}
