package dev.strongroom.core.deposit;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WithdrawalRequest;
import java.util.ArrayList;
import java.util.List;

/** Refunds that end as a test says. */
final class PaperRefunds implements Refunds {
    final List<WithdrawalRequest> asked = new ArrayList<>();
    private Standing standing = Standing.OPEN;

    void all(Standing now) {
        standing = now;
    }

    @Override
    public String ask(Actor by, String key, WithdrawalRequest request) {
        asked.add(request);
        return "w-" + asked.size();
    }

    @Override
    public Standing standing(String withdrawal) {
        return standing;
    }
}
