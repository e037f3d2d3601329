package dev.strongroom.desktop.screen.overview;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.DayBalance;
import dev.strongroom.core.api.DayFlow;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.StateLabel;
import dev.strongroom.desktop.ui.View;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds the morning check. */
public final class OverviewView implements View {
    private final OverviewViewModel model;
    private final Messages messages;
    private final HealthPane healthPane;
    private final DayChart balanceChart;
    private final DayChart flowChart;
    private final AgePane agePane;
    private Subscription subscriptions = Subscription.EMPTY;
    private @FXML HBox tiles;
    private @FXML VBox attention;
    private @FXML ChoiceBox<Token> asset;
    private @FXML Label balanceTitle;
    private @FXML HBox balanceLegend;
    private @FXML StackPane balances;
    private @FXML Label flowTitle;
    private @FXML HBox flowLegend;
    private @FXML StackPane flow;
    private @FXML Label ageTitle;
    private @FXML HBox ageLegend;
    private @FXML StackPane ages;
    private @FXML StackPane health;
    private @FXML Button reconcile;

    @SuppressWarnings("NullAway.Init")
    public OverviewView(OverviewViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.healthPane = new HealthPane(model);
        this.balanceChart = new DayChart(messages);
        this.flowChart = new DayChart(messages);
        this.agePane = new AgePane(messages, model.formats());
    }

    @FXML
    void initialize() {
        asset.setConverter(new Named<>(model::assetName));
        asset.setItems(model.assets());
        asset.valueProperty().bindBidirectional(model.assetProperty());
        asset.setAccessibleText(messages.get("overview.asset"));
        balances.getChildren().setAll(balanceChart);
        flow.getChildren().setAll(flowChart);
        ages.getChildren().setAll(agePane);
        health.getChildren().setAll(healthPane);
        reconcile.disableProperty().bind(model.reconcilingProperty());
        legend(
                balanceLegend,
                List.of("hot", "cold", "deposits"),
                List.of(
                        messages.get("overview.series.hot"),
                        messages.get("overview.series.cold"),
                        messages.get("overview.series.deposits")));
        legend(
                flowLegend,
                List.of("in", "out"),
                List.of(messages.get("overview.series.in"), messages.get("overview.series.out")));
        List<QueueAges.Bucket> buckets = List.of(QueueAges.Bucket.values());
        legend(
                ageLegend,
                buckets.stream()
                        .map(bucket -> "age-" + bucket.name().toLowerCase(Locale.ROOT))
                        .toList(),
                buckets.stream().map(messages::name).toList());
    }

    private static void legend(HBox into, List<String> styles, List<String> names) {
        for (int i = 0; i < styles.size(); i++) {
            StackPane mark = new StackPane();
            mark.getStyleClass().addAll("legend-mark", "mark-" + styles.get(i));
            Label label = new Label(names.get(i), mark);
            label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            into.getChildren().add(label);
        }
    }

    @Override
    public void onShow() {
        model.onShow();
        subscriptions = Subscription.combine(
                model.morningProperty().subscribe(this::draw),
                model.assetProperty().subscribe(_ -> drawCharts()),
                model.pointedOutProperty().subscribe(this::pointOut));
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        asset.valueProperty().unbindBidirectional(model.assetProperty());
        model.onHide();
    }

    private void draw(@Nullable Morning now) {
        if (now == null) {
            return;
        }
        tiles.getChildren().setAll(model.tiles(now).stream().map(this::tile).toList());
        List<AttentionLine> lines = model.attention(now);
        attention.getChildren().setAll(lines.stream().map(this::line).toList());
        if (lines.isEmpty()) {
            attention
                    .getChildren()
                    .add(StateLabel.of(
                            "mdal-check_circle",
                            messages.get("overview.nothing", model.formats().clockTime(now.at())),
                            StateLabel.Tone.SUCCESS));
        }
        healthPane.show(now);
        agePane.show(now.waiting().ages());
        ageTitle.setText(model.ageTitle(now));
        drawCharts();
    }

    private void pointOut(@Nullable Network network) {
        if (network != null) {
            healthPane.pointOut(network);
            model.pointedOutProperty().set(null);
        }
    }

    private TileBox tile(Tile tile) {
        TileBox box = new TileBox(tile, messages);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(220);
        box.setPrefWidth(220); // all the same, whatever they say
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Button line(AttentionLine line) {
        Button button = new Button(line.text(), new FontIcon(line.icon()));
        button.setWrapText(true); // a button does not ask a label within it how high it is when it wraps
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(Styles.FLAT, "attention-line", "state", StateLabel.style(line.tone()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(line.text());
        button.setOnAction(_ -> model.follow(line));
        return button;
    }

    private void drawCharts() {
        Token token = model.assetProperty().get();
        List<DayBalance> days = model.balances();
        List<DayFlow> flows = model.flows();
        balanceTitle.setText(model.balanceTitle());
        flowTitle.setText(model.flowTitle());
        balanceChart.setVisible(token != null && !days.isEmpty());
        flowChart.setVisible(token != null && !flows.isEmpty());
        if (token == null || days.isEmpty() || flows.isEmpty()) {
            return;
        }
        List<DayChart.Series> stack = List.of(
                series(messages.get("overview.series.hot"), "hot", days, token, DayBalance::hot),
                series(
                        messages.get("overview.series.cold"),
                        "cold",
                        days,
                        token,
                        day -> day.hot().add(day.cold())),
                series(
                        messages.get("overview.series.deposits"),
                        "deposits",
                        days,
                        token,
                        day -> day.hot().add(day.cold()).add(day.deposits())));
        balanceChart.show(
                days.stream().map(DayBalance::day).toList(),
                stack,
                days.stream().map(day -> model.figures(token, day)).toList(),
                token.symbol(),
                false);
        List<DayChart.Series> bars = List.of(
                series(messages.get("overview.series.in"), "in", flows, token, DayFlow::in),
                series(messages.get("overview.series.out"), "out", flows, token, DayFlow::out));
        flowChart.show(
                flows.stream().map(DayFlow::day).toList(),
                bars,
                flows.stream().map(day -> model.figures(token, day)).toList(),
                token.symbol(),
                true);
    }

    private static <D> DayChart.Series series(
            String name, String style, List<D> days, Token token, Function<D, BigInteger> units) {
        return new DayChart.Series(
                name,
                "series-" + style,
                days.stream()
                        .mapToDouble(day -> Figures.point(token, units.apply(day)))
                        .toArray());
    }

    @FXML
    void reconcileAll() {
        model.reconcileAll();
    }
}
