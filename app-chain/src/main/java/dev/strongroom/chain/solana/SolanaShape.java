package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.solana.Instruction.Meta;
import dev.strongroom.chain.solana.SolanaMessage.Compiled;
import dev.strongroom.chain.solana.SolanaMessage.Version;
import dev.strongroom.chain.solana.SolanaTransaction.Coin;
import dev.strongroom.chain.solana.SolanaTransaction.Pays;
import dev.strongroom.chain.solana.SolanaTransaction.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message does: one of the closed list of shapes, or it is refused. The calls are read one by one; then the same
 * calls are made anew from what was read, and every key, flag and byte of the message must be theirs.
 */
final class SolanaShape {
    /** The places that calls may take, in this order, each at most once. */
    private enum Step {
        NONCE,
        LIMIT,
        PRICE,
        CREATE,
        MEMO,
        PAY
    }

    private final SolanaMessage message;
    private final TokenAccounts accounts;
    private final AccountKey payer;
    private final AccountKey from;
    private final List<Instruction> calls = new ArrayList<>();
    private Step last = Step.NONCE;
    private @Nullable Long limit;
    private @Nullable BigInteger price;
    private @Nullable Instruction create;
    private @Nullable Memo memo;
    private @Nullable Pays pays;

    private SolanaShape(SolanaMessage message, TokenAccounts accounts) {
        this.message = message;
        this.accounts = accounts;
        payer = message.payer();
        from = message.accounts().get(message.header().signers() - 1);
        for (Compiled call : message.instructions()) {
            calls.add(message.resolved(call));
        }
    }

    /** Reads the shape. */
    static SolanaTransaction of(SolanaMessage message) {
        return of(message, new TokenAccounts());
    }

    /** The same with accounts that were derived before. */
    static SolanaTransaction of(SolanaMessage message, TokenAccounts accounts) {
        refuseOtherForms(message);
        SolanaShape shape = new SolanaShape(message, accounts);
        return message.header().signers() == 1 ? shape.judged() : shape.sweep();
    }

    private SolanaTransaction judged() {
        SolanaTransaction read = read();
        refuseOtherBytes(read);
        return read;
    }

    /** Two signatures are asked for by a sweep and by nothing else, whatever else may be wrong with the bytes. */
    private SolanaTransaction sweep() {
        try {
            return judged();
        } catch (RefusedException e) {
            throw new RefusedException(
                    "solana.signers",
                    "bytes: ask for a second signature, that of " + from
                            + ", and are no sweep from there to the first signer (" + e.code() + ": " + e.reason()
                            + ")",
                    e);
        }
    }

    private static void refuseOtherForms(SolanaMessage message) {
        if (message.version() == Version.V1) {
            throw new RefusedException(
                    "solana.version", "bytes: are a message of version 1, only legacy and version 0 may be signed");
        }
        if (!message.lookups().isEmpty()) {
            throw new RefusedException(
                    "solana.lookup", "bytes: take accounts from a table on chain, which nobody offline can see");
        }
        if (message.header().signers() > SolanaTransaction.MOST_SIGNERS) {
            throw new RefusedException(
                    "solana.signers",
                    "bytes: ask for " + message.header().signers()
                            + " signatures, only the payer's and in a sweep the sender's may be asked for");
        }
    }

    private SolanaTransaction read() {
        if (calls.isEmpty()) {
            throw new RefusedException("solana.nonce", "bytes: call nothing; AdvanceNonce must come first");
        }
        AccountKey nonceAccount = NonceCall.read(calls.getFirst(), payer);
        for (Instruction call : calls.subList(1, calls.size())) {
            read(call);
        }
        if (limit == null && price != null) {
            SolanaLimits.checkCompute(0, price);
        }
        if (pays == null && calls.size() > 1) {
            throw new RefusedException("shape.revoke", "bytes: pay nothing, and a revocation is AdvanceNonce alone");
        }
        refuseLostRecipient(nonceAccount);
        refuseOtherSweep(nonceAccount);
        return new SolanaTransaction(payer, from, nonceAccount, message.lifetime(), limit, price, memo, pays);
    }

