package dev.strongroom.desktop.workstation;

import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.task.SameThreadTasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Label;

/**
 * A program that shows the real application's window, then signs one request by the window's own controls, and ends.
 */
final class SignsAlone {
    private SignsAlone() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        CompletableFuture<Boolean> signed = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                signed.complete(sign(folder));
            } catch (Exception | AssertionError e) {
                signed.completeExceptionally(e);
            }
        });
        boolean isThere = signed.get(4, TimeUnit.MINUTES);
        System.exit(isThere ? 0 : 1);
    }

    private static boolean sign(Path folder) throws Exception {
        try (Station station = new Station(folder, Language.ENGLISH, new SameThreadTasks())) {
            byte[] request = station.lay("R-1", station.scene.item(station.scene.pay(250), 0, "ana"));
            station.secret("#password", "correct horse", true);
            station.press("#next");
            List<String> words = CompareCode.of(request).words();
            station.text("#first", words.get(position(station, "#firstLabel")));
            station.text("#second", words.get(position(station, "#secondLabel")));
            station.press("#confirm");
            station.press("#sign");
            return Files.exists(folder.resolve("answer-R-1.json"));
        }
    }

    private static int position(Station station, String label) {
        return Integer.parseInt(station.find(Label.class, label).getText().replaceAll("[^0-9]", "")) - 1;
    }
}
