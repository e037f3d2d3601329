package dev.strongroom.chain.sandbox.solana;

/**
 * Wallets, new accounts and nonces. Assigning, allocating, and withdrawing from or handing over a nonce account are not
 * simulated and fail with {@code InvalidInstructionData}.
 */
final class SystemProgram implements Program {
    static final long TOO_LITTLE = 1;
    static final int ADVANCE_NONCE = 4;

    private static final int CREATE = 0;
    private static final int TRANSFER = 2;
    private static final int CREATE_WITH_SEED = 3;
    private static final int INITIALISE_NONCE = 6;

    private static final long IN_USE = 0;
    private static final long WRONG_LENGTH = 3;
    private static final long SEED_TOO_LONG = 4;
    private static final long SEED_MISMATCH = 5;
    private static final long NONCE_NOT_EXPIRED = 7;
    private static final long LARGEST_ACCOUNT = 10L * 1024 * 1024;
    private static final int LONGEST_SEED = 32;
    private static final long UNITS = 150;

    @Override
    public long units(Bytes data) {
        return UNITS;
    }

    @Override
    public void run(Frame frame) {
        BytesReader in = frame.data();
        switch ((int) in.u32()) {
            case CREATE -> {
                long lamports = in.u64();
                long space = in.u64();
                frame.requireSigner(frame.key(1));
                create(frame, lamports, space, in.key());
            }
            case TRANSFER -> frame.pay(frame.key(0), frame.key(1), in.u64());
            case CREATE_WITH_SEED -> createWithSeed(frame, in);
            case ADVANCE_NONCE -> advance(frame);
            case INITIALISE_NONCE -> initialise(frame, in.key());
            default -> {
                frame.log("practice network: this system instruction is not simulated");
                throw InstructionFailure.named("InvalidInstructionData");
            }
        }
    }

    private static void createWithSeed(Frame frame, BytesReader in) {
        Pubkey base = in.key();
        byte[] seed = in.take((int) Math.min(in.u64(), Integer.MAX_VALUE));
        long lamports = in.u64();
        long space = in.u64();
        Pubkey owner = in.key();
        if (seed.length > LONGEST_SEED) {
            throw InstructionFailure.custom(SEED_TOO_LONG);
        }
        if (!frame.key(1).equals(Pubkey.withSeed(base, seed, owner))) {
            frame.log("Create: address " + frame.key(1) + " does not match derived address");
            throw InstructionFailure.custom(SEED_MISMATCH);
        }
        frame.requireSigner(base);
        create(frame, lamports, space, owner);
    }

    private static void create(Frame frame, long lamports, long space, Pubkey owner) {
        Pubkey key = frame.key(1);
        Account present = frame.get(key);
        if (present.lamports() > 0) {
            frame.log("Create Account: account Address { address: " + key + ", base: None } already in use");
            throw InstructionFailure.custom(IN_USE);
        }
        if (space > LARGEST_ACCOUNT) {
            throw InstructionFailure.custom(WRONG_LENGTH);
        }
        frame.set(key, Account.of(0, owner, Bytes.of(new byte[(int) space])));
        frame.pay(frame.key(0), key, lamports);
    }

    private static void advance(Frame frame) {
        Pubkey key = frame.key(0);
        requireVariable(frame, 1, Ids.RECENT_BLOCKHASHES);
        if (!frame.isWritable(key)) {
            frame.log("Advance nonce account: Account " + key + " must be writeable");
            throw InstructionFailure.named("InvalidArgument");
        }
        NonceState state = NonceState.of(frame.get(key)).orElseThrow(() -> {
            frame.log("Advance nonce account: Account " + key + " state is invalid");
            return InstructionFailure.named("InvalidAccountData");
        });
        if (!frame.isSigner(state.authority())) {
            frame.log("Advance nonce account: Account " + state.authority() + " must be a signer");
            throw InstructionFailure.missingSignature();
        }
        if (state.value().equals(frame.nextNonce())) {
            frame.log("Advance nonce account: nonce can only advance once per slot");
            throw InstructionFailure.custom(NONCE_NOT_EXPIRED);
        }
        frame.set(
                key, frame.get(key).withData(state.withValue(frame.nextNonce()).data()));
    }

    private static void initialise(Frame frame, Pubkey authority) {
        Pubkey key = frame.key(0);
        requireVariable(frame, 1, Ids.RECENT_BLOCKHASHES);
        requireVariable(frame, 2, Ids.RENT);
        Account account = frame.get(key);
        boolean isBlank = account.isOwnedBy(Ids.SYSTEM) && account.data().equals(Bytes.of(new byte[NonceState.SIZE]));
        if (!isBlank) {
            frame.log("Initialize nonce account: Account " + key + " state is invalid");
            throw InstructionFailure.named("InvalidAccountData");
        }
        if (!account.isRentExempt()) {
            frame.log("Initialize nonce account: insufficient lamports " + account.lamports() + ", need "
                    + Rent.minimum(NonceState.SIZE));
            throw InstructionFailure.named("InsufficientFunds");
        }
        frame.set(key, account.withData(new NonceState(authority, frame.nextNonce()).data()));
    }

    private static void requireVariable(Frame frame, int index, Pubkey variable) {
        if (!frame.key(index).equals(variable)) {
            throw InstructionFailure.named("InvalidArgument");
        }
    }
}
