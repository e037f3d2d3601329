package dev.strongroom.desktop.screen.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.ColdScene;
import dev.strongroom.chain.ceremony.MovableClock;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.ColdAnswer;
import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.FeedApi;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.Decisions;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTest {
    private static final byte[] FILE = {1, 2, 3};
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final MovableClock clock = new MovableClock(Samples.NOW);
    private final Cold cold = new Cold();
    private SigningViewModel model;
    private ColdScene scene;
    private @TempDir Path folder;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void sitDown() throws IOException {
        scene = new ColdScene(folder);
        desk.with(ColdSigning.class, cold).with(StaffApi.class, new Custodian());
        Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
        SameThreadTasks tasks = new SameThreadTasks();
        model = new SigningViewModel(
                desk,
                session,
                new Decisions(desk.approvals, () -> scene.trust, clock),
                new Pulse(desk.get(FeedApi.class), tasks, clock),
                tasks,
                new Said(new FakeDialogs(), notifier, messages),
                new Formats(messages, clock));
        session.unlock(FakePeople.officer("otto", StaffRole.OPERATOR));
        cold.ready.add(payment("1", "12500"));
        cold.ready.add(payment("2", "800"));
        model.onShow();
    }

    @AfterEach
    void leave() {
        model.onHide();
        scene.close();
    }

    private static ColdPayment payment(String id, String decimal) {
        ApprovalCase open = Samples.open(Samples.review(id, decimal, "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"));
        Address to = open.intent().payment().to();
        return new ColdPayment(
                id,
                open.digest(),
                TransferIntent.Kind.PAY,
                open.intent().payment().amount(),
                open.intent().payment().from(),
                to,
                BigInteger.TEN,
                null);
    }

    @Test
    void whatIsReadyIsChosenAndSummed() {
        assertThat(model.batch()).hasSize(2);
        assertThat(model.totals()).isEqualTo("13,300.00 USDT");

        model.choose(model.ready().getFirst(), false);
        model.reload();
        assertThat(model.totals()).as("what was left out stays out").isEqualTo("800.00 USDT");
    }

    @Test
    void anExportNamesTheCustodianAndShowsItsCode() {
        List<ColdRequest> made = new ArrayList<>();
        model.export(made::add);

        assertThat(cold.calls).containsExactly("export staff:otto [1, 2] cora");
        assertThat(made).hasSize(1);
        assertThat(model.requests().shownProperty().get()).isEqualTo(made.getFirst());
    }

    @Test
    void theOldestRequestWithoutAnAnswerIsShownAndAnExportSaysWhatItWaitsFor() {
        assertThat(model.hint()).isEmpty();
        cold.requests.add(Cold.made("R-8", "cora", 60));
        cold.requests.add(Cold.made("R-7", "cora", 3600));
        model.reload();

        assertThat(Objects.requireNonNull(model.requests().shownProperty().get())
                        .id())
                .isEqualTo("R-7");
        assertThat(model.hint()).startsWith("2 requests lie with the custodian");
        assertThat(model.requests().line(model.requests().unanswered().getLast()))
                .isEqualTo("0 payments for cora, exported 1 min ago");
        model.choose(model.ready().getFirst(), false);
        model.choose(model.ready().getLast(), false);
        assertThat(model.hint()).isEmpty();
    }

    @Test
    void theFileIsSavedByteForByte() throws IOException {
        model.export(request -> model.save(request, folder.resolve("a.request")));

        assertThat(Files.readAllBytes(folder.resolve("a.request"))).isEqualTo(FILE);
        assertThat(notifier.told().getLast()).startsWith("done: Saved as");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndTheRequestStays() {
        model.export(request -> model.save(request, folder.resolve("none").resolve("a.request")));

        assertThat(notifier.told().getLast()).startsWith("refused: The file cannot be read or written");
        assertThat(model.requests().shownProperty().get()).isNotNull();
    }

    @Test
    void aLockedDeskExportsAndImportsNothing() throws IOException {
        session.lock();
        model.export(_ -> {});
        model.importAnswer(Files.write(folder.resolve("answer"), FILE));

        assertThat(cold.calls).isEmpty();
        assertThat(notifier.told()).hasSize(2).allMatch(text -> text.equals("refused: Unlock your key first."));
    }

    @Test
    void aRefusalOfTheCoreIsToldInWords() {
        cold.refusal = new RefusedException("wallet.gas", "wallet: 0 of 3 coins");
        model.export(_ -> {});

        assertThat(notifier.told().getFirst()).startsWith("refused: The paying wallet is short of the coin");
        assertThat(model.requests().shownProperty().get()).isNull();
    }

    @Test
    void anAnswerIsTakenAndSaysWhatTheSignerRefused() throws IOException {
        model.importAnswer(Files.write(folder.resolve("answer"), FILE));

        assertThat(cold.calls).containsExactly("import staff:otto 3");
        assertThat(model.answerLines()).hasSize(2).anyMatch(line -> line.contains("Refused: 2"));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        model.importAnswer(Files.write(folder.resolve("answer"), new byte[(int) SigningViewModel.MOST_BYTES + 1]));

        assertThat(cold.calls).isEmpty();
        assertThat(notifier.told().getFirst()).contains("larger than 4 MiB");
    }

    @Test
    void whatCannotBeRevokedSaysWhy() {
        OutstandingPayment sol = outstanding(ChainSamples.SOLANA, WithdrawalState.BROADCAST, true);
        OutstandingPayment trx = outstanding(ChainSamples.TRON, WithdrawalState.BROADCAST, false);
        assertThat(model.whyNotRevoke(null)).isEqualTo("Nothing is out that could be revoked.");
        desk.withdrawals.put(sol);
        model.reload();

        assertThat(model.whyNotRevoke(null)).isEqualTo("Choose a payment to revoke it.");
        assertThat(model.whyNotRevoke(sol)).isEmpty();
        assertThat(model.whyNotRevoke(trx)).contains("TRON has no revocation").contains("15:59");
        assertThat(model.whyNotRevoke(outstanding(ChainSamples.SOLANA, WithdrawalState.REVOKING, false)))
                .startsWith("A revocation is open already");
        assertThat(model.whyNotRevoke(outstanding(ChainSamples.SOLANA, WithdrawalState.CONFIRMING, false)))
                .startsWith("A block holds it already");
        session.lock();
        assertThat(model.whyNotRevoke(sol)).isEqualTo("Unlock your key first.");
        model.revoke(trx);
        assertThat(notifier.told().getLast()).startsWith("refused: TRON has no revocation");
    }

    private static OutstandingPayment outstanding(Network network, WithdrawalState state, boolean canRevoke) {
        Withdrawal sent = ChainSamples.withdrawal(
                "7", state, ChainSamples.token(network, "USDT").parse("5"), null);
        return ChainSamples.outstanding(sent, 1, canRevoke);
    }

    private static final class Custodian implements StaffApi {
        @Override
        public List<StaffMember> staff() {
            return List.of(new StaffMember("cora", "Cora", "00", Set.of(StaffRole.CUSTODIAN)));
        }

        @Override
        public long rosterVersion() {
            return 1;
        }
    }

    private static final class Cold implements ColdSigning {
        private final List<ColdPayment> ready = new ArrayList<>();
        private final List<ColdRequest> requests = new ArrayList<>();
        private final List<String> calls = new ArrayList<>();
        private @Nullable RefusedException refusal;

        @Override
        public List<ColdPayment> ready() {
            return ready;
        }

        @Override
        public ColdRequest export(Actor by, List<String> withdrawals, String custodian) {
            if (refusal != null) {
                throw refusal;
            }
            calls.add("export " + by + " " + withdrawals + " " + custodian);
            return made("R-1", custodian, 0);
        }

        static ColdRequest made(String id, String custodian, long secondsAgo) {
            return new ColdRequest(
                    id,
                    custodian,
                    Samples.NOW.minusSeconds(secondsAgo),
                    Samples.NOW.plusSeconds(60),
                    List.of(),
                    List.of(),
                    "one two three four five six",
                    FILE,
                    null);
        }

        @Override
        public ColdRequest request(String id) {
            throw new RefusedException("signing.unknown", "request: there is no " + id);
        }

        @Override
        public List<ColdRequest> requests() {
            return List.copyOf(requests);
        }

        @Override
        public ColdAnswer importBatch(Actor by, byte[] batch) {
            calls.add("import " + by + " " + batch.length);
            return new ColdAnswer(
                    "R-1",
                    Samples.NOW,
                    List.of(new ColdAnswer.Signed("1", ready.getFirst().intent(), "0xabc")),
                    List.of(new ColdAnswer.Refused("2", ready.getLast().intent(), new Note("limit.day", "too much"))));
        }
    }
}
