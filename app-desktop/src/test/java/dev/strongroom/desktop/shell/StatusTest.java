package dev.strongroom.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.core.api.Note;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Beats;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusTest {
    private static final long HEAD = 21_044_310;
    private static final Note NO_ANSWER = new Note("node.timeout", "no answer in 20 s");

    private final FakeDesk desk = new FakeDesk();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);

    @Test
    void aNetworkThatKeepsUpIsNameHeightAndAgeAlone() {
        assertThat(said(taken(HEAD - 3, null)))
                .isEqualTo("QUIET: Practice Ethereum 21,044,310  +3 s"
                        + " | Practice Ethereum is read up to block 21,044,307; 3 blocks wait.");
    }

    @Test
    void oneThatFallsBehindSaysByHowManyBlocks() {
        assertThat(said(taken(HEAD - 1200, null)))
                .startsWith("BEHIND: Practice Ethereum 21,044,310  +3 s  1,200 blocks behind | ");
    }

    @Test
    void oneThatStoppedSaysSinceWhenAndWhyAndThatNothingIsLost() {
        assertThat(said(taken(HEAD - 40, NO_ANSWER)))
                .startsWith("STOPPED: Practice Ethereum 21,044,310  +3 s  arrivals stand still | ")
                .contains("after 21,044,270 cannot be read since 4 min", "Nothing is lost", "no answer in 20 s");
    }

    @Test
    void oneThatFailedFromTheBeginningNamesNoBlock() {
        assertThat(said(new FollowerStatus(Samples.NETWORK, 0, 0, null, NO_ANSWER)))
                .startsWith("STOPPED: ")
                .contains("Blocks of Practice Ethereum cannot be read", "no answer in 20 s");
    }

    @Test
    void whyItStoppedIsSaidInTheReadersLanguage() {
        Note failed = new Note("follower.failed", "what was taken in could not be stored");
        for (Language language : Language.values()) {
            Messages words = new Messages(language, ConsoleApplication.AREAS);
            assertThat(said(taken(HEAD - 40, failed), words))
                    .as(language.name())
                    .contains(words.refusal(failed.code(), failed.reason()));
        }
    }

    @Test
    void oneThatNobodyHasReadYetSaysSo() {
        assertThat(said(null)).startsWith("NOT_BEGUN: Practice Ethereum 21,044,310  +3 s  not read yet | Nobody has");
    }

    @Test
    void aSilentNodeComesBeforeWhatItsFollowerSays() {
        desk.with(Nodes.class, () -> List.of(node(NO_ANSWER)));
        assertThat(said(taken(HEAD - 40, NO_ANSWER)))
                .startsWith("SILENT: Practice Ethereum 21,044,310  silent, +3 s | ");
    }

    private static FollowerStatus taken(long height, @Nullable Note problem) {
        return new FollowerStatus(Samples.NETWORK, height, HEAD, Samples.NOW.minusSeconds(240), problem);
    }

    private static NodeStatus node(@Nullable Note problem) {
        Head head = new Head(HEAD, "0x" + "ab".repeat(32), Samples.NOW.minusSeconds(3));
        return new NodeStatus(
                Samples.NETWORK, "Practice Ethereum", ListedNetwork.Kind.LOCAL, head, null, Samples.NOW, problem);
    }

    private String said(@Nullable FollowerStatus follower) {
        return said(follower, messages);
    }

    private String said(@Nullable FollowerStatus follower, Messages words) {
        desk.following.clear();
        if (follower != null) {
            desk.following.add(follower);
        }
        StatusViewModel model = new StatusViewModel(
                desk, new Beats(tasks, clock).pulse(), tasks, new Formats(words, clock), words, clock);
        model.refresh();
        NetworkLine line = model.networks().getFirst();
        return line.mark() + ": " + model.line(line) + " | " + model.more(line);
    }
}
