package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.ListWords;
import dev.strongroom.desktop.list.Looked;
import dev.strongroom.desktop.list.PagedList;
import dev.strongroom.desktop.list.Source;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The desk's own wallets as the filter lets them through, what they come to, and which of them is looked at. */
public final class WalletsViewModel {
    private final WalletReader reader;
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final List<Network> networks;
    private final WalletWords words;
    private final WalletCommands commands;
    private final WalletFilter filter = new WalletFilter(this::filtered);
    private final ObservableList<WalletPool> pools = FXCollections.observableArrayList();
    private final PagedList<WalletPosition, WalletReader.Beginning> list;
    private final Looked<Address, WalletDetail> looked;
    private Pulse.Subscription changes = () -> {};
    private boolean isSetting;

    /** @param networks that the signed policy names */
    public WalletsViewModel(
            Ports ports,
            Session session,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            List<Network> networks) {
        this.reader = new WalletReader(ports);
        this.session = session;
        this.pulse = pulse;
        this.navigator = navigator;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.networks = List.copyOf(networks);
        this.words = new WalletWords(messages, formats);
        this.commands = new WalletCommands(ports, session, tasks, said, words, this::changed);
        ListWords listWords = new ListWords(
                messages.get("wallets.load"),
                messages.get("wallets.unread"),
                messages.get("wallets.loading"),
                () -> pools.isEmpty() ? messages.get("wallets.empty") : messages.get("wallets.nothing-found"));
        this.list = new PagedList<>(
                tasks, said, listWords, one -> one.wallet().name(), Source.whole(this::page), this::take);
        this.looked = new Looked<>(tasks, said, reader::detail, list);
    }

    /** Whether a route asks for a wallet of the desk: its item is network and address, as the core names it. */
    public static boolean isWallet(Route route) {
        return route.place() == Place.POOLS && route.item().contains("/");
    }

    void onShow() {
        changes.close();
        changes = pulse.onChange(_ -> changed());
        Route route = navigator.route();
        if (isWallet(route)) {
            set(filter::clear);
            int slash = route.item().lastIndexOf('/');
            looked.look(new Address(
                    Network.parse(route.item().substring(0, slash)),
                    route.item().substring(slash + 1)));
        } else {
            looked.again();
        }
        list.first();
    }

    void onHide() {
        changes.close();
        changes = () -> {};
        list.drop();
    }

    /** After a change, of balances too: the list and what is drawn. */
    private void changed() {
        list.again();
        looked.again();
    }

    private Callable<WalletReader.Beginning> page() {
        Predicate<WalletPosition> passes = filter.passing();
        return () -> reader.page(passes);
    }

    private void take(WalletReader.Beginning page) {
        List<WalletPool> now = WalletPool.of(page.all());
        if (!pools.equals(now)) {
            pools.setAll(now);
        }
    }

    /** Reads the list anew. */
    void apply() {
        list.first();
    }

    void clear() {
        set(filter::clear);
        apply();
    }

    /** Several changes of the filter are one question. */
    private void set(Runnable change) {
        isSetting = true;
        try {
            change.run();
        } finally {
            isSetting = false;
        }
    }

    private void filtered() {
        if (!isSetting) {
            apply();
        }
    }

    /** Looks at a row. */
    void select(WalletPosition row) {
        looked.select(row.wallet().address(), drawn -> drawn.position().equals(row));
    }

    /** How many rows are listed. */
    String footer() {
        return messages.get("wallets.shown", formats.count(list.rows().size()));
    }

    WalletFilter filter() {
        return filter;
    }

    /** The wallets of each network that has some. */
    ObservableList<WalletPool> pools() {
        return pools;
    }

    PagedList<WalletPosition, WalletReader.Beginning> list() {
        return list;
    }

    /** The wallet on the right side. */
    Looked<Address, WalletDetail> looked() {
        return looked;
    }

    List<Network> networks() {
        return networks;
    }

    WalletCommands commands() {
        return commands;
    }

    WalletWords words() {
        return words;
    }

    Session session() {
        return session;
    }

    Said said() {
        return said;
    }

    Messages messages() {
        return messages;
    }

    Formats formats() {
        return formats;
    }
}
