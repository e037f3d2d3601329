package dev.strongroom.desktop.session;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BalancePoint;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.BookBreaks;
import dev.strongroom.core.api.BreakComment;
import dev.strongroom.core.api.BreakEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Breaks that a test puts in. */
public final class FakeBreaks implements BookBreaks {
    private final Map<String, BookBreak> all = new LinkedHashMap<>();
    private final Map<String, List<BreakComment>> comments = new LinkedHashMap<>();
    private List<BreakEvidence.Posting> postings = List.of();
    private List<BalancePoint> balances = List.of();
    private @Nullable RuntimeException failure;

    public void put(BookBreak one) {
        all.put(one.id(), one);
    }

    /** What the evidence of every break says. */
    public void evidence(List<BreakEvidence.Posting> posted, List<BalancePoint> held) {
        postings = List.copyOf(posted);
        balances = List.copyOf(held);
    }

    /** Every change fails like this. */
    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    @Override
    public List<BookBreak> open() {
        return all.values().stream().filter(BookBreak::isOpen).toList();
    }

    @Override
    public List<BookBreak> closed(@Nullable String before, int limit) {
        List<BookBreak> closed =
                all.values().stream().filter(one -> !one.isOpen()).toList().reversed();
        int from = 0;
        while (before != null && !closed.get(from++).id().equals(before)) {
            Objects.checkIndex(from, closed.size());
        }
        return closed.subList(from, Math.min(closed.size(), from + limit));
    }

    @Override
    public BookBreak get(String id) {
        BookBreak found = all.get(id);
        if (found == null) {
            throw new RefusedException("break.unknown", "break: there is none with the id '" + id + "'");
        }
        return found;
    }

    @Override
    public BreakEvidence evidence(String id) {
        return new BreakEvidence(postings, balances, comments.getOrDefault(id, List.of()));
    }

    @Override
    public BookBreak assign(Actor by, String id, long version, @Nullable String owner) {
        require();
        BookBreak now = get(id);
        BookBreak after =
                new BookBreak(id, now.wallet(), now.tier(), now.asset(), now.sides(), now.span(), owner, version + 1);
        put(after);
        return after;
    }

    @Override
    public BreakComment comment(Actor by, String id, String text) {
        require();
        BreakComment comment = new BreakComment(by, Samples.NOW, text);
        comments.computeIfAbsent(id, _ -> new ArrayList<>()).add(comment);
        return comment;
    }

    private void require() {
        if (failure != null) {
            throw failure;
        }
    }
}
