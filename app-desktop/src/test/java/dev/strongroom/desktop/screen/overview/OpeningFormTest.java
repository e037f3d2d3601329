package dev.strongroom.desktop.screen.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WalletOpening;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpeningFormTest {
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private int changes;
    private final OpeningForm form = new OpeningForm(
            desk,
            session,
            tasks,
            new Said(new FakeDialogs(), notifier, messages),
            new Formats(messages, Clock.fixed(Samples.NOW, ZoneOffset.UTC)),
            () -> changes++);

    @BeforeEach
    void sit() {
        session.unlock(FakePeople.approver("ana"));
        desk.openings.put(Samples.usdt(), WalletTier.HOT, 0, "62000");
        desk.openings.put(Samples.usdt(), WalletTier.COLD, 1, "0");
    }

    private String problem() {
        return form.problemProperty().get();
    }

    @Test
    void whatIsShownIsTakenInInTheNameOfWhoeverSitsThere() {
        form.read();
        assertThat(form.rows()).extracting(OpeningRow::amount).containsExactly("62,000.00 USDT", "0.00 USDT");
        assertThat(form.rows()).extracting(OpeningRow::wallet).allMatch(name -> name.contains("wallet"));
        assertThat(form.rows().getLast().wallet()).contains("2");
        assertThat(problem()).isEmpty();

        form.take();

        assertThat(desk.openings.opened()).containsExactly(Actor.staff("ana"));
        assertThat(desk.openings.list()).allMatch(WalletOpening::isOpen);
        assertThat(notifier.told()).containsExactly("done: 2 balances are in the books.");
        assertThat(changes).isEqualTo(1);
        assertThat(form.busyProperty().get()).isFalse();
    }

    @Test
    void aBalanceThatHasChangedIsShownAnew() {
        form.read();
        desk.openings.put(Samples.usdt(), WalletTier.COLD, 1, "5");
        form.take();

        assertThat(problem()).startsWith("Nothing was taken into the books: a balance is not what was shown any more");
        assertThat(form.rows()).extracting(OpeningRow::amount).containsExactly("62,000.00 USDT", "5.00 USDT");
        assertThat(notifier.told()).isEmpty();
        form.read();
        assertThat(problem()).isEmpty();
    }

    @Test
    void aNetworkThatDoesNotAnswerOrIsNotFollowedIsNamed() {
        desk.openings.fail(new NodeException(NodeException.Kind.TIMEOUT, "no answer", null));
        form.read();
        assertThat(problem()).contains("did not answer");
        assertThat(form.rows()).isEmpty();

        desk.openings.fail(new RefusedException("opening.early", "wallet: block 7"));
        form.read();
        assertThat(problem()).contains("not final yet");
        form.take();
        assertThat(desk.openings.opened()).isEmpty();
    }

    @Test
    void anUnforeseenFailureIsToldAndItCanBeTriedAgain() {
        form.read();
        desk.openings.fail(new IllegalStateException("no database"));
        form.take();
        assertThat(problem()).startsWith("It is not known");
        form.read();
        assertThat(problem()).startsWith("It is not known");
        assertThat(form.rows()).isEmpty();

        desk.openings.fail(null);
        form.read();
        form.take();
        assertThat(notifier.told()).containsExactly("done: 2 balances are in the books.");
    }

    @Test
    void nobodyTakesThemInWhileTheDeskIsLocked() {
        form.read();
        assertThat(form.obstacle()).isEmpty();
        session.lock();
        assertThat(form.obstacle()).isEqualTo("Unlock your key first.");
        form.take();
        assertThat(problem()).isNotEmpty();
        assertThat(desk.openings.opened()).isEmpty();
    }
}
