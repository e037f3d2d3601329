package dev.strongroom.desktop.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Which file: typed, or chosen by the system's own window. A name that is no path counts as none. */
public final class FilePick extends VBox {
    private final Label label = new Label();
    private final Label help = new Label();
    private final TextField path = new TextField();
    private final Button choose = new Button();
    private @Nullable ObjectProperty<@Nullable Path> bound;
    private boolean isSaving;
    private boolean isFolder;

    public FilePick() {
        getStyleClass().add("field");
        label.getStyleClass().add("field-label");
        label.setLabelFor(path);
        help.getStyleClass().add("field-help");
        help.managedProperty().bind(help.textProperty().isNotEmpty());
        path.getStyleClass().add("path");
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox row = new HBox(path, choose);
        row.getStyleClass().add("field-row");
        getChildren().addAll(new HBox(label, help), row);
        getChildren().getFirst().getStyleClass().add("field-head");
        path.textProperty().addListener((_, _, text) -> typed(text));
        choose.setOnAction(_ -> choose());
    }

    private void typed(String text) {
        if (bound != null) {
            Path typed = parse(text);
            if (typed == null || !typed.equals(bound.get())) {
                bound.set(typed);
            }
        }
    }

    private static @Nullable Path parse(String text) {
        try {
            return text.isBlank() ? null : Path.of(text.strip());
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(label.getText());
        Path now = parse(path.getText());
        Optional<LastFolder> last = LastFolder.of(getScene());
        Optional.ofNullable(now == null ? null : now.getParent())
                .filter(Files::isDirectory)
                .or(() -> last.flatMap(LastFolder::get))
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        File chosen = ask(chooser);
        if (chosen != null) {
            path.setText(chosen.toString());
            last.ifPresent(folder -> folder.chosen(chosen.toPath()));
        }
    }

    private @Nullable File ask(FileChooser chooser) {
        Window window = getScene().getWindow();
        if (isFolder) {
            DirectoryChooser folders = new DirectoryChooser();
            folders.setTitle(chooser.getTitle());
            folders.setInitialDirectory(chooser.getInitialDirectory());
            return folders.showDialog(window);
        }
        return isSaving ? chooser.showSaveDialog(window) : chooser.showOpenDialog(window);
    }

    /** Shows what the property holds and writes what is typed or chosen into it. */
    public void bind(ObjectProperty<@Nullable Path> property) {
        bound = property;
        show(property.get());
        property.addListener((_, _, file) -> show(file));
    }

    private void show(@Nullable Path file) {
        Path typed = parse(path.getText());
        boolean same = file == null ? typed == null : file.equals(typed);
        if (!same) {
            path.setText(file == null ? "" : file.toString());
        }
    }

    /** Puts the keyboard here. */
    public void focus() {
        path.requestFocus();
    }

    public String getLabel() {
        return label.getText();
    }

    public void setLabel(String text) {
        label.setText(text);
        path.setAccessibleText(text);
    }

    public String getHelp() {
        return help.getText();
    }

    public void setHelp(String text) {
        help.setText(text);
        path.setAccessibleHelp(text);
    }

    public String getChoose() {
        return choose.getText();
    }

    public void setChoose(String text) {
        choose.setText(text);
    }

    public boolean isSaving() {
        return isSaving;
    }

    /** Whether the file is to be written, so that it need not be there. */
    public void setSaving(boolean saving) {
        isSaving = saving;
    }

    public boolean isFolder() {
        return isFolder;
    }

    /** Whether a folder is chosen and not a file. */
    public void setFolder(boolean folder) {
        isFolder = folder;
    }
}
