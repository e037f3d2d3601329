package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.OLGA;
import static dev.strongroom.core.boot.PracticePeople.SHOP;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.node.AnvilUnderTest;
import dev.strongroom.chain.evm.node.NodeUnderTest;
import dev.strongroom.chain.evm.node.PracticeUnderTest;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.ColdAnswer;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Money out by a cold signer, from the request to the books, on a real EVM node with PostgreSQL and on the practice
 * network with H2.
 */
@ParameterizedClass
@EnumSource(ColdFlowTest.Where.class)
class ColdFlowTest {
    private static final Address ALICE = address("alice");

    enum Where {
        REAL_NODE,
        PRACTICE
    }

    private final Where where;

    @TempDir
    Path home;

    @AutoClose
    private NodeUnderTest node;

    @AutoClose
    private ColdRoom room;

    @SuppressWarnings("NullAway.Init")
    ColdFlowTest(Where where) {
        this.where = where;
    }

    @BeforeEach
    void open() {
        Dialect dialect = where == Where.REAL_NODE ? Dialect.POSTGRESQL : Dialect.H2;
        node = where == Where.REAL_NODE ? new AnvilUnderTest() : new PracticeUnderTest();
        room = ColdRoom.found(
                home, Databases.freshSettings(dialect), node, Clock.systemUTC().instant());
    }

