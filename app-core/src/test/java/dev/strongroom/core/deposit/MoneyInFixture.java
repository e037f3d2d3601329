package dev.strongroom.core.deposit;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.Following;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.UnaskedOutflow;
import dev.strongroom.core.api.UnaskedOutflows;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.follower.Followers;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.BooksEnd;
import dev.strongroom.core.ledger.BooksFinding;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.TrialBalance;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.OpeningSteps;
import dev.strongroom.core.wallet.WalletRegister;
import dev.strongroom.core.wallet.Wallets;
import dev.strongroom.core.wallet.WatchedAddresses;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The half of a core that takes money in, over a database and nodes of paper chains. */
final class MoneyInFixture implements AutoCloseable {
    static final Actor ANA = Actor.staff("ana");
    static final Actor BEN = Actor.staff("ben");
    static final Address CARLA_PAYS_TO = address("11");
    static final Address NOBODYS = address("22");
    static final Address OUTSIDE = address("99");

    final RecordsFixture core;
    final PaperRefunds refunds = new PaperRefunds();
    private final TwoAddresses addresses = new TwoAddresses();

    MoneyInFixture(DatabaseSettings database, Path folder, ArrivalSteps steps, PaperNode... nodes) {
        this(database, folder, steps, _ -> {}, nodes);
    }

    MoneyInFixture(
            DatabaseSettings database, Path folder, ArrivalSteps steps, OpeningSteps openings, PaperNode... nodes) {
        core = new RecordsFixture(Database.open(database), folder, context -> {
            context.registerBean(ChainNodes.class, () -> new ChainNodes(List.of(node(List.of(nodes)))));
            context.registerBean(WatchedAddresses.class, () -> addresses, bean -> bean.setPrimary(true));
            context.registerBean(ArrivalSteps.class, () -> steps);
            context.registerBean(Refunds.class, () -> refunds);
            context.registerBean(OpeningSteps.class, () -> openings);
        });
        core.get(WalletRegister.class).takeOver();
        core.get(CustomersApi.class).register(ANA, "carla");
    }

    /** One that can be followed and asked for balances. */
    private static ChainNode node(List<PaperNode> nodes) {
        return (ChainNode) Proxy.newProxyInstance(
                ChainNode.class.getClassLoader(),
                new Class<?>[] {ChainNode.class},
                (_, method, _) -> switch (method.getName()) {
                    case "network" -> PracticeDesk.NETWORK;
                    case "readers" -> nodes;
                    case "each" -> nodes.stream().map(PaperNode::alone).toList();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Takes the hot wallet into the books, empty, at a block. */
    void open(long height) {
        for (Wallet wallet : core.get(Wallets.class).wallets()) {
            for (Asset asset : List.of(PracticeDesk.COIN, PracticeDesk.USDT)) {
                core.get(WalletRegister.class).open(wallet, new Amount(BigInteger.ZERO, asset), height);
            }
        }
    }

    /** The signed policy gets one more cold wallet. */
    void newColdWallet(Address wallet) {
        Trust trust = core.get(Trust.class);
        trust.accept(PracticeDesk.withWallet(
                        trust.current(), new SignerAccount(wallet, SignerAccount.Tier.COLD, 1), core.clock.instant())
                .bytes());
        addresses.owners.put(wallet, TwoAddresses.owner(AccountKind.COLD, null));
        core.get(WalletRegister.class).takeOver();
    }

    void tick() {
        core.get(Followers.class).tick();
    }

    List<Deposit> deposits() {
        return core.get(Deposits.class).list(DepositQuery.newest(1000));
    }

    Deposit only() {
        List<Deposit> all = deposits();
        if (all.size() != 1) {
            throw new AssertionError("not one deposit: " + all);
        }
        return all.getFirst();
    }

    Suspense suspense() {
        return core.get(Suspense.class);
    }

    List<UnaskedOutflow> unasked() {
        return core.get(UnaskedOutflows.class).list();
    }

    /** How far its network was taken in. */
    FollowerStatus followed() {
        return core.get(Following.class).followers().getFirst();
    }

    /** Units of USDT that carla is owed. */
    long carla() {
        return core.get(CustomersApi.class).balances("carla").stream()
                .filter(balance -> balance.asset().equals(PracticeDesk.USDT))
                .map(CustomerBalance::total)
                .findFirst()
                .orElse(BigInteger.ZERO)
                .longValueExact();
    }

    /** Units of USDT over all accounts of a kind, as the business sees them. */
    long sum(AccountKind kind) {
        return core.get(Ledger.class).trialBalance().stream()
                .filter(line -> line.kind() == kind && line.asset().equals(PracticeDesk.USDT))
                .map(TrialBalance::posted)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .longValueExact();
    }

    void requireSoundBooks() {
        BooksFinding finding = core.get(Ledger.class).check(BooksEnd.EMPTY);
        if (!(finding instanceof BooksFinding.Whole)) {
            throw new AssertionError(finding);
        }
    }

    static Movement usdt(String txid, Address to, long units) {
        return new Movement(txid, 0, to, PracticeDesk.USDT, BigInteger.valueOf(units), OUTSIDE);
    }

    static Address address(String byteOfIt) {
        return PracticeDesk.CHAINS.of(PracticeDesk.NETWORK).address(PracticeDesk.NETWORK, "0x" + byteOfIt.repeat(20));
    }

    @Override
    public void close() {
        core.close();
    }

    /** Carla's deposit address, one of nobody, and the desk's own wallets. */
    private static final class TwoAddresses implements WatchedAddresses {
        private final Map<Address, Owner> owners = new HashMap<>(Map.of(
                CARLA_PAYS_TO,
                new Owner(AccountKind.DEPOSIT, "carla"),
                NOBODYS,
                owner(AccountKind.DEPOSIT, null),
                PracticeDesk.HOT,
                owner(AccountKind.HOT, null),
                PracticeDesk.COLD,
                owner(AccountKind.COLD, null)));

        private static Owner owner(AccountKind kind, @Nullable String customer) {
            return new Owner(kind, customer);
        }

        @Override
        public Predicate<Address> on(Network network) {
            return owners::containsKey;
        }

        @Override
        public List<Address> deposits(Network network) {
            return List.of(CARLA_PAYS_TO, NOBODYS);
        }

        @Override
        public Optional<Owner> owner(Address address) {
            return Optional.ofNullable(owners.get(address));
        }
    }
}
