package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Gives practice money away by real transactions of its own, each mined at once. Its key is no secret: the hash of a
 * sentence that stands below.
 */
final class Faucet {
    private static final Signer KEY = new Secp256k1Signer(
            Keccak256.of("the faucet of the Strongroom practice network".getBytes(StandardCharsets.US_ASCII)));
    static final Account ADDRESS = Account.ofPublicKey(KEY.publicKey());

    private static final BigInteger TIP = BigInteger.valueOf(1_000_000_000);
    private static final long TOKEN_GAS = 200_000;

    private final EvmChain chain;

    Faucet(EvmChain chain) {
        this.chain = chain;
    }

    /** Sends native coins and answers the transaction's hash. */
    String fund(Account to, BigInteger wei) {
        return send(to, wei, "0x", Gas.TRANSFER);
    }

    /** Mints units of a token. */
    String mint(Account token, Account to, BigInteger units) {
        return send(token, BigInteger.ZERO, Abi.call(TokenContract.MINT, to, units), TOKEN_GAS);
    }

    /** Puts an address on a token's black list or takes it off. */
    String freeze(Account token, Account who, boolean frozen) {
        String selector = frozen ? TokenContract.FREEZE : TokenContract.UNFREEZE;
        return send(token, BigInteger.ZERO, Abi.call(selector, who), TOKEN_GAS);
    }

    /** Sends whatever its owner may send; answers the transaction's hash, mined and successful. */
    String send(Account to, BigInteger wei, String data) {
        return send(to, wei, data, data.equals("0x") ? Gas.TRANSFER : TOKEN_GAS);
    }

    private String send(Account to, BigInteger wei, String data, long gas) {
        long next = chain.state().nonce(ADDRESS, chain.head().number());
        SignedTx.Fees fees = new SignedTx.Fees(
                TIP, chain.nextBaseFee().multiply(BigInteger.TWO).add(TIP), gas);
        SignedTx tx = chain.reader().sign(KEY, chain.pool().pendingNonce(ADDRESS, next), fees, to, wei, data);
        new Admission(chain).check(tx);
        chain.send(tx);
        chain.mine(waiting -> waiting.sender().equals(ADDRESS));
        boolean succeeded = chain.history()
                .place(tx.hash())
                .map(place -> place.receipt().succeeded())
                .orElse(false);
        if (!succeeded) {
            throw RpcError.notSimulated("the faucet's transaction " + tx.hash() + " did not take effect");
        }
        return tx.hash();
    }
}
