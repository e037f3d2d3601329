package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.TransferIntent.Versions;
import dev.strongroom.chain.TransferIntent.Window;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.NewVault;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A practice desk on one network around one cold signer, with real keys, a real vault, real bytes and real files:
 * custodian {@code cus}, approvers {@code ana}, {@code ben}, {@code eva}, operator {@code oli}, admins {@code ada} and
 * {@code adi} of whom both must sign, core {@code core}. USDT: one approval, two from 10,000; two from 20,000 within a
 * day; 50,000 a day.
 */
public final class ColdScene implements AutoCloseable {
    public static final Network NETWORK = ColdGround.ETHEREUM.network();
    public static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    public static final String PASSWORD = "correct horse";
    public static final Asset USDT = ColdGround.ETHEREUM.usdt();
    public static final BigInteger FEE_CAP = ColdGround.ETHEREUM.feeCap();
    public static final String CUSTOMER = ColdGround.ETHEREUM.customer().text();

    public final Path folder;
    final ColdGround ground;
    public final Chains chains;
    private final Chain codec;
    final People people = new People();
    public final MovableClock clock;
    public final Vaults vaults;
    public final OpenVault vault;
    public final Address cold;
    final Address hot;
    public TrustFile trust;
    /** Slots that were used, since on TRON a slot is of the moment in which it was taken. */
    private final Map<Long, Slot> slots = new HashMap<>();

    private int made;

    /** On Ethereum. */
    public ColdScene(Path folder) throws IOException {
        this(folder, ColdGround.ETHEREUM, START);
    }

    ColdScene(Path folder, ColdGround ground) throws IOException {
        this(folder, ground, START);
    }

    ColdScene(Path folder, ColdGround ground, Instant start) throws IOException {
        this.folder = folder;
        this.ground = ground;
        codec = ground.codec();
        chains = Chains.of(List.of(codec));
        vaults = new Vaults(chains, new CountingRandom());
        clock = new MovableClock(start);
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        vault = vault("cold.vault", 7);
        cold = wallet(0);
        hot = wallet(9);
        trust = TrustFile.of(genesis(true, policy(1, 50_000)));
        saveTrust();
    }

    /** The vault's wallet at an index. */
    Address wallet(int index) {
        return vault.address(codec, ground.network(), index);
    }

    public OpenVault vault(String name, int fill) throws IOException {
        byte[] entropy = new byte[16];
        java.util.Arrays.fill(entropy, (byte) fill);
        try (Secret password = Secret.copyOf(PASSWORD.getBytes(StandardCharsets.UTF_8));
                Secret none = Secret.copyOf(new byte[0]);
                Mnemonic mnemonic = Mnemonic.ofEntropy(entropy)) {
            NewVault made = new NewVault(mnemonic, none, List.of(ground.network()), new Argon2Cost(64, 1, 1));
            return vaults.create(folder.resolve(name), made, password);
        }
    }

    Envelope genesis(boolean practice, Policy policy) {
        return new Genesis("Example desk", practice, clock.instant(), roster(1), policy)
                .draft()
                .signedBy(People.key("ada"))
                .signedBy(People.key("adi"));
    }

    Roster roster(long version) {
        return new Roster(version, 2, staff(), List.of(new CoreKey("core", IdentityKey.of(People.key("core")))));
    }

    List<Staff> staff() {
        return List.of(
                People.staff("ana", Role.APPROVER),
                People.staff("ben", Role.APPROVER),
                People.staff("eva", Role.APPROVER, Role.OPERATOR),
                People.staff("oli", Role.OPERATOR),
                People.staff("ada", Role.ADMIN),
                People.staff("adi", Role.ADMIN),
                new Staff("cus", "The custodian", custodian(), java.util.Set.of(Role.CUSTODIAN)));
    }

    public IdentityKey custodian() {
        return IdentityKey.of(vault.staffKey());
    }

    public Policy policy(long version, long perDay) {
        Limits usdt = new Limits(
                List.of(new Band(BigInteger.ZERO, 1), new Band(units(10_000), 2)),
                List.of(new Band(BigInteger.ZERO, 1), new Band(units(20_000), 2)),
                units(perDay),
                units(1_000),
                new HotFloat(units(5_000), units(2_000), units(3_000)));
        NetworkPolicy network = new NetworkPolicy(
                ground.network(),
                ground.maxFeeCap(),
                List.of(
                        new TokenPolicy(ground.listed().nativeToken(), null),
                        new TokenPolicy(new Token(ground.usdt(), "USDT", 6), usdt)));
        return new Policy(
                version,
                List.of(network),
                List.of(
                        new SignerAccount(cold, SignerAccount.Tier.COLD, 0),
                        new SignerAccount(hot, SignerAccount.Tier.HOT, 9)),
                1,
                null);
    }

