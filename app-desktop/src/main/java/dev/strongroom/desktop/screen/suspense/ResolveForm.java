package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspensePreview;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseResolution.Kind;
import dev.strongroom.desktop.address.Recipient;
import dev.strongroom.desktop.address.TypedEnd;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one open item: the way out with its fields, the entry that it would make, and a second look before it
 * is decided. The version of the item as it was drawn goes with the decision, so that an answer that got lost can be
 * asked for again and nothing is posted twice.
 */
final class ResolveForm {
    /** The entry does not depend on the reason; it is shown before one is typed. */
    private static final String NO_REASON_YET = "preview";

    private final Ports ports;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final SuspenseItem item;
    private final Runnable changed;
    private final ResolutionWords words;
    private final ResolveFields fields;
    private final StringProperty lastCharacters = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(Preview.none(""));
    private final ObservableMap<Field, String> problems = FXCollections.observableMap(new EnumMap<>(Field.class));
    private final ReadOnlyObjectWrapper<@Nullable SecondLook> secondLook = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private @Nullable Running<?> looking;

    /**
     * What is about to be decided, as the core understands it now.
     *
     * @param resolution with its reason
     * @param preview the entry that it would make
     * @param to where a refund goes, in its canonical form; null where it is none
     * @param recipient what is known of that address
     */
    record SecondLook(
            SuspenseResolution resolution,
            SuspensePreview preview,
            @Nullable Address to,
            Recipient recipient) {
        /** Whether the core would refuse the address. */
        boolean isForbidden() {
            return to != null && recipient.isForbidden();
        }

        /** Whether the end of the address is to be typed again. */
        boolean needsTyping() {
            return to != null && !isForbidden() && recipient.needsTyping();
        }
    }

    ResolveForm(
            Ports ports,
            Session session,
            Tasks tasks,
            Said said,
            Formats formats,
            Chains chains,
            SuspenseItem item,
            Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.item = item;
        this.changed = changed;
        this.words = new ResolutionWords(messages, formats);
        this.fields = new ResolveFields(item, chains, messages);
        fields.kindProperty().subscribe(_ -> look());
        fields.customerProperty().addListener((_, _, _) -> look());
        fields.toProperty().addListener((_, _, _) -> look());
    }

    /** Why it cannot be decided as things stand; empty where it can. */
    String whyNotDecide() {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        if (preview.get().found() == null) {
            return preview.get().text();
        }
        return fields.hasReason() ? "" : messages.get("suspense.reason.missing");
    }

    /** The action and the amount; above one person's limit it says that it only proposes. */
    String action() {
        Kind way = fields.kindProperty().get();
        if (way == null) {
            return messages.get("suspense.action.none", words.amount(item));
        }
        String action = words.action(item, way, fields.customer());
        return preview.get().needsSecond() ? messages.get("suspense.action.propose", action) : action;
    }

