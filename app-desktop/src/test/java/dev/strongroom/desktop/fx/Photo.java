package dev.strongroom.desktop.fx;

import com.sun.javafx.tk.Toolkit;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.provider.Arguments;

/** Pictures of screens, kept for people to look at: {@code target/screens/<theme>-<language>/NAME.png}. */
public final class Photo {
    /** For {@code @MethodSource}: every theme in every language. */
    public static final String LOOKS = "dev.strongroom.desktop.fx.Photo#looks";

    private static final Path FOLDER = Path.of("target", "screens");

    private Photo() {}

    static Stream<Arguments> looks() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(Language.values()).map(language -> Arguments.of(theme, language)));
    }

    /** Takes a picture of a scene as it is; on the UI thread or any other. */
    public static Path take(Scene scene, Theme theme, Language language, String name) {
        WritableImage image = Platform.isFxApplicationThread() ? shoot(scene) : Fx.call(() -> shoot(scene));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        Path folder = FOLDER.resolve(theme.name().toLowerCase(Locale.ROOT) + "-" + language.tag());
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name + ".png");
            ImageIO.write(picture, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WritableImage shoot(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        if (scene.getWindow() != null && scene.getWindow().isShowing()) {
            forgetPictures(scene.getRoot());
            Toolkit.getToolkit().firePulse(); // charts are laid out before a pulse and painted after it
            Toolkit.getToolkit().firePulse();
        }
        return scene.snapshot(null);
    }

    /** A scroll pane keeps a picture of what it shows, and a snapshot would take what was there before. */
    private static void forgetPictures(Node node) {
        node.setCache(false);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Photo::forgetPictures);
        }
    }
}
