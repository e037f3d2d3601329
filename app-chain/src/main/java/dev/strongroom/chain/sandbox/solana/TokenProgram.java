package dev.strongroom.chain.sandbox.solana;

/**
 * Tokens: transfers, and what the faucet does (mint, freeze, thaw). Anything else fails with
 * {@code InvalidInstruction}.
 *
 * @see <a href="https://github.com/solana-program/token">SPL Token</a>
 */
final class TokenProgram implements Program {
    static final int MINT_TO = 7;
    static final int FREEZE = 10;
    static final int THAW = 11;
    static final int TRANSFER_CHECKED = 12;

    private static final int TRANSFER = 3;

    private static final long TOO_LITTLE = 1;
    private static final long MINT_MISMATCH = 3;
    private static final long OWNER_MISMATCH = 4;
    private static final long INVALID_INSTRUCTION = 12;
    private static final long INVALID_STATE = 13;
    private static final long OVERFLOW = 14;
    private static final long ACCOUNT_FROZEN = 17;
    private static final long DECIMALS_MISMATCH = 18;

    private static final long UNITS_TRANSFER = 4_645;
    private static final long UNITS_CHECKED = 6_200;
    private static final long UNITS_OTHER = 4_500;

    @Override
    public long units(Bytes data) {
        int tag = data.length() == 0 ? 0 : data.array()[0];
        return switch (tag) {
            case TRANSFER -> UNITS_TRANSFER;
            case TRANSFER_CHECKED -> UNITS_CHECKED;
            default -> UNITS_OTHER;
        };
    }

    @Override
    public void run(Frame frame) {
        try {
            run(frame, frame.data());
        } catch (BytesReader.Malformed _) {
            throw fail(frame, INVALID_INSTRUCTION, "Invalid instruction");
        }
    }

    private static void run(Frame frame, BytesReader in) {
        switch (in.remaining() == 0 ? -1 : in.u8()) {
            case TRANSFER -> {
                log(frame, "Transfer");
                move(frame, frame.key(1), frame.key(2), in.u64());
            }
            case TRANSFER_CHECKED -> {
                log(frame, "TransferChecked");
                long units = in.u64();
                checkMint(frame, in.u8());
                move(frame, frame.key(2), frame.key(3), units);
            }
            case MINT_TO -> mint(frame, in.u64());
            case FREEZE -> freeze(frame, true);
            case THAW -> freeze(frame, false);
            default -> {
                frame.log("practice network: this token instruction is not simulated");
                throw fail(frame, INVALID_INSTRUCTION, "Invalid instruction");
            }
        }
    }

    private static void checkMint(Frame frame, int decimals) {
        if (!token(frame, frame.key(0)).mint().equals(frame.key(1))) {
            throw fail(frame, MINT_MISMATCH, "Account not associated with this Mint");
        }
        if (mintState(frame, frame.key(1)).decimals() != decimals) {
            throw fail(frame, DECIMALS_MISMATCH, "The provided decimals value different from the Mint decimals");
        }
    }

    private static void move(Frame frame, Pubkey to, Pubkey authority, long units) {
        Pubkey from = frame.key(0);
        TokenState source = token(frame, from);
        TokenState target = token(frame, to);
        if (source.frozen() || target.frozen()) {
            throw fail(frame, ACCOUNT_FROZEN, "Account is frozen");
        }
        if (source.units() < units) {
            throw fail(frame, TOO_LITTLE, "insufficient funds");
        }
        if (!source.mint().equals(target.mint())) {
            throw fail(frame, MINT_MISMATCH, "Account not associated with this Mint");
        }
        if (!source.owner().equals(authority)) {
            throw fail(frame, OWNER_MISMATCH, "owner does not match");
        }
        frame.requireSigner(authority);
        if (!from.equals(to)) {
            frame.set(
                    from,
                    frame.get(from)
                            .withData(source.withUnits(source.units() - units).data()));
            frame.set(
                    to,
                    frame.get(to)
                            .withData(target.withUnits(Math.addExact(target.units(), units))
                                    .data()));
        }
    }

    private static void mint(Frame frame, long units) {
        log(frame, "MintTo");
        TokenState target = token(frame, frame.key(1));
        if (target.frozen()) {
            throw fail(frame, ACCOUNT_FROZEN, "Account is frozen");
        }
        MintState mint = authorised(frame, frame.key(0), target);
        if (units > Long.MAX_VALUE - mint.supply()) {
            throw fail(frame, OVERFLOW, "Operation overflowed");
        }
        Account account = frame.get(frame.key(0));
        frame.set(
                frame.key(0),
                account.withData(mint.withSupply(mint.supply() + units).data()));
        frame.set(
                frame.key(1),
                frame.get(frame.key(1))
                        .withData(target.withUnits(target.units() + units).data()));
    }

    private static void freeze(Frame frame, boolean frozen) {
        log(frame, frozen ? "FreezeAccount" : "ThawAccount");
        TokenState target = token(frame, frame.key(0));
        if (target.frozen() == frozen) {
            throw fail(frame, INVALID_STATE, "Invalid account state for operation");
        }
        MintState _ = authorised(frame, frame.key(1), target);
        frame.set(
                frame.key(0),
                frame.get(frame.key(0)).withData(target.withFrozen(frozen).data()));
    }

    /** The mint of a token account, where its authority is the third account and signs. */
    private static MintState authorised(Frame frame, Pubkey key, TokenState target) {
        if (!target.mint().equals(key)) {
            throw fail(frame, MINT_MISMATCH, "Account not associated with this Mint");
        }
        MintState mint = mintState(frame, key);
        if (!mint.authority().equals(frame.key(2))) {
            throw fail(frame, OWNER_MISMATCH, "owner does not match");
        }
        frame.requireSigner(mint.authority());
        return mint;
    }

    private static TokenState token(Frame frame, Pubkey key) {
        return TokenState.of(frame.get(key)).orElseThrow(() -> InstructionFailure.named("InvalidAccountData"));
    }

    private static MintState mintState(Frame frame, Pubkey key) {
        return MintState.of(frame.get(key)).orElseThrow(() -> InstructionFailure.named("InvalidAccountData"));
    }

    private static void log(Frame frame, String name) {
        frame.log("Program log: Instruction: " + name);
    }

    private static InstructionFailure fail(Frame frame, long code, String text) {
        frame.log("Program log: Error: " + text);
        return InstructionFailure.custom(code);
    }
}