    @Test
    void aLargeWithdrawalIsApprovedByTwoSignedByAnotherProcessAndPaid() throws Exception {
        String id = room.request("k1", "carla", "1500", ALICE).id();
        assertThat(room.state(id)).isEqualTo(WithdrawalState.REVIEW);
        ApprovalCase waiting = room.approvals().waiting().getFirst();
        assertThat(waiting.needed()).isEqualTo(2);
        assertThat(waiting.route()).isEqualTo(Route.COLD);
        assertThat(room.approve("bob", waiting.digest()).state()).isEqualTo(WithdrawalState.REVIEW);
        assertThat(room.approve("cyd", waiting.digest()).state()).isEqualTo(WithdrawalState.APPROVED);
        room.core().tick();

        assertThat(room.signing().ready())
                .singleElement()
                .satisfies(ready -> assertThat(ready.withdrawal()).isEqualTo(id));
        ColdRequest request = room.export(id);
        assertThat(room.state(id)).isEqualTo(WithdrawalState.EXPORTED);
        assertThat(room.export(id).file()).as("the same file again").isEqualTo(request.file());
        assertThat(room.signing().ready()).isEmpty();
        assertRefused("withdrawal.signed", () -> room.core().withdrawals().cancel(SHOP, id));
        assertThat(room.core().withdrawals().outstanding())
                .singleElement()
                .satisfies(one -> assertThat(one.canRevoke()).isTrue());

        byte[] batch = signElsewhere(request);
        ColdAnswer answer = room.signing().importBatch(OLGA, batch);
        assertThat(answer.signed()).hasSize(1);
        assertThat(answer.refused()).isEmpty();
        assertThat(room.state(id)).isEqualTo(WithdrawalState.SIGNED);
        List<Object> before = room.everything();
        assertThat(room.signing().importBatch(OLGA, batch)).as("the same again").isEqualTo(answer);
        assertThat(room.everything()).isEqualTo(before);

        Withdrawal paid = room.finish(id, node);
        assertThat(paid.state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(Objects.requireNonNull(paid.payment()).txid())
                .isEqualTo(answer.signed().getFirst().txid());
        assertThat(room.onChain(USDT, ALICE)).isEqualTo(USDT.parse("1500").units());
        assertThat(room.available("carla")).isEqualTo("7499.99");
        assertThat(room.core().withdrawals().outstanding()).isEmpty();
        room.requireBooksEqualChain();
    }

    /** First without the words, which signs nothing; then with them. */
    private byte[] signElsewhere(ColdRequest request) throws Exception {
        Path file = Files.write(home.resolve("request-" + request.id()), request.file());
        Path out = home.resolve("batch-" + request.id());
        SignerProcess.Ended asked = SignerProcess.sign(home, file, out);
        assertThat(asked.exit()).as(asked.errors()).isEqualTo(3);
        assertThat(asked.output()).contains(request.compareCode());
        assertThat(out).doesNotExist();
        SignerProcess.Ended signed = SignerProcess.sign(home, file, out, "--confirm", request.compareCode());
        assertThat(signed.exit()).as(signed.errors() + signed.output()).isZero();
        return Files.readAllBytes(out);
    }

    @Test
    void anAlteredRequestIsRefusedByTheSignerAndAnAlteredAnswerByTheCore() throws Exception {
        String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
        ColdRequest request = room.export(id);
        byte[] altered = request.file().clone();
        altered[altered.length / 2] ^= 1;
        Path file = Files.write(home.resolve("altered"), altered);
        Path out = home.resolve("altered.out");
        SignerProcess.Ended ended = SignerProcess.sign(home, file, out, "--confirm", request.compareCode());
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(out).doesNotExist();
        assertThat(room.journal()).doesNotExist();

        byte[] batch = room.sign(request);
        List<Object> before = room.everything();
        for (int at = 0; at < batch.length; at += 7) {
            byte[] other = batch.clone();
            other[at] ^= 1;
            assertThat(catchThrowableOfType(
                            RefusedException.class, () -> room.signing().importBatch(OLGA, other)))
                    .as("byte %s", at)
                    .isNotNull();
        }
        byte[] cut = Arrays.copyOf(batch, batch.length - 1);
        assertThat(catchThrowableOfType(
                        RefusedException.class, () -> room.signing().importBatch(OLGA, cut)))
                .isNotNull();
        assertThat(room.everything()).isEqualTo(before);
        assertThat(room.core().withdrawals().attempts(id)).isEmpty();
        assertThat(room.signing().importBatch(OLGA, batch).signed()).hasSize(1);
    }

    @Test
    void aSentPaymentIsRevokedInItsSlotAndTheCustomerHasTheMoneyAgain() {
        String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
        room.signing().importBatch(OLGA, room.sign(room.export(id)));
        node.automine(false);
        room.core().tick();
        assertThat(room.state(id)).isEqualTo(WithdrawalState.BROADCAST);

        Digest revocation =
                room.revocations().ask(OLGA, id, "paid twice by mistake").digest();
        assertThat(room.state(id)).isEqualTo(WithdrawalState.REVOKING);
        assertThat(room.approvals().get(revocation).needsCreation()).isTrue();
        room.create("olga", revocation);
        room.approve("bob", revocation);
        assertRefused("approval.missing", () -> room.export(id));
        room.approve("cyd", revocation);
        assertThat(room.signing().ready())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(TransferIntent.Kind.REVOKE));
        ColdAnswer answer = room.signing().importBatch(OLGA, room.sign(room.export(id)));
        assertThat(answer.signed()).hasSize(1);
        room.core().tick();
        node.automine(true);

        Withdrawal revoked = room.finish(id, node);
        assertThat(revoked.state()).isEqualTo(WithdrawalState.REVOKED);
        List<PaymentAttempt> attempts = room.core().withdrawals().attempts(id);
        assertThat(attempts).hasSize(2);
        assertThat(attempts.stream().map(PaymentAttempt::slot).distinct()).hasSize(1);
        assertThat(room.onChain(USDT, ALICE)).isZero();
        assertThat(room.available("carla")).isEqualTo("9000");
        room.requireBooksEqualChain();
    }

