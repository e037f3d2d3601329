package dev.strongroom.desktop.screen.pools;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.NameTemplate;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.Pools;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A word for one pool: how many addresses to make, its threshold, or how the next ones are named. */
final class PoolForm {
    /** What is entered. */
    enum Kind {
        GENERATE,
        THRESHOLD,
        NAMES
    }

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");
    private static final int OFFERED = 100;
    private final Kind kind;
    private final List<PoolStatistics> pools;
    private final PoolJobs jobs;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final ObjectProperty<Network> network;
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param pools one at least
     * @param first the network to begin with; null for that of the first pool
     */
    PoolForm(
            Kind kind, List<PoolStatistics> pools, @Nullable Network first, PoolJobs jobs, Said said, Formats formats) {
        this.kind = kind;
        this.pools = List.copyOf(pools);
        this.jobs = jobs;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        PoolStatistics begin = this.pools.stream()
                .filter(pool -> pool.network().equals(first))
                .findFirst()
                .orElse(this.pools.getFirst());
        this.network = new SimpleObjectProperty<>(begin.network());
        network.addListener(_ -> offer());
        offer();
    }

    private PoolStatistics pool() {
        return pools.stream()
                .filter(pool -> pool.network().equals(network.get()))
                .findFirst()
                .orElseThrow();
    }

    private void offer() {
        problem.set("");
        PoolStatistics pool = pool();
        value.set(
                switch (kind) {
                    case NAMES -> pool.names();
                    case THRESHOLD -> Integer.toString(pool.threshold());
                    case GENERATE ->
                        Integer.toString(pool.remaining() == null ? OFFERED : Math.clamp(pool.remaining(), 1, OFFERED));
                });
    }

    /** Starts it and closes; what cannot be is said at the field. */
    void save() {
        if (kind == Kind.NAMES) {
            saveNames();
        } else {
            saveNumber();
        }
    }

    private void saveNames() {
        String text = value.get().strip();
        Optional<String> wrong = example(text).problem();
        problem.set(wrong.orElse(""));
        if (wrong.isEmpty()) {
            said.dialogs().close();
            jobs.names(network.get(), text);
        }
    }

    private void saveNumber() {
        OptionalInt read = read();
        if (read.isEmpty()) {
            problem.set(messages.get("pools.number.problem", formats.count(Pools.MOST)));
            return;
        }
        Long remaining = pool().remaining();
        if (kind == Kind.GENERATE && remaining != null && remaining < read.getAsInt()) {
            problem.set(messages.get("pools.number.too-many", formats.count(remaining)));
            return;
        }
        said.dialogs().close();
        if (kind == Kind.GENERATE) {
            jobs.generate(network.get(), read.getAsInt());
        } else {
            jobs.threshold(network.get(), read.getAsInt());
        }
    }

    private OptionalInt read() {
        String text = value.get().strip();
        if (!DIGITS.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        int read = Integer.parseInt(text);
        return read < 1 || read > Pools.MOST ? OptionalInt.empty() : OptionalInt.of(read);
    }

    void close() {
        said.dialogs().close();
    }

    /** How the chosen pool stands; of its names, what the next one would be. */
    String help() {
        PoolStatistics pool = pool();
        if (kind == Kind.NAMES) {
            return example(value.get().strip())
                    .name()
                    .map(name -> messages.get("pools.names.next", name))
                    .orElse("");
        }
        String available = formats.count(pool.available());
        return pool.remaining() == null
                ? messages.get("pools.number.endless", available)
                : messages.get("pools.number.help", available, formats.count(pool.remaining()));
    }

    /** What a template makes of the pool's next number, or why it can make nothing. */
    private record Example(Optional<String> name, Optional<String> problem) {}

    private Example example(String text) {
        PoolStatistics pool = pool();
        try {
            NameTemplate template = new NameTemplate(text);
            template.requireRoom(pool.network());
            return new Example(Optional.of(template.of(pool.network(), pool.total() + 1)), Optional.empty());
        } catch (RefusedException refused) {
            return new Example(Optional.empty(), Optional.of(messages.refusal(refused)));
        }
    }

    Kind kind() {
        return kind;
    }

    List<Network> networks() {
        return pools.stream().map(PoolStatistics::network).toList();
    }

    ObjectProperty<Network> networkProperty() {
        return network;
    }

    StringProperty valueProperty() {
        return value;
    }

    /** What is wrong with what was entered; empty where nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Messages messages() {
        return messages;
    }
}
