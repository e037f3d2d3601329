package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ceremony.Genesis;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.chain.key.Words;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Section;
import dev.strongroom.desktop.ui.View;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Everything that the admins are about to sign, on one page, as the genesis itself says it. */
final class ReviewStepView implements View {
    private static final double LONG_NAMES = 280;
    private final FoundWorkflow workflow;
    private final Messages messages;
    private @FXML Label words;
    private @FXML VBox left;
    private @FXML VBox right;

    @SuppressWarnings("NullAway.Init")
    ReviewStepView(FoundWorkflow workflow, Messages messages) {
        this.workflow = workflow;
        this.messages = messages;
    }

    @Override
    public void onShow() {
        SignStepViewModel.Draft draft =
                Objects.requireNonNull(workflow.sign().draftProperty().get());
        words.setText(String.join("   ", draft.words()));
        Genesis genesis = draft.genesis();
        left.getChildren().setAll(new Section(messages.get("found.review.desk"), desk(genesis)), people(genesis));
        right.getChildren()
                .setAll(
                        new Section(messages.get("found.review.limits"), limits()),
                        new Section(messages.get("found.review.wallets"), wallets(genesis)));
    }

    private Facts desk(Genesis genesis) {
        DeskStepViewModel desk = workflow.desk();
        Facts facts = new Facts();
        facts.add(messages.get("found.desk.name"), genesis.desk());
        facts.add(
                messages.get("found.desk.network"),
                Objects.requireNonNull(desk.networkProperty().get()).name());
        facts.add(
                messages.get("found.desk.folder"),
                String.valueOf(desk.folderProperty().get()));
        facts.add(
                messages.get("found.review.nodes"), Integer.toString(desk.urls().size()));
        return facts;
    }

    private Section people(Genesis genesis) {
        Facts facts = new Facts();
        for (Staff one : genesis.roster().staff()) {
            Label duty = new Label(messages.name(duty(one)));
            Label fingerprint = new Label(String.join(" ", Words.ofKey(one.key().bytes())));
            fingerprint.setWrapText(true);
            fingerprint.getStyleClass().add("review-words");
            facts.add(one.name(), new VBox(2, duty, fingerprint));
        }
        return new Section(messages.get("found.review.people"), facts);
    }

    private static Duty duty(Staff one) {
        for (Duty duty : Duty.values()) {
            if (duty.roles().equals(one.roles())) {
                return duty;
            }
        }
        throw new IllegalStateException("no duty has the roles " + one.roles());
    }

    private Facts limits() {
        Facts facts = new Facts(LONG_NAMES);
        NumberFormat numbers = NumberFormat.getNumberInstance(messages.locale());
        numbers.setMaximumFractionDigits(LimitsStepViewModel.MOST_DECIMALS);
        String symbols = workflow.limits().symbols();
        for (LimitsStepViewModel.Figure figure : LimitsStepViewModel.Figure.values()) {
            String number = numbers.format(
                    new BigDecimal(workflow.limits().figure(figure).get().strip()));
            facts.add(messages.name(figure), figure.isAmount() ? number + " " + symbols : number);
        }
        return facts;
    }

    private Facts wallets(Genesis genesis) {
        Facts facts = new Facts();
        for (SignerAccount account : genesis.policy().accounts()) {
            String name = account.tier() == SignerAccount.Tier.HOT
                    ? messages.get("found.wallets.hot")
                    : messages.get("found.wallets.cold");
            facts.add(name, new AddressLabel(account.address().text(), "", messages));
        }
        facts.add(
                messages.get("found.wallets.vault"),
                String.valueOf(workflow.wallets().vaultProperty().get()));
        return facts;
    }
}
