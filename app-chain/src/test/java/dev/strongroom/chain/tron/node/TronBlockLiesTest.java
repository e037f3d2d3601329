package dev.strongroom.chain.tron.node;

import static dev.strongroom.chain.tron.node.TronScene.COIN;
import static dev.strongroom.chain.tron.node.TronScene.TRX;
import static dev.strongroom.chain.tron.node.TronScene.USDT;
import static dev.strongroom.chain.tron.node.TronScene.address;
import static dev.strongroom.chain.tron.node.TronScene.intent;
import static dev.strongroom.chain.tron.node.TronScene.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.tron.TronAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks and infos that are changed on their way from a node that is honest. */
class TronBlockLiesTest {
    private static final String BLOCK = "/wallet/getblockbynum";
    private static final String INFOS = "/wallet/gettransactioninfobyblocknum";

    private final Address alice = address("alice");
    private final Address bob = address("bob");

    private TronScene scene;
    private Answers answers;
    private TronNode node;
    private BlockReader reader;
    private long height;
    private SignedTransfer tokens;
    private SignedTransfer coins;

    /** Alice pays Bob a token, then TRX, in one block that another follows. */
    @BeforeEach
    void open(@TempDir Path folder) {
        scene = new TronScene(folder);
        scene.funded("alice");
        scene.control("automine", false);
        tokens = send(USDT);
        coins = send(TRX);
        scene.mine(1);
        height = scene.node().head().height();
        scene.mine(1);
        answers = new Answers();
        for (long at = height; at <= height + 1; at++) {
            answers.says(BLOCK, at, said(BLOCK, at)).says(INFOS, at, said(INFOS, at));
        }
        node = answers.client();
        reader = node.readers().getFirst();
    }

    @AfterEach
    void close() {
        reader.close();
        node.close();
        answers.close();
        scene.close();
    }

    @Test
    void unchangedTheyAreRead() {
        assertThat(read()).hasSize(2);
        assertThat(read().getFirst().movements()).hasSize(5);
        assertThat(read().getLast().movements()).isEmpty();
    }

    @Test
    void aBlockOrItsInfosLeftOutIsNoEmptyBlock() {
        answers.says(BLOCK, height, "{}");
        assertThatThrownBy(this::read).isInstanceOf(NodeException.class).hasMessageContaining("none of height");
        change(BLOCK, said -> said.replaceFirst("\"transactions\":\\[.*\\],\"block_header\"", "\"block_header\""));
        refused("and the node shows 0 transactions");
        answers.says(INFOS, height, "[]");
        refused("and the node shows 0 transactions");
        change(BLOCK, said -> said.replaceFirst("\"txTrieRoot\":\"[0-9a-f]{64}", "\"txTrieRoot\":\"" + "0".repeat(64)));
        refused("and the node shows 2 transactions");
        change(INFOS, _ -> "[]");
        refused("infos: block " + height + " has 2 transactions and 0 infos");
        change(INFOS, _ -> "{}");
        refused("infos");
        change(INFOS, _ -> "{\"Error\":\"class java.lang.NullPointerException : null\"}");
        assertThatThrownBy(this::read).isInstanceOf(NodeException.class).hasMessageContaining("NullPointerException");
    }

    @Test
    void anInfoLeftOutOrOfAnotherPlaceIsSeen() {
        change(INFOS, said -> said.replace(coins.txid(), tokens.txid()));
        refused("id: an info is of");
        change(INFOS, said -> {
            int second = said.indexOf(",{\"id\"");
            return "[" + said.substring(second + 1, said.length() - 1) + "," + said.substring(1, second) + "]";
        });
        refused("id: an info is of");
        change(INFOS, said -> said.replace("\"blockNumber\":" + height, "\"blockNumber\":" + (height + 1)));
        refused("blockNumber: the info");
        change(INFOS, said -> said.replace("\"blockTimeStamp\":", "\"blockTimeStamp\":1"));
        refused("blockTimeStamp: the info");
    }

    @Test
    void aTransactionIsWhatItsBytesSayAndItsNameIsTheirHash() {
        change(BLOCK, said -> said.replace(hex(bob), hex(address("mallory"))));
        refused("raw_data_hex: is that of");
        change(BLOCK, said -> said.replace("\"raw_data_hex\":\"", "\"raw_data_hex\":\"ffff"));
        refused("raw_data_hex: raw_data: cannot be read");
        change(BLOCK, said -> said.replace("raw_data_hex", "raw_data_hxe"));
        refused("raw_data_hex: contract: there are 0");
        change(BLOCK, said -> said.replace("\"amount\":" + COIN, "\"amount\":" + 9 * COIN));
        assertThat(ofCoins(read()).getLast().units())
                .as("the pretty form is not looked at")
                .isEqualTo(COIN);
    }

