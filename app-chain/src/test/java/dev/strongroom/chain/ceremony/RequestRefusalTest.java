package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.key.OpenVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every way in which a request is turned away as a whole, each with its code and with nothing changed. None of them
 * looks at a payment, so that one network stands for all; {@link PaymentRefusalTest} has what does.
 */
class RequestRefusalTest {
    @TempDir
    Path folder;

    private ColdScene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder);
        // a journal with an entry, so that 'nothing changed' has something to change
        scene.sign(file(scene.request("R-0", scene.item(scene.pay(1), 100, "ana"))), "first");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void refused(String code, byte[] request) {
        refusedAndUnchanged(folder, code, () -> scene.sign(request, "out"));
    }

    private SigningRequest good() {
        return scene.request("R-1", scene.item(scene.pay(10), 0, "ana"));
    }

    @Test
    void anAlteredPayloadBreaksTheSignature() {
        String text = new String(file(good()), StandardCharsets.UTF_8);
        int payload = text.indexOf("\"payload\":\"") + 100;
        String altered =
                text.substring(0, payload) + (text.charAt(payload) == 'A' ? 'B' : 'A') + text.substring(payload + 1);
        refused("envelope.signature", altered.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownCoreIsNotListenedTo() {
        refused("request.core", good().sign(People.key("thief")).bytes());
        refused(
                "envelope.signatures",
                good().sign(People.key("core")).signedBy(People.key("ana")).bytes());
    }

    @Test
    void unknownDuplicateAndMissingFieldsAreRefused() {
        String text = new String(file(good()), StandardCharsets.UTF_8);
        refused("json.unknown-field", text.replaceFirst("\\{", "{\"a\":\"b\",").getBytes(StandardCharsets.UTF_8));
        refused(
                "json.malformed",
                text.replace("\"type\":", "\"type\":\"x\",\"type\":").getBytes(StandardCharsets.UTF_8));
        refused("json.missing-field", text.replace(",\"version\":\"1\"", "").getBytes(StandardCharsets.UTF_8));
        refused(
                "envelope.version",
                text.replace("\"version\":\"1\"", "\"version\":\"2\"").getBytes(StandardCharsets.UTF_8));
        refused("envelope.type", text.replace("signing-request", "signed-batch").getBytes(StandardCharsets.UTF_8));
        refused("json.malformed", (text + "{}").getBytes(StandardCharsets.UTF_8));
        refused("json.not-canonical", (text + " ").getBytes(StandardCharsets.UTF_8));
        refused("json.malformed", text.substring(0, text.length() - 1).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSignedPayloadThatIsNotCanonicalOrHasOtherFieldsIsRefused() {
        String payload = payload(good());
        refused("json.not-canonical", signedPayload(payload + " "));
        refused("json.unknown-field", signedPayload("{\"a\":\"b\"," + payload.substring(1)));
        refused("json.number", signedPayload(payload.replace("\"v\":\"1\"", "\"v\":1")));
        refused("json.version", signedPayload(payload.replace("\"v\":\"1\"", "\"v\":\"2\"")));
        refused("request.totals", signedPayload(payload.replace("\"units\":\"10000000\"", "\"units\":\"1\"")));
    }

    static String payload(SigningRequest request) {
        return CanonicalJson.read(
                        Envelope.read(file(request), Kind.SIGNING_REQUEST)
                                .payload("request")
                                .toString()
                                .getBytes(StandardCharsets.UTF_8),
                        "request")
                .toString();
    }

    /** A file whose core really signed these payload bytes. */
    static byte[] signedPayload(String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        var core = People.key("core");
        ObjectNode node = CanonicalJson.object()
                .put("type", "strongroom/signing-request")
                .put("version", "1")
                .put("payload", Fields.base64(bytes));
        node.putArray("signatures")
                .addObject()
                .put("key", IdentityKey.of(core).hex())
                .put(
                        "sig",
                        Fields.base64(core.sign(TaggedHash.of("strongroom/signing-request/v1", bytes)
                                .bytes())));
        return CanonicalJson.write(node);
    }

    @Test
    void moreThanFourMebibytesAreRefusedPackedOrNot() {
        byte[] huge = new byte[Envelope.MAX_BYTES + 1];
        Arrays.fill(huge, (byte) ' ');
        refused("envelope.size", huge);
        byte[] bomb = Transport.pack(huge);
        assertThat(bomb.length).isLessThan(10_000);
        refused("envelope.size", bomb);
    }

    @Test
    void aDamagedPackIsRefused() {
        byte[] packed = Transport.pack(file(good()));
        refused("envelope.packed", Arrays.copyOf(packed, packed.length - 5));
        refused("envelope.packed", Arrays.copyOf(packed, packed.length + 1));
    }

    @Test
    void anExpiredRequestIsRefused() {
        byte[] file = file(good());
        scene.clock.move(Duration.ofHours(8));
        refused("request.expired", file);
    }

    @Test
    void aRequestFromTheFutureAsksForALookAtTheClock() {
        byte[] file = file(good());
        scene.clock.move(Duration.ofMinutes(-15).minusMillis(1));
        // the journal has an entry, which is later still
        refused("clock.behind", file);
        scene.clock.move(Duration.ofMinutes(15).plusMillis(1));
        SigningRequest now = good();
        SigningRequest ahead = new SigningRequest(
                now.id(),
                now.genesis(),
                now.custodian(),
                null,
                scene.clock.instant().plus(Duration.ofMinutes(15)).plusMillis(1),
                now.expiresAt(),
                null,
                now.items());
        refused("clock.ahead", file(ahead));
    }

    @Test
    void aReplayedIdWithOtherBytesIsRefused() {
        refused("request.reused", file(scene.request("R-0", scene.item(scene.pay(10), 0, "ana"))));
    }

    @Test
    void aRequestForAnotherDeskOrSignerIsRefused() {
        SigningRequest request = good();
        refused(
                "request.genesis",
                file(new SigningRequest(
                        "R-1",
                        TaggedHash.plain(new byte[0]),
                        request.custodian(),
                        null,
                        request.createdAt(),
                        request.expiresAt(),
                        null,
                        request.items())));
        refused(
                "request.custodian",
                file(new SigningRequest(
                        "R-1",
                        request.genesis(),
                        IdentityKey.of(People.key("ana")),
                        null,
                        request.createdAt(),
                        request.expiresAt(),
                        null,
                        request.items())));
    }

    @Test
    void aJournalWithoutTheHeadThatTheCoreSawWasRolledBack() {
        SigningRequest request = good();
        refused(
                "journal.rolled-back",
                file(new SigningRequest(
                        "R-1",
                        request.genesis(),
                        request.custodian(),
                        TaggedHash.plain(new byte[1]),
                        request.createdAt(),
                        request.expiresAt(),
                        null,
                        request.items())));
    }

    @Test
    void aLostJournalIsNotBegunAgain() throws IOException {
        Files.delete(scene.journalPath());
        refused("journal.missing", file(good()));
        Files.write(scene.journalPath(), new byte[0]);
        refused("journal.missing", file(good()));
    }

    @Test
    void anotherVaultDoesNotSignWithThisJournal() throws IOException {
        try (OpenVault other = scene.vault("other.vault", 8)) {
            byte[] file = file(good());
            refusedAndUnchanged(
                    folder,
                    "journal.vault",
                    () -> scene.signer()
                            .sign(
                                    new ColdDesk(other, scene.trust, scene.journalPath()),
                                    file,
                                    CompareCode.of(file).toString(),
                                    folder.resolve("out"),
                                    _ -> {}));
        }
    }

    @Test
    void anotherDesksTrustFileIsRefused() {
        TransferIntent intent = scene.pay(10);
        SigningRequest.Item item = scene.item(intent, 0, "ana");
        scene.trust = TrustFile.of(scene.genesis(true, scene.policy(1, 99_999)));
        refused("trust.foreign", file(scene.request("R-1", item)));
    }

    @Test
    void theWrongWordsSignNothing() {
        byte[] file = file(good());
        refusedAndUnchanged(
                folder,
                "confirm.words",
                () -> scene.signer()
                        .sign(
                                scene.desk(),
                                file,
                                "abandon ability able about above absent",
                                folder.resolve("out"),
                                _ -> {}));
    }
}
