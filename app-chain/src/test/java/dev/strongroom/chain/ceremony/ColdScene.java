package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.TransferIntent.Versions;
import dev.strongroom.chain.TransferIntent.Window;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.evm.EvmTerms;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A practice desk around one cold signer, with real keys, a real vault, real bytes and real files: custodian
 * {@code cus}, approvers {@code ana}, {@code ben}, {@code eva}, operator {@code oli}, admins {@code ada} and
 * {@code adi} of whom both must sign, core {@code core}. USDT: one approval, two from 10,000; two from 20,000 within a
 * day; 50,000 a day.
 */
public final class ColdScene implements AutoCloseable {
    public static final Network NETWORK = Network.parse("eip155:31337");
    public static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    public static final String PASSWORD = "correct horse";
    public static final Asset COIN = Asset.parse("eip155:31337/slip44:60");
    public static final Asset USDT =
            Registry.builtIn().network(NETWORK).tokens().get(1).asset();
    public static final BigInteger FEE_CAP = BigInteger.valueOf(2_000_000_000_000_000L);
    public static final String CUSTOMER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

    public final Path folder;
    public final Chains chains = Chains.of(List.of(new EvmCodec()));
    final People people = new People();
    public final MovableClock clock;
    public final Vaults vaults = new Vaults(chains, new CountingRandom());
    public final OpenVault vault;
    public final Address cold;
    final Address hot;
    public TrustFile trust;
    private int made;

    public ColdScene(Path folder) throws IOException {
        this(folder, START);
    }

    ColdScene(Path folder, Instant start) throws IOException {
        this.folder = folder;
        clock = new MovableClock(start);
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        vault = vault("cold.vault", 7);
        cold = vault.address(chains.of(NETWORK), NETWORK, 0);
        hot = vault.address(chains.of(NETWORK), NETWORK, 9);
        trust = TrustFile.of(genesis(true, policy(1, 50_000)));
        saveTrust();
    }

    public OpenVault vault(String name, int fill) throws IOException {
        byte[] entropy = new byte[16];
        java.util.Arrays.fill(entropy, (byte) fill);
        try (Secret password = Secret.copyOf(PASSWORD.getBytes(StandardCharsets.UTF_8));
                Secret none = Secret.copyOf(new byte[0]);
                Mnemonic mnemonic = Mnemonic.ofEntropy(entropy)) {
            NewVault made = new NewVault(mnemonic, none, List.of(NETWORK), new Argon2Cost(64, 1, 1));
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
                NETWORK,
                BigInteger.TEN.pow(16),
                List.of(
                        new TokenPolicy(new Token(COIN, "ETH", 18), null),
                        new TokenPolicy(new Token(USDT, "USDT", 6), usdt)));
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
        return pay(new Amount(units(usdt), USDT), null);
    }

    public TransferIntent pay(Amount amount, @Nullable Digest replaces) {
        Address to = chains.of(NETWORK).address(NETWORK, CUSTOMER);
        return intent(TransferIntent.Kind.PAY, new Payment(amount, cold, to, FEE_CAP), replaces, null);
    }

    public TransferIntent revoke(Digest intent) {
        return intent(TransferIntent.Kind.REVOKE, new Payment(Amount.zero(COIN), cold, cold, FEE_CAP), null, intent);
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

    public byte[] bytes(TransferIntent intent, long nonce) {
        return bytes(intent, nonce, 100_000);
    }

    byte[] bytes(TransferIntent intent, long nonce, long gas) {
        Slot slot = new Slot(NETWORK, cold.text(), Long.toString(nonce));
        return chains.of(NETWORK)
                .build(intent, EvmTerms.cold(slot, gas, intent.payment().feeCap(), BigInteger.ONE))
                .bytes();
    }

    /** A payment in a slot, approved by these people. */
    public SigningRequest.Item item(TransferIntent intent, long nonce, String... approvers) {
        Digest digest = Intents.digest(intent);
        List<Envelope> approvals = new ArrayList<>();
        for (String approver : approvers) {
            approvals.add(people.approve(approver, digest, clock.instant()));
        }
        return new SigningRequest.Item(intent, bytes(intent, nonce), approvals, null, null);
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
