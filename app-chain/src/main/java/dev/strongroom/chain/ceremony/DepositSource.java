package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.HdPublicKey;
import dev.strongroom.chain.key.OpenVault;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where deposit addresses come from: an extended public key, or a list of addresses, that somebody has signed with the
 * staff key of the vault that holds their private keys. A source in hand has been verified; whether its signer is a
 * custodian is asked by {@link #custodian}. See {@code docs/formats/deposit-source.md}.
 *
 * <p>Immutable; any number of threads may ask for addresses.
 */
public final class DepositSource {
    /** The most addresses that a list holds. */
    public static final int MOST = 10_000;

    static final String WHAT = "deposit source";

    /** How addresses come about. */
    public enum Form {
        /** As children 0/index of an account's extended public key. */
        XPUB,
        /** From a list, on curves without public derivation. */
        LIST,
        /** From a list of addresses whose keys were made elsewhere and imported into the vault, on secp256k1. */
        KEYS
    }

    private final Digest digest;
    private final IdentityKey signer;
    private final DepositContent content;
    private final Chain chain;
    private final @Nullable HdPublicKey external;
    private final List<Address> listed;

    private DepositSource(Digest digest, IdentityKey signer, DepositContent content, Chain chain) {
        content.requireForm(chain);
        this.digest = digest;
        this.signer = signer;
        this.content = content;
        this.chain = chain;
        this.external = content.external().orElse(null);
        this.listed = content.listed(chain);
    }

    /**
     * Signs that every deposit address of a network follows from the vault's account.
     *
     * @param createdAt whole milliseconds
     * @throws RefusedException {@code source.kind} where the network's curve derives nothing from a public key
     */
    public static Envelope ofAccount(OpenVault vault, Chain chain, Network network, Instant createdAt) {
        String path = chain.depositAccount().orElse("");
        String xpub = vault.depositAccount(chain).map(HdPublicKey::xpub).orElse(null);
        return sign(vault, chain, new DepositContent(network, Form.XPUB, path, xpub, 0, null, createdAt));
    }

    /**
     * Signs a list of the vault's deposit addresses on a network.
     *
     * @param first the index of the first
     * @param count 1 to {@link #MOST}
     * @param createdAt whole milliseconds
     * @throws RefusedException {@code source.addresses}, or {@code source.kind} where the network's curve derives
     *     addresses from a public key
     */
    public static Envelope ofList(
            OpenVault vault, Chain chain, Network network, int first, int count, Instant createdAt) {
        if (count < 1 || count > MOST || first < 0 || first > OpenVault.FIRST_IMPORTED - count) {
            throw new RefusedException(
                    "source.addresses",
                    "list: must be 1 to " + MOST + " addresses with indices from 0 to "
                            + (OpenVault.FIRST_IMPORTED - 1));
        }
        String path = chain.depositPath(first);
        List<String> addresses = addresses(vault, chain, network, first, count);
        return sign(vault, chain, new DepositContent(network, Form.LIST, path, null, first, addresses, createdAt));
    }

    /**
     * Signs a list of addresses whose keys were imported into the vault.
     *
     * @param first the wallet index of the first key, {@link OpenVault#FIRST_IMPORTED} or above
     * @param count how many, one at least
     * @param createdAt whole milliseconds
     * @throws RefusedException {@code source.addresses} where the vault has not all of those keys, {@code source.kind}
     *     where no key of the network's curve can be imported
     */
    public static Envelope ofImported(
            OpenVault vault, Chain chain, Network network, int first, int count, Instant createdAt) {
        int last = OpenVault.FIRST_IMPORTED + vault.importedKeys() - 1;
        if (count < 1 || first < OpenVault.FIRST_IMPORTED || first > last - count + 1) {
            throw new RefusedException(
                    "source.addresses",
                    vault.importedKeys() == 0
                            ? "list: the vault has no imported keys"
                            : "list: the vault's imported keys have the indices " + OpenVault.FIRST_IMPORTED + " to "
                                    + last);
        }
        if (chain.depositAccount().isEmpty()) {
            throw new RefusedException("source.kind", "list: keys of " + network + " are never imported");
        }
        List<String> addresses = addresses(vault, chain, network, first, count);
        return sign(
                vault,
                chain,
                new DepositContent(network, Form.KEYS, DepositContent.IMPORTED, null, first, addresses, createdAt));
    }

    private static List<String> addresses(OpenVault vault, Chain chain, Network network, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(index -> vault.depositAddress(chain, network, index).text())
                .toList();
    }

    private static Envelope sign(OpenVault vault, Chain chain, DepositContent content) {
        Envelope envelope =
                Envelope.unsigned(Kind.DEPOSIT_SOURCE, content.json()).signedBy(vault.staffKey());
        read(envelope.bytes(), Chains.of(List.of(chain)));
        return envelope;
    }

    /** Reads and verifies a source that exactly one key has signed. */
    public static DepositSource read(byte[] bytes, Chains chains) {
        Envelope envelope = Envelope.read(bytes, Kind.DEPOSIT_SOURCE);
        DepositContent content = Fields.read(envelope.payload(WHAT), WHAT, DepositContent::read);
        return new DepositSource(envelope.digest(), envelope.signer(WHAT), content, chains.of(content.network()));
    }

    /**
     * The custodian who signed it.
     *
     * @throws RefusedException {@code source.custodian} where the roster has no custodian with the signing key
     */
    public Staff custodian(Roster roster) {
        return roster.byKey(signer)
                .filter(staff -> staff.is(Role.CUSTODIAN))
                .orElseThrow(() -> new RefusedException(
                        "source.custodian",
                        WHAT + ".signatures: the key " + signer
                                + " is no custodian's in the roster; have a custodian of today sign a source"));
    }

    /** What was signed; the same content signed by another key has the same. */
    public Digest digest() {
        return digest;
    }

    /** Whose signature it bears. */
    public IdentityKey signer() {
        return signer;
    }

    public Network network() {
        return content.network();
    }

    public Form form() {
        return content.form();
    }

    /** The path of the account, or of a list's first address; {@code imported} where the keys have none. */
    public String path() {
        return content.path();
    }

    /** The index of the first address. */
    public int first() {
        return content.first();
    }

    /** How many addresses it has; empty for an account, which has {@link OpenVault#FIRST_IMPORTED}. */
    public OptionalInt size() {
        return external == null ? OptionalInt.of(listed.size()) : OptionalInt.empty();
    }

    /** Whole milliseconds. */
    public Instant createdAt() {
        return content.createdAt();
    }

    /** The addresses that stand in it, by index; none where it is an account. */
    public List<Address> listed() {
        return listed;
    }

    /**
     * The address with an index.
     *
     * @throws RefusedException {@code source.index} where the source has none with it, {@code hd.child} for the one
     *     index in 2^127 that has no key
     */
    public Address address(int index) {
        HdPublicKey parent = external;
        long position = (long) index - first();
        long end = parent == null ? listed.size() : OpenVault.FIRST_IMPORTED;
        if (position < 0 || position >= end) {
            throw new RefusedException("source.index", WHAT + ": has no address with the index " + index);
        }
        return parent == null
                ? listed.get((int) position)
                : chain.addressOf(network(), parent.child(index).wholePublicKey());
    }

    /**
     * Whether the two give a common address: of one network, and from one account or with a common entry in their
     * lists. Of an account beside a list only whoever has made the account's addresses can tell.
     */
    public boolean overlaps(DepositSource other) {
        if (!network().equals(other.network()) || (external == null) != (other.external == null)) {
            return false;
        }
        return external == null
                ? !Collections.disjoint(new HashSet<>(listed), other.listed)
                : Objects.equals(content.xpub(), other.content.xpub());
    }

    @Override
    public String toString() {
        return form() + " source " + digest + " of " + network();
    }
}
