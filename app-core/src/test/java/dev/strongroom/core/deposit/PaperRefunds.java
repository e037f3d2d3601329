package dev.strongroom.core.deposit;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WithdrawalRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refunds that end as a test says. */
final class PaperRefunds implements Refunds {
    final List<WithdrawalRequest> asked = new ArrayList<>();
    private Standing standing = Standing.OPEN;

    void all(Standing now) {
        standing = now;
    }

    @Override
    public Optional<String> asked(Actor by, String customer, String reference) {
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).customer().equals(customer)
                    && asked.get(i).reference().equals(reference)) {
                return Optional.of("w-" + (i + 1));
            }
        }
        return Optional.empty();
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
