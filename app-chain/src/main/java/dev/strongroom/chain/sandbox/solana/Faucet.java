package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Gives practice money away by real transactions of its own, each in a block at once. Its key is no secret: the hash of
 * a sentence that stands below.
 */
final class Faucet {
    private static final Signer KEY = Ed25519Signer.of(
            Bytes.sha256("the faucet of the Strongroom practice network".getBytes(StandardCharsets.US_ASCII))
                    .array());
    static final Pubkey ADDRESS = Pubkey.of(KEY.publicKey());

    private final SolanaChain chain;

    Faucet(SolanaChain chain) {
        this.chain = chain;
    }

    /** Sends lamports and answers the transaction's signature. */
    String fund(Pubkey to, long lamports) {
        return send(new TxWriter(ADDRESS).transfer(ADDRESS, to, lamports));
    }

    /** Mints units of a token into a wallet's token account, which is made where there is none. */
    String mint(Pubkey mint, Pubkey wallet, long units) {
        TxWriter.Refs accounts = TxWriter.refs()
                .written(mint)
                .written(Pubkey.tokenAccount(wallet, mint))
                .signs(ADDRESS);
        return send(new TxWriter(ADDRESS)
                .openTokenAccount(ADDRESS, wallet, mint)
                .call(
                        Ids.TOKEN,
                        accounts,
                        new Bytes.Writer().u8(TokenProgram.MINT_TO).u64(units)));
    }

    /** Freezes token accounts or thaws them. */
    String freeze(List<Pubkey> accounts, boolean frozen) {
        TxWriter tx = new TxWriter(ADDRESS);
        for (Pubkey key : accounts) {
            Pubkey mint = TokenState.of(chain.state().get(key, chain.head().slot()))
                    .orElseThrow(() -> RpcError.notSimulated(key + " is no token account"))
                    .mint();
            int tag = frozen ? TokenProgram.FREEZE : TokenProgram.THAW;
            tx.call(Ids.TOKEN, TxWriter.refs().written(key).read(mint).signs(ADDRESS), new Bytes.Writer().u8(tag));
        }
        return send(tx);
    }

    private String send(TxWriter writer) {
        SignedTx tx = signed(writer);
        Outcome outcome = new Svm(chain.bank(chain.head())).run(tx, false);
        if (outcome.error().isPresent()) {
            throw RpcError.notSimulated(
                    "the faucet cannot do that: " + outcome.error().get().text());
        }
        chain.send(tx);
        chain.mine(waiting -> waiting.payer().equals(ADDRESS));
        return tx.id();
    }

    /**
     * Stands on a final block, so that it can land again when its own block is taken back; where the same stands on
     * that already, on the newest one.
     */
    private SignedTx signed(TxWriter writer) {
        Block head = chain.head();
        Block ground = chain.history().at(Math.max(chain.finalized(head).height(), head.height() - Bank.HASH_LIFE));
        SignedTx tx = SignedTxs.read(writer.sign(ground.hash(), KEY));
        return chain.knows(tx) ? SignedTxs.read(writer.sign(head.hash(), KEY)) : tx;
    }
}
