package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.FloatExcess;
import dev.strongroom.core.api.MoneyOutStatus.FrozenWallet;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletsApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The desk's own wallets in memory, with the rules of the contract: one freezes, two lift it. */
public final class FakeWallets implements WalletsApi {
    private static final int QUORUM = 2;
    private final Map<Address, WalletPosition> all = new LinkedHashMap<>();
    private final Map<Address, Set<Actor>> votes = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException answer;

    public void put(WalletPosition position) {
        all.put(position.wallet().address(), position);
    }

    /** Everything fails from now on; null for nothing. */
    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** Every command fails from now on, and nothing is done. */
    public void refuse(@Nullable RuntimeException next) {
        answer = next;
    }

    /** What was ordered, by whom. */
    public List<String> calls() {
        return calls;
    }

    List<WalletPosition> positions() {
        if (failure != null) {
            throw failure;
        }
        return List.copyOf(all.values());
    }

    /** The frozen ones with the votes to end that. */
    List<FrozenWallet> frozen() {
        return wallets().stream()
                .filter(wallet -> wallet.state() == WalletState.FROZEN)
                .map(wallet -> new FrozenWallet(
                        wallet.network().toString(),
                        wallet.address().text(),
                        Objects.requireNonNull(wallet.why()),
                        Objects.requireNonNull(wallet.frozenAt()),
                        List.copyOf(votes.getOrDefault(wallet.address(), Set.of()))))
                .toList();
    }

    /** One vote to end a freeze. */
    public void vote(Actor by, Address address) {
        order(by, "unfreeze", address, "");
        Set<Actor> given = votes.computeIfAbsent(address, _ -> new LinkedHashSet<>());
        given.add(by);
        if (given.size() == QUORUM) {
            votes.remove(address);
            become(address, WalletState.AVAILABLE, null);
        }
    }

    @Override
    public List<Wallet> wallets() {
        return all.values().stream().map(WalletPosition::wallet).toList();
    }

    @Override
    public Wallet get(Address address) {
        WalletPosition found = all.get(address);
        if (found == null) {
            throw new RefusedException("wallet.unknown", "wallet: none at " + address);
        }
        return found.wallet();
    }

    @Override
    public List<FloatExcess> aboveCeiling() {
        return List.of();
    }

    @Override
    public Wallet freeze(Actor by, Address address, Note why) {
        order(by, "freeze", address, " " + why.reason());
        return become(address, WalletState.FROZEN, why);
    }

    @Override
    public Wallet retire(Actor by, Address address, String reason) {
        order(by, "retire", address, " " + reason);
        return become(address, WalletState.RETIRED, new Note("wallet.retired", reason));
    }

    private void order(Actor by, String what, Address address, String reason) {
        if (answer != null) {
            throw answer;
        }
        calls.add(by + " " + what + " " + get(address).name() + reason);
    }

    private Wallet become(Address address, WalletState to, @Nullable Note why) {
        WalletPosition before = Objects.requireNonNull(all.get(address));
        Wallet old = before.wallet();
        Wallet now = new Wallet(
                old.name(),
                old.tier(),
                old.index(),
                old.address(),
                to,
                why,
                to == WalletState.FROZEN ? Samples.NOW.minusSeconds(1800) : null,
                old.version() + 1);
        put(new WalletPosition(now, to == WalletState.RETIRED ? Set.of() : before.purposes(), before.holdings()));
        return now;
    }
}