    /** Asks the core what the fields of now would post; the answer to earlier fields is not taken any more. */
    private void look() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
        problems.clear();
        Optional<SuspenseResolution> wanted = draft(NO_REASON_YET);
        if (wanted.isEmpty()) {
            return;
        }
        preview.set(Preview.none(messages.get("suspense.preview.loading")));
        SuspenseResolution resolution = wanted.get();
        looking = tasks.load(() -> suspense().preview(item.id(), resolution))
                .onSuccess(found -> preview.set(Preview.of(found)))
                .onError(RefusedException.class, refused -> preview.set(Preview.none(messages.refusal(refused))))
                .onError(Exception.class, _ -> preview.set(Preview.none(messages.get("suspense.preview.unanswered"))));
    }

    /** What the fields say; where they say nothing yet, the preview says what is missing. */
    private Optional<SuspenseResolution> draft(String why) {
        Kind way = fields.kindProperty().get();
        String missing = fields.missing();
        if (way == null || !missing.isEmpty()) {
            preview.set(Preview.none(missing));
            return Optional.empty();
        }
        try {
            return Optional.of(fields.resolution(way, why));
        } catch (RefusedException e) {
            preview.set(Preview.none(messages.refusal(e)));
            return Optional.empty();
        }
    }

    /** Asks the core once more about exactly this, then shows it whole before it is decided. */
    void next() {
        if (isBusy.get() || !whyNotDecide().isEmpty()) {
            return;
        }
        problems.clear();
        secondLook.set(null);
        Optional<SuspenseResolution> wanted = draft(fields.reason());
        if (wanted.isEmpty()) {
            return;
        }
        SuspenseResolution resolution = wanted.get();
        Address recipient = resolution.to() == null ? null : fields.recipient();
        isBusy.set(true);
        tasks.load(() -> find(resolution, recipient))
                .onSuccess(look -> {
                    lastCharacters.set("");
                    secondLook.set(look);
                })
                .onError(RefusedException.class, this::refused)
                .onError(Exception.class, _ -> problems.put(Field.ALL, messages.get("suspense.not-looked-up")))
                .onEnd(() -> isBusy.set(false));
    }

    private SecondLook find(SuspenseResolution resolution, @Nullable Address recipient) {
        return new SecondLook(
                resolution,
                suspense().preview(item.id(), resolution),
                recipient,
                recipient == null
                        ? new Recipient("", List.of())
                        : Recipient.of(ports.get(AddressBook.class), recipient));
    }

    /** Decides what is looked at. */
    void decide() {
        SecondLook seen = secondLook.get();
        if (seen == null || isBusy.get() || seen.isForbidden()) {
            return;
        }
        problems.clear();
        if (seen.to() != null && seen.needsTyping() && !TypedEnd.fits(seen.to(), lastCharacters.get())) {
            problems.put(Field.LAST_CHARACTERS, messages.get("request.last.differ"));
            return;
        }
        Callable<SuspenseItem> work =
                session.command(by -> suspense().resolve(by.actor(), item.id(), item.version(), seen.resolution()));
        isBusy.set(true);
        tasks.run(words.action(item, seen.resolution()), _ -> work.call())
                .onSuccess(this::decided)
                .onError(RefusedException.class, refused -> {
                    end();
                    refused(refused);
                    changed.run();
                })
                .onError(Exception.class, _ -> problems.put(Field.ALL, messages.get("suspense.unanswered")))
                .onEnd(() -> isBusy.set(false));
    }

    private void end() {
        secondLook.set(null);
        said.dialogs().close(this);
    }

    private void decided(SuspenseItem now) {
        end();
        said.notifier()
                .done(now.state().isWork() ? messages.get("suspense.proposed", words.amount(item)) : words.done(now));
        changed.run();
    }

    /** At its field, and aloud where the field is no longer drawn: what was typed stays. */
    private void refused(RefusedException refused) {
        Field field = Field.of(refused.code()).ifDrawn(fields.kindProperty().get());
        problems.put(field, messages.refusal(refused));
        if (field == Field.ALL) {
            said.notifier().refused(messages.refusal(refused));
        }
    }

    /** Back to the fields, with everything still in them. */
    void back() {
        problems.clear();
        end();
    }

    private Suspense suspense() {
        return ports.get(Suspense.class);
    }

    SuspenseItem item() {
        return item;
    }

    ResolutionWords words() {
        return words;
    }

    /** What is chosen and typed. */
    ResolveFields fields() {
        return fields;
    }

    /** The end of a refund's address, typed a second time. */
    StringProperty lastCharactersProperty() {
        return lastCharacters;
    }

    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Null while the fields are open. */
    ReadOnlyObjectProperty<@Nullable SecondLook> secondLookProperty() {
        return secondLook.getReadOnlyProperty();
    }

    /** What is wrong, by field. */
    ObservableMap<Field, String> problems() {
        return problems;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
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
