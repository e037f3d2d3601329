package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.OLGA;
import static dev.strongroom.core.boot.PracticePeople.SHOP;
import static dev.strongroom.core.boot.PracticePeople.address;

import dev.strongroom.chain.ceremony.TaggedHash;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.DatabaseSettings;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A process of its own with a real core and the people around it: finishes what an earlier one left, takes one more
 * payment through review, export, signing and import, and dies at a step without a word, as by kill -9. Tells on
 * standard output what the core has told it: all of it must still be true afterwards.
 */
final class CrashingColdCore {
    private static final int ROUNDS = 12;

    private final ColdRoom room;
    private final String node;
    private final HttpClient http = HttpClient.newHttpClient();

    private final PrintStream out;

    /** @param out is told what the core tells */
    CrashingColdCore(ColdRoom room, String node, PrintStream out) {
        this.room = room;
        this.node = node;
        this.out = out;
    }

    /** Arguments: home, JDBC address, user, password, node, time, step. */
    public static void main(String[] args) throws Exception {
        Step deadly = Step.valueOf(args[6]);
        boolean[] armed = new boolean[1];
        Steps steps = step -> {
            if (armed[0] && step == deadly) {
                Runtime.getRuntime().halt(DyingCore.DIED);
            }
        };
        DatabaseSettings database = new DatabaseSettings(args[1], args[2], args[3], 10);
        ColdRoom room = ColdRoom.at(Path.of(args[0]), database, args[4], Instant.parse(args[5]), steps);
        CrashingColdCore process = new CrashingColdCore(room, args[4], System.out);
        room.clock.forward(Duration.ofMinutes(1)); // the turn of the one that died is over by then
        process.call("sandbox_automine", "true");
        process.finishAll();
        room.clock.forward(Duration.ofHours(25));
        process.say("NOW " + room.clock.instant());
        armed[0] = true;
        process.pay(deadly);
        System.exit(DyingCore.NEVER_CAME_THERE);
    }

    private void pay(Step deadly) throws Exception {
        String key = "key-" + deadly;
        boolean hot = deadly == Step.REVOCATION_SLOT_CLAIMED;
        if (hot) {
            call("sandbox_automine", "false");
        }
        String id = told(room.request(key, "customer-" + deadly, hot ? "100" : "1000", address(key)))
                .id();
        if (hot) {
            room.core().tick();
            room.revocations().ask(SHOP, id, "wrong address");
            tellAll();
        } else if (deadly == Step.REVOCATION_STORED || deadly == Step.REVOCATION_GIVEN_UP) {
            decide();
            room.core().tick();
            export();
            room.revocations().ask(SHOP, id, "stick was lost");
            tellAll();
            room.revocations().giveUp(OLGA, id, "stick was found");
        }
        finishAll();
    }

    /** The people do their part and the chain goes on until every withdrawal has ended. */
    void finishAll() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            decide();
            room.core().tick();
            export();
            answer();
            room.core().tick();
            call("sandbox_mine", "3");
            room.clock.forward(Duration.ofSeconds(20));
            tellAll();
            if (all().stream().allMatch(withdrawal -> withdrawal.state().isEnd())) {
                return;
            }
        }
    }

    /** Bob and cyd approve whatever waits for them. */
    private void decide() {
        for (ApprovalCase open : room.approvals().waiting()) {
            for (String who : List.of("bob", "cyd")) {
                boolean said = open.decisions().stream().anyMatch(d -> d.staff().equals(who));
                boolean isOpen = room.approvals().get(open.digest()).isOpen();
                if (!said && isOpen) {
                    room.approve(who, open.digest());
                    say("DECIDED " + open.digest() + " " + who);
                }
            }
        }
        tellAll();
    }

    private void export() {
        for (ColdPayment ready : room.signing().ready()) {
            tell(room.export(ready.withdrawal()));
        }
        tellAll();
    }

    /** The custodian signs what is open, and signs again what was not seen to arrive. */
    private void answer() {
        for (ColdRequest request : room.signing().requests()) {
            boolean wanted = request.items().stream()
                    .anyMatch(item -> room.state(item.withdrawal()) == WithdrawalState.EXPORTED
                            || room.state(item.withdrawal()) == WithdrawalState.REVOKING);
            boolean current = request.items().stream()
                    .allMatch(item -> room.approvals()
                                    .of(item.withdrawal())
                                    .getLast()
                                    .digest()
                                    .equals(item.intent())
                            || room.state(item.withdrawal()) == WithdrawalState.EXPORTED);
            if (request.answeredAt() == null && wanted && current) {
                room.signing().importBatch(OLGA, room.sign(request));
                tellAll();
            }
        }
    }

    private List<Withdrawal> all() {
        return room.core().withdrawals().list(WithdrawalQuery.newest(1000));
    }

    private void tellAll() {
        all().forEach(this::told);
        say("NOW " + room.clock.instant());
    }

    private Withdrawal told(Withdrawal withdrawal) {
        say("TOLD " + withdrawal.id() + " " + withdrawal.version() + " " + withdrawal.state());
        return withdrawal;
    }

    private void tell(ColdRequest request) {
        say("FILE " + request.id() + " " + TaggedHash.of("test", request.file()));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    private void call(String method, String parameter) throws Exception {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":[" + parameter + "]}";
        http.send(
                HttpRequest.newBuilder(URI.create(node))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
