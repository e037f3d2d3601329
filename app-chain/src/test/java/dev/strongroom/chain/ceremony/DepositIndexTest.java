package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The member {@code deposit} of a request's item stands where it belongs and nowhere else. */
class DepositIndexTest {
    @TempDir
    Path folder;

    private ColdScene scene;
    private Sweeps sweeps;

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder);
        sweeps = new Sweeps(scene);
        scene.sign(file(scene.request("R-0", scene.item(scene.pay(1), 100, "ana"))), "first");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void itStandsInASweepAndIsReadBack() throws IOException {
        SigningRequest.Item item = sweeps.item(sweeps.of(10, 3), 0, 3, "ana");
        byte[] file = file(scene.request("R-1", item));
        assertThat(payload(file)).contains("\"deposit\":\"3\"");
        assertThat(scene.signer()
                        .review(scene.desk(), file)
                        .request()
                        .items()
                        .getFirst()
                        .deposit())
                .isEqualTo(3);
    }

    @Test
    void aPaymentIsWrittenAsEver() {
        assertThat(payload(file(scene.request("R-1", scene.item(scene.pay(10), 0, "ana")))))
                .doesNotContain("deposit");
    }

    @Test
    void noPaymentHasOneAndEverySweepDoes() {
        TransferIntent pay = scene.pay(10);
        byte[] unsigned = scene.bytes(pay, 0);
        assertRefused(() -> sweeps.item(pay, unsigned, 3, "ana"));
        TransferIntent sweep = sweeps.of(10, 3);
        assertRefused(() -> sweeps.item(sweep, 0, null, "ana"));
        assertRefused(() -> sweeps.item(sweep, 0, -1, "ana"));
    }

    private static void assertRefused(Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("request.deposit"));
    }

    @Test
    void aNetworkOutsideThePolicyHasNoSweeps() {
        Network main = Network.parse("eip155:1");
        Address from = new Address(main, sweeps.deposit(3).text());
        Address to = new Address(main, scene.cold.text());
        Amount ether = Amount.of(1, Asset.parse("eip155:1/slip44:60"));
        TransferIntent sweep = sweeps.of(ether, from, to, null);
        byte[] request = file(scene.request("R-1", sweeps.item(sweep, 0, 3, "ana")));
        refusedAndUnchanged(folder, "policy.network", () -> scene.sign(request, "out"));
    }

    /** A core that signs such a file itself gets no further than the gate. */
    @ParameterizedTest
    @CsvSource({
        "pay, '\"3\"', request.deposit",
        "sweep, , request.deposit",
        "sweep, null, json.kind",
        "sweep, '\"-3\"', json.number",
        "sweep, '\"03\"', json.number",
        "sweep, '\"2147483648\"', json.number",
    })
    void aFileWithAnotherIsRefusedAtTheGate(String kind, String deposit, String code) {
        SigningRequest.Item item =
                kind.equals("pay") ? scene.item(scene.pay(10), 0, "ana") : sweeps.item(sweeps.of(10, 3), 0, 3, "ana");
        byte[] made = file(scene.request("R-1", item));
        ObjectNode payload = (ObjectNode) CanonicalJson.read(payload(made).getBytes(StandardCharsets.UTF_8), "test");
        ObjectNode first = (ObjectNode) payload.get("items").get(0);
        first.remove("deposit");
        if (deposit != null) {
            JsonNode value = CanonicalJson.read(
                            ("{\"deposit\":" + deposit + "}").getBytes(StandardCharsets.UTF_8), "test")
                    .get("deposit");
            first.set("deposit", value);
        }
        byte[] request = Envelope.unsigned(Kind.SIGNING_REQUEST, payload)
                .signedBy(People.key("core"))
                .bytes();
        refusedAndUnchanged(folder, code, () -> scene.sign(request, "out"));
    }

    private static String payload(byte[] file) {
        return Envelope.read(file, Kind.SIGNING_REQUEST).payload("request").toString();
    }
}
