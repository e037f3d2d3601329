package dev.strongroom.desktop.i18n;

import dev.strongroom.chain.RefusedException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The texts of some areas in the language that is chosen now. Texts are {@link MessageFormat} patterns; numbers are
 * handed in as text, formatted by {@code ui.Formats}.
 */
public final class Messages {
    private final List<String> areas;
    private final ReadOnlyObjectWrapper<Language> language;
    private AreaBundle bundle;

    /**
     * @param language the first one
     * @param areas names of the bundles, without language and ending
     */
    public Messages(Language language, List<String> areas) {
        this.areas = List.copyOf(areas);
        this.bundle = new AreaBundle(this.areas, language);
        this.language = new ReadOnlyObjectWrapper<>(language);
    }

    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    public Language language() {
        return language.get();
    }

    public Locale locale() {
        return language.get().locale();
    }

    /** Switches; whoever listens to the language draws itself anew. */
    public void use(Language next) {
        bundle = new AreaBundle(areas, next);
        language.set(next);
    }

    /** For the FXML loader. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The text of a key; the key itself where there is none, which the text test finds. */
    public String get(String key, Object... arguments) {
        Object pattern = bundle.handleGetObject(key);
        return pattern == null ? key : new MessageFormat(pattern.toString(), locale()).format(arguments);
    }

    /** The name of a constant for people: key {@code Type.CONSTANT}. */
    public String name(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** Whether a key that is made of data, such as a refusal's code, has a text. */
    public boolean has(String key) {
        return bundle.handleGetObject(key) != null;
    }

    /**
     * A refusal for people: key {@code refusal.CODE}, or that of a topic it shares, with what happened, whether money
     * moved and what to do, and below it the reason with its figures; where there is no text, the reason alone.
     */
    public String refusal(RefusedException refused) {
        return refusal(refused.code(), refused.reason());
    }

    /** The same from its parts. */
    public String refusal(String code, String reason) {
        for (String topic : RefusalTopics.of(code)) {
            if (has("refusal." + topic)) {
                return get("refusal." + topic, reason);
            }
        }
        return reason;
    }

    /** Whether a refusal has words of its own, or shares some. */
    boolean knows(String code) {
        return RefusalTopics.of(code).stream().anyMatch(topic -> has("refusal." + topic));
    }
}
