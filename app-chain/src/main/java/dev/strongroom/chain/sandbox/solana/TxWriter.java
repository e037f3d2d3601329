package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.Signer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes and signs legacy transactions, for the faucet and for tests. */
final class TxWriter {
    private static final int SIGNS = 1;
    private static final int WRITTEN = 2;

    private final Pubkey payer;
    private final Map<Pubkey, Integer> roles = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();

    private record Call(Pubkey program, List<Pubkey> accounts, Bytes data) {}

    /**
     * An account of an instruction.
     *
     * @param key whose
     * @param role sum of what it does
     */
    private record Ref(Pubkey key, int role) {}

    /** The accounts of an instruction, in order. */
    static final class Refs {
        private final List<Ref> refs = new ArrayList<>();

        Refs signs(Pubkey key) {
            return add(key, SIGNS);
        }

        Refs pays(Pubkey key) {
            return add(key, SIGNS | WRITTEN);
        }

        Refs written(Pubkey key) {
            return add(key, WRITTEN);
        }

        Refs read(Pubkey key) {
            return add(key, 0);
        }

        private Refs add(Pubkey key, int role) {
            refs.add(new Ref(key, role));
            return this;
        }
    }

    TxWriter(Pubkey payer) {
        this.payer = payer;
        role(payer, SIGNS | WRITTEN);
    }

    static Refs refs() {
        return new Refs();
    }

    TxWriter call(Pubkey program, Refs accounts, Bytes.Writer data) {
        accounts.refs.forEach(ref -> role(ref.key(), ref.role()));
        role(program, 0);
        calls.add(new Call(program, accounts.refs.stream().map(Ref::key).toList(), data.bytes()));
        return this;
    }

    /** Moves lamports between wallets. */
    TxWriter transfer(Pubkey from, Pubkey to, long lamports) {
        return call(
                Ids.SYSTEM,
                refs().pays(from).written(to),
                new Bytes.Writer().u32(2).u64(lamports));
    }

    /** Makes a wallet's token account where there is none. */
    TxWriter openTokenAccount(Pubkey by, Pubkey wallet, Pubkey mint) {
        Refs accounts = refs().pays(by)
                .written(Pubkey.tokenAccount(wallet, mint))
                .read(wallet)
                .read(mint)
                .read(Ids.SYSTEM)
                .read(Ids.TOKEN);
        return call(Ids.TOKEN_ACCOUNTS, accounts, new Bytes.Writer().u8(TokenAccountProgram.CREATE_IDEMPOTENT));
    }

    private void role(Pubkey key, int role) {
        roles.merge(key, role, (one, other) -> one | other);
    }

    /** The signed bytes; the signers must be all that the instructions name, and no more. */
    Bytes sign(String blockhash, Signer... signers) {
        List<Pubkey> keys = new ArrayList<>(roles.keySet());
        keys.remove(payer);
        keys.sort(Comparator.comparingInt((Pubkey key) -> -rank(key)).thenComparing(Comparator.naturalOrder()));
        keys.addFirst(payer);
        byte[] message = message(keys, blockhash);
        Bytes.Writer out = new Bytes.Writer();
        out.length(signers.length);
        for (Pubkey key : keys.subList(0, signers.length)) {
            for (Signer signer : signers) {
                if (Pubkey.of(signer.publicKey()).equals(key)) {
                    out.raw(signer.sign(message));
                }
            }
        }
        return out.raw(message).bytes();
    }

    /** Signers before others, written before read. */
    private int rank(Pubkey key) {
        int role = roles.getOrDefault(key, 0);
        return (role & SIGNS) * 2 * WRITTEN + (role & WRITTEN);
    }

    private byte[] message(List<Pubkey> keys, String blockhash) {
        Bytes.Writer out = new Bytes.Writer();
        out.u8(count(keys, SIGNS, SIGNS))
                .u8(count(keys, SIGNS | WRITTEN, SIGNS))
                .u8(count(keys, SIGNS | WRITTEN, 0))
                .length(keys.size());
        keys.forEach(out::key);
        out.raw(Base58.decode(blockhash).orElseThrow()).length(calls.size());
        for (Call call : calls) {
            out.u8(keys.indexOf(call.program())).length(call.accounts().size());
            call.accounts().forEach(key -> out.u8(keys.indexOf(key)));
            out.length(call.data().length()).raw(call.data().array());
        }
        return out.array();
    }

    private int count(List<Pubkey> keys, int mask, int wanted) {
        return (int) keys.stream()
                .filter(key -> (roles.getOrDefault(key, 0) & mask) == wanted)
                .count();
    }
}
