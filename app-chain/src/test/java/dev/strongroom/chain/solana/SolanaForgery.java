package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.solana.SolanaMessage.Compiled;
import dev.strongroom.chain.solana.SolanaMessage.Header;
import dev.strongroom.chain.solana.SolanaMessage.Lookup;
import dev.strongroom.chain.solana.SolanaMessage.Version;
import java.util.ArrayList;
import java.util.List;

/** Good bytes of ours turned into what must never be signed. */
public final class SolanaForgery {
    private SolanaForgery() {}

    /** The same calls in a message of version 1. */
    public static byte[] asVersion1(byte[] bytes) {
        return as(Version.V1, List.of(), bytes);
    }

    /** The same calls beside a table on chain that names two more accounts. */
    public static byte[] withLookupTable(byte[] bytes, Address table) {
        return as(Version.V0, List.of(new Lookup(key(table), new byte[] {0}, new byte[] {1})), bytes);
    }

    private static byte[] as(Version version, List<Lookup> lookups, byte[] bytes) {
        SolanaMessage read = SolanaReader.read(bytes);
        return SolanaWriter.write(new SolanaMessage(
                version, read.header(), read.accounts(), read.lifetime(), read.instructions(), lookups, read.config()));
    }

    /** AdvanceNonce asks another account of the message for its consent, which signs nothing. */
    public static byte[] withAuthorityAt(byte[] bytes, int account) {
        SolanaMessage read = SolanaReader.read(bytes);
        List<Compiled> calls = new ArrayList<>(read.instructions());
        Compiled advance = calls.getFirst();
        byte[] accounts = advance.accounts().clone();
        accounts[2] = (byte) account;
        calls.set(0, new Compiled(advance.program(), accounts, advance.data()));
        return SolanaWriter.write(new SolanaMessage(
                read.version(), read.header(), read.accounts(), read.lifetime(), calls, read.lookups(), read.config()));
    }

    /** Another wallet pays the fee, and so signs first. */
    public static byte[] withFeePayer(byte[] bytes, Address payer) {
        SolanaMessage read = SolanaReader.read(bytes);
        List<AccountKey> accounts = new ArrayList<>(read.accounts());
        accounts.addFirst(key(payer));
        List<Compiled> calls = read.instructions().stream()
                .map(call -> new Compiled(call.program() + 1, shifted(call.accounts()), call.data()))
                .toList();
        Header own = read.header();
        Header header = new Header(own.signers() + 1, own.readonlySigners(), own.readonlyOthers());
        return SolanaWriter.write(new SolanaMessage(
                read.version(), header, accounts, read.lifetime(), calls, read.lookups(), read.config()));
    }

    private static byte[] shifted(byte[] accounts) {
        byte[] shifted = accounts.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i]++;
        }
        return shifted;
    }

    private static AccountKey key(Address address) {
        return SolanaAddress.key(address.text());
    }
}
