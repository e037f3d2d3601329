package dev.strongroom.desktop.screen.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.TransferQuery;
import dev.strongroom.core.api.TransferRequest;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.session.Unanswered;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransferFormTest {
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Unanswered<TransferRequest> unanswered = new Unanswered<>();
    private int changes;
    private TransferForm form;

    @BeforeEach
    void open() {
        session.unlock(FakePeople.approver("ana"));
        desk.customers.put("C-1", "500");
        desk.customers.put("C-2", "7");
        form = form();
    }

    private TransferForm form() {
        return new TransferForm(
                desk,
                session,
                new SameThreadTasks(),
                new Said(new FakeDialogs(), notifier, messages),
                new Formats(messages, Clock.fixed(Samples.NOW, ZoneOffset.UTC)),
                desk.customers.get("C-1"),
                List.of(Samples.usdt()),
                unanswered,
                () -> changes++);
    }

    private void fill(String to, String amount) {
        form.toProperty().set(to);
        form.amountProperty().set(amount);
        form.noteProperty().set("lunch");
    }

    @Test
    void whatBothWillHaveIsShownBeforeItIsMade() {
        assertThat(form.action()).isEqualTo("Transfer");
        fill(" C-2 ", "120.5");
        TransferForm.Look look = Objects.requireNonNull(form.lookProperty().get());
        assertThat(form.change(look.preview().fromBefore(), look.preview().fromAfter()))
                .isEqualTo("500.00 → 379.50 USDT");
        assertThat(form.change(look.preview().toBefore(), look.preview().toAfter()))
                .isEqualTo("7.00 → 127.50 USDT");
        assertThat(form.action()).isEqualTo("Transfer 120.50 USDT to C-2");

        form.make();
        assertThat(desk.transfers.list(TransferQuery.of("C-2", 1)))
                .singleElement()
                .satisfies(made -> assertThat(made.note()).isEqualTo("lunch"));
        assertThat(notifier.told()).containsExactly("done: C-1 gave 120.50 USDT to C-2. It is in both balances now.");
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsSaidAtOnceAndNothingCanBeMade() {
        fill("C-2", "abc");
        assertThat(form.problemProperty().get()).isNotEmpty();
        form.amountProperty().set("500.01");
        assertThat(form.problemProperty().get()).startsWith("Nothing was moved: it is more than");
        form.amountProperty().set("1");
        assertThat(form.problemProperty().get()).isEmpty();
        form.toProperty().set("C-9");
        assertThat(form.problemProperty().get()).isEqualTo("There is no such customer. Check the id.");
        assertThat(form.lookProperty().get()).isNull();
        form.make();
        desk.transfers.refuse(new IllegalStateException("no database"));
        form.toProperty().set("C-2");
        assertThat(form.problemProperty().get()).startsWith("The core did not answer");
        assertThat(desk.transfers.keys()).isEmpty();
        assertThat(changes).isZero();
    }

    @Test
    void theSameIsAskedForWithTheSameKeyUntilThereIsAnAnswer() {
        fill("C-2", "1");
        desk.transfers.refuse(new IllegalStateException("no answer"));
        form.make();
        assertThat(form.problemProperty().get()).startsWith("No answer came. The money may have moved");
        desk.transfers.refuse(new RefusedException("transfer.busy", "transfer: is being made"));
        form.make();
        desk.transfers.refuse(new RefusedException("withdrawal.daily", "amount: is above"));
        form.make();
        desk.transfers.refuse(null);
        form.make();
        List<String> keys = desk.transfers.keys();
        assertThat(keys).hasSize(4);
        assertThat(keys.subList(0, 3)).as("nobody knew").containsOnly(keys.getFirst());
        assertThat(keys.getLast()).as("after a refusal it is another").isNotEqualTo(keys.getFirst());
        assertThat(changes).isEqualTo(4);
    }

    private void makeInSilence() {
        desk.transfers.refuse(new IllegalStateException("no answer"));
        form.make();
        desk.transfers.refuse(null);
    }

    @Test
    void aFormThatIsOpenedAgainAfterSilenceAsksForTheSame() {
        fill("C-2", "1");
        makeInSilence();
        form.amountProperty().set("2");
        makeInSilence();
        form.close();
        form = form();
        fill("C-2", "1");
        form.make();
        List<String> keys = desk.transfers.keys();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(2)).isEqualTo(keys.get(0)).isNotEqualTo(keys.get(1));
    }

    @Test
    void nothingIsMadeAtALockedDesk() {
        session.lock();
        fill("C-2", "1");
        assertThat(form.lookProperty().get()).isNull();
        assertThat(form.problemProperty().get()).isNotEmpty();
        form.make();
        assertThat(desk.transfers.keys()).isEmpty();
    }
}
