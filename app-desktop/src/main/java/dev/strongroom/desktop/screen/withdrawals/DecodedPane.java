package dev.strongroom.desktop.screen.withdrawals;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.FeeWords;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The intents as an officer signs them, with the digest computed here, and the transactions that exist. */
final class DecodedPane extends VBox {
    private final Messages messages;
    private final Formats formats;

    DecodedPane(WithdrawalsViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void show(Detail detail) {
        getChildren().clear();
        for (ApprovalCase known : detail.cases()) {
            getChildren().add(new Section(messages.name(known.intent().kind()), intent(known)));
        }
        if (detail.cases().isEmpty()) {
            getChildren().add(muted(messages.get("decoded.no-intent")));
        }
        for (PaymentAttempt attempt : detail.attempts()) {
            getChildren().add(new Section(messages.get("decoded.attempt", attempt.number()), attempt(detail, attempt)));
        }
        if (detail.attempts().isEmpty()) {
            getChildren().add(muted(messages.get("decoded.no-bytes")));
        }
    }

    private Facts intent(ApprovalCase known) {
        TransferIntent intent = known.intent();
        boolean isSame = Intents.digest(intent).equals(known.digest());
        Facts facts = new Facts()
                .add(
                        messages.get("summary.amount"),
                        formats.amount(intent.payment().amount()))
                .add(
                        messages.get("decoded.to"),
                        new AddressLabel(intent.payment().to().text(), "", messages))
                .add(
                        messages.get("summary.from"),
                        new AddressLabel(intent.payment().from().text(), "", messages))
                .add(
                        messages.get("summary.fee-cap"),
                        formats.coins(intent.network(), intent.payment().feeCap()))
                .note(FeeWords.before(intent.payment().amount().asset(), messages))
                .add(messages.get("summary.creator"), intent.creator())
                .add(
                        messages.get("summary.expires"),
                        formats.exact(intent.window().expiresAt()))
                .add(
                        messages.get("decoded.versions"),
                        messages.get(
                                "decoded.versions-line",
                                intent.versions().policy(),
                                intent.versions().roster()));
        Label digest = new Label(Formats.groups(known.digest().hex()));
        digest.setWrapText(true);
        digest.getStyleClass().add("address");
        facts.add(messages.get("decoded.digest"), digest);
        Label verdict = new Label(isSame ? messages.get("decoded.same") : messages.get("decoded.differs"));
        verdict.setWrapText(true);
        verdict.getStyleClass().add(isSame ? "good" : "look-alike");
        return facts.add("", verdict);
    }

    private Facts attempt(Detail detail, PaymentAttempt attempt) {
        Network network = detail.item().withdrawal().order().to().network();
        Facts facts = new Facts()
                .add(messages.get("summary.txid"), new AddressLabel(attempt.txid(), "", messages))
                .add(messages.get("decoded.slot"), formats.place(attempt.slot()))
                .add(messages.get("decoded.costs-most"), formats.coins(network, attempt.feeCap()))
                .note(FeeWords.parts(attempt.feeParts(), units -> formats.coins(network, units), messages))
                .add(messages.get("decoded.signed"), formats.exact(attempt.signedAt()));
        if (attempt.sentAt() != null) {
            facts.add(messages.get("decoded.sent"), formats.exact(attempt.sentAt()));
        }
        if (attempt.lastAnswer() != null) {
            facts.add(
                    messages.get("decoded.answer"),
                    messages.refusal(
                            attempt.lastAnswer().code(), attempt.lastAnswer().reason()));
        }
        return bytes(facts, attempt.bytes());
    }

    /** What the signed bytes say, read by the core; every field of them stands here. */
    private Facts bytes(Facts facts, @Nullable DecodedTransfer bytes) {
        if (bytes == null) {
            return facts.note(messages.get("decoded.unread"));
        }
        return facts.add(
                        messages.get("decoded.pays"),
                        messages.get(
                                "decoded.pays-line",
                                formats.amount(bytes.amount()),
                                Formats.groups(bytes.to().text())))
                .add(
                        messages.get("decoded.details"),
                        bytes.details().entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining("\n")));
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }
}
