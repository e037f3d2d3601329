package dev.strongroom.desktop.selftest;

import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Texts and fonts. What takes a toolkit is called on its thread. */
public final class Looks {
    private static final String ICON = "mdal-check";

    private Looks() {}

    /** Every language has the same keys, and the JDK's data for its dates. */
    public static String texts(List<String> areas) {
        Set<String> english = keys(Language.ENGLISH, areas);
        for (Language language : Language.values()) {
            Set<String> other = keys(language, areas);
            Faulty.unless(other.equals(english), language.tag() + " has other texts than en");
        }
        for (Language language : List.of(Language.SIMPLIFIED_CHINESE, Language.TRADITIONAL_CHINESE)) {
            String month = Month.NOVEMBER.getDisplayName(TextStyle.FULL, language.locale());
            Faulty.unless(month.endsWith("月"), language.tag() + " calls November '" + month + "'");
        }
        return english.size() + " texts in " + Language.values().length + " languages";
    }

    private static Set<String> keys(Language language, List<String> areas) {
        return new HashSet<>(
                Collections.list(new Messages(language, areas).bundle().getKeys()));
    }

    /** The icon font is in the program; the fonts for texts are the machine's. */
    public static String fonts() {
        FontIcon icon = new FontIcon(ICON);
        new Scene(new StackPane(icon)).getRoot().applyCss();
        String family = icon.getFont().getFamily();
        Faulty.unless(family.startsWith("Material"), "no icon font; icons are drawn in " + family);
        Text latin = new Text("Strongroom");
        Faulty.unless(latin.getLayoutBounds().getWidth() > 0, "no font for texts: install one, such as DejaVu");
        String chinese =
                isSame("中", "文") ? "this machine has no Chinese font (fonts-noto-cjk)" : "Chinese characters too";
        return family + ", " + Font.getDefault().getFamily() + "; " + chinese;
    }

    /** A character that no font has is drawn as the same box as any other. */
    private static boolean isSame(String one, String other) {
        return Arrays.equals(drawn(one), drawn(other));
    }

    private static int[] drawn(String character) {
        WritableImage image = new Text(character).snapshot(new SnapshotParameters(), null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
