package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.solana.SolanaTransaction.Token;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads TransferChecked of the token programs and the call that opens the account it pays; others are refused by name.
 */
final class TokenCall {
    private static final int TRANSFER_BYTES = 1 + Long.BYTES + 1;
    private static final int CREATE_ACCOUNTS = 6;
    private static final byte[] CREATE = {Instructions.CREATE_IDEMPOTENT};

    private static final Map<Integer, String> NAMED = Map.ofEntries(
            Map.entry(3, "transferUnchecked"),
            Map.entry(4, "approve"),
            Map.entry(5, "revokeDelegate"),
            Map.entry(6, "setAuthority"),
            Map.entry(7, "mintTo"),
            Map.entry(8, "burn"),
            Map.entry(9, "closeAccount"),
            Map.entry(10, "freezeAccount"),
            Map.entry(11, "thawAccount"),
            Map.entry(13, "approve"),
            Map.entry(14, "mintTo"),
            Map.entry(15, "burn"));

    private final TokenProgram program;
    private final Instruction call;
    private final TokenAccounts accounts;

    TokenCall(TokenProgram program, Instruction call, TokenAccounts accounts) {
        this.program = program;
        this.call = call;
        this.accounts = accounts;
    }

    /**
     * The payer opens an account for the owner it names, unless it is open. Whether the address is right shows later.
     */
    static void checkCreate(Instruction call, AccountKey payer) {
        if (!Arrays.equals(call.data(), CREATE) || call.accounts().size() != CREATE_ACCOUNTS) {
            throw new RefusedException(
                    "shape.create", "bytes: open a token account by another call than createIdempotent");
        }
        if (!call.account(0).equals(payer)) {
            throw new RefusedException(
                    "solana.source", "bytes: a token account is opened at the cost of " + call.account(0));
        }
    }

    /** @param from in whose name it must be: the payer, or who is swept */
    Token transfer(@Nullable Instruction create, AccountKey from) {
        int kind = call.data().length == 0 ? -1 : call.data()[0] & 0xff;
        if (kind != Instructions.TRANSFER_CHECKED) {
            String name = NAMED.getOrDefault(kind, "unknown");
            throw new RefusedException(
                    "shape." + name, "bytes: call " + name + " of a token program, only transferChecked may be signed");
        }
        if (call.data().length != TRANSFER_BYTES || call.accounts().size() != 4) {
            throw new RefusedException("shape.transfer", "bytes: the transfer has another size");
        }
        ByteReader in = new ByteReader(call.data());
        in.u8();
        BigInteger units = in.u64();
        TokenPayment payment =
                new TokenPayment(program, call.account(1), call.account(0), call.account(2), units, in.u8());
        if (units.signum() == 0) {
            throw new RefusedException("value.zero", "units: a transfer of nothing");
        }
        if (!call.account(3).equals(from)) {
            throw new RefusedException(
                    "solana.authority", "bytes: the transfer is in the name of " + call.account(3) + ", not " + from);
        }
        if (!payment.source().equals(accounts.of(program, from, payment.mint()))) {
            throw new RefusedException(
                    "solana.source",
                    "bytes: take tokens from " + payment.source() + ", not from the account of " + from);
        }
        return new Token(create == null ? null : owner(payment, create), payment);
    }

    /** The owner whose account was opened, which must be the one that is paid. */
    private AccountKey owner(TokenPayment payment, Instruction create) {
        AccountKey owner = create.account(2);
        if (!create.account(1).equals(payment.destination())
                || !create.account(3).equals(payment.mint())
                || !create.account(5).equals(program.key())
                || !accounts.of(program, owner, payment.mint()).equals(payment.destination())) {
            throw new RefusedException(
                    "recipient.account", "to: the account that is paid is not the one that was opened for " + owner);
        }
        return owner;
    }
}
