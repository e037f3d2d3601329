package dev.strongroom.core.api;

import java.util.List;

/** What left the desk's addresses without anybody's order. */
public interface UnaskedOutflows {
    /**
     * Those that nobody has explained, newest first; each from the first look after its block on. One goes when its
     * payment turns out to be the desk's own, when its block is taken back, or when its suspense item is done; the
     * events {@code outflow.unasked}, {@code outflow.cleared} and {@code suspense.…} tell of it.
     */
    List<UnaskedOutflow> list();
}
