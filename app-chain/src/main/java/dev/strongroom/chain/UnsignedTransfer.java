package dev.strongroom.chain;

import java.util.List;

/**
 * The bytes to be signed. The array is the caller's and the record's: neither changes it.
 *
 * @param signers whose signatures they need, in the order in which the bytes ask for them; at least one
 * @param bytes EVM: 0x02 and the nine-field payload; Solana: message; TRON: raw_data
 */
@SuppressWarnings("ArrayRecordComponent")
public record UnsignedTransfer(List<Address> signers, byte[] bytes) {
    public UnsignedTransfer {
        signers = List.copyOf(signers);
        if (signers.isEmpty()) {
            throw new IllegalArgumentException("bytes that nobody signs");
        }
    }

    /** Bytes that one key signs. */
    public UnsignedTransfer(Address payer, byte[] bytes) {
        this(List.of(payer), bytes);
    }

    /** Who pays the network's fee and holds the slot: the first to sign. */
    public Address payer() {
        return signers.getFirst();
    }

    public Network network() {
        return payer().network();
    }

    /**
     * The one key that signs bytes of a chain whose transactions have one signature.
     *
     * @throws RefusedException {@code signer.wrong} where the bytes need, or were brought, another number of keys
     */
    public Signer onlyOf(Signer... keys) {
        if (signers.size() != 1 || keys.length != 1) {
            throw new RefusedException(
                    "signer.wrong",
                    "signers: " + keys.length + " keys for " + signers.size() + " signatures, and the chain takes one");
        }
        return keys[0];
    }
}
