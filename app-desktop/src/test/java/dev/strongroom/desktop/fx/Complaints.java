package dev.strongroom.desktop.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Texts that are cut off, and keys without words. */
public final class Complaints {
    private Complaints() {}

    /** What is wrong below a node that was laid out. */
    public static List<String> about(Node node) {
        return complaints(node, new ArrayList<>());
    }

    private static List<String> complaints(Node node, List<String> found) {
        if (!node.isVisible()) {
            return found;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            String text = labeled.getText();
            if (text.matches("[A-Za-z][A-Za-z-]*(\\.[A-Za-z-]+)+") && !text.matches(".*\\.(json|vault|journal)")) {
                found.add("no words for " + text);
            }
            for (Node part : labeled.getChildrenUnmodifiable()) {
                if (part instanceof Text shown && isCut(shown.getText(), text)) {
                    found.add("cut off: " + text);
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> complaints(child, found));
        }
        return found;
    }

    private static boolean isCut(String shown, String whole) {
        boolean ends = shown.endsWith("…") || shown.endsWith("...");
        return ends && !shown.equals(whole);
    }
}
