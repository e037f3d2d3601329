package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.ColdScene;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.theme.Theme;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every place of the frame in each language and theme: it loads, says something, and is photographed. */
class FramePhotoTest {
    private static final BigInteger SPREAD = new BigInteger("9fb12e8d6c5a4b3f2e1d0c9b8a7f6e5d4c3b2a19", 16);

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void everyPlaceIsDrawn(Theme theme, Language language, @TempDir Path folder) throws Exception {
        try (ColdScene scene = new ColdScene(folder)) {
            FakeDesk desk = filled();
            OpenDesk open = new OpenDesk("test", desk, () -> scene.trust, List.of(), true, () -> {});
            for (Place place : Place.values()) {
                Fx.run(() -> draw(open, theme, language, place));
            }
        }
    }

    private static void draw(OpenDesk open, Theme theme, Language language, Place place) {
        Messages messages = new Messages(language, ConsoleApplication.AREAS);
        ConsoleWindow window = new ConsoleWindow(messages, new SecureRandom(), theme, 1440, 900);
        try (Workplace workplace = new Workplace(
                open,
                window,
                messages,
                new SameThreadTasks(),
                Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                SavedFilters.forNow())) {
            workplace.draw();
            workplace.go(place);
            Stage stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
            Photo.take(window.scene(), theme, language, "frame-" + place.name().toLowerCase(Locale.ROOT));
            assertThat(window.scene().getRoot().lookupAll(".place-title"))
                    .extracting(node -> ((Labeled) node).getText())
                    .containsExactly(messages.name(place));
            stage.hide();
        }
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        int number = 0;
        for (WithdrawalState state : WithdrawalState.values()) {
            String decimal = "1250" + number + ".5";
            desk.withdrawals.put(
                    Samples.withdrawal(Integer.toString(1000 + number), state, decimal, address(number + 1), 1));
            number++;
        }
        for (int i = 0; i < 12; i++) {
            String decimal = (i + 1) * 1100 + ".25";
            Withdrawal waiting = Samples.review(Integer.toString(2000 + i), decimal, address(40 + i));
            desk.withdrawals.put(waiting);
            desk.approvals.put(Samples.open(waiting));
        }
        Address known = new Address(Samples.NETWORK, address(41));
        desk.book.put(new BookEntry(known, "OTC desk Singapore", "", Actor.staff("ana"), Samples.NOW, false, 1));
        log(desk);
        treasure(desk);
        return desk;
    }

    private static void treasure(FakeDesk desk) {
        Token coin = Registry.builtIn().network(Samples.NETWORK).nativeToken();
        desk.treasury.put(coin, "34.250198765", "812.5", "790.000000000000000001", "50");
        desk.treasury.put(Samples.usdt(), "112500.25", "1880000", "1920450.75", "100000");
        desk.reconciliations.find(List.of(new Reconciliation.Break(
                new Address(Samples.NETWORK, address(7)),
                WalletTier.HOT,
                Samples.usdt().asset(),
                BigInteger.valueOf(112_500_250_000L),
                BigInteger.valueOf(112_250_250_000L))));
        desk.reconciliations.keep(Samples.NETWORK, Samples.NOW.minusSeconds(1380));
        desk.withdrawals.put(new OutstandingPayment(
                "1009",
                WithdrawalState.BROADCAST,
                Route.HOT,
                Samples.usdt().parse("980"),
                new Address(Samples.NETWORK, address(3)),
                new Slot(Samples.NETWORK, address(7), "12"),
                Samples.NOW.minusSeconds(1260),
                true));
    }

    private static void log(FakeDesk desk) {
        for (int i = 0; i < 64; i++) {
            String id = "withdrawal:" + (2000 + i % 12);
            desk.audit.add("api:platform", "withdrawal.requested", id, null, order("REQUESTED", i));
            desk.audit.add("core:risk", "withdrawal.moved", id, order("RESERVED", i), order("REVIEW", i));
            desk.audit.add("staff:ana", "withdrawal.approved", id, order("REVIEW", i), order("APPROVED", i));
            desk.audit.add(
                    "core:reconcile",
                    "money-out.frozen",
                    Samples.NETWORK + "/" + address(7),
                    null,
                    "{\"code\":\"wallet.integrity\",\"reason\":\"a transaction that no payment explains\"}");
        }
    }

    private static String order(String state, int i) {
        return "{\"state\":\"" + state + "\",\"version\":" + (i + 1)
                + ",\"order\":{\"customer\":\"C-2004\",\"amount\":{\"units\":\"12500000000\",\"asset\":\"eip155:31337/erc20:usdt\"}},"
                + "\"flags\":{\"hold\":null,\"assignee\":\"ana\"}}";
    }

    private static String address(int number) {
        String hex = String.format("%040x", SPREAD.multiply(BigInteger.valueOf(number)));
        return "0x" + hex.substring(hex.length() - 40);
    }
}
