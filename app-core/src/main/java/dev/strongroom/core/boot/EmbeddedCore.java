package dev.strongroom.core.boot;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.core.api.MoneyOut;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.core.audit.AuditWitness;
import dev.strongroom.core.audit.CoreIdentity;
import dev.strongroom.core.audit.FileWitness;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseConfiguration;
import dev.strongroom.core.follower.Followers;
import dev.strongroom.core.loop.BackgroundLoop;
import dev.strongroom.core.reconcile.ReconcileSchedule;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.signing.ExportKey;
import dev.strongroom.core.signing.HotKeys;
import dev.strongroom.core.staff.FirstSights;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.WalletRegister;
import dev.strongroom.core.withdrawal.Payout;
import dev.strongroom.core.withdrawal.Surroundings;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A core in this process. It works by {@link #tick} alone until {@link #runEvery} gives it a loop of its own; the hot
 * route is locked until {@link #openHot}. Close it to stop in order.
 */
public final class EmbeddedCore implements AutoCloseable {
    private static final String FEATURES = "dev.strongroom.core";

    private final AnnotationConfigApplicationContext context;
    private final Database database;
    private final CoreSetup setup;
    private final HotKeys hotKeys;
    private @Nullable BackgroundLoop loop;
    private boolean isClosed;

    private EmbeddedCore(
            AnnotationConfigApplicationContext context, Database database, CoreSetup setup, HotKeys hotKeys) {
        this.context = context;
        this.database = database;
        this.setup = setup;
        this.hotKeys = hotKeys;
    }

    /**
     * Opens the database, brings its schema up to date, verifies the audit log since its last checkpoint, notes what is
     * new in the trust file, recomputes every deposit address, and compares every wallet of the policy with the chain.
     *
     * @throws RefusedException when the trust file is damaged or does not list this core's identity
     */
    public static EmbeddedCore start(CoreSetup setup) {
        Trust trust = Trust.open(setup.trustFile());
        if (!trust.current().roster().hasCore(IdentityKey.of(setup.identity()))) {
            throw new RefusedException(
                    "core.identity",
                    "identity: this core's key is not in the roster; have the admins sign a roster with it");
        }
        Database database = Database.open(setup.database());
        try {
            HotKeys hotKeys = new HotKeys();
            return look(new EmbeddedCore(context(setup, trust, hotKeys, database), database, setup, hotKeys));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** What a core looks at before anybody may use it; where that fails, its loops end too. */
    private static EmbeddedCore look(EmbeddedCore core) {
        try {
            core.bean(FirstSights.class).look();
            core.bean(WalletRegister.class).takeOver();
            core.bean(Pools.class).check();
            core.bean(Payout.class).checkWallets();
            return core;
        } catch (RuntimeException e) {
            core.context.close();
            throw e;
        }
    }

    private static AnnotationConfigApplicationContext context(
            CoreSetup setup, Trust trust, HotKeys hotKeys, Database database) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Clock.class, setup::clock);
        context.registerBean(Chains.class, setup::chains);
        context.registerBean(ChainNodes.class, () -> new ChainNodes(setup.nodes()));
        context.registerBean(Trust.class, () -> trust);
        context.registerBean(CoreIdentity.class, () -> identity(setup, trust));
        context.registerBean(AuditWitness.class, () -> new FileWitness(setup.witness()));
        context.registerBean(HotKeys.class, () -> hotKeys);
        context.registerBean(ExportKey.class, () -> new ExportKey(setup.identity()));
        context.registerBean(Surroundings.class, setup::surroundings);
        context.register(DatabaseConfiguration.class);
        context.scan(FEATURES);
        context.refresh();
        return context;
    }

    private static CoreIdentity identity(CoreSetup setup, Trust trust) {
        List<String> cores = trust.current().states().stream()
                .flatMap(state -> state.roster().cores().stream())
                .map(core -> core.key().hex())
                .distinct()
                .toList();
        return new CoreIdentity(setup.identity(), cores);
    }

    public Withdrawals withdrawals() {
        return context.getBean(Withdrawals.class);
    }

    public MoneyOut moneyOut() {
        return context.getBean(MoneyOut.class);
    }

    /** Any other interface of {@code core.api}, or a component that the caller's own feature offers. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Opens the hot route with the keys of the hot wallets that the signed policy names. */
    public void openHot(Map<Address, ? extends Signer> keys) {
        hotKeys.open(keys);
    }

    /** The same from the hot vault; it must give exactly the addresses that the policy says it has. */
    public void openHot(OpenVault vault) {
        Map<Address, Signer> keys = new HashMap<>();
        for (SignerAccount account : bean(Trust.class).current().policy().accounts()) {
            if (account.tier() == SignerAccount.Tier.HOT) {
                var chain = setup.chains().of(account.address().network());
                Signer signer = vault.wallet(chain, account.index());
                if (!chain.addressOf(account.address().network(), signer.publicKey())
                        .equals(account.address())) {
                    throw new RefusedException(
                            "hot.vault", "vault: does not hold the key of hot wallet " + account.address());
                }
                keys.put(account.address(), signer);
            }
        }
        hotKeys.open(keys);
    }

    /** Locks the hot route and wipes its keys. */
    public void lockHot() {
        hotKeys.close();
    }

    /** Takes in what the networks have, and carries every open withdrawal on as far as it goes. */
    public int tick() {
        bean(Followers.class).tick();
        return bean(Payout.class).tick();
    }

    /** From now on ticks by itself, on threads of its own. */
    public synchronized void runEvery(Duration pause) {
        if (loop == null) {
            bean(Followers.class).runEvery(pause);
            bean(ReconcileSchedule.class).start();
            loop = BackgroundLoop.start("payout", pause, bean(Payout.class)::tick);
        }
    }

    /** Ends it; a second time nothing happens. */
    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        if (loop != null) {
            loop.close();
            loop = null;
        }
        bean(Payout.class).rest();
        hotKeys.close();
        context.close();
        database.close();
        setup.nodes().forEach(ChainNode::close);
    }
}
