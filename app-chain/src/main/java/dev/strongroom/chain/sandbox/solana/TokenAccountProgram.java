package dev.strongroom.chain.sandbox.solana;

import java.util.Optional;

/**
 * Makes the token account of a wallet.
 *
 * @see <a href="https://github.com/solana-program/associated-token-account">Associated Token Account</a>
 */
final class TokenAccountProgram implements Program {
    static final int CREATE = 0;
    static final int CREATE_IDEMPOTENT = 1;

    private static final long INVALID_OWNER = 0;
    private static final long UNITS = 22_000;

    @Override
    public long units(Bytes data) {
        return UNITS;
    }

    @Override
    public void run(Frame frame) {
        BytesReader in = frame.data();
        int tag = in.remaining() == 0 ? CREATE : in.u8();
        if (tag != CREATE && tag != CREATE_IDEMPOTENT) {
            frame.log("practice network: this instruction is not simulated");
            throw InstructionFailure.named("InvalidInstructionData");
        }
        frame.log("Program log: Create" + (tag == CREATE_IDEMPOTENT ? "Idempotent" : ""));
        Pubkey key = frame.key(1);
        Pubkey wallet = frame.key(2);
        Pubkey mint = frame.key(3);
        if (!frame.key(5).equals(Ids.TOKEN)) {
            frame.log("practice network: only the Token program of 2020 is simulated");
            throw InstructionFailure.unsupportedProgram();
        }
        if (!frame.key(4).equals(Ids.SYSTEM)) {
            throw InstructionFailure.named("IncorrectProgramId");
        }
        if (!key.equals(Pubkey.tokenAccount(wallet, mint))) {
            frame.log("Program log: Error: Associated address does not match seed derivation");
            throw InstructionFailure.named("InvalidSeeds");
        }
        Account present = frame.get(key);
        Optional<TokenState> token = TokenState.of(present);
        if (tag == CREATE_IDEMPOTENT && token.isPresent()) {
            if (!token.get().owner().equals(wallet)) {
                throw InstructionFailure.custom(INVALID_OWNER);
            }
            return;
        }
        if (!present.isOwnedBy(Ids.SYSTEM)) {
            throw InstructionFailure.named("IllegalOwner");
        }
        if (MintState.of(frame.get(mint)).isEmpty()) {
            throw InstructionFailure.named("IncorrectProgramId");
        }
        long missing = Math.max(0, Rent.minimum(TokenState.SIZE) - present.lamports());
        frame.pay(frame.key(0), key, missing);
        Bytes data = new TokenState(mint, wallet, 0, false).data();
        frame.set(key, Account.of(frame.get(key).lamports(), Ids.TOKEN, data));
    }
}
