package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.desktop.dialog.FakeChoosing;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.theme.Theme;
import dev.strongroom.desktop.workstation.ByHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The console on a real practice desk: a real core, a real network process, real keys. An officer reviews by the
 * keyboard; then cold payments go their whole way: signed at a workstation, imported, paid on the chain.
 */
class PracticeFlowTest {
    private @TempDir Path data;

    @Test
    void anOfficerReviewsByKeyboardAndWhatTheCustodianSignsIsPaid() throws Exception {
        FakeChoosing choosing = new FakeChoosing();
        try (PracticeConsole console = new PracticeConsole(data, choosing)) {
            console.sit("Ana Approver");
            review(console.scene(), console.ports());
            console.sit("Otto Operator");
            pay(console.scene(), console.ports(), choosing);
        }
    }

    private static void review(Scene scene, Ports ports) {
        press(scene, KeyCode.G);
        press(scene, KeyCode.W);
        Fx.await(() -> table(scene) != null && !table(scene).getItems().isEmpty());
        press(scene, KeyCode.J);
        Fx.await(() -> approve(scene) != null);
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-review");
        for (int row = 0; row < 30 && Fx.call(() -> blocked(scene)); row++) {
            press(scene, KeyCode.J);
            Fx.await(() -> approve(scene) != null && (!approve(scene).isDisabled() || blocked(scene)));
        }
        Fx.await(() -> !approve(scene).isDisabled());
        int before = decided(ports);
        press(scene, KeyCode.A);
        Fx.await(() -> decided(ports) == before + 1);
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-approved");
    }

    private void pay(Scene scene, Ports ports, FakeChoosing choosing) throws IOException {
        press(scene, KeyCode.G);
        press(scene, KeyCode.S);
        Fx.await(() ->
                scene.lookup("#export") != null && !button(scene, "#export").isDisabled());
        ColdSigning cold = ports.get(ColdSigning.class);
        Withdrawals withdrawals = ports.get(Withdrawals.class);
        Fx.await(() -> scene.lookup("#code").isVisible());
        int open = open(cold);
        ColdRequest oldest = cold.requests().stream()
                .filter(request -> request.answeredAt() == null)
                .min(Comparator.comparing(ColdRequest::createdAt))
                .orElseThrow();
        answer(scene, cold, choosing, "#again", open);
        Fx.await(() -> oldest.items().stream()
                .allMatch(item -> withdrawals.get(item.withdrawal()).state() == WithdrawalState.SETTLED));
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-paid");
        List<String> batch = cold.ready().stream().map(ColdPayment::withdrawal).toList();
        assertThat(batch).isNotEmpty();
        answer(scene, cold, choosing, "#export", open);
        assertThat(batch)
                .allSatisfy(id -> assertThat(withdrawals.attempts(id)).as(id).isNotEmpty());
    }

    private static int open(ColdSigning cold) {
        return (int) cold.requests().stream()
                .filter(request -> request.answeredAt() == null)
                .count();
    }

    /** Saves the request to a file, signs it at the workstation by the words on the screen, and imports the answer. */
    private void answer(Scene scene, ColdSigning cold, FakeChoosing choosing, String save, int unanswered)
            throws IOException {
        Path request = data.resolve("request-" + save.substring(1) + unanswered);
        choosing.choose(request);
        Fx.run(() -> button(scene, save).fire());
        Fx.await(() -> Files.exists(request)
                && open(cold) == unanswered
                && scene.lookup("#code").isVisible());
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice" + save.replace('#', '-'));
        String words = Fx.call(() -> ((Label) scene.lookup("#words")).getText());
        Path answer = data.resolve("answer" + request.getFileName());
        Path people = data.resolve("practice").resolve("desk");
        new ByHand(
                        people.resolve("cora.vault"),
                        people.resolve("cora.password"),
                        people.resolve("trust.json"),
                        people.resolve("cora.journal"))
                .sign(request, List.of(words.split(" ", -1)), answer);
        choosing.choose(answer);
        Fx.run(() -> button(scene, "#importAnswer").fire());
        Fx.await(() ->
                cold.requests().stream().filter(one -> one.answeredAt() == null).count() == unanswered - 1);
    }

    private static Button button(Scene scene, String selector) {
        return (Button) scene.lookup(selector);
    }

    private static boolean blocked(Scene scene) {
        return approve(scene).getTooltip() != null;
    }

    private static int decided(Ports ports) {
        return ports.get(Withdrawals.class).list(WithdrawalQuery.newest(1000)).stream()
                .flatMap(withdrawal -> ports.get(Approvals.class).of(withdrawal.id()).stream())
                .mapToInt(one -> one.decisions().size())
                .sum();
    }

    private static Button approve(Scene scene) {
        return (Button) scene.lookup("#approve");
    }

    private static TableView<?> table(Scene scene) {
        Node table = scene.lookup(".table-view");
        return (TableView<?>) table;
    }

    private static void press(Scene scene, KeyCode code) {
        Fx.run(() -> Press.key(scene, code));
    }
}
