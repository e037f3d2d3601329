package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import java.util.Objects;

/** Says a way out of suspense as an action with its amount: for buttons, questions and what was done. */
final class ResolutionWords {
    private final Messages messages;
    private final Formats formats;

    ResolutionWords(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** The action and the amount: {@code Credit 12.50 USDT to C-1042}. */
    String action(SuspenseItem item, SuspenseResolution.Kind kind, String customer) {
        String amount = amount(item);
        return switch (kind) {
            case MATCH ->
                item.isMissing()
                        ? messages.get("suspense.action.charge", amount, customer)
                        : messages.get("suspense.action.match", amount, customer);
            case CREDIT -> messages.get("suspense.action.credit", amount, customer);
            case REFUND -> messages.get("suspense.action.refund", amount);
            case WRITE_OFF ->
                item.isMissing()
                        ? messages.get("suspense.action.loss", amount)
                        : messages.get("suspense.action.write-off", amount);
        };
    }

    String action(SuspenseItem item, SuspenseResolution resolution) {
        return action(item, resolution.kind(), Objects.requireNonNullElse(resolution.customer(), ""));
    }

    /** What happened, whether money moved, and what comes next. */
    String done(SuspenseItem item) {
        SuspenseItem.Decision decision = Objects.requireNonNull(item.decision(), "decision");
        SuspenseResolution resolution = decision.resolution();
        String amount = amount(item);
        String customer = Objects.requireNonNullElse(resolution.customer(), "");
        return switch (resolution.kind()) {
            case MATCH ->
                item.isMissing()
                        ? messages.get("suspense.done.charge", amount, customer)
                        : messages.get("suspense.done.match", amount, customer);
            case CREDIT -> messages.get("suspense.done.credit", amount, customer);
            case REFUND ->
                messages.get("suspense.done.refund", amount, Objects.requireNonNullElse(decision.withdrawal(), "–"));
            case WRITE_OFF -> messages.get("suspense.done.write-off", amount);
        };
    }

    String amount(SuspenseItem item) {
        return formats.amount(item.arrival().amount());
    }
}
