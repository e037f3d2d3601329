package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.OLGA;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.ceremony.ColdDesk;
import dev.strongroom.chain.ceremony.ColdSigner;
import dev.strongroom.chain.ceremony.SignedBatch;
import dev.strongroom.chain.ceremony.TaggedHash;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.evm.node.PracticeUnderTest;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.ColdAnswer;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.staff.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back from the cold signer late, twice, in part, or not at all. */
class ColdAnswerTest {
    private static final Address ALICE = address("alice");
    private static final Pattern PAYLOAD = Pattern.compile("\"payload\":\"([^\"]*)\"");

    @TempDir
    Path home;

    @AutoClose
    private PracticeUnderTest node;

    @AutoClose
    private ColdRoom room;

    @BeforeEach
    void open() {
        node = new PracticeUnderTest();
        room = ColdRoom.found(home, Databases.freshSettings(Dialect.POSTGRESQL), node, PracticeDesk.MORNING);
    }

    @Test
    void afterARequestHasExpiredTheSameBytesAreExportedAgainAndPaidOnceHoweverManyAnswersCome() {
        String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
        ColdRequest first = room.export(id);
        byte[] late = room.sign(first);
        room.clock.forward(Duration.ofHours(24));
        ColdRequest second = room.export(id);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(room.core().withdrawals().outstanding()).hasSize(1);

        ColdAnswer again = room.signing().importBatch(OLGA, room.sign(second));
        ColdAnswer before = room.signing().importBatch(OLGA, late);
        assertThat(before.signed().getFirst().txid())
                .isEqualTo(again.signed().getFirst().txid());
        assertThat(room.core().withdrawals().attempts(id)).hasSize(1);
        assertThat(room.finish(id, node).state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(room.onChain(USDT, ALICE)).isEqualTo(USDT.parse("1500").units());
        room.requireBooksEqualChain();
    }

    @Test
    void aBatchThatWasSignedAfterTheTimeOfItsRequestIsRefused() {
        String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
        ColdRequest request = room.export(id);
        byte[] inTime = room.sign(request);
        byte[] late = signedAt(inTime, request.expiresAt());
        room.clock.forward(Duration.ofHours(24));
        requireRefusedUnchanged("batch.expired", late);
        assertThat(room.core().withdrawals().attempts(id)).isEmpty();
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> room.sign(room.export(id)));
        assertThat(refused).as("the new request can be signed").isNull();
        assertThat(room.signing().importBatch(OLGA, inTime).signed()).hasSize(1);
        assertThat(room.state(id)).isEqualTo(WithdrawalState.SIGNED);
    }

