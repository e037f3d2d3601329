package dev.strongroom.desktop.screen.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationStatus;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.BreakSamples;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is listed and what is looked at. */
class ReconcileTest extends ReconcileDesk {
    @Test
    void whatDiffersIsListedWithItsOwnerAndEvidence() {
        assertThat(model.list().rows()).containsExactly(MISSING, SURPLUS);
        assertThat(model.openProperty().get()).isEqualTo(2);
        assertThat(model.networks()).extracting(NetworkLook::of).containsExactly(NetworkLook.EQUAL);
        desk.breaks.evidence(BreakSamples.postings(Samples.usdt()), BreakSamples.balances(Samples.usdt(), 3));
        model.select(MISSING);
        assertThat(drawn().item()).isEqualTo(MISSING);
        assertThat(drawn().evidence().postings()).hasSize(2);
        assertThat(model.commands().difference(MISSING)).isEqualTo("−9.50 USDT");
        assertThat(model.commands().difference(SURPLUS)).isEqualTo("+3.00 USDT");

        model.show(Samples.NETWORK);
        assertThat(model.looked().detailProperty().get()).isNull();
        assertThat(model.networkProperty().get()).isNotNull();
    }

    @Test
    void everyNetworkStandsInOneOfFourWays() {
        ReconciliationStatus never = new ReconciliationStatus(ChainSamples.TRON, null, null);
        assertThat(NetworkLook.of(never)).isEqualTo(NetworkLook.NEVER);
        desk.reconciliations.find(List.of(new Reconciliation.Break(
                MISSING.wallet(), MISSING.tier(), MISSING.asset(), MISSING.books(), MISSING.chain())));
        desk.reconciliations.keep(Samples.NETWORK, Samples.NOW);
        assertThat(NetworkLook.of(desk.reconciliations.status().getFirst())).isEqualTo(NetworkLook.DIFFERS);
        desk.reconciliations.troubled(Samples.NETWORK, new Note("node.timeout", "no answer"));
        assertThat(NetworkLook.of(desk.reconciliations.status().getFirst())).isEqualTo(NetworkLook.UNANSWERED);
    }

    @Test
    void closedOnesFollowPageByPage() {
        for (int i = 10; i < 240; i++) {
            desk.breaks.put(BreakSamples.item(
                    "c-" + i, ChainSamples.wallet(Samples.NETWORK, i), Samples.usdt(), "5", "4", null, Samples.NOW));
        }
        model.tabProperty().set(BreakTab.CLOSED);
        assertThat(model.list().rows()).hasSize(ReconcileViewModel.PAGE);
        model.list().more();
        assertThat(model.list().rows()).extracting(BookBreak::id).hasSize(231).doesNotHaveDuplicates();
        model.list().more();
        assertThat(model.list().rows()).hasSize(231);
    }

    @Test
    void whatIsEmptySaysWhy() {
        FakeDesk fresh = new FakeDesk();
        ReconcileViewModel empty = new ReconcileViewModel(
                fresh,
                session,
                beats.pulse(),
                navigator,
                tasks,
                new Said(dialogs, notifier, messages),
                new Formats(messages, clock));
        fresh.reconciliations.troubled(Samples.NETWORK, null);
        empty.onShow();
        assertThat(empty.list().emptyText()).contains("Nothing was compared yet");
        fresh.reconciliations.keep(Samples.NETWORK, Samples.NOW);
        empty.list().first();
        assertThat(empty.list().emptyText()).isEqualTo("Books and chain are equal: nothing differs.");
        empty.tabProperty().set(BreakTab.CLOSED);
        assertThat(empty.list().emptyText()).isEqualTo("No difference was found equal again yet.");
        empty.onHide();
    }

    @Test
    void aListThatCannotBeReadSaysSoUntilItCan() {
        desk.reconciliations.failToRead(new IllegalStateException("no database"));
        model.list().first();
        assertThat(model.list().problemProperty().get()).contains("No money has moved");
        assertThat(notifier.told()).hasSize(1);
        model.list().first();
        assertThat(notifier.told()).as("told once").hasSize(1);
        desk.reconciliations.failToRead(new RefusedException("break.limit", "limit: must be 1 to 1000"));
        model.list().first();
        assertThat(model.list().problemProperty().get()).startsWith("Nothing was listed");
        desk.reconciliations.failToRead(null);
        model.list().first();
        assertThat(model.list().problemProperty().get()).isEmpty();
        assertThat(model.list().rows()).hasSize(2);
    }

    @Test
    void itListensWhileItIsShownAndNoLonger() {
        model.select(MISSING);
        BookBreak now = BreakSamples.item("b-1", MISSING.wallet(), Samples.usdt(), "1000", "980", "ben", null);
        desk.breaks.put(now);
        beats.beat("break.assigned", "b-1");
        assertThat(model.list().rows().getFirst()).isEqualTo(now);
        assertThat(drawn().item()).isEqualTo(now);
        assertThat(beats.readers()).isEqualTo(1);
        model.onHide();
        assertThat(beats.readers()).isZero();
    }

    @Test
    void aRouteLeadsToOneBreakAndAnUnknownOneIsTold() {
        model.onHide();
        navigator.go(new Route(Place.RECONCILIATION, "b-3"));
        model.onShow();
        assertThat(drawn().item()).isEqualTo(CLOSED);
        model.onHide();
        navigator.go(new Route(Place.RECONCILIATION, "nothing"));
        model.onShow();
        assertThat(model.looked().detailProperty().get()).isNull();
        assertThat(notifier.told().getLast()).contains("no such difference");
    }
}
