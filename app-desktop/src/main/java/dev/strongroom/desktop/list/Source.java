package dev.strongroom.desktop.list;

import dev.strongroom.desktop.table.Part;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Where a list comes from. Each is asked on the UI thread, where the filter is read; what it answers runs beside it.
 *
 * @param <R> a row
 * @param <P> what comes with the rows
 */
public interface Source<R, P extends Page<R>> {
    /** The list from its beginning. */
    Callable<P> first();

    /**
     * The list as it stands now, as far as it is listed.
     *
     * @param listed as it stood
     * @param hadMore whether more followed then
     */
    Callable<P> again(List<R> listed, boolean hadMore);

    /** What follows after the last row that is listed. */
    Callable<? extends Page<R>> after(R last);

    /** Every row of the list in its order, however many of them are listed. */
    Callable<Part<R>> all();

    /**
     * A list that always comes as a whole, so that nothing follows.
     *
     * @param whole asked on the UI thread each time, for the reading that runs beside it
     */
    static <R, P extends Page<R>> Source<R, P> whole(Supplier<Callable<P>> whole) {
        return new Source<>() {
            @Override
            public Callable<P> first() {
                return whole.get();
            }

            @Override
            public Callable<P> again(List<R> listed, boolean hadMore) {
                return whole.get();
            }

            @Override
            public Callable<P> after(R last) {
                throw new IllegalStateException("all rows were read at once");
            }

            @Override
            public Callable<Part<R>> all() {
                Callable<P> now = whole.get();
                return () -> Part.whole(now.call().rows());
            }
        };
    }
}