    @Test
    void aSecondAnswerWithOtherBytesIsRefusedAndTheFirstStands() throws IOException {
        Path copy = Files.createDirectory(home.resolve("copy"));
        for (String name : List.of("ann", "bob", "cyd", "eve", "dan", "olga", "core", "hot")) {
            Files.copy(home.resolve(name + ".vault"), copy.resolve(name + ".vault"));
        }
        Files.copy(home.resolve("password"), copy.resolve("password"));
        String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
        ColdRequest request = room.export(id);
        ColdAnswer answer = room.signing().importBatch(OLGA, room.sign(request));
        room.clock.forward(Duration.ofMinutes(1));
        byte[] other = signWithACopyOfTheVault(copy, request);

        requireRefusedUnchanged("batch.reused", other);
        assertThat(room.core().withdrawals().attempts(id))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.txid())
                        .isEqualTo(answer.signed().getFirst().txid()));
    }

    @Test
    void whatTheSignerRefusesIsSaidAndNothingOfItIsSignedWhileTheRestIsPaid() {
        String good = room.approved("k1", "1000", ALICE, "cyd");
        String bad = room.approved("k2", "1000", address("second"), "bob");
        String available = room.available("carla");
        ColdRequest request = room.export(good, bad);
        TrustFile trust = room.core().bean(Trust.class).current();
        room.people.write(trust.with(
                trust.draft(room.people.roster(2, "bob"), room.clock.instant()).signedBy(room.people.key("ann"))));

        ColdAnswer answer = room.signing().importBatch(OLGA, room.sign(request));
        assertThat(answer.signed())
                .singleElement()
                .satisfies(signed -> assertThat(signed.withdrawal()).isEqualTo(good));
        Note why = answer.refused().getFirst().why();
        assertThat(answer.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.withdrawal()).isEqualTo(bad));
        assertThat(room.get(bad).flags().waiting()).isEqualTo(why);
        assertThat(room.state(bad)).isEqualTo(WithdrawalState.EXPORTED);
        assertThat(room.core().withdrawals().attempts(bad)).isEmpty();
        assertThat(room.signing().ready())
                .singleElement()
                .satisfies(ready -> assertThat(ready.refusedBefore()).isEqualTo(why));

        assertThat(room.finish(good, node).state()).isEqualTo(WithdrawalState.SETTLED);
        room.core().tick();
        assertThat(room.state(bad)).isEqualTo(WithdrawalState.EXPORTED);
        assertThat(room.available("carla")).as("still held").isEqualTo(available);
        assertThat(room.onChain(USDT, address("second"))).isZero();
        room.requireBooksEqualChain();
    }

    @Test
    void aSlotThatIsTakenWhileTheAnswerIsMissingEndsNothingUntilTheAnswerComes() throws IOException {
        String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
        ColdRequest request = room.export(id);
        byte[] batch = room.sign(request);
        String available = room.available("carla");
        SignedBatch.Signed bytes = SignedBatch.read(batch, request.file(), Offline.chains())
                .signed()
                .getFirst();
        try (ChainNode other = PracticeDesk.node(node.url().toString())) {
            other.broadcast(new SignedTransfer(room.cold(), bytes.bytes(), bytes.txid()));
        }
        for (int round = 0; round < 3; round++) {
            node.mine(4);
            room.clock.forward(Duration.ofSeconds(20));
            room.core().tick();
        }
        assertThat(room.state(id)).isEqualTo(WithdrawalState.EXPORTED);
        assertThat(Objects.requireNonNull(room.get(id).flags().waiting()).code())
                .isEqualTo("signing.answer-missing");
        assertThat(room.available("carla")).as("still held").isEqualTo(available);
        assertThat(room.core().withdrawals().attempts(id)).isEmpty();

        room.signing().importBatch(OLGA, batch);
        assertThat(room.finish(id, node).state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(room.onChain(USDT, ALICE)).isEqualTo(USDT.parse("1500").units());
        room.requireBooksEqualChain();
    }

    private void requireRefusedUnchanged(String code, byte[] batch) {
        List<Object> before = room.everything();
        List<ColdRequest> requests = room.signing().requests();
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> room.signing().importBatch(OLGA, batch));
        assertThat(refused).as("not refused, but should be with %s", code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(room.everything()).isEqualTo(before);
        assertThat(room.signing().requests())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(requests);
    }

    /** As it was before it ever signed, with a journal of its own. */
    private byte[] signWithACopyOfTheVault(Path copy, ColdRequest request) throws IOException {
        Path out = copy.resolve("answer");
        try (ColdPeople people = ColdPeople.at(copy, room.chain)) {
            TrustFile trust = TrustFile.read(Files.readAllBytes(room.people.trustPath()));
            ColdDesk desk = new ColdDesk(people.vault("dan"), trust, copy.resolve("journal"));
            new ColdSigner(Offline.chains(), room.clock)
                    .sign(desk, request.file(), request.compareCode(), out, _ -> {});
        }
        return Files.readAllBytes(out);
    }

    /** The same batch with another time, signed again with the custodian's key. */
    private byte[] signedAt(byte[] batch, Instant at) {
        String text = new String(batch, StandardCharsets.UTF_8);
        Matcher found = PAYLOAD.matcher(text);
        assertThat(found.find()).isTrue();
        String payload = new String(Base64.getUrlDecoder().decode(found.group(1)), StandardCharsets.UTF_8);
        String other = payload.replaceFirst("\"signedAt\":\"\\d+\"", "\"signedAt\":\"" + at.toEpochMilli() + "\"");
        assertThat(other).isNotEqualTo(payload);
        byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
        Signer key = room.people.key("dan");
        byte[] signature =
                key.sign(TaggedHash.of("strongroom/signed-batch/v1", bytes).bytes());
        return text.replace(found.group(1), base64(bytes))
                .replaceFirst("\"sig\":\"[^\"]*\"", "\"sig\":\"" + base64(signature) + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