    @Test
    void aBlockIsOfItsHeightAndStandsOnTheOneBefore() {
        answers.says(BLOCK, height, said(BLOCK, height + 1));
        refused("block: asked for " + height + ", got " + (height + 1));
        change(BLOCK, said -> said.replace("\"number\":" + height, "\"number\":" + (height + 2)));
        refused("block: the id");
        change(BLOCK, said -> said.replace("\"parentHash\":", "\"parent\":"));
        refused("parentHash");
        change(BLOCK, said -> said.replaceFirst("(\"blockID\":\"[0-9a-f]{60})[0-9a-f]{4}", "$10000"));
        refused("parentHash: block " + (height + 1));
    }

    @Test
    void blockAndInfoAgreeOnHowAPaymentEnded() {
        change(BLOCK, said -> said.replaceFirst("SUCCESS", "REVERT"));
        refused("info: of " + tokens.txid());
        change(INFOS, said -> said.replace("\"result\":\"SUCCESS\"", "\"result\":\"REVERT\""));
        refused("info: of " + tokens.txid());
        change(INFOS, said -> said.replaceFirst("\"receipt\"", "\"result\":\"FAILED\",\"receipt\""));
        refused("info: of " + tokens.txid());
    }

    @Test
    void eventsOfAnotherShapeMoveNothing() {
        change(INFOS, said -> said.replace(word(COIN), word(0)));
        assertThat(ofTokens(read())).as("nothing is transferred").isEmpty();
        change(INFOS, said -> said.replace("\"data\":\"", "\"data\":\"" + "00".repeat(32)));
        assertThat(ofTokens(read())).as("two words").isEmpty();
        change(INFOS, said -> said.replace("\"topics\":[", "\"topics\":[\"" + "00".repeat(32) + "\","));
        assertThat(ofTokens(read())).as("four topics").isEmpty();
        change(INFOS, said -> said.replace(contract(), hex(address("imitation"))));
        assertThat(ofTokens(read())).as("another contract").isEmpty();
        change(INFOS, said -> said.replace(contract(), "41" + contract()));
        refused("address");
        change(INFOS, said -> said.replaceFirst("\"log\":\\[", "\"log\":7,\"was\":["));
        refused("log");
    }

    /** A token that keeps a share tells of two transfers; each of them counts for what it says. */
    @Test
    void aTokenThatKeepsAShareIsToldByItsEvents() {
        change(INFOS, said -> {
            String whole = "\"log\":\\[(\\{.*?\\})\\]";
            String log = Pattern.compile(whole)
                    .matcher(said)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            String net = log.replace(word(COIN), word(COIN - 1000));
            String share = log.replace(word(COIN), word(1000)).replace(hex(bob), hex(address("issuer")));
            return said.replace(log, net + "," + share);
        });
        assertThat(ofTokens(read()))
                .extracting(
                        Movement::index,
                        Movement::address,
                        movement -> movement.units().longValue())
                .containsExactly(tuple(0, alice, 1000 - COIN), tuple(0, bob, COIN - 1000), tuple(1, alice, -1000L));
    }

    private static String word(long units) {
        return "%064x".formatted(units);
    }

    private SignedTransfer send(Token token) {
        SignedTransfer signed = scene.signed("alice", intent(alice, bob, units(token, COIN)));
        scene.node().broadcast(signed);
        return signed;
    }

    private String said(String path, long at) {
        return scene.ask(path, "{\"num\":" + at + "}").toString();
    }

    /** Changes one of the block's two answers; the other is as it was. */
    private void change(String path, UnaryOperator<String> how) {
        answers.says(BLOCK, height, said(BLOCK, height)).says(INFOS, height, said(INFOS, height));
        String honest = said(path, height);
        String changed = how.apply(honest);
        assertThat(changed).isNotEqualTo(honest);
        answers.says(path, height, changed);
    }

    private void refused(String words) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.MALFORMED))
                .hasMessageContaining(words);
    }

    private List<BlockMovements> read() {
        Set<Address> watched = Set.of(alice, bob);
        return reader.read(height, height + 1, new Watch(TronScene.ASSETS, watched::contains));
    }

    private static List<Movement> ofCoins(List<BlockMovements> blocks) {
        return of(blocks, TRX);
    }

    private static List<Movement> ofTokens(List<BlockMovements> blocks) {
        return of(blocks, USDT);
    }

    private static List<Movement> of(List<BlockMovements> blocks, Token token) {
        List<Movement> found = new ArrayList<>(blocks.getFirst().movements());
        found.removeIf(movement -> !movement.asset().equals(token.asset()));
        return found;
    }

    private static String contract() {
        return hex(TronScene.CODEC.address(USDT.asset().network(), USDT.asset().reference()));
    }

    private static String hex(Address address) {
        return HexFormat.of().formatHex(TronAddress.body(address));
    }
}
