package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Curve;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;

/** The offline half of every {@code solana} network. */
public final class SolanaCodec implements Chain {
    @Override
    public String namespace() {
        return "solana";
    }

    @Override
    public Curve curve() {
        return Curve.ED25519;
    }

    /** The path of most Solana wallets: every step hardened (SLIP-0010), the account's index third. */
    @Override
    public String path(int index) {
        return "m/44'/501'/" + index + "'/0'";
    }

    @Override
    public Address address(Network network, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Address addressOf(Network network, byte[] publicKey) {
        throw new UnsupportedOperationException();
    }

    /** @param terms a {@link SolanaTerms} */
    @Override
    public UnsignedTransfer build(TransferIntent intent, SlotTerms terms) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DecodedTransfer decode(byte[] unsigned, SigningRules rules) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Slot slot(DecodedTransfer decoded, Address from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SignedTransfer sign(UnsignedTransfer unsigned, Signer signer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SignedTransfer readSigned(UnsignedTransfer expected, byte[] signed) {
        throw new UnsupportedOperationException();
    }
}
