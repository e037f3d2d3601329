package dev.strongroom.chain.evm;

import java.util.HexFormat;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

/** Fields to bytes, by web3j; {@link EvmReader} reads them back by another library. */
final class EvmWriter {
    private static final HexFormat HEX = HexFormat.of();

    private EvmWriter() {}

    /** The bytes to be signed: 0x02 and the list of nine fields. The fields have been checked. */
    static byte[] write(EvmTransaction fields) {
        return TransactionEncoder.encode(RawTransaction.createTransaction(
                fields.chainId().longValueExact(),
                fields.nonce(),
                fields.gasLimit(),
                "0x" + HEX.formatHex(fields.to()),
                fields.value(),
                "0x" + HEX.formatHex(fields.data()),
                fields.maxPriorityFeePerGas(),
                fields.maxFeePerGas()));
    }
}
