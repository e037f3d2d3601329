package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.desktop.i18n.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The desk's name, its folder, its network, and nodes that were asked whether they are of that network. */
final class DeskStepViewModel {
    private static final int LONGEST_NAME = 64;
    private final FoundingTools tools;
    private final Trial trial;
    private final Messages messages;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ListedNetwork> network = new SimpleObjectProperty<>();
    private final StringProperty node = new SimpleStringProperty("");
    private final StringProperty otherNode = new SimpleStringProperty("");
    private final ObservableList<Answer> answers = FXCollections.observableArrayList();
    private final StringBinding missing;

    /**
     * What a node answered.
     *
     * @param number its place in the list, from 1
     * @param isRight whether it is of the desk's network
     * @param text a sentence for people
     */
    record Answer(int number, boolean isRight, String text) {}

    private record Asked(
            @Nullable Network network, @Nullable RefusedException refused) {}

    DeskStepViewModel(FoundingTools tools, Trial trial, Messages messages) {
        this.tools = tools;
        this.trial = trial;
        this.messages = messages;
        network.subscribe(_ -> answers.clear());
        node.subscribe(_ -> answers.clear());
        otherNode.subscribe(_ -> answers.clear());
        missing = Bindings.createStringBinding(
                this::whatIsMissing, name, folder, network, node, otherNode, answers, messages.languageProperty());
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<@Nullable Path> folderProperty() {
        return folder;
    }

    ObjectProperty<@Nullable ListedNetwork> networkProperty() {
        return network;
    }

    StringProperty nodeProperty() {
        return node;
    }

    StringProperty otherNodeProperty() {
        return otherNode;
    }

    /** What the nodes said; empty once anything was changed. */
    ObservableList<Answer> answers() {
        return answers;
    }

    StringBinding missingProperty() {
        return missing;
    }

    Trial trial() {
        return trial;
    }

    List<String> urls() {
        return Stream.of(node.get(), otherNode.get())
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .toList();
    }

    private String whatIsMissing() {
        if (name.get().isBlank() || name.get().strip().length() > LONGEST_NAME) {
            return messages.get("found.desk.missing.name");
        }
        if (folder.get() == null) {
            return messages.get("found.desk.missing.folder");
        }
        if (network.get() == null) {
            return messages.get("found.desk.missing.network");
        }
        if (urls().isEmpty()) {
            return messages.get("found.desk.missing.node");
        }
        if (answers.isEmpty()) {
            return messages.get("found.desk.missing.asked");
        }
        return answers.stream().allMatch(Answer::isRight) ? "" : messages.get("found.desk.missing.right");
    }

    boolean canAsk() {
        return network.get() != null && !urls().isEmpty() && !trial.isBusy();
    }

    /** Asks every node for its chain id. */
    void ask() {
        ListedNetwork wanted = network.get();
        List<String> urls = urls();
        if (wanted == null || !canAsk()) {
            return;
        }
        trial.run(
                messages.get("found.desk.ask.task"),
                _ -> urls.stream().map(this::ask).toList(),
                asked -> {
                    if (wanted.equals(network.get()) && urls.equals(urls())) {
                        for (int i = 0; i < asked.size(); i++) {
                            answers.add(answer(i + 1, wanted, asked.get(i)));
                        }
                    }
                });
    }

    private Asked ask(String url) {
        try {
            return new Asked(tools.networkAt(url), null);
        } catch (RefusedException e) {
            return new Asked(null, e);
        } catch (NodeException e) {
            return new Asked(null, null);
        }
    }

    private Answer answer(int number, ListedNetwork wanted, Asked asked) {
        Network found = asked.network();
        RefusedException refused = asked.refused();
        String place = Integer.toString(number);
        if (refused != null) {
            return new Answer(number, false, messages.refusal(refused));
        }
        if (found == null) {
            return new Answer(number, false, messages.get("found.desk.node.silent", place));
        }
        return found.equals(wanted.network())
                ? new Answer(number, true, messages.get("found.desk.node.right", place, wanted.name()))
                : new Answer(number, false, messages.get("found.desk.node.other", place, called(found), wanted.name()));
    }

    private static String called(Network network) {
        return Registry.builtIn().all().stream()
                .filter(listed -> listed.network().equals(network))
                .map(listed -> listed.name() + " (" + network + ")")
                .findFirst()
                .orElse(network.toString());
    }

    /** Goes on where the folder can take a desk. */
    void leave(Runnable then) {
        Path chosen = folder.get();
        if (chosen == null || trial.isBusy()) {
            return;
        }
        trial.run(
                messages.get("found.desk.folder.task"),
                _ -> {
                    tools.requireEmpty(chosen);
                    return chosen;
                },
                _ -> then.run());
    }
}