    private void read(Instruction call) {
        if (call.program().equals(Programs.COMPUTE_BUDGET)) {
            compute(call);
        } else if (call.program().equals(Programs.ASSOCIATED_TOKEN)) {
            step(Step.CREATE);
            TokenCall.checkCreate(call, payer);
            create = call;
        } else if (Memo.isOne(call)) {
            step(Step.MEMO);
            memo = Memo.read(call);
        } else if (call.program().equals(Programs.SYSTEM)) {
            Coin coin = SystemCall.transfer(call, from);
            step(Step.PAY);
            if (create != null) {
                throw new RefusedException("shape.create", "bytes: open a token account and pay SOL");
            }
            pays = coin;
        } else {
            TokenProgram program = TokenProgram.of(call.program())
                    .orElseThrow(() -> new RefusedException(
                            "solana.program", "bytes: call the program " + call.program() + ", which is not listed"));
            Token token = new TokenCall(program, call, accounts).transfer(create, from);
            step(Step.PAY);
            pays = token;
        }
    }

    private void compute(Instruction call) {
        int kind = call.data().length == 0 ? -1 : call.data()[0];
        if (kind == Instructions.SET_LIMIT) {
            step(Step.LIMIT);
            limit = ComputeCall.limit(call);
        } else if (kind == Instructions.SET_PRICE) {
            step(Step.PRICE);
            price = ComputeCall.price(call);
        } else {
            throw new RefusedException(
                    "shape.compute", "bytes: ask the compute budget for something else than a limit and a price");
        }
    }

    private void step(Step step) {
        if (step.compareTo(last) <= 0) {
            throw new RefusedException("shape.order", "bytes: the call " + step + " comes after " + last);
        }
        last = step;
    }

    /** What is sent to the nonce's own account, the mint or the token account that pays does not reach a person. */
    private void refuseLostRecipient(AccountKey nonceAccount) {
        switch (pays) {
            case Coin(AccountKey to, BigInteger _) -> {
                SolanaAddress.checkWallet(to);
                refuse(to.equals(nonceAccount), "recipient.nonce", "to: is the nonce's own account");
            }
            case Token(AccountKey owner, TokenPayment payment) -> {
                AccountKey to = owner == null ? payment.destination() : owner;
                refuse(to.equals(payment.mint()), "recipient.contract", "to: is the token's own mint");
                refuse(to.equals(nonceAccount), "recipient.nonce", "to: is the nonce's own account");
                if (Programs.isReserved(to)) {
                    SolanaAddress.checkWallet(to);
                }
                if (owner != null) {
                    SolanaAddress.checkWallet(owner);
                }
            }
            case null -> {}
        }
    }

    /** A second signature gives money away for which the first pays: only to the first itself. */
    private void refuseOtherSweep(AccountKey nonceAccount) {
        if (payer.equals(from)) {
            return;
        }
        AccountKey to = switch (pays) {
            case Coin coin -> coin.to();
            case Token token -> token.owner();
            case null -> null;
        };
        if (to == null || !payer.equals(to) || from.equals(nonceAccount)) {
            throw new RefusedException("shape.sweep", "bytes: pay " + to + ", who does not pay the fee");
        }
    }

    private static void refuse(boolean wrong, String code, String reason) {
        if (wrong) {
            throw new RefusedException(code, reason + ", which would keep what it is sent");
        }
    }

    private void refuseOtherBytes(SolanaTransaction read) {
        List<Instruction> anew = read.instructions();
        boolean same = anew.size() == calls.size();
        for (int i = 0; same && i < calls.size(); i++) {
            same = calls.get(i).callsTheSame(anew.get(i));
        }
        Map<AccountKey, Meta> uses = Compiler.uses(read.payer(), anew);
        same &= uses.size() == message.accounts().size();
        for (int at = 0; same && at < message.accounts().size(); at++) {
            AccountKey key = message.accounts().get(at);
            same = new Meta(key, message.isSigner(at), message.isWritable(at)).equals(uses.get(key));
        }
        if (!same) {
            throw new RefusedException(
                    "bytes.canonical",
                    "bytes: name accounts, or rights over them, that their own calls have no use for");
        }
    }
}
