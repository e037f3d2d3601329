package dev.strongroom.desktop.screen.signing;

import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The requests that lie with custodians, and the one of them whose code is on the screen. */
final class OpenRequests {
    private final Messages messages;
    private final Formats formats;
    private final ObservableList<ColdRequest> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ColdRequest> shown = new ReadOnlyObjectWrapper<>();

    OpenRequests(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** Every request that was exported, newest first; answered ones too. */
    ObservableList<ColdRequest> all() {
        return all;
    }

    /** The request whose code is on the screen. */
    ReadOnlyObjectProperty<@Nullable ColdRequest> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What the core has now; where nothing is on the screen, the oldest open one comes there. */
    void take(List<ColdRequest> next) {
        all.setAll(next);
        if (shown.get() == null) {
            unanswered().stream().findFirst().ifPresent(shown::set);
        }
    }

    /** Puts a request's code on the screen; null for none. */
    void show(@Nullable ColdRequest request) {
        shown.set(request);
    }

    /** Requests that lie with a custodian, oldest first: an Ethereum wallet pays in the order of its nonces. */
    List<ColdRequest> unanswered() {
        return all.stream()
                .filter(request -> request.answeredAt() == null)
                .sorted(Comparator.comparing(ColdRequest::createdAt))
                .toList();
    }

    /** Those beside the one on the screen. */
    List<ColdRequest> others() {
        ColdRequest now = shown.get();
        return now == null
                ? List.of()
                : unanswered().stream()
                        .filter(request -> !request.id().equals(now.id()))
                        .toList();
    }

    /** What to know before another one is exported; empty where nothing is to be said. */
    String hint() {
        int open = unanswered().size();
        return open == 0 ? "" : messages.get("signing.older", open);
    }

    /** A request in one line. */
    String line(ColdRequest request) {
        return messages.get(
                "signing.request-choice",
                request.items().size(),
                request.custodian(),
                formats.age(request.createdAt()));
    }
}
