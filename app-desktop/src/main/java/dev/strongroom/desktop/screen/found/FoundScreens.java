package dev.strongroom.desktop.screen.found;

import dev.strongroom.desktop.dialog.Choosing;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Screens;
import dev.strongroom.desktop.ui.View;

/** Which screen a step has, how it is made, and what it is called. */
final class FoundScreens {
    private FoundScreens() {}

    static Screens of(FoundWorkflow workflow, Choosing choosing, Messages messages) {
        return new Screens(messages)
                .with(DeskStepView.class, () -> new DeskStepView(workflow.desk()))
                .with(WalletsStepView.class, () -> new WalletsStepView(workflow.wallets(), messages))
                .with(PeopleStepView.class, () -> new PeopleStepView(workflow.people(), choosing, messages))
                .with(LimitsStepView.class, () -> new LimitsStepView(workflow.limits(), messages))
                .with(ReviewStepView.class, () -> new ReviewStepView(workflow, messages))
                .with(SignStepView.class, () -> new SignStepView(workflow.sign(), messages));
    }

    static Class<? extends View> view(FoundStep step) {
        return switch (step) {
            case DESK -> DeskStepView.class;
            case WALLETS -> WalletsStepView.class;
            case PEOPLE -> PeopleStepView.class;
            case LIMITS -> LimitsStepView.class;
            case REVIEW -> ReviewStepView.class;
            case SIGN -> SignStepView.class;
        };
    }

    static String lead(FoundStep step, Messages messages) {
        return switch (step) {
            case DESK -> messages.get("found.desk.lead");
            case WALLETS -> messages.get("found.wallets.lead");
            case PEOPLE -> messages.get("found.people.lead");
            case LIMITS -> messages.get("found.limits.lead");
            case REVIEW -> messages.get("found.review.lead");
            case SIGN -> messages.get("found.sign.lead");
        };
    }

    static String action(FoundStep step, Messages messages) {
        return switch (step) {
            case DESK, WALLETS, PEOPLE, LIMITS -> messages.get("found.next");
            case REVIEW -> messages.get("found.review.next");
            case SIGN -> messages.get("found.action");
        };
    }
}
