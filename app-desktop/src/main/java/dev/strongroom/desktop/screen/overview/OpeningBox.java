package dev.strongroom.desktop.screen.overview;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The balances with which wallets are taken into the books; the way back has the focus. */
final class OpeningBox extends VBox {
    private static final int WIDTH = 640;
    private static final int TALLEST = 460;
    private final OpeningForm form;
    private final Messages messages;
    private final VBox wallets = new VBox(12);

    OpeningBox(OpeningForm form) {
        this.form = form;
        this.messages = form.messages();
        getStyleClass().add("dialog-box");
        setId("opening-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        Label title = new Label(messages.get("overview.opening.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> form.close());
        getChildren()
                .addAll(
                        title,
                        wrapped(messages.get("overview.opening.text")),
                        scroll(),
                        reading(),
                        problem(form.problemProperty()),
                        buttons(back));
        form.rows().addListener((ListChangeListener<OpeningRow>) _ -> draw());
        draw();
        focusedProperty().subscribe(focused -> {
            if (focused) {
                back.requestFocus();
            }
        });
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private ScrollPane scroll() {
        ScrollPane scroll = new ScrollPane(wallets);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        scroll.prefViewportHeightProperty().bind(Bindings.min(wallets.heightProperty(), TALLEST));
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.visibleProperty().bind(Bindings.isNotEmpty(form.rows()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        return scroll;
    }

    private Label reading() {
        Label reading = wrapped(messages.get("overview.opening.reading"));
        reading.getStyleClass().add(Styles.TEXT_MUTED);
        reading.visibleProperty().bind(form.busyProperty());
        reading.managedProperty().bind(reading.visibleProperty());
        return reading;
    }

    private static Label problem(ObservableStringValue text) {
        Label problem = wrapped("");
        problem.setId("opening-problem");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(text);
        problem.visibleProperty().bind(Bindings.isNotEmpty(text));
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private void draw() {
        Map<String, List<OpeningRow>> byWallet = form.rows().stream()
                .collect(Collectors.groupingBy(OpeningRow::wallet, LinkedHashMap::new, Collectors.toList()));
        wallets.getChildren()
                .setAll(byWallet.entrySet().stream()
                        .map(entry -> section(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Section section(String wallet, List<OpeningRow> rows) {
        Facts facts = new Facts();
        for (OpeningRow row : rows) {
            facts.add(
                    messages.get(
                            "overview.opening.block",
                            form.formats().count(row.balance().height())),
                    row.amount());
        }
        String address = rows.getFirst().balance().wallet().text();
        return new Section(wallet, new AddressLabel(address, "", messages), facts);
    }

    private FlowPane buttons(Button back) {
        Button again = new Button(messages.get("overview.opening.again"));
        again.setId("opening-again");
        again.disableProperty().bind(form.busyProperty());
        again.setOnAction(_ -> form.read());
        Button take = new Button();
        take.setId("opening-take");
        take.setMnemonicParsing(false);
        take.getStyleClass().add(Styles.ACCENT);
        take.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "overview.opening.action",
                                form.formats().count(form.rows().size())),
                        form.rows()));
        take.disableProperty()
                .bind(Bindings.isEmpty(form.rows())
                        .or(form.busyProperty())
                        .or(Bindings.createBooleanBinding(() -> !form.obstacle().isEmpty())));
        take.setOnAction(_ -> form.take());
        FlowPane buttons = new FlowPane(8, 8, back, again, take);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        if (!form.obstacle().isEmpty()) {
            Label obstacle = wrapped(form.obstacle());
            obstacle.getStyleClass().add(Styles.TEXT_MUTED);
            buttons.getChildren().addFirst(obstacle);
        }
        return buttons;
    }
}
