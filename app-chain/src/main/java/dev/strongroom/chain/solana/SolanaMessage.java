package dev.strongroom.chain.solana;

import java.util.ArrayList;
import java.util.List;

/**
 * A message of any version as its bytes say, without a judgement of what it does.
 *
 * @param version the form
 * @param header how many accounts sign and how many may not be changed
 * @param accounts those that the message names itself, in its order; the first pays
 * @param lifetime a recent blockhash or a nonce's value
 * @param instructions in their order
 * @param lookups tables that name further accounts; v0 alone has any
 * @param config limits that stand outside of instructions; v1 alone has any
 */
record SolanaMessage(
        Version version,
        Header header,
        List<AccountKey> accounts,
        AccountKey lifetime,
        List<Compiled> instructions,
        List<Lookup> lookups,
        List<ConfigValue> config) {
    /** The three forms of a message. */
    enum Version {
        LEGACY("legacy"),
        V0("0"),
        V1("1");

        private final String text;

        Version(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The accounts stand in four groups: signers that may be changed, signers that may not, others that may, others
     * that may not.
     */
    record Header(int signers, int readonlySigners, int readonlyOthers) {}

    /** An instruction whose program and accounts are places in the message's list. */
    @SuppressWarnings("ArrayRecordComponent")
    record Compiled(int program, byte[] accounts, byte[] data) {}

    /** Accounts taken from a table on chain: what they are cannot be known from the bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Lookup(AccountKey table, byte[] writable, byte[] readonly) {}

    /** A limit of v1: the bit of the mask that announces it, and its four bytes as a number without a sign. */
    record ConfigValue(int bit, int value) {}

    SolanaMessage {
        accounts = List.copyOf(accounts);
        instructions = List.copyOf(instructions);
        lookups = List.copyOf(lookups);
        config = List.copyOf(config);
    }

    AccountKey payer() {
        return accounts.getFirst();
    }

    boolean isSigner(int account) {
        return account < header.signers();
    }

    boolean isWritable(int account) {
        return isSigner(account)
                ? account < header.signers() - header.readonlySigners()
                : account < accounts.size() - header.readonlyOthers();
    }

    /** The instruction with keys in place of places; only where no table names accounts. */
    Instruction resolved(Compiled compiled) {
        List<Instruction.Meta> metas = new ArrayList<>(compiled.accounts().length);
        for (byte place : compiled.accounts()) {
            int at = place & 0xff;
            metas.add(new Instruction.Meta(accounts.get(at), isSigner(at), isWritable(at)));
        }
        return new Instruction(accounts.get(compiled.program()), metas, compiled.data());
    }
}
