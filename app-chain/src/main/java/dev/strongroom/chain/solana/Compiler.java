package dev.strongroom.chain.solana;

import dev.strongroom.chain.solana.Instruction.Meta;
import dev.strongroom.chain.solana.SolanaMessage.Compiled;
import dev.strongroom.chain.solana.SolanaMessage.Header;
import dev.strongroom.chain.solana.SolanaMessage.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Instructions to a legacy message. Every account stands once, with the most that any call does with it: the payer
 * first, then the four groups of the header; inside a group by base58 text, letters before their capitals and either
 * before the next letter, which is the order of {@code @solana/kit}, so that both make the same bytes.
 */
final class Compiler {
    /**
     * An account with what it is ordered by: its group, then its text.
     *
     * @param small the text in small letters
     */
    private record Listed(Meta meta, int group, String small, String text) implements Comparable<Listed> {
        static Listed of(Meta meta) {
            String text = meta.key().toString();
            int group = (meta.signer() ? 0 : 2) + (meta.writable() ? 0 : 1);
            return new Listed(meta, group, text.toLowerCase(Locale.ROOT), text);
        }

        @Override
        public int compareTo(Listed other) {
            if (group != other.group) {
                return Integer.compare(group, other.group);
            }
            int order = small.compareTo(other.small);
            return order != 0 ? order : other.text.compareTo(text);
        }
    }

    private Compiler() {}

    static SolanaMessage compile(AccountKey payer, AccountKey lifetime, List<Instruction> instructions) {
        List<Meta> ordered = ordered(payer, uses(payer, instructions));
        List<AccountKey> keys = new ArrayList<>(ordered.size());
        Map<AccountKey, Integer> places = new HashMap<>();
        for (Meta use : ordered) {
            keys.add(use.key());
            places.put(use.key(), places.size());
        }
        List<Compiled> compiled = new ArrayList<>(instructions.size());
        for (Instruction instruction : instructions) {
            compiled.add(compiled(instruction, places));
        }
        Header header = new Header(
                count(ordered, true, true) + count(ordered, true, false),
                count(ordered, true, false),
                count(ordered, false, false));
        return new SolanaMessage(Version.LEGACY, header, keys, lifetime, compiled, List.of(), List.of());
    }

    private static List<Meta> ordered(AccountKey payer, Map<AccountKey, Meta> uses) {
        List<Listed> others = new ArrayList<>(uses.size());
        for (Meta use : uses.values()) {
            if (!use.key().equals(payer)) {
                others.add(Listed.of(use));
            }
        }
        Collections.sort(others);
        List<Meta> ordered = new ArrayList<>(uses.size());
        ordered.add(new Meta(payer, true, true));
        for (Listed other : others) {
            ordered.add(other.meta());
        }
        return ordered;
    }

    /** Every account of the payer and the calls, each with the most that is done with it. */
    static Map<AccountKey, Meta> uses(AccountKey payer, List<Instruction> instructions) {
        Map<AccountKey, Meta> uses = new HashMap<>();
        add(uses, new Meta(payer, true, true));
        for (Instruction instruction : instructions) {
            add(uses, new Meta(instruction.program(), false, false));
            instruction.accounts().forEach(meta -> add(uses, meta));
        }
        return uses;
    }

    private static void add(Map<AccountKey, Meta> uses, Meta meta) {
        uses.merge(
                meta.key(), meta, (a, b) -> new Meta(a.key(), a.signer() || b.signer(), a.writable() || b.writable()));
    }

    private static int count(List<Meta> uses, boolean signer, boolean writable) {
        int count = 0;
        for (Meta use : uses) {
            if (use.signer() == signer && use.writable() == writable) {
                count++;
            }
        }
        return count;
    }

    private static Compiled compiled(Instruction instruction, Map<AccountKey, Integer> places) {
        byte[] accounts = new byte[instruction.accounts().size()];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = places.getOrDefault(instruction.account(i), -1).byteValue();
        }
        return new Compiled(places.getOrDefault(instruction.program(), -1), accounts, instruction.data());
    }
}
