package dev.strongroom.chain;

/**
 * The bytes to be signed. The array is the caller's and the record's: neither changes it.
 *
 * @param from whose signature they need
 * @param bytes EVM: 0x02 and the nine-field payload; Solana: message; TRON: raw_data
 */
@SuppressWarnings("ArrayRecordComponent")
public record UnsignedTransfer(Address from, byte[] bytes) {
    public Network network() {
        return from.network();
    }
}
