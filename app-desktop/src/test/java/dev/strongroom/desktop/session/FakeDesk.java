package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.AuditApi;
import dev.strongroom.core.api.BookBreaks;
import dev.strongroom.core.api.ColdAnswer;
import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.Energy;
import dev.strongroom.core.api.FeedApi;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.Following;
import dev.strongroom.core.api.ImportedAddresses;
import dev.strongroom.core.api.LedgerApi;
import dev.strongroom.core.api.MoneyOut;
import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.core.api.PoolRotations;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.Sweeps;
import dev.strongroom.core.api.Transfers;
import dev.strongroom.core.api.Treasury;
import dev.strongroom.core.api.UnaskedOutflow;
import dev.strongroom.core.api.UnaskedOutflows;
import dev.strongroom.core.api.WalletOpenings;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.core.api.Withdrawals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A core in memory, for tests of view models and frames. What a test does not set is empty. */
public final class FakeDesk implements Ports {
    public final FakeWithdrawals withdrawals = new FakeWithdrawals();
    public final FakeCustomers customers = new FakeCustomers();
    public final FakeTransfers transfers = new FakeTransfers(customers);
    public final FakeApprovals approvals = new FakeApprovals();
    public final FakeWallets wallets = new FakeWallets();
    public final FakeTreasury treasury = new FakeTreasury(wallets);
    public final FakeReconciliations reconciliations = new FakeReconciliations();
    public final FakeBreaks breaks = new FakeBreaks();
    public final FakeAudit audit = new FakeAudit();
    public final FakeBook book = new FakeBook();
    public final FakeDeposits deposits = new FakeDeposits();
    public final FakeAddresses addresses = new FakeAddresses();
    public final FakePools pools = new FakePools();
    public final FakeLedger ledger = new FakeLedger();
    public final FakeRotations rotations = new FakeRotations();
    public final FakeImported imported = new FakeImported(pools);
    public final FakeSuspense suspense = new FakeSuspense();
    public final List<UnaskedOutflow> unasked = new ArrayList<>();
    public final List<FollowerStatus> following =
            new ArrayList<>(List.of(new FollowerStatus(Samples.NETWORK, 21_044_310, 21_044_310, Samples.NOW, null)));
    public final FakeOpenings openings = new FakeOpenings();
    public final FakeSweeps sweeps = new FakeSweeps();
    public final FakeEnergy energy = new FakeEnergy();
    public final FakeSettings settings = new FakeSettings();
    public final List<ColdPayment> ready = new ArrayList<>();
    public MoneyOutStatus moneyOut = new MoneyOutStatus(null, List.of());
    private final Map<Class<?>, Object> ports = new HashMap<>();

    public FakeDesk() {
        ports.put(Withdrawals.class, withdrawals);
        ports.put(Approvals.class, approvals);
        ports.put(AddressBook.class, book);
        ports.put(Deposits.class, deposits);
        ports.put(DepositAddresses.class, addresses);
        ports.put(Pools.class, pools);
        ports.put(PoolRotations.class, rotations);
        ports.put(ImportedAddresses.class, imported);
        ports.put(Suspense.class, suspense);
        ports.put(WalletOpenings.class, openings);
        ports.put(WalletsApi.class, wallets);
        ports.put(Sweeps.class, sweeps);
        ports.put(Energy.class, energy);
        ports.put(SettingsApi.class, settings);
        ports.put(ColdSigning.class, new Cold());
        ports.put(MoneyOut.class, new Switch());
        ports.put(Nodes.class, (Nodes) () -> List.of(new NodeStatus(
                Samples.NETWORK,
                "Practice Ethereum",
                ListedNetwork.Kind.LOCAL,
                new Head(21_044_310, "0x" + "ab".repeat(32), Samples.NOW.minusSeconds(3)),
                21_044_300L,
                Samples.NOW,
                null)));
        ports.put(Following.class, (Following) () -> List.copyOf(following));
        ports.put(UnaskedOutflows.class, (UnaskedOutflows) () -> List.copyOf(unasked));
        ports.put(LedgerApi.class, ledger);
        ports.put(CustomersApi.class, customers);
        ports.put(Transfers.class, transfers);
        ports.put(AuditApi.class, audit);
        ports.put(Treasury.class, treasury);
        ports.put(Reconciliations.class, reconciliations);
        ports.put(BookBreaks.class, breaks);
        ports.put(FeedApi.class, new Feed());
        ports.put(StaffApi.class, new People());
    }

    /** Puts another port in, or one in another's place. */
    public <T> FakeDesk with(Class<T> api, T port) {
        ports.put(api, port);
        return this;
    }

    @Override
    public <T> T get(Class<T> api) {
        return api.cast(Objects.requireNonNull(ports.get(api), api.getName()));
    }

    private final class Cold implements ColdSigning {
        @Override
        public List<ColdPayment> ready() {
            return ready;
        }

        @Override
        public ColdRequest export(Actor by, List<String> withdrawals, String custodian) {
            throw new UnsupportedOperationException("export");
        }

        @Override
        public ColdRequest request(String id) {
            throw new UnsupportedOperationException("request");
        }

        @Override
        public List<ColdRequest> requests() {
            return List.of();
        }

        @Override
        public ColdAnswer importBatch(Actor by, byte[] batch) {
            throw new UnsupportedOperationException("import");
        }
    }

    private final class Switch implements MoneyOut {
        @Override
        public MoneyOutStatus status() {
            return new MoneyOutStatus(
                    moneyOut.freeze(),
                    Stream.concat(moneyOut.frozenWallets().stream(), wallets.frozen().stream())
                            .toList());
        }

        @Override
        public MoneyOutStatus freeze(Actor by, String reason) {
            moneyOut = new MoneyOutStatus(new MoneyOutStatus.Freeze(by, Samples.NOW, reason, List.of(), 2), List.of());
            return moneyOut;
        }

        @Override
        public MoneyOutStatus unfreeze(Actor by) {
            MoneyOutStatus.Freeze freeze = Objects.requireNonNull(moneyOut.freeze());
            List<Actor> votes = new ArrayList<>(freeze.unfreezeVotes());
            votes.add(by);
            moneyOut = new MoneyOutStatus(
                    votes.size() < freeze.votesNeeded()
                            ? new MoneyOutStatus.Freeze(
                                    freeze.by(), freeze.at(), freeze.reason(), votes, freeze.votesNeeded())
                            : null,
                    List.of());
            return moneyOut;
        }

        @Override
        public MoneyOutStatus unfreezeWallet(Actor by, Address wallet) {
            wallets.vote(by, wallet);
            return status();
        }
    }

    private static final class Feed implements FeedApi {
        @Override
        public List<FeedEvent> after(long seq, int limit) {
            return List.of();
        }

        @Override
        public long newest() {
            return 0;
        }
    }

    private static final class People implements StaffApi {
        @Override
        public List<StaffMember> staff() {
            return List.of();
        }

        @Override
        public long rosterVersion() {
            return 1;
        }
    }
}
