package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.SHOP;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;

import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.boot.EmbeddedCore;
import dev.strongroom.core.boot.MovingClock;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.boot.PracticePeople;
import dev.strongroom.core.db.DatabaseSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A process of its own that runs a real core, finishes what an earlier one left, pays one more withdrawal, and dies at
 * a step without a word, as by kill -9. Tells on standard output what it was told by the core: whatever it has heard
 * must still be true afterwards.
 */
final class CrashingCore {
    private static final int ROUNDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedCore core;
    private final MovingClock clock;
    private final String node;
    private final HttpClient http = HttpClient.newHttpClient();

    private CrashingCore(EmbeddedCore core, MovingClock clock, String node) {
        this.core = core;
        this.clock = clock;
        this.node = node;
    }

    /** Arguments: home, JDBC address, user, password, node, time, step. */
    public static void main(String[] args) throws Exception {
        Step deadly = Step.valueOf(args[6]);
        MovingClock clock = new MovingClock(Instant.parse(args[5]));
        boolean[] armed = new boolean[1];
        Steps steps = step -> {
            if (armed[0] && step == deadly) {
                Runtime.getRuntime().halt(DyingCore.DIED);
            }
        };
        DatabaseSettings database = new DatabaseSettings(args[1], args[2], args[3], 10);
        Ed25519Signer identity = PracticePeople.key("core");
        EmbeddedCore core = EmbeddedCore.start(PracticeDesk.setup(
                Path.of(args[0]), database, PracticeDesk.node(args[4], PATIENCE, 3), clock, identity, steps));
        PracticeDesk.awaitVerified(core);
        PracticeDesk.openHot(core);
        CrashingCore process = new CrashingCore(core, clock, args[4]);
        process.finishAll();
        armed[0] = true;
        process.pay(deadly);
        System.exit(DyingCore.NEVER_CAME_THERE);
    }

    private void pay(Step deadly) throws Exception {
        String customer = "customer-" + deadly;
        if (deadly == Step.DELAY_OVER) {
            for (int i = 0; i < 5; i++) {
                request("before-" + i, customer, "10");
            }
        }
        Withdrawal asked = request("key-" + deadly, customer, "20");
        switch (deadly) {
            case STOP_STORED, RELEASE_POSTED, RELEASE_STORED ->
                told(core.withdrawals().cancel(SHOP, asked.id()));
            default -> finishAll();
        }
    }

    private Withdrawal request(String key, String customer, String amount) {
        String to = address("recipient of " + key).text();
        return told(
                core.withdrawals().request(SHOP, key, new WithdrawalRequest(customer, USDT.parse(amount), to, key)));
    }

    private void finishAll() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            core.tick();
            mine();
            core.withdrawals().list(WithdrawalQuery.newest(1000)).forEach(CrashingCore::told);
            clock.forward(round == 2 ? Duration.ofMinutes(31) : Duration.ofSeconds(20));
            if (core.withdrawals().list(WithdrawalQuery.newest(1000)).stream()
                    .allMatch(withdrawal -> withdrawal.state().isEnd())) {
                return;
            }
        }
    }

    private void mine() throws Exception {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"sandbox_mine\",\"params\":[3]}";
        http.send(
                HttpRequest.newBuilder(URI.create(node))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static Withdrawal told(Withdrawal withdrawal) {
        System.out.println("TOLD " + withdrawal.id() + " " + withdrawal.version() + " " + withdrawal.state());
        Note waiting = withdrawal.flags().waiting();
        if (waiting != null) {
            System.out.println("WAITS " + withdrawal.id() + " " + waiting);
        }
        System.out.flush();
        return withdrawal;
    }
}
