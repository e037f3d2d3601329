package dev.strongroom.desktop.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.table.Part;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagedListTest {
    private static final int PAGE = 2;
    private final FakeNotifier notifier = new FakeNotifier();
    private final Said said =
            new Said(new FakeDialogs(), notifier, new Messages(Language.ENGLISH, ConsoleApplication.AREAS));
    private String nothing = "No rows";
    private final ListWords words = new ListWords("Read rows", "Rows are unread", "Rows come", () -> nothing);
    private final List<String> stored = new ArrayList<>(List.of("a1", "b1", "c1"));
    private final List<String> asked = new ArrayList<>();
    private final List<Integer> taken = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException unseen;
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final PagedList<String, Page<String>> list = new PagedList<>(
            tasks,
            said,
            words,
            row -> row.substring(0, 1),
            new Stored(),
            page -> taken.add(page.rows().size()));
    private final Looked<String, String> looked = new Looked<>(tasks, said, this::detail, list);

    private final class Stored implements Source<String, Page<String>> {
        @Override
        public Callable<Page<String>> first() {
            return () -> answer("first", 0, PAGE);
        }

        @Override
        public Callable<Page<String>> again(List<String> listed, boolean hadMore) {
            return () -> answer("again " + listed.size(), 0, Math.max(PAGE, listed.size()));
        }

        @Override
        public Callable<Page<String>> after(String last) {
            return () -> answer("after " + last, stored.indexOf(last) + 1, PAGE);
        }

        @Override
        public Callable<Part<String>> all() {
            return Part.byLast(
                    PAGE,
                    last -> answer("all after " + last, stored.indexOf(last) + 1, PAGE)
                            .rows());
        }
    }

    private Page<String> answer(String question, int from, int limit) {
        asked.add(question);
        check();
        List<String> rows = List.copyOf(stored.subList(from, Math.min(stored.size(), from + limit)));
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return Page.of(rows, limit);
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }

    private String detail(String id) {
        check();
        if (unseen != null) {
            throw unseen;
        }
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return stored.stream().filter(row -> row.startsWith(id)).findFirst().orElseThrow();
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        assertThat(list.emptyText()).isEqualTo("Rows come");
        list.first();
        assertThat(list.rows()).containsExactly("a1", "b1");
        assertThat(list.hasMoreProperty().get()).isTrue();
        list.more();
        assertThat(list.rows()).containsExactly("a1", "b1", "c1");
        assertThat(list.hasMoreProperty().get()).isFalse();
        list.more();
        assertThat(asked).containsExactly("first", "after b1");
        assertThat(taken).as("only beginnings").containsExactly(2);
    }

    @Test
    void whatChangesWhileAnAnswerIsToComeIsReadAfterIt() {
        meanwhile = () -> {
            stored.set(0, "a2");
            list.again();
            list.again();
            list.more();
        };
        list.first();
        assertThat(asked).containsExactly("first", "again 2");
        assertThat(list.rows()).containsExactly("a2", "b1");
    }

    @Test
    void nobodyIsToldOfWhatWasDropped() {
        meanwhile = () -> {
            list.again();
            list.drop();
        };
        list.first();
        assertThat(asked).containsExactly("first");
        assertThat(list.rows()).isEmpty();
        assertThat(list.loadedProperty().get()).isFalse();
    }

    @Test
    void rowsStayWhenTheyCannotBeReadAndThePersonIsToldOnce() {
        list.first();
        failure = new IllegalStateException("no database");
        list.again();
        list.again();
        assertThat(list.rows()).hasSize(2);
        assertThat(list.problemProperty().get()).isEqualTo("Rows are unread");
        assertThat(notifier.told()).containsExactly("failed: Read rows IllegalStateException");
        assertThat(list.emptyText()).as("the line above says it").isEmpty();
        failure = new RefusedException("staff.role", "actor: none");
        list.first();
        assertThat(list.problemProperty().get())
                .isEqualTo(said.messages().refusal(new RefusedException("staff.role", "actor: none")));
        failure = null;
        stored.clear();
        list.again();
        assertThat(list.problemProperty().get()).isEmpty();
        assertThat(list.emptyText()).isEqualTo("No rows");
    }

    @Test
    void aRowIsReadUnlessItIsDrawnAsItStands() {
        looked.again();
        assertThat(looked.wanted()).isNull();
        looked.select("a", drawn -> drawn.equals("a1"));
        assertThat(looked.detailProperty().get()).isEqualTo("a1");
        stored.set(0, "a2");
        looked.select("a", drawn -> drawn.equals("a1"));
        assertThat(looked.detailProperty().get()).as("as new as the row").isEqualTo("a1");
        looked.select("a", drawn -> drawn.equals("a2"));
        assertThat(looked.detailProperty().get()).isEqualTo("a2");
        stored.set(0, "a3");
        looked.again();
        assertThat(looked.detailProperty().get()).isEqualTo("a3");
        assertThat(looked.isWanted("a")).isTrue();
    }

    @Test
    void nothingIsDrawnOfWhatCouldNotBeRead() {
        looked.look("a");
        failure = new RefusedException("staff.role", "actor: none");
        looked.look("b");
        assertThat(looked.detailProperty().get()).as("not the one before").isNull();
        assertThat(notifier.told()).singleElement().asString().startsWith("refused: ");
        failure = new IllegalStateException("no database");
        looked.look("b");
        assertThat(list.problemProperty().get()).isEqualTo("Rows are unread");
    }

    @Test
    void whatCouldNotBeReadBesideTheListIsReadOnceTheListCanBe() {
        failure = new IllegalStateException("no database");
        looked.look("a");
        list.first();
        assertThat(list.problemProperty().get()).isEqualTo("Rows are unread");
        assertThat(looked.detailProperty().get()).isNull();
        failure = null;
        list.first();
        assertThat(looked.detailProperty().get()).isEqualTo("a1");
        assertThat(list.problemProperty().get()).isEmpty();
        assertThat(notifier.told()).as("once").hasSize(1);
    }

    @Test
    void aListThatWasReadDoesNotHideThatWhatIsLookedAtWasNot() {
        looked.look("a");
        unseen = new IllegalStateException("no database");
        looked.again();
        list.again();
        list.again();
        assertThat(list.rows()).hasSize(2);
        assertThat(list.problemProperty().get()).isEqualTo("Rows are unread");
        assertThat(notifier.told()).as("once").hasSize(1);
        looked.drop();
        assertThat(list.problemProperty().get()).isEmpty();
    }

    @Test
    void whatIsSaidInsteadOfRowsFollowsEachAnswer() {
        stored.clear();
        list.first();
        assertThat(list.emptyTextProperty().get()).isEqualTo("No rows");
        nothing = "No rows since noon";
        list.again();
        assertThat(list.emptyTextProperty().get()).isEqualTo("No rows since noon");
        failure = new IllegalStateException("no database");
        list.again();
        assertThat(list.emptyTextProperty().get()).isEmpty();
    }

    @Test
    void whatIsNoLongerLookedAtIsNotDrawnHoweverLateItComes() {
        looked.look("a");
        looked.drop();
        assertThat(looked.detailProperty().get()).isNull();
        looked.again();
        assertThat(looked.wanted()).isNull();
        meanwhile = looked::drop;
        looked.look("b");
        assertThat(looked.detailProperty().get()).isNull();
    }
}
