package dev.strongroom.desktop.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The bundles of several areas in one language as one, so that FXML can ask for any key. */
final class AreaBundle extends ResourceBundle {
    private static final String FOLDER = "/dev/strongroom/desktop/messages/";
    private final Map<String, String> texts = new HashMap<>();
    private final Locale locale;

    AreaBundle(List<String> areas, Language language) {
        this.locale = language.locale();
        for (String area : areas) {
            read(area + suffix(language)).forEach((key, text) -> {
                if (texts.put(String.valueOf(key), String.valueOf(text)) != null) {
                    throw new IllegalStateException("key " + key + " stands in two bundles");
                }
            });
        }
    }

    private static String suffix(Language language) {
        return language == Language.ENGLISH
                ? ".properties"
                : "_" + language.tag().replace('-', '_') + ".properties";
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(AreaBundle.class.getResourceAsStream(FOLDER + name), name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }

    @Override
    public Locale getLocale() {
        return locale;
    }
}
