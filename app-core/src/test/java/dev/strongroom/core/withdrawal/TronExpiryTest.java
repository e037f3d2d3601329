package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.rpc.RestClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.tron.TronTerms;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.signing.HotSigner;
import dev.strongroom.core.signing.Slots;
import dev.strongroom.core.signing.StoredIntents;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

class TronExpiryTest {
    @TempDir
    Path folder;

    private OneChainDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new OneChainDesk(folder, Practice.networks().get(2));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPaymentThatNoBlockTookInItsTimeEndsOnceAndTheCustomerHasTheMoneyAgain() {
        control("dropNext", 1000);
        Withdrawal asked = desk.ask("50");
        desk.await(asked, WithdrawalState.BROADCAST);
        assertThat(desk.available()).isEqualTo("949.99");
        assertThatThrownBy(() -> revoke(asked)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code()).isEqualTo("revoke.state");
            assertThat(e.reason()).contains("cannot be called back");
        });
        assertThat(desk.get(asked).state()).isEqualTo(WithdrawalState.BROADCAST);
        assertThat(desk.core.withdrawals().outstanding()).singleElement().returns(false, OutstandingPayment::canRevoke);

        control("advance", Duration.ofMinutes(11).toMillis());
        Withdrawal over = desk.await(asked, WithdrawalState.FAILED);

        assertThat(Objects.requireNonNull(over.ending()).code()).isEqualTo("withdrawal.slot-expired");
        assertThat(desk.available()).isEqualTo("1000");
        desk.requireBooksEqualChain();
        control("dropNext", 0);
        desk.await(desk.ask("60"), WithdrawalState.SETTLED);
        desk.requireBooksEqualChain();
    }

    @Test
    void aPaymentThatRunsOutOfEnergyCostsItsFeeAndNothingElse() {
        control("failNext", 1);
        Withdrawal asked = desk.ask("50");
        Withdrawal over = desk.await(asked, WithdrawalState.FAILED);

        assertThat(Objects.requireNonNull(over.ending()).code()).isEqualTo("withdrawal.reverted");
        assertThat(Objects.requireNonNull(Objects.requireNonNull(over.payment()).networkFee()))
                .isPositive();
        assertThat(desk.available()).isEqualTo("1000");
        desk.requireBooksEqualChain();
    }

    @Test
    void aSlotThatRanOutBeforeItsBytesWereSignedEndsThePaymentAndNothingIsSent() {
        Withdrawal asked = desk.ask("50");
        Digest intent = Objects.requireNonNull(asked.plan()).intent();
        Slot slot = desk.node.nextSlot(desk.hot(), Route.HOT, Set.of());
        desk.core.bean(Slots.class).claim(intent, slot, true, Instant.now());
        control("advance", Duration.ofMinutes(11).toMillis());
        Withdrawal over = desk.await(asked, WithdrawalState.FAILED);

        assertThat(Objects.requireNonNull(over.ending()).code()).isEqualTo("withdrawal.slot-expired");
        assertThat(Objects.requireNonNull(over.ending()).reason()).contains("nothing was sent");
        assertThat(desk.core.withdrawals().attempts(asked.id())).isEmpty();
        assertThat(desk.available()).isEqualTo("1000");
    }

    @Test
    void theHotSignerNeverSignsOtherBytesForAPaymentThatIsOnItsWay() {
        control("dropNext", 1000);
        Withdrawal sent = desk.await(desk.ask("50"), WithdrawalState.BROADCAST);
        TransferIntent intent = desk.core
                .bean(StoredIntents.class)
                .get(Objects.requireNonNull(sent.plan()).intent());
        PaymentAttempt first = desk.core.withdrawals().attempts(sent.id()).getFirst();
        TronTerms dearer = new TronTerms(first.slot(), BigInteger.valueOf(9_000_000));
        UnsignedTransfer other = Offline.chains().of(intent.network()).build(intent, dearer);
        HotSigner signer = desk.core.bean(HotSigner.class);
        signer.prepare(intent);
        TransactionTemplate transactions = desk.core.bean(TransactionTemplate.class);

        assertThatThrownBy(() -> transactions.execute(_ -> signer.sign(intent, other, Instant.now())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("both signed bytes could land");
        assertThat(desk.core.withdrawals().attempts(sent.id())).containsExactly(first);
    }

    private void revoke(Withdrawal asked) {
        Actor operator = PracticePerson.OTTO.actor();
        desk.core
                .bean(dev.strongroom.core.api.Revocations.class)
                .ask(operator, asked.id(), "the customer called: the address is wrong");
    }

    private void control(String name, Object argument) {
        try (RestClient rest = new RestClient(
                List.of(Endpoint.parse(desk.chain.url())),
                RpcSettings.DEFAULT,
                dev.strongroom.chain.rpc.Surroundings.ofSystem(),
                null)) {
            assertThat(rest.send(RestCall.of("/sandbox/" + name, "args", List.of(argument)), answer -> answer)
                            .has("result"))
                    .isTrue();
        }
    }
}
