package dev.strongroom.desktop.list;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Said;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The one thing of a list that is looked at, with all that is drawn of it. It stays when its row is no longer listed.
 * What could not be read is read again as soon as the list could be. On the UI thread.
 *
 * @param <K> what tells one thing from another
 * @param <D> what is drawn
 */
public final class Looked<K, D> {
    private final Tasks tasks;
    private final Said said;
    private final Function<K, D> reader;
    private final PagedList<?, ?> list;
    private final ReadOnlyObjectWrapper<@Nullable D> detail = new ReadOnlyObjectWrapper<>();
    private @Nullable K wanted;
    private @Nullable Running<?> looking;

    /**
     * @param reader run beside the UI thread
     * @param list that tells of a failure
     */
    public Looked(Tasks tasks, Said said, Function<K, D> reader, PagedList<?, ?> list) {
        this.tasks = tasks;
        this.said = said;
        this.reader = reader;
        this.list = list;
        list.beside(this::again);
    }

    /** Reads it, drawn or not; what is drawn of the same stays until then. */
    public void look(K key) {
        if (looking != null) {
            looking.cancel();
        }
        if (!key.equals(wanted)) {
            detail.set(null);
            list.besideRead();
        }
        wanted = key;
        looking = tasks.load(() -> reader.apply(key))
                .onSuccess(found -> draw(key, found))
                .onError(RefusedException.class, refused -> {
                    list.besideRead();
                    said.notifier().refused(said.messages().refusal(refused));
                })
                .onError(Exception.class, list::besideFailed);
    }

    /** What is drawn already stays as it is, with what was typed about it. */
    private void draw(K key, D found) {
        if (isWanted(key)) {
            list.besideRead();
            if (!found.equals(detail.get())) {
                detail.set(found);
            }
        }
    }

    /** Looks at nothing any more; an answer that is still to come is not drawn. */
    public void drop() {
        if (looking != null) {
            looking.cancel();
        }
        wanted = null;
        detail.set(null);
        list.besideRead();
    }

    /** Reads what is looked at again, if anything is. */
    public void again() {
        if (wanted != null) {
            look(wanted);
        }
    }

    /**
     * A row was chosen: reads it unless it is drawn as it stands.
     *
     * @param isCurrent whether what is drawn of the same key is as new as the row
     */
    public void select(K key, Predicate<? super D> isCurrent) {
        D drawn = detail.get();
        if (!isWanted(key) || drawn == null || !isCurrent.test(drawn)) {
            look(key);
        }
    }

    public boolean isWanted(K key) {
        return key.equals(wanted);
    }

    /** What is looked at, read or not yet; null for nothing. */
    public @Nullable K wanted() {
        return wanted;
    }

    public ReadOnlyObjectProperty<@Nullable D> detailProperty() {
        return detail.getReadOnlyProperty();
    }
}
