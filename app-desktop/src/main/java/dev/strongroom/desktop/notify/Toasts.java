package dev.strongroom.desktop.notify;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import java.security.SecureRandom;
import java.util.HexFormat;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages below the top bar, away from every button that decides. Those that tell of something that was not done stay
 * until they are closed.
 */
public final class Toasts implements Notifier {
    private static final Duration SHOWN = Duration.seconds(5);
    private static final int MOST = 4;
    private static final int WIDTH = 420;
    private final VBox corner = new VBox();
    private final Messages messages;
    private final SecureRandom random;
    private @Nullable ErrorWindow window;

    public Toasts(Messages messages, SecureRandom random) {
        this.messages = messages;
        this.random = random;
        corner.getStyleClass().add("toasts");
        corner.setAlignment(Pos.TOP_CENTER);
        corner.setPickOnBounds(false);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** The layer to put over the window's content. */
    public Region layer() {
        return corner;
    }

    @Override
    public void done(String text) {
        Notification toast = toast(text, "mdal-check_circle", Styles.SUCCESS);
        PauseTransition pause = new PauseTransition(SHOWN);
        pause.setOnFinished(_ -> corner.getChildren().remove(toast));
        pause.play();
    }

    @Override
    public void refused(String text) {
        toast(text, "mdal-info", Styles.WARNING);
    }

    @Override
    public void failed(String what, Throwable failure) {
        FailureReport report = report(what, failure);
        Notification toast =
                toast(messages.get("failure.unforeseen", what, report.code()), "mdal-error", Styles.DANGER);
        Button details = new Button(messages.get("failure.details"));
        details.setMnemonicParsing(false);
        details.setOnAction(_ -> open(report));
        toast.setPrimaryActions(details);
    }

    /**
     * Takes what is thrown on the UI thread and by nobody caught, from now on: it is logged under a code and told in a
     * window of its own; of what follows while that stands open, such as the same in every frame, only the log tells.
     */
    public void takeUncaught() {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            FailureReport report = report("", failure);
            if (window == null || !window.isOpen()) {
                open(report);
            }
        });
    }

    private FailureReport report(String what, Throwable failure) {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        String code = HexFormat.of().withUpperCase().formatHex(bytes);
        log().error("failure {} in '{}'", code, what, failure);
        return FailureReport.of(code, failure);
    }

    private void open(FailureReport report) {
        Scene behind = corner.getScene();
        if (behind != null) {
            ErrorWindow next = new ErrorWindow(report, messages, behind);
            window = next;
            next.open();
        }
    }

    /** The window of the failure that was told last; null before the first. */
    @Nullable
    ErrorWindow window() {
        return window;
    }

    private Notification toast(String text, String icon, String style) {
        Notification toast = new Notification(text, new FontIcon(icon));
        toast.getStyleClass().addAll(style, Styles.ELEVATED_1);
        toast.setPrefWidth(WIDTH);
        toast.setMaxWidth(WIDTH);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(text);
        toast.setOnClose(_ -> corner.getChildren().remove(toast));
        corner.getChildren().add(toast);
        if (corner.getChildren().size() > MOST) {
            corner.getChildren().removeFirst();
        }
        return toast;
    }

    /** Asked for when there is something to say: setting the log up would hold up the program's first frame. */
    private static Logger log() {
        return LoggerFactory.getLogger(Toasts.class);
    }
}
