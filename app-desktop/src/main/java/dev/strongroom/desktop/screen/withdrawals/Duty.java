package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.desktop.session.Officer;
import org.jspecify.annotations.Nullable;

/** What a waiting withdrawal wants of the one who sits here. */
enum Duty {
    NONE,
    /** To approve or reject it. */
    DECIDE,
    /** To sign what this person asked for. */
    SIGN;

    static Duty of(@Nullable Officer officer, @Nullable ApprovalCase open) {
        if (officer == null || open == null) {
            return NONE;
        }
        return officer.mustSign(open) ? SIGN : officer.canDecide(open) ? DECIDE : NONE;
    }
}
