package dev.strongroom.chain.solana;

import java.util.Arrays;
import java.util.List;

/**
 * One call of a program.
 *
 * @param program who is called
 * @param accounts what the program is handed, in the order it expects
 * @param data the call
 */
@SuppressWarnings("ArrayRecordComponent")
record Instruction(AccountKey program, List<Meta> accounts, byte[] data) {
    /** An account with what the call may do with it. */
    record Meta(AccountKey key, boolean signer, boolean writable) {}

    Instruction {
        accounts = List.copyOf(accounts);
    }

    AccountKey account(int at) {
        return accounts.get(at).key();
    }

    /** Whether the other calls the same with the same accounts; what may be done with them is the whole message's. */
    boolean callsTheSame(Instruction other) {
        boolean same = program.equals(other.program)
                && Arrays.equals(data, other.data)
                && accounts.size() == other.accounts.size();
        for (int i = 0; same && i < accounts.size(); i++) {
            same = account(i).equals(other.account(i));
        }
        return same;
    }
}
