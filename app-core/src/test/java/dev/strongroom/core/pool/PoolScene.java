package dev.strongroom.core.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.ceremony.CoreKey;
import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.chain.ceremony.Genesis;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Roster;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.SignerAccount.Tier;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.ClaimedKey;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.ImportedKey;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.NewVault;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ChainCause;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.ledger.Transfer;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.staff.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A desk on a network of each chain: Cleo is the custodian, Bea is an approver with a vault of her own. */
public final class PoolScene implements AutoCloseable {
    public static final Actor ANA = Actor.staff("ana");
    public static final Actor BEN = Actor.staff("ben");
    public static final Actor SHOP = Actor.api("shop");
    static final Network EVM = PracticeDesk.NETWORK;
    static final Network SOLANA = local("solana");
    static final Network TRON = local("tron");
    static final Instant AT = Instant.parse("2026-11-21T00:00:00Z");

    public final OpenVault cleo;
    final OpenVault bea;
    public final RecordsFixture core;
    public final Pools pools;
    private final Path folder;
    private int lies;

    public PoolScene(Database database, Path folder) {
        this(database, folder, _ -> {});
    }

    PoolScene(Database database, Path folder, Consumer<AnnotationConfigApplicationContext> beans) {
        this.folder = folder;
        this.cleo = vault(7);
        this.bea = vault(8);
        try {
            Files.write(folder.resolve("trust.json"), trust().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.core = new RecordsFixture(database, folder, beans);
        List.of(EVM, SOLANA, TRON).forEach(this::follow);
        this.pools = core.get(Pools.class);
    }

    /** One more core of the same desk. */
    RecordsFixture another(Database database) {
        return new RecordsFixture(database, folder, _ -> {});
    }

    /** As if a core had reached a node of the network. */
    private void follow(Network network) {
        core.sql.update(
                "insert into follower_cursor (network, height, hash, booked) values (?, 7, '0x7', 7)",
                network.toString());
    }

    /** As if none had yet: a real follower is to begin by itself. */
    public void unfollow() {
        core.sql.update("delete from follower_cursor");
    }

    private static Network local(String namespace) {
        return Registry.builtIn().all().stream()
                .filter(listed -> listed.kind() == ListedNetwork.Kind.LOCAL)
                .map(ListedNetwork::network)
                .filter(network -> network.namespace().equals(namespace))
                .findFirst()
                .orElseThrow();
    }

    private OpenVault vault(int fill) {
        byte[] entropy = new byte[16];
        Arrays.fill(entropy, (byte) fill);
        try (Secret password = Secret.owning("password".getBytes(StandardCharsets.UTF_8));
                Secret none = Secret.owning(new byte[0]);
                Mnemonic mnemonic = Mnemonic.ofEntropy(entropy)) {
            NewVault made = new NewVault(mnemonic, none, List.of(), new Argon2Cost(8, 1, 1));
            return new Vaults(PracticeDesk.CHAINS, new SecureRandom())
                    .create(folder.resolve("vault" + fill), made, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrustFile trust() {
        List<NetworkPolicy> networks = List.of(EVM, SOLANA, TRON).stream()
                .map(network -> Registry.builtIn().network(network))
                .map(listed -> new NetworkPolicy(
                        listed.network(),
                        listed.maxFeeCap(),
                        listed.tokens().stream()
                                .map(token -> new TokenPolicy(token, null))
                                .toList()))
                .toList();
        List<SignerAccount> accounts = List.of(
                new SignerAccount(PracticeDesk.HOT, Tier.HOT, 0), new SignerAccount(PracticeDesk.COLD, Tier.COLD, 0));
        Policy policy = new Policy(1, networks, accounts, 1, null);
        return TrustFile.of(new Genesis("Practice", true, AT, roster(1, cleo), policy)
                .draft()
                .signedBy(key(4)));
    }

    private Roster roster(long version, OpenVault custodian) {
        return new Roster(
                version,
                1,
                List.of(
                        person("ana", key(1), Role.OPERATOR),
                        person("ben", key(2), Role.APPROVER),
                        person("bea", bea.staffKey(), custodian.equals(bea) ? Role.CUSTODIAN : Role.APPROVER),
                        person("cleo", cleo.staffKey(), custodian.equals(cleo) ? Role.CUSTODIAN : Role.OPERATOR),
                        person("dan", key(4), Role.ADMIN)),
                List.of(new CoreKey("core", IdentityKey.of(PracticeDesk.CORE))));
    }

    /** The admins make another person the custodian. */
    void newCustodian(OpenVault custodian) {
        Trust trust = core.get(Trust.class);
        trust.accept(trust.current()
                .with(trust.current().draft(roster(2, custodian), AT).signedBy(key(4)))
                .bytes());
    }

    private static Staff person(String id, Signer key, Role role) {
        return new Staff(id, id, IdentityKey.of(key), Set.of(role));
    }

    private static Ed25519Signer key(int number) {
        byte[] seed = new byte[32];
        seed[31] = (byte) number;
        return Ed25519Signer.of(seed);
    }

    static Chain chain(Network network) {
        return PracticeDesk.CHAINS.of(network);
    }

    public byte[] account(OpenVault vault, Network network) {
        return DepositSource.ofAccount(vault, chain(network), network, AT).bytes();
    }

    public byte[] list(OpenVault vault, int first, int count) {
        return DepositSource.ofList(vault, chain(SOLANA), SOLANA, first, count, AT)
                .bytes();
    }

    /** Takes so many keys that were made elsewhere into the custodian's vault. */
    void importKeys(int count) {
        Vaults vaults = new Vaults(PracticeDesk.CHAINS, new SecureRandom());
        for (int i = cleo.importedKeys(); i < count; i++) {
            byte[] scalar = new byte[32];
            Arrays.fill(scalar, (byte) (17 + i));
            try (Secret hex = Secret.owning(HexFormat.of().formatHex(scalar).getBytes(StandardCharsets.US_ASCII));
                    ImportedKey key = ImportedKey.ofHex(hex);
                    Secp256k1Signer signer = new Secp256k1Signer(scalar)) {
                String address = chain(EVM).addressOf(EVM, signer.publicKey()).text();
                vaults.importKeys(cleo, List.of(new ClaimedKey(key, List.of(address))), List.of(EVM, TRON));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A source of imported keys, from the given one on. */
    byte[] keys(Network network, int first, int count) {
        return DepositSource.ofImported(cleo, chain(network), network, OpenVault.FIRST_IMPORTED + first, count, AT)
                .bytes();
    }

    /** An address of an imported key. */
    Address imported(Network network, int number) {
        return cleo.depositAddress(chain(network), network, OpenVault.FIRST_IMPORTED + number);
    }

    /** Books so much of the network's coin at an address, or takes so much away where it is below zero. */
    void lie(Address at, long units) {
        Asset coin =
                Registry.builtIn().network(at.network()).tokens().getFirst().asset();
        Account account = Account.deposit(at, coin);
        Transfer transfer = Transfer.of("lie-" + ++lies, "arrive")
                .entry(account, BigInteger.valueOf(units))
                .entry(Account.of(AccountKind.SUSPENSE, coin), BigInteger.valueOf(-units))
                .causedBy(new ChainCause(at.network(), lies, "tx" + lies))
                .build();
        assertThat(core.get(Ledger.class).post(transfer)).isInstanceOf(Outcome.Posted.class);
    }

    /** An Ethereum pool that extends itself. */
    PoolSource fillEvm() {
        return pools.importSource(ANA, account(cleo, EVM));
    }

    /** A Solana pool with so many addresses and no more. */
    PoolSource fillSolana(int count) {
        return pools.importSource(ANA, list(cleo, 0, count));
    }

    PoolStatistics statistics(Network network) {
        return pools.statistics().stream()
                .filter(statistics -> statistics.network().equals(network))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever has the database and nothing else puts an own address into a row. */
    Address steal(PoolAddress row) {
        Address own = bea.depositAddress(chain(row.network()), row.network(), 77);
        assertThat(core.sql.update("update deposit_address set address = ? where name = ?", own.text(), row.name()))
                .isEqualTo(1);
        return own;
    }

    List<String> events() {
        return core.sql.queryForList("select topic from outbox where topic like 'pool.%' order by id", String.class);
    }

    static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Override
    public void close() {
        core.close();
        cleo.close();
        bea.close();
    }
}
