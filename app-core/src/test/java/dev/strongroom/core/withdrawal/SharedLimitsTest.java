package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.SHOP;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.TransferRequest;
import dev.strongroom.core.api.Transfers;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a customer gives another and what leaves for a chain are one sum: 2,000 USDT in an hour. */
class SharedLimitsTest {
    private static final String ALICE = address("alice").text();

    @TempDir
    Path home;

    @AutoClose
    private PracticeDesk desk;

    @BeforeEach
    void open() {
        desk = new PracticeDesk(home, Databases.freshSettings(Dialect.H2));
        desk.start();
        desk.owe("carla", USDT, "20000");
        desk.core().bean(CustomersApi.class).register(SHOP, "dave");
    }

    private void give(String key, String amount) {
        desk.core().bean(Transfers.class).make(SHOP, key, new TransferRequest("carla", "dave", USDT.parse(amount), ""));
    }

    @Test
    void aWithdrawalFindsLessLeftAfterATransferAndTheOtherWayRound() {
        give("k1", "1500");
        hourly(() -> desk.request("w1", "carla", "500.01", ALICE));
        Withdrawal asked = desk.request("w1", "carla", "300", ALICE);
        hourly(() -> give("k2", "200.000001"));
        give("k2", "200");
        assertThat(USDT.format(Objects.requireNonNull(
                                desk.core().withdrawals().evidence(asked.id()).limits())
                        .hour()
                        .left()
                        .units()))
                .isEqualTo("0");
        desk.core().withdrawals().cancel(SHOP, asked.id());
        give("k3", "300");
        assertThat(desk.available("dave", USDT)).isEqualTo("2000");
    }

    private static void hourly(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("withdrawal.hourly"));
    }
}