    @Test
    void aPaymentThatLandsBeforeItsRevocationIsSettled() {
        String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
        room.signing().importBatch(OLGA, room.sign(room.export(id)));
        node.automine(false);
        room.core().tick();
        Digest revocation =
                room.revocations().ask(SHOP, id, "customer changed mind").digest();
        room.approve("bob", revocation);
        room.approve("cyd", revocation);
        byte[] batch = room.sign(room.export(id));
        node.automine(true);
        node.mine(1);
        room.signing().importBatch(OLGA, batch);

        Withdrawal paid = room.finish(id, node);
        assertThat(paid.state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(room.onChain(USDT, ALICE)).isEqualTo(USDT.parse("1500").units());
        assertThat(room.available("carla")).isEqualTo("7499.99");
        room.requireBooksEqualChain();
    }

    @Test
    void anExportedPaymentIsRevokedBeforeItsOwnBytesAreSigned() {
        String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
        ColdRequest lost = room.export(id);
        Digest revocation = room.revocations().ask(SHOP, id, "stick was lost").digest();
        room.approve("bob", revocation);
        room.approve("cyd", revocation);
        room.signing().importBatch(OLGA, room.sign(room.export(id)));
        Withdrawal revoked = room.finish(id, node);
        assertThat(revoked.state()).isEqualTo(WithdrawalState.REVOKED);
        assertThat(room.available("carla")).isEqualTo("9000");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> room.sign(lost));
        assertThat(refused).as("the signer never signs what was revoked").isNotNull();
        assertThat(refused.code()).isEqualTo("intent.ended");
        room.requireBooksEqualChain();
    }

    /** The clock stands still: whoever takes the last intent for the open one must not sign the payment instead. */
    @Test
    void revocationsOfThePaymentsOwnMillisecondAreListedAfterIt() {
        String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
        Digest payment = room.intentOf(id);
        room.export(id);
        for (int round = 0; round < 20; round++) {
            room.revocations().ask(SHOP, id, "stick was lost");
            room.revocations().giveUp(OLGA, id, "stick was found");
        }
        Digest open = room.revocations().ask(SHOP, id, "stick was lost").digest();
        List<ApprovalCase> all = room.approvals().of(id);
        assertThat(all).hasSize(22).extracting(ApprovalCase::digest).contains(open);
        assertThat(all.getFirst().digest()).isEqualTo(payment);
        assertThat(all.subList(1, 22))
                .allSatisfy(one -> assertThat(one.intent().kind()).isEqualTo(TransferIntent.Kind.REVOKE));
    }

    @Test
    void aHotPaymentIsRevokedByTheHotSignerAfterApproval() {
        String id = room.request("k1", "carla", "100", ALICE).id();
        node.automine(false);
        room.core().tick();
        assertThat(room.state(id)).isEqualTo(WithdrawalState.BROADCAST);
        assertThat(room.core().withdrawals().outstanding())
                .singleElement()
                .satisfies(one -> assertThat(one.canRevoke()).isTrue());
        Digest revocation = room.revocations().ask(SHOP, id, "wrong address").digest();
        room.core().tick();
        assertThat(room.core().withdrawals().attempts(id))
                .as("not approved yet")
                .hasSize(1);
        room.approve("bob", revocation);
        room.approve("cyd", revocation);
        room.core().tick();
        assertThat(room.core().withdrawals().attempts(id)).hasSize(2);
        node.automine(true);

        Withdrawal revoked = room.finish(id, node);
        assertThat(revoked.state()).isEqualTo(WithdrawalState.REVOKED);
        assertThat(room.onChain(USDT, ALICE)).isZero();
        assertThat(room.available("carla")).isEqualTo("9000");
        room.requireBooksEqualChain();
    }

    @Test
    void severalPaymentsOfOneRequestTakeTheirOwnSlotsAndAreAllPaid() {
        String first = room.approved("k1", "1000", ALICE, "bob");
        String second = room.approved("k2", "1000", address("second"), "cyd");
        ColdRequest request = room.export(first, second);
        assertThat(request.totals())
                .singleElement()
                .satisfies(sum -> assertThat(sum).isEqualTo(USDT.parse("2000")));
        List<OutstandingPayment> outstanding = room.core().withdrawals().outstanding();
        assertThat(outstanding.stream().map(OutstandingPayment::slot).distinct())
                .hasSize(2);
        assertRefused("signing.open", () -> room.export(first));

        room.signing().importBatch(OLGA, room.sign(request));
        assertThat(room.finish(first, node).state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(room.finish(second, node).state()).isEqualTo(WithdrawalState.SETTLED);
        room.requireBooksEqualChain();
    }

    private static void assertRefused(String code, Runnable what) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, what::run);
        assertThat(refused).as("not refused, but should be with %s", code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }
}
