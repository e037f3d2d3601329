package dev.strongroom.desktop.shell;

import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.View;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the frame. */
public final class ShellView implements View {
    private static final double NARROW = 1100;
    private static final PseudoClass FROZEN = PseudoClass.getPseudoClass("frozen");
    private final ShellViewModel model;
    private final StatusBar status;
    private final ShellActions actions;
    private final Navigator navigator;
    private final Session session;
    private final Messages messages;
    private final Formats formats;
    private Subscription bindings = Subscription.EMPTY;
    private @FXML BorderPane frame;
    private @FXML Label brand;
    private @FXML VBox places;
    private final MapChangeListener<Place, Integer> work = _ -> drawRail();
    private @FXML Label practice;
    private @FXML HBox topBar;
    private @FXML Label title;
    private @FXML Button search;
    private @FXML Button theme;
    private @FXML MenuButton language;
    private @FXML MenuButton person;
    private @FXML HBox frozen;
    private @FXML Label frozenText;
    private @FXML Button unfreeze;
    private @FXML StackPane content;
    private @FXML Label feed;
    private @FXML HBox networks;
    private @FXML MenuButton tray;

    @SuppressWarnings("NullAway.Init")
    public ShellView(
            ShellViewModel model,
            StatusBar status,
            ShellActions actions,
            Navigator navigator,
            Session session,
            Messages messages,
            Formats formats) {
        this.model = model;
        this.status = status;
        this.actions = actions;
        this.navigator = navigator;
        this.session = session;
        this.messages = messages;
        this.formats = formats;
    }

    @FXML
    void initialize() {
        for (Place place : Place.values()) {
            places.getChildren().add(new RailButton(place, messages, navigator));
        }
        explain(search, messages.get("shell.search.help"));
        explain(theme, messages.get("shell.theme.help"));
        language.setTooltip(new Tooltip(messages.get("shell.language.help")));
        language.setAccessibleText(messages.get("shell.language.help"));
        actions.fillLanguages(language);
        status.attach(feed, networks, tray, practice);
    }

    private static void explain(Button button, String text) {
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
    }

    @Override
    public void onShow() {
        model.onShow();
        status.start();
        model.badges().addListener(work);
        bindings = Subscription.combine(
                () -> model.badges().removeListener(work),
                navigator.routeProperty().subscribe(this::drawPlace),
                model.moneyOutProperty().subscribe(this::drawFreeze),
                session.officerProperty().subscribe(this::drawPerson),
                frame.widthProperty().subscribe(this::fold));
    }

    @Override
    public void onHide() {
        bindings.unsubscribe();
        status.stop();
        model.onHide();
    }

    private void drawPlace(Route route) {
        title.setText(messages.name(route.place()));
        drawRail();
    }

    private void drawRail() {
        Place here = navigator.route().place();
        places.getChildren().forEach(button -> ((RailButton) button).draw(here, model.badges()));
    }

    /** Below this width the rail shows icons alone. */
    private void fold(Number width) {
        boolean narrow = width.doubleValue() > 0 && width.doubleValue() < NARROW;
        brand.setVisible(!narrow);
        brand.setManaged(!narrow);
        places.getChildren().forEach(button -> ((RailButton) button).fold(narrow));
    }

    private void drawFreeze(MoneyOutStatus now) {
        MoneyOutStatus.Freeze freeze = now.freeze();
        frozen.setVisible(freeze != null);
        frozen.setManaged(freeze != null);
        topBar.pseudoClassStateChanged(FROZEN, freeze != null);
        if (freeze != null) {
            frozenText.setText(messages.get(
                    "shell.frozen.by",
                    freeze.by().id(),
                    formats.exact(freeze.at()),
                    freeze.reason(),
                    freeze.unfreezeVotes().size(),
                    freeze.votesNeeded()));
        }
    }

    private void drawPerson(@Nullable Officer officer) {
        person.setText(
                officer == null
                        ? messages.get("shell.locked")
                        : officer.member().name());
        unfreeze.setDisable(officer == null);
        actions.fillPeople(person);
    }

    /** Puts a screen into the frame. */
    public void show(Parent screen) {
        content.getChildren().setAll(screen);
    }

    @FXML
    void openPalette() {
        actions.palette();
    }

    @FXML
    void switchTheme() {
        actions.switchTheme();
    }

    @FXML
    void unfreeze() {
        model.unfreeze();
    }
}