    public static BigInteger units(long usdt) {
        return BigInteger.valueOf(usdt).multiply(BigInteger.valueOf(1_000_000));
    }

    /** Signs a draft by both admins, appends it and saves the file. */
    public void adopt(Envelope draft) throws IOException {
        trust = trust.with(draft.signedBy(People.key("ada")).signedBy(People.key("adi")));
        saveTrust();
    }

    void saveTrust() throws IOException {
        Files.write(trustPath(), trust.bytes());
    }

    public Path trustPath() {
        return folder.resolve("trust.json");
    }

    public Path journalPath() {
        return folder.resolve("journal");
    }

    public ColdDesk desk() {
        return new ColdDesk(vault, trust, journalPath());
    }

    /** A payment of whole USDT to the customer. */
    public TransferIntent pay(long usdt) {
        return pay(new Amount(units(usdt), ground.usdt()), null);
    }

    public TransferIntent pay(Amount amount, @Nullable Digest replaces) {
        Payment payment = new Payment(amount, cold, ground.customer(), ground.feeCap());
        return intent(TransferIntent.Kind.PAY, payment, replaces, null);
    }

    public TransferIntent revoke(Digest intent) {
        Payment nothing = new Payment(Amount.zero(ground.coin()), cold, cold, ground.feeCap());
        return intent(TransferIntent.Kind.REVOKE, nothing, null, intent);
    }

    public TransferIntent intent(
            TransferIntent.Kind kind, Payment payment, @Nullable Digest replaces, @Nullable Digest revokes) {
        made++;
        return new TransferIntent(
                kind,
                "W-" + made,
                String.format("%032x", made),
                payment,
                "invoice " + made,
                "api:shop",
                new Window(clock.instant(), clock.instant().plus(Duration.ofDays(2))),
                new Versions(1, 1),
                replaces,
                revokes);
    }

    public byte[] bytes(TransferIntent intent, long slot) {
        return bytes(intent, slot, ColdGround.EFFORT);
    }

    byte[] bytes(TransferIntent intent, long slot, long effort) {
        return codec.build(intent, ground.terms(intent, slot(slot), effort)).bytes();
    }

    /** The cold wallet's slot with a number. */
    Slot slot(long number) {
        return slots.computeIfAbsent(number, _ -> ground.slot(cold, number, clock.instant()));
    }

    /** A payment in a slot, approved by these people. */
    public SigningRequest.Item item(TransferIntent intent, long slot, String... approvers) {
        Digest digest = Intents.digest(intent);
        List<Envelope> approvals = new ArrayList<>();
        for (String approver : approvers) {
            approvals.add(people.approve(approver, digest, clock.instant()));
        }
        return item(intent, bytes(intent, slot), approvals);
    }

    static SigningRequest.Item item(TransferIntent intent, byte[] unsigned, List<Envelope> approvals) {
        return new SigningRequest.Item(intent, unsigned, approvals, null, null);
    }

    /** The item with the earlier payment that it replaces or revokes. */
    static SigningRequest.Item replacing(SigningRequest.Item item, TransferIntent earlier, byte[] unsigned) {
        return new SigningRequest.Item(
                item.intent(),
                item.unsigned(),
                item.approvals(),
                item.creation(),
                new SigningRequest.Earlier(earlier, unsigned));
    }

    public SigningRequest request(String id, SigningRequest.Item... items) {
        return new SigningRequest(
                id,
                trust.fingerprint(),
                custodian(),
                null,
                clock.instant(),
                clock.instant().plus(Duration.ofHours(8)),
                null,
                List.of(items));
    }

    public static byte[] file(SigningRequest request) {
        return request.sign(People.key("core")).bytes();
    }

    public ColdSigner signer() {
        return new ColdSigner(chains, clock);
    }

    public SignedBatch sign(byte[] request, String out) throws IOException {
        return sign(signer(), request, out);
    }

    SignedBatch sign(ColdSigner signer, byte[] request, String out) throws IOException {
        return signer.sign(desk(), request, CompareCode.of(request).toString(), folder.resolve(out), _ -> {});
    }

    @Override
    public void close() {
        vault.close();
    }
}
