package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.TransferIntent.Kind;
import dev.strongroom.chain.TransferIntent.Versions;
import dev.strongroom.chain.TransferIntent.Window;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The byte form of an intent and its digest D, which is what staff approve. See {@code docs/formats/intent.md}. */
public final class Intents {
    static final String TAG = "strongroom/intent/v1";

    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern CREATOR = Pattern.compile("(staff|api):[A-Za-z0-9._@-]{1,64}");
    private static final int MAX_REFERENCE = 256;

    private Intents() {}

    /** Canonical JSON of the intent; what {@link #read} would refuse is refused here too. */
    public static byte[] bytes(TransferIntent intent) {
        refuseMalformed(intent);
        Payment payment = intent.payment();
        ObjectNode node = CanonicalJson.object();
        node.put("v", "1")
                .put("kind", intent.kind().name())
                .put("id", intent.id())
                .put("salt", intent.salt())
                .put("network", payment.network().toString())
                .put("asset", payment.amount().asset().toString())
                .put("from", payment.from().text())
                .put("to", payment.to().text())
                .put("units", payment.amount().units().toString())
                .put("feeCap", payment.feeCap().toString())
                .put("reference", intent.reference())
                .put("creator", intent.creator())
                .put("createdAt", Long.toString(intent.window().createdAt().toEpochMilli()))
                .put("expiresAt", Long.toString(intent.window().expiresAt().toEpochMilli()))
                .put("policyVersion", Long.toString(intent.versions().policy()))
                .put("rosterVersion", Long.toString(intent.versions().roster()))
                .put("replaces", text(intent.replaces()))
                .put("revokes", text(intent.revokes()));
        return CanonicalJson.write(node);
    }

    /** D = taggedHash("strongroom/intent/v1", bytes). */
    public static Digest digest(TransferIntent intent) {
        return digest(bytes(intent));
    }

    static Digest digest(byte[] bytes) {
        return TaggedHash.of(TAG, bytes);
    }

    /** Reads canonical bytes back strictly; addresses must be in their chain's canonical form. */
    public static TransferIntent read(byte[] bytes, Chains chains) {
        TransferIntent intent =
                Fields.read(CanonicalJson.read(bytes, "intent"), "intent", fields -> read(fields, chains));
        refuseMalformed(intent);
        return intent;
    }

    private static TransferIntent read(Fields f, Chains chains) {
        Version.require(f, "v", "1");
        Network network = f.network("network");
        Asset asset = f.asset("asset");
        if (!asset.network().equals(network)) {
            throw new RefusedException("intent.asset", f.path("asset") + ": is not on the network of the intent");
        }
        Chain chain = chains.of(network);
        Payment payment = new Payment(
                new Amount(f.number("units"), asset),
                Addresses.read(f, "from", chain, network),
                Addresses.read(f, "to", chain, network),
                f.number("feeCap"));
        return new TransferIntent(
                f.choice("kind", Kind.class),
                f.text("id"),
                f.text("salt"),
                payment,
                f.text("reference"),
                f.text("creator"),
                new Window(f.instant("createdAt"), f.instant("expiresAt")),
                new Versions(f.count("policyVersion"), f.count("rosterVersion")),
                f.orNull("replaces", f::digest),
                f.orNull("revokes", f::digest));
    }

    private static void refuseMalformed(TransferIntent intent) {
        Fields.name(intent.id(), "intent.id");
        require(SALT.matcher(intent.salt()).matches(), "intent.salt", "salt: is not 32 lower-case hex digits");
        require(
                CREATOR.matcher(intent.creator()).matches(),
                "intent.creator",
                "creator: is neither staff:ID nor api:ID");
        require(
                intent.reference().length() <= MAX_REFERENCE,
                "intent.reference",
                "reference: is longer than 256 characters");
        Instant created = intent.window().createdAt();
        Instant expires = intent.window().expiresAt();
        require(
                whole(created) && whole(expires) && created.isBefore(expires),
                "intent.window",
                "expiresAt: is not after createdAt, both in whole milliseconds");
        require(
                intent.versions().policy() >= 1 && intent.versions().roster() >= 1,
                "intent.versions",
                "policyVersion and rosterVersion: start at 1");
        Payment payment = intent.payment();
        boolean revoke = intent.kind() == Kind.REVOKE;
        require(
                revoke == payment.amount().isZero(),
                "intent.units",
                "units: are zero in a revocation and in nothing else");
        boolean toSelf =
                payment.to().equals(payment.from()) && payment.amount().asset().isNative();
        boolean energy = intent.kind().isEnergy();
        require(
                !energy
                        || (payment.amount().asset().isNative()
                                && payment.to().equals(payment.from())
                                        == intent.kind().staysAtHome()),
                "intent.energy",
                "to: coins are staked and come back at one wallet, and energy is lent to another address, all in the"
                        + " native coin");
        require(
                !energy || intent.replaces() == null,
                "intent.replaces",
                "replaces: is null where energy is staked or lent");
        require(!revoke || toSelf, "intent.revoke", "to: a revocation goes from a wallet to itself in the native coin");
        require(
                intent.kind() != Kind.SWEEP || !payment.to().equals(payment.from()),
                "intent.sweep",
                "to: a sweep goes to another address");
        require(!revoke || intent.replaces() == null, "intent.replaces", "replaces: is null in a revocation");
    }

    private static boolean whole(Instant time) {
        return time.getNano() % 1_000_000 == 0 && time.getEpochSecond() >= 0;
    }

    private static void require(boolean holds, String code, String reason) {
        if (!holds) {
            throw new RefusedException(code, "intent." + reason);
        }
    }

    private static @Nullable String text(@Nullable Digest digest) {
        return digest == null ? null : digest.hex();
    }
}
