package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Slot;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolanaNonceTest {
    /** More than the wallet has nonce accounts. */
    private static final int PAYMENTS = 5;

    @TempDir
    Path folder;

    private OneChainDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new OneChainDesk(folder, Practice.networks().get(1));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPaymentThatFailsInItsBlockBurnsItsNonceAndFreesTheMoneyOnce() {
        control("sandbox_failNext", 1);
        Withdrawal asked = desk.ask("50");
        Withdrawal over = desk.await(asked, WithdrawalState.FAILED);

        assertThat(Objects.requireNonNull(over.ending()).code()).isEqualTo("withdrawal.reverted");
        assertThat(Objects.requireNonNull(Objects.requireNonNull(over.payment()).networkFee()))
                .isPositive();
        assertThat(desk.available()).isEqualTo("1000");
        desk.requireBooksEqualChain();
        Withdrawal again = desk.await(desk.ask("50"), WithdrawalState.SETTLED);
        assertThat(slot(again)).isNotEqualTo(slot(over));
        assertThat(desk.available()).isEqualTo("949.99");
        desk.requireBooksEqualChain();
    }

    @Test
    void morePaymentsThanNonceAccountsWaitForOneAnotherAndEachHasASlotOfItsOwn() {
        List<Withdrawal> asked = new ArrayList<>();
        for (int i = 0; i < PAYMENTS; i++) {
            asked.add(desk.ask("2" + i));
        }
        asked.forEach(one -> desk.await(one, WithdrawalState.SETTLED));

        assertThat(asked.stream().map(this::slot)).doesNotHaveDuplicates();
        assertThat(Set.copyOf(asked.stream().map(one -> account(slot(one))).toList()))
                .hasSizeLessThan(PAYMENTS);
        desk.requireBooksEqualChain();
    }

    private Slot slot(Withdrawal paid) {
        return desk.core.withdrawals().attempts(paid.id()).getLast().slot();
    }

    private static String account(Slot slot) {
        return slot.value().split(":", 2)[0];
    }

    private void control(String name, Object argument) {
        try (RpcClient rpc = new RpcClient(
                List.of(Endpoint.parse(desk.chain.url())),
                RpcSettings.DEFAULT,
                dev.strongroom.chain.rpc.Surroundings.ofSystem(),
                null)) {
            assertThat(rpc.call(name, argument).isNull()).isFalse();
        }
    }
}
