package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Reads signed transactions from their bytes, and signs the network's own. Type 2 only: {@code 0x02 ‖ rlp([chainId,
 * nonce, tip, most, gasLimit, to, value, data, accessList, yParity, r, s])}.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-1559">EIP-1559</a>
 */
final class SignedTxs {
    private static final int TYPE = 2;
    private static final int LARGEST = 128 * 1024;

    private final long chainId;

    SignedTxs(long chainId) {
        this.chainId = chainId;
    }

    /** Refuses whatever is not exactly one well-signed transaction of this network. */
    SignedTx read(byte[] raw) {
        checkType(raw);
        RlpReader fields = RlpReader.list(raw, 1);
        BigInteger chain = fields.integer("ChainID", 32);
        long nonce = fields.small("Nonce");
        BigInteger tip = fields.integer("GasTipCap", 32);
        BigInteger most = fields.integer("GasFeeCap", 32);
        SignedTx.Fees fees = new SignedTx.Fees(tip, most, fields.small("Gas"));
        Account to = recipient(fields.string("To"));
        BigInteger value = fields.integer("Value", 32);
        byte[] data = fields.string("Data");
        if (fields.list("AccessList").hasMore()) {
            throw RpcError.notSimulated("access lists are not simulated");
        }
        BigInteger parity = fields.integer("V", 1);
        SignedTx.Signature signature =
                new SignedTx.Signature(parity.intValueExact(), fields.integer("R", 32), fields.integer("S", 32));
        fields.end("types.DynamicFeeTx");
        if (!chain.equals(BigInteger.valueOf(chainId))) {
            throw RpcError.server("invalid sender: invalid chain id for signer: have " + chain + " want " + chainId);
        }
        byte[] signed = payload(nonce, fees, to, value, data).list();
        Account sender = sender(typed(signed), signature);
        return new SignedTx(
                Hex.data(Keccak256.of(raw)), Hex.data(raw), sender, nonce, fees, to, value, Hex.data(data), signature);
    }

    /** Signs a transaction of the network's own faucet. */
    SignedTx sign(Signer signer, long nonce, SignedTx.Fees fees, Account to, BigInteger value, String data) {
        byte[] call = Hex.bytes(data);
        byte[] signature = signer.sign(
                Keccak256.of(typed(payload(nonce, fees, to, value, call).list())));
        byte[] list = payload(nonce, fees, to, value, call)
                .integer(signature[64])
                .integer(new BigInteger(1, Arrays.copyOfRange(signature, 0, 32)))
                .integer(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)))
                .list();
        return read(typed(list));
    }

    private static void checkType(byte[] raw) {
        if (raw.length > LARGEST) {
            throw RpcError.server("oversized data: transaction size " + raw.length + ", limit " + LARGEST);
        }
        if (raw.length < 2) {
            throw RpcError.server("typed transaction too short");
        }
        if (raw[0] != TYPE) {
            throw RpcError.server("transaction type not supported: the practice network takes type 2 (EIP-1559) only");
        }
    }

    private static Account recipient(byte[] to) {
        return switch (to.length) {
            case 20 -> Account.of(to);
            case 0 -> throw RpcError.notSimulated("contract creation is not simulated");
            default -> throw RpcError.server("rlp: input string has the wrong size for To");
        };
    }

    private RlpWriter payload(long nonce, SignedTx.Fees fees, Account to, BigInteger value, byte[] data) {
        return new RlpWriter()
                .integer(chainId)
                .integer(nonce)
                .integer(fees.tip())
                .integer(fees.most())
                .integer(fees.gasLimit())
                .string(to.bytes())
                .integer(value)
                .string(data)
                .emptyList();
    }

    private static byte[] typed(byte[] list) {
        byte[] bytes = new byte[list.length + 1];
        bytes[0] = TYPE;
        System.arraycopy(list, 0, bytes, 1, list.length);
        return bytes;
    }

    private static Account sender(byte[] signed, SignedTx.Signature signature) {
        if (signature.yParity() > 1) {
            throw invalidSignature();
        }
        byte[] encoded = new byte[Secp256k1.SIGNATURE_BYTES];
        byte[] r = Hex.bytes(Hex.word(signature.r()));
        byte[] s = Hex.bytes(Hex.word(signature.s()));
        System.arraycopy(r, 0, encoded, 0, r.length);
        System.arraycopy(s, 0, encoded, r.length, s.length);
        encoded[64] = (byte) signature.yParity();
        try {
            return Account.ofPublicKey(Secp256k1.recover(Keccak256.of(signed), encoded));
        } catch (RefusedException _) {
            throw invalidSignature();
        }
    }

    private static RpcError invalidSignature() {
        return RpcError.server("invalid sender: invalid transaction v, r, s values");
    }
}
