package dev.strongroom.desktop.screen.sweeps;

import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the fee of a sweep is paid: by coin that a hot wallet sent, by energy that one lends, or by burning coin. */
final class SweepPaid {
    private final Messages messages;
    private final Formats formats;

    SweepPaid(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** In a word, with how far that has come; a dash where its payer has what it takes. */
    String brief(Sweep sweep) {
        if (sweep.energy() != null) {
            return energy(sweep.energy());
        }
        String gas =
                sweep.gas().isEmpty() ? "" : messages.name(sweep.gas().getLast().state());
        if (!burns(sweep)) {
            return gas.isEmpty() ? "–" : gas;
        }
        String coin = formats.symbol(sweep.fee().asset());
        return gas.isEmpty() ? messages.get("sweeps.burns", coin) : messages.get("sweeps.burns.gas", coin, gas);
    }

    private String energy(List<Withdrawal> rows) {
        if (rows.isEmpty()) {
            return messages.get("sweeps.energy.to-lend");
        }
        Withdrawal last = rows.getLast();
        return last.order().energy() == EnergyStep.RECLAIM && last.state() == WithdrawalState.SETTLED
                ? messages.get("sweeps.energy.lent")
                : messages.get("sweeps.paid.state", name(last), messages.name(last.state()));
    }

    /** Only there a contract takes energy, and coin is burnt where there is none of it. */
    private static boolean burns(Sweep sweep) {
        Asset swept = sweep.payment().order().amount().asset();
        return swept.network().namespace().equals("tron") && !swept.isNative();
    }

    /** Each payment for it: what, how much, how far; a line each. */
    String all(Sweep sweep) {
        return Stream.concat(
                        sweep.gas().stream(), Stream.ofNullable(sweep.energy()).flatMap(List::stream))
                .map(row -> messages.get(
                        "sweeps.paid.line",
                        name(row),
                        formats.amount(row.order().amount()),
                        messages.name(row.state())))
                .collect(Collectors.joining("\n"));
    }

    private String name(Withdrawal row) {
        EnergyStep step = row.order().energy();
        return step == null ? messages.name(row.order().purpose()) : messages.name(step);
    }
}
