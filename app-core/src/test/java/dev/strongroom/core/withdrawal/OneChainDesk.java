package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.WalletOpening;
import dev.strongroom.core.api.WalletOpenings;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.CoreSetup;
import dev.strongroom.core.boot.EmbeddedCore;
import dev.strongroom.core.boot.practice.LocalChain;
import dev.strongroom.core.boot.practice.LocalChains;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.reconcile.Reconciler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A desk with one customer on one practice network; its hot wallet is open. */
public final class OneChainDesk implements AutoCloseable {
    public static final Actor SHOP = Actor.api("shop");
    public static final String CUSTOMER = "carla";
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    public final LocalChain chain;
    private final LocalChains networks;
    public final EmbeddedCore core;
    public final ChainNode node;
    private final PracticeVaults vaults;
    private int keys;

    public OneChainDesk(Path folder, Network network) throws IOException {
        this(folder, network, DatabaseSettings.h2File(folder.resolve("core")), Steps.UNWATCHED);
    }

    /** The same with a database of the caller's choice and somebody who watches the steps. */
    public OneChainDesk(Path folder, Network network, DatabaseSettings database, Steps steps) throws IOException {
        Chains chains = Offline.chains();
        SecureRandom random = new SecureRandom();
        networks = LocalChains.practice(folder.resolve("network"), List.of(network));
        chain = networks.all().getFirst();
        vaults = PracticeVaults.found(
                folder.resolve("desk"),
                chains,
                random,
                new PracticeVaults.Founding(
                        "Desk", List.of(chain.listed()), 1, Instant.parse("2026-11-01T00:00:00Z"), CHEAP));
        node = chain.node(hot());
        core = EmbeddedCore.start(new CoreSetup(
                database,
                vaults.trustFile(),
                folder.resolve("witness"),
                vaults.core().staffKey(),
                chains,
                List.of(chain.node(hot())),
                Clock.systemUTC(),
                new Surroundings(random, steps)));
        core.openHot(vaults.core());
        importSource();
        fund();
    }

    public Address hot() {
        return vaults.hotWallet(chain.network());
    }

    public Address cold() {
        return vaults.coldWallet(chain.network(), 0);
    }

    public PracticeVaults vaults() {
        return vaults;
    }

    private void importSource() throws IOException {
        core.bean(Pools.class)
                .importSource(PracticePerson.OTTO.actor(), Files.readAllBytes(vaults.depositSource(chain.network())));
    }

    private void fund() {
        chain.giveCoins(hot());
        chain.giveCoins(cold());
        chain.give(hot(), chain.dollars().parse("3000"));
        chain.prepare(vaults.hotKey(chain.network()), List.of(hot(), cold()));
        long funded = node.head().height();
        await(() -> node.finalized().height() >= funded, () -> "final funds");
        core.tick();
        WalletOpenings openings = core.bean(WalletOpenings.class);
        assertThat(openings.open(PracticePerson.OTTO.actor(), openings.preview(chain.network())))
                .allMatch(WalletOpening::isOpen);
        Actor operator = PracticePerson.OTTO.actor();
        core.bean(CustomersApi.class).register(operator, CUSTOMER);
        core.bean(CustomersApi.class).open(operator, CUSTOMER, chain.dollars().parse("1000"));
    }

    /** The shop asks for a small payment to a new address. */
    public Withdrawal ask(String dollars) {
        return ask(dollars, stranger().text());
    }

    /** An address that nobody has used yet. */
    public Address stranger() {
        keys++;
        return chain.stranger(new Random(keys));
    }

    /** The shop asks for a small payment. */
    Withdrawal ask(String dollars, String to) {
        keys++;
        return core.withdrawals()
                .request(
                        SHOP,
                        "k" + keys,
                        new WithdrawalRequest(CUSTOMER, chain.dollars().parse(dollars), to, ""));
    }

    public Withdrawal get(Withdrawal asked) {
        return core.withdrawals().get(asked.id());
    }

    /** Carries on until it is in the state. */
    public Withdrawal await(Withdrawal asked, WithdrawalState state) {
        await(
                () -> {
                    core.tick();
                    return get(asked).state() == state;
                },
                () -> state + " of " + get(asked));
        return get(asked);
    }

    public static void await(BooleanSupplier done, Supplier<String> what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** What the customer could take. */
    public String available() {
        return chain.dollars()
                .format(core.bean(CustomersApi.class)
                        .balances(CUSTOMER)
                        .getFirst()
                        .available());
    }

    public void requireBooksEqualChain() {
        chain.askForBlock();
        long head = node.head().height();
        await(() -> node.finalized().height() >= head, () -> "a final head");
        assertThat(core.bean(Reconciler.class).of(node).breaks()).isEmpty();
    }

    @Override
    public void close() {
        core.close();
        node.close();
        vaults.close();
        networks.close();
    }
}
