package dev.strongroom.desktop.screen.energy;

import dev.strongroom.core.api.EnergyProblem;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.ListWords;
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
import dev.strongroom.desktop.ui.TokenNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The hot wallets that can stake for energy, how each stands and what can be asked for it. */
public final class EnergyViewModel {
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final TokenNames tokens;
    private final Clock clock;
    private final EnergyCommands commands;
    private final PagedList<EnergyWallet, EnergyStand> list;
    private EnergyStand stand = EnergyStand.NONE;
    private Pulse.Subscription changes = () -> {};

    public EnergyViewModel(
            Ports ports,
            Session session,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            TokenNames tokens,
            Clock clock) {
        this.session = session;
        this.pulse = pulse;
        this.navigator = navigator;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.tokens = tokens;
        this.clock = clock;
        ListWords words = new ListWords(
                messages.get("energy.load"),
                messages.get("energy.unread"),
                messages.get("energy.reading"),
                () -> messages.get("energy.none"));
        this.list = new PagedList<>(
                tasks,
                said,
                words,
                wallet -> wallet.wallet().toString(),
                Source.whole(() -> () -> EnergyStand.read(ports)),
                found -> stand = found);
        this.commands = new EnergyCommands(ports, session, tasks, said, formats, clock, list::again);
    }

    /** Asks how things stand. */
    void look() {
        list.again();
    }

    void onShow() {
        changes.close();
        changes = pulse.onChange(this::heard);
        list.again();
    }

    void onHide() {
        changes.close();
        changes = () -> {};
    }

    /** Each step is a payment out: what happens to one is told under that name. */
    private void heard(List<FeedEvent> events) {
        if (events.stream().anyMatch(event -> event.topic().startsWith("withdrawal."))) {
            list.again();
        }
    }

    /** Whether nothing is staked, nor on its way back: then somebody wants to know what it would be good for. */
    boolean isUntouched() {
        return list.rows().stream()
                .allMatch(wallet -> wallet.why() == null
                        && Stream.of(wallet.staked(), wallet.unfreezing(), wallet.collectable())
                                .allMatch(amount -> amount.isZero())
                        && wallet.underWay().isEmpty());
    }

    /** Why some of what is offered for a wallet cannot be asked for, each reason once; empty where all can. */
    String whyNot(EnergyWallet wallet) {
        return Stream.of(EnergyStep.values())
                .filter(EnergyStep::isAskedFor)
                .map(step -> commands.whyNot(step, wallet))
                .filter(why -> !why.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** A form for a step of a wallet as it stands. */
    EnergyForm form(EnergyStep step, EnergyWallet wallet) {
        return new EnergyForm(
                step,
                wallet,
                tokens.coin(wallet.wallet().network()),
                stand.coin(wallet.wallet().network()).orElse(null),
                commands,
                said,
                formats,
                clock);
    }

    /** Where it goes, what state it is in, for how long, and what it waits for. */
    List<String> facts(Withdrawal row) {
        List<String> facts = new ArrayList<>();
        EnergyStep step = row.order().energy();
        if (step == EnergyStep.LEND || step == EnergyStep.RECLAIM) {
            facts.add(Formats.brief(row.order().to().text()));
        }
        facts.add(messages.name(row.state()));
        facts.add(formats.shortAge(row.timing().createdAt()));
        Note waiting = row.flags().waiting();
        if (waiting != null) {
            facts.add(messages.refusal(waiting.code(), waiting.reason()));
        }
        return facts;
    }

    /** Why nothing is known of a wallet. */
    String unknown(Note why) {
        return why.code().equals(EnergyProblem.WALLET.code())
                ? messages.get("energy.inactive")
                : messages.get("energy.unknown", messages.refusal(why.code(), why.reason()));
    }

    /** How long it is until then. */
    String left(Instant then) {
        return formats.span(Duration.between(clock.instant(), then));
    }

    /** Opens a step among the payments out, where it is followed. */
    void toWithdrawal(String id) {
        navigator.go(new Route(Place.WITHDRAWALS, id));
    }

    /** The wallets; empty where no hot wallet is on a network that knows energy. */
    PagedList<EnergyWallet, ?> list() {
        return list;
    }

    EnergyCommands commands() {
        return commands;
    }

    ReadOnlyObjectProperty<?> officerProperty() {
        return session.officerProperty();
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
