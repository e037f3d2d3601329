package dev.strongroom.desktop.screen.pools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.PoolBreak;
import dev.strongroom.core.api.PoolCheck;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How pools are filled and checked. */
class PoolJobsTest extends PoolsDesk {
    @Test
    void addressesAreMadeWithProgress() {
        PoolForm form = model.form(PoolForm.Kind.GENERATE);
        assertThat(form.networks()).containsExactly(Samples.NETWORK, ChainSamples.TRON);
        assertThat(form.valueProperty().get()).isEqualTo("100");
        assertThat(form.help()).isEqualTo("40 available now; the sources have no end.");
        form.valueProperty().set(" 250 ");
        form.save();
        assertThat(tasks.names()).containsExactly("Generating 250 addresses for Ethereum practice");
        assertThat(desk.pools.calls()).containsExactly("staff:ana generate 250 " + Samples.NETWORK);
        assertThat(notifier.told()).containsExactly("done: 250 addresses made for Ethereum practice.");
    }

    @Test
    void aNumberThatCannotBeIsSaidAtItsField() {
        PoolForm form = model.form(PoolForm.Kind.GENERATE);
        for (String wrong : List.of("", "0", "1001", "-1", "1.5", "many", "99999999999")) {
            form.valueProperty().set(wrong);
            form.save();
            assertThat(form.problemProperty().get()).isEqualTo("Enter a whole number from 1 to 1,000.");
        }
        form.networkProperty().set(ChainSamples.TRON);
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(form.valueProperty().get()).isEqualTo("30");
        assertThat(form.help()).isEqualTo("4 available now; 30 left in the sources.");
        form.valueProperty().set("31");
        form.save();
        assertThat(form.problemProperty().get()).startsWith("The sources have only 30 left");
        assertThat(desk.pools.calls()).isEmpty();
    }

    @Test
    void makingAddressesFailsInWords() {
        desk.pools.refuse(new RefusedException("pool.exhausted", "count: 30 are asked for"));
        model.jobs().generate(ChainSamples.TRON, 30);
        assertThat(notifier.told().getLast()).startsWith("refused: Nothing was made");
        desk.pools.refuse(new IllegalStateException("gone"));
        model.jobs().generate(ChainSamples.TRON, 30);
        assertThat(notifier.told().getLast()).contains("may or may not have been done");
        desk.pools.refuse(null);
        desk.pools.midway(session::lock);
        model.jobs().generate(ChainSamples.TRON, 30);
        assertThat(notifier.told().getLast()).startsWith("done: 30 addresses");
        model.jobs().generate(ChainSamples.TRON, 30);
        assertThat(notifier.told().getLast()).startsWith("refused:").doesNotContain("desk.locked");
    }

    @Test
    void aThresholdIsSet() {
        model.filter().networkProperty().set(Optional.of(ChainSamples.TRON));
        PoolForm form = model.form(PoolForm.Kind.THRESHOLD);
        assertThat(form.networkProperty().get()).isEqualTo(ChainSamples.TRON);
        assertThat(form.valueProperty().get()).isEqualTo("20");
        form.valueProperty().set("1000");
        form.save();
        assertThat(model.pools()).extracting(PoolStatistics::threshold).containsExactly(20, 1000);
        assertThat(notifier.told()).singleElement().asString().contains("below 1,000 available");
    }

    @Test
    void namesAreSetByATemplate() {
        PoolForm form = model.form(PoolForm.Kind.NAMES);
        assertThat(form.valueProperty().get()).isEqualTo("{network}_deposit_{number}");
        assertThat(form.help()).isEqualTo("The next one: eip155-31337_deposit_1267");
        for (String wrong : List.of("", "deposit", "{number} {number}", "a/{number}")) {
            form.valueProperty().set(wrong);
            assertThat(form.help()).isEmpty();
            form.save();
            assertThat(form.problemProperty().get()).startsWith("Nothing was changed: addresses cannot be named");
        }
        form.valueProperty().set(" pay.{number} ");
        assertThat(form.help()).isEqualTo("The next one: pay.1267");
        form.save();
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(desk.pools.calls()).containsExactly("staff:ana names pay.{number} " + Samples.NETWORK);
        assertThat(model.pools()).extracting(PoolStatistics::names).contains("pay.{number}");
        assertThat(notifier.told()).singleElement().asString().contains("are named by pay.{number}");
    }

    @Test
    void aSourceIsTakenFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("deposit.source"), "signed");
        model.jobs().importSource(file);
        assertThat(desk.pools.calls()).containsExactly("staff:ana import 6");
        assertThat(notifier.told().getLast()).startsWith("done: The deposit source for Ethereum practice");
        model.jobs().importSource(folder.resolve("missing"));
        assertThat(notifier.told().getLast()).contains("could not be read").contains("no such file");
        Path large = Files.write(folder.resolve("large"), new byte[(4 << 20) + 1]);
        model.jobs().importSource(large);
        assertThat(notifier.told().getLast())
                .startsWith("refused: Nothing was taken")
                .contains("4 MiB");
        desk.pools.refuse(new RefusedException("pool.overlap", "source: overlaps"));
        model.jobs().importSource(file);
        assertThat(notifier.told().getLast()).startsWith("refused: Not imported: the desk has some");
        session.lock();
        model.jobs().importSource(file);
        assertThat(notifier.told().getLast()).isEqualTo("refused: Unlock your key first.");
        assertThat(desk.pools.calls()).hasSize(1);
    }

    @Test
    void aCheckSaysItsResultInWords() {
        List<PoolCheck> broken = new ArrayList<>();
        session.lock();
        assertThat(model.jobs().lastCheck()).isEmpty();
        model.jobs().check(broken::add);
        assertThat(notifier.told()).containsExactly("done: All 4 addresses are what custodians signed.");
        assertThat(model.jobs().lastCheck()).isEqualTo("Checked 12:00: All 4 addresses are what custodians signed.");
        desk.pools.put(new PoolBreak(FREE.name(), FREE.address(), GIVEN.address(), "address: another one was signed"));
        model.jobs().check(broken::add);
        assertThat(broken).hasSize(1);
        assertThat(model.jobs().words(broken.getFirst())).startsWith("1 of 4 addresses");
        assertThat(notifier.told()).hasSize(1);
        desk.pools.refuse(new IllegalStateException("gone"));
        model.jobs().check(broken::add);
        assertThat(notifier.told().getLast()).contains("brought no result");
        desk.pools.refuse(busy);
        model.jobs().check(broken::add);
        assertThat(notifier.told().getLast()).contains("has changed since");
        assertThat(model.jobs().checkingProperty().get()).isFalse();
        assertThat(broken).hasSize(1);
    }

    @Test
    void withoutAPoolThereIsNothingToFill() {
        assertThat(model.whyNotFill()).isEmpty();
        session.lock();
        assertThat(model.whyNotFill()).isEqualTo("Unlock your key first.");
        PoolsViewModel fresh = new PoolsViewModel(
                new FakeDesk(),
                session,
                beats.pulse(),
                navigator,
                tasks,
                new Said(dialogs, notifier, messages),
                new Formats(messages, clock),
                List.of());
        session.unlock(FakePeople.approver("ana"));
        fresh.onShow();
        assertThat(fresh.whyNotFill()).startsWith("No network has a pool yet");
        assertThat(fresh.list().emptyText()).startsWith("There are no addresses yet");
        fresh.onHide();
    }
}
