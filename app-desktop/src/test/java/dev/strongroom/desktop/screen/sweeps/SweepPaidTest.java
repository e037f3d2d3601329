package dev.strongroom.desktop.screen.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeEnergy;
import dev.strongroom.desktop.session.FakeSweeps;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.ui.Formats;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepPaidTest {
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final SweepPaid paid =
            new SweepPaid(messages, new Formats(messages, Clock.fixed(Samples.NOW, ZoneOffset.UTC)));

    private static Withdrawal row(String id, EnergyStep step, WithdrawalState state) {
        return FakeEnergy.row(id, step, FakeEnergy.trx("870"), ChainSamples.wallet(ChainSamples.TRON, 7), state, null);
    }

    private String brief(List<Withdrawal> energy) {
        return paid.brief(FakeSweeps.tron("801", WithdrawalState.SIGNED, List.of(), energy));
    }

    @Test
    void aSweepOfATokenOnTronBurnsCoinOrIsLentEnergy() {
        assertThat(paid.brief(FakeSweeps.tron("801", WithdrawalState.REVIEW, List.of(), null)))
                .isEqualTo("Burns TRX");
        assertThat(brief(List.of())).isEqualTo("Energy, to be lent");
        Withdrawal lent = row("901", EnergyStep.LEND, WithdrawalState.SETTLED);
        assertThat(brief(List.of(row("901", EnergyStep.LEND, WithdrawalState.CONFIRMING))))
                .isEqualTo("Lend: Confirming");
        assertThat(brief(List.of(lent, row("902", EnergyStep.RECLAIM, WithdrawalState.BROADCAST))))
                .isEqualTo("Take back: Broadcast");
        assertThat(brief(List.of(lent, row("902", EnergyStep.RECLAIM, WithdrawalState.SETTLED))))
                .isEqualTo("Energy lent");
    }

    @Test
    void everyPaymentForItStandsInALine() {
        Withdrawal lent = row("901", EnergyStep.LEND, WithdrawalState.SETTLED);
        Withdrawal back = row("902", EnergyStep.RECLAIM, WithdrawalState.CONFIRMING);
        assertThat(paid.all(FakeSweeps.tron("801", WithdrawalState.SETTLED, List.of(), List.of(lent, back))))
                .isEqualTo("Lend 870.00 TRX: Settled\nTake back 870.00 TRX: Confirming");
    }

    @Test
    void elsewhereOnlyGasIsTold() {
        assertThat(paid.brief(FakeSweeps.sweep(
                        "801", WithdrawalState.SETTLED, Samples.usdt().parse("5"))))
                .isEqualTo("–");
    }
}
