package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.ceremony.PaymentReview;
import dev.strongroom.chain.ceremony.Review;
import dev.strongroom.chain.ceremony.SignedBatch;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.workstation.trouble.Troubles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The second step: what the request says, and what the rules say to it. */
public final class ReadViewModel {
    private final SigningWorkflow workflow;
    private final Messages messages;
    private final Formats formats;
    private final Troubles troubles;

    public ReadViewModel(SigningWorkflow workflow, Messages messages, Formats formats) {
        this.workflow = workflow;
        this.messages = messages;
        this.formats = formats;
        this.troubles = new Troubles(messages);
    }

    private OpenRequest open() {
        return workflow.request();
    }

    private Review review() {
        return open().review();
    }

    PaymentSheet sheet() {
        return new PaymentSheet(open().desk().trust(), formats, messages);
    }

    List<PaymentRow> rows() {
        PaymentSheet sheet = sheet();
        List<PaymentRow> rows = new ArrayList<>();
        for (PaymentReview payment : review().payments()) {
            rows.add(sheet.row(rows.size() + 1, payment));
        }
        return rows;
    }

    /** The request's name, its desk, and until when it may be signed. */
    String heading() {
        return messages.get(
                "read.heading",
                review().request().id(),
                open().desk().trust().genesis().desk(),
                formats.exact(review().request().expiresAt()));
    }

    /** Sums of what would be signed, an asset a line. */
    List<String> totals() {
        Assets assets = assets();
        List<String> totals =
                summary().totals().stream().map(assets::amount).collect(Collectors.toCollection(ArrayList::new));
        return totals.isEmpty() ? List.of(messages.get("read.total.none")) : totals;
    }

    /** Who is paid, in one line. */
    String recipients() {
        RequestSummary summary = summary();
        return messages.get("read.recipients", summary.recipients(), summary.own());
    }

    /** The most that the networks may take, a network a line. */
    List<String> fees() {
        Assets assets = assets();
        return summary().fees().entrySet().stream()
                .map(fee -> messages.get("read.at-most", assets.coin(fee.getKey(), fee.getValue())))
                .toList();
    }

    String expiry() {
        return formats.span(Duration.between(review().at(), review().request().expiresAt()));
    }

    /** Notes that a person should read before going on; may be empty. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (review().answered()) {
            notes.add(messages.get("read.answered"));
        }
        if (!summary().lookAlikes().isEmpty()) {
            notes.add(messages.get(
                    "read.look-alike",
                    summary().lookAlikes().stream().map(Formats::groups).collect(Collectors.joining("   "))));
        }
        if (review().standing().from() != null) {
            notes.add(messages.get(
                    "read.waiting", formats.exact(review().standing().from())));
        }
        return notes;
    }

    /** Why a payment is refused, in words; empty where it is allowed. */
    String refusal(PaymentReview payment) {
        SignedBatch.Refused refused = payment.refused();
        return refused == null ? "" : troubles.refusal(refused.code());
    }

    /** Why this request cannot be signed at all; empty where it can. */
    String blocked() {
        if (!open().lies().isEmpty()) {
            String numbers = rows().stream()
                    .filter(row -> row.mark() == PaymentRow.Mark.DIFFERS)
                    .map(row -> Integer.toString(row.number()))
                    .collect(Collectors.joining(messages.get("list.comma")));
            return messages.get("read.blocked.differs", numbers);
        }
        return review().isAllowed() ? "" : messages.get("read.blocked.refused");
    }

    boolean isBlocked() {
        return !blocked().isEmpty();
    }

    /** How many would be signed and how many not, for the button. */
    String action() {
        long allowed = rows().stream()
                .filter(row -> row.mark() == PaymentRow.Mark.ALLOWED)
                .count();
        return messages.get("read.next", allowed, rows().size());
    }

    void next() {
        if (!isBlocked()) {
            workflow.read();
        }
    }

    void close() {
        workflow.close();
    }

    private RequestSummary summary() {
        return open().lies().isEmpty()
                ? RequestSummary.of(review(), open().desk().trust().policy())
                : RequestSummary.NOTHING;
    }

    private Assets assets() {
        return new Assets(open().desk().trust(), formats);
    }
}
