package dev.strongroom.desktop.posting;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the ledger posted and set aside for one thing, oldest first. */
public final class PostingsPane extends VBox {
    private final Messages messages;
    private final Formats formats;
    private @Nullable Runnable toLedger;

    public PostingsPane(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** From now on a button above the entries leads to them in the ledger. */
    public PostingsPane linked(Runnable open) {
        toLedger = open;
        return this;
    }

    public void show(List<LedgerPosting> postings) {
        getChildren().clear();
        if (toLedger != null && !postings.isEmpty()) {
            getChildren().add(link(toLedger));
        }
        for (LedgerPosting posting : postings) {
            getChildren()
                    .add(new Section(
                            messages.get("journal.posting", posting.step(), formats.exact(posting.at())),
                            posting(posting)));
        }
        if (postings.isEmpty()) {
            Label none = new Label(messages.get("journal.none"));
            none.getStyleClass().add(Styles.TEXT_MUTED);
            getChildren().add(none);
        }
    }

    private Button link(Runnable open) {
        Button button = new Button(messages.get("ledger.open"));
        button.setId("to-ledger");
        button.setMnemonicParsing(false);
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(_ -> open.run());
        return button;
    }

    private VBox posting(LedgerPosting posting) {
        VBox box = new VBox(4);
        if (!posting.entries().isEmpty()) {
            box.getChildren().add(new PostingLines(posting.entries(), messages, formats));
        }
        if (!posting.holds().isEmpty()) {
            Label held = new Label(
                    posting.holdsOpen() ? messages.get("journal.holds-open") : messages.get("journal.holds-closed"));
            held.getStyleClass().add(Styles.TEXT_MUTED);
            box.getChildren().addAll(held, new PostingLines(posting.holds(), messages, formats));
        }
        return box;
    }
}
