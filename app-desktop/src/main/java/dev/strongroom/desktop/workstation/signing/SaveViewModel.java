package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.ceremony.PaymentReview;
import dev.strongroom.chain.ceremony.SignedBatch;
import dev.strongroom.chain.key.DurableFile;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Notifier;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.workstation.trouble.Concern;
import dev.strongroom.desktop.workstation.trouble.Setback;
import dev.strongroom.desktop.workstation.trouble.Troubles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The last step: what was signed, what was refused and why, where the answer is, what to do with it. */
public final class SaveViewModel {
    private final SigningWorkflow workflow;
    private final Tasks tasks;
    private final Notifier notifier;
    private final Messages messages;
    private final Formats formats;
    private final ReadOnlyObjectWrapper<@Nullable Setback> setback = new ReadOnlyObjectWrapper<>();

    public SaveViewModel(SigningWorkflow workflow, Tasks tasks, Notifier notifier, Messages messages, Formats formats) {
        this.workflow = workflow;
        this.tasks = tasks;
        this.notifier = notifier;
        this.messages = messages;
        this.formats = formats;
    }

    void onShow() {
        setback.set(null);
    }

    ReadOnlyObjectProperty<@Nullable Setback> setbackProperty() {
        return setback.getReadOnlyProperty();
    }

    String title() {
        SignedBatch batch = workflow.answer().batch();
        return batch.refused().isEmpty()
                ? messages.get("save.title.all", batch.signed().size())
                : messages.get(
                        "save.title.some",
                        batch.signed().size(),
                        batch.signed().size() + batch.refused().size());
    }

    Path file() {
        return workflow.answer().file();
    }

    List<ResultRow> rows() {
        SignedAnswer answer = workflow.answer();
        Map<Digest, SignedBatch.Signed> signed = answer.batch().signed().stream()
                .collect(Collectors.toMap(SignedBatch.Signed::intent, Function.identity()));
        Map<Digest, SignedBatch.Refused> refused = answer.batch().refused().stream()
                .collect(Collectors.toMap(SignedBatch.Refused::intent, Function.identity()));
        PaymentSheet sheet = new PaymentSheet(workflow.request().desk().trust(), formats, messages);
        Troubles troubles = new Troubles(messages);
        List<ResultRow> rows = new ArrayList<>();
        for (PaymentReview payment : answer.review().payments()) {
            int number = rows.size() + 1;
            String amount = sheet.row(number, payment).amount();
            String to = Formats.groups(payment.item().intent().payment().to().text());
            SignedBatch.Signed done = signed.get(payment.intent());
            SignedBatch.Refused why = refused.get(payment.intent());
            if (done != null) {
                rows.add(new ResultRow(number, true, amount, to, done.txid(), ""));
            } else if (why != null) {
                rows.add(new ResultRow(number, false, amount, to, troubles.refusal(why.code()), why.code()));
            }
        }
        return rows;
    }

    /** Writes the answer once more, to another place; what stands there is never overwritten. */
    void copyTo(Path place) {
        setback.set(null);
        Path answer = file();
        tasks.run(messages.get("save.task"), _ -> {
                    DurableFile.create(place, Files.readAllBytes(answer));
                    return place;
                })
                .onSuccess(written -> notifier.done(messages.get("save.copied", written)))
                .onError(Exception.class, e -> setback.set(Setback.of(Concern.ANSWER, e)));
    }

    void close() {
        workflow.close();
    }
}
