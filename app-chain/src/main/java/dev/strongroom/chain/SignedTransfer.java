package dev.strongroom.chain;

/**
 * The bytes to be sent and the name the chain will know them by. Stored before they are sent.
 *
 * @param payer who pays the network's fee: the first who signed
 * @param bytes the whole signed transaction as the node takes it
 * @param txid the chain's transaction id in its canonical text form
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignedTransfer(Address payer, byte[] bytes, String txid) {
    public Network network() {
        return payer.network();
    }
}
