package dev.strongroom.chain.solana.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.solana.TokenProgram;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Transactions as nodes show them with {@code transactionDetails: accounts}, in shapes that few senders make. */
class SolanaMovementsTest {
    private static final Asset COIN = SolanaNodeContract.coin().asset();
    private static final Asset USDT = SolanaNodeContract.usdt().asset();
    private static final String MINT = USDT.reference();
    private static final TokenProgram PROGRAM = TokenProgram.TOKEN_2022;
    private static final String ALICE = key(1);
    private static final String BOB = key(2);
    private static final String CAROL = key(3);
    private static final String VOTE = "Vote111111111111111111111111111111111111111";

    @Test
    void whatComesToAnotherAccountOfOurOwnerMovesNothing() {
        String moved = transaction(
                1,
                "null",
                list(pubkey(key(20)), pubkey(key(21)), own(BOB)),
                "[9,9,9]",
                "[9,9,9]", //
                list(held(1, ALICE, "30"), held(2, BOB, "100")),
                list(held(1, ALICE, "130"), held(2, BOB, "0")));
        assertThat(of(ALICE, CAROL, moved)).isEmpty();
        assertThat(of(ALICE, BOB, moved))
                .extracting(Movement::address, movement -> movement.units().longValue(), Movement::counterparty)
                .containsExactly(tuple(address(BOB), -100L, address(ALICE)));
    }

    @Test
    void whatPassesBetweenTheAccountsOfOneOwnerComesAndGoes() {
        String keys = list(pubkey(key(20)), own(ALICE), pubkey(key(22)));
        String comes = transaction(
                1,
                "null",
                keys,
                "[9,9,9]",
                "[9,9,9]", //
                list(held(1, ALICE, "100"), held(2, ALICE, "50")),
                list(held(1, ALICE, "150"), held(2, ALICE, "0")));
        String goes = transaction(
                2,
                "null",
                keys,
                "[9,9,9]",
                "[9,9,9]", //
                list(held(1, ALICE, "150")),
                list(held(1, ALICE, "120"), held(2, ALICE, "30")));
        assertThat(of(ALICE, BOB, comes, goes))
                .extracting(Movement::address, movement -> movement.units().longValue(), Movement::counterparty)
                .containsExactly(
                        tuple(address(ALICE), 50L, address(ALICE)), tuple(address(ALICE), -30L, address(ALICE)));
    }

    @Test
    void allAccountsOfTheOtherSideCountAsOne() {
        String moved = transaction(
                1,
                "null",
                list(pubkey(key(20)), own(ALICE), pubkey(key(22)), pubkey(key(23)), pubkey(key(24))),
                "[9,9,9,9,9]",
                "[9,9,9,9,9]", //
                list(held(1, ALICE, "0"), held(2, CAROL, "100"), held(3, CAROL, "50"), held(4, BOB, "7")),
                list(held(1, ALICE, "120"), held(2, CAROL, "0"), held(3, CAROL, "30"), held(4, BOB, "7")));
        assertThat(of(ALICE, BOB, moved))
                .extracting(Movement::address, movement -> movement.units().longValue(), Movement::counterparty)
                .containsExactly(tuple(address(ALICE), 120L, address(CAROL)));
        String split = moved.replace(held(3, CAROL, "50"), held(3, BOB, "50"))
                .replace(held(3, CAROL, "30"), held(3, BOB, "30"));
        assertThat(of(ALICE, BOB, split)).extracting(Movement::counterparty).containsExactly((Address) null);
    }

    @Test
    void theAccountIsThatOfTheProgramThatKeepsIt() {
        String moved = transaction(
                1, "null", list(pubkey(key(20)), own(ALICE)), "[9,9]", "[9,9]", "[]", list(held(1, ALICE, "5")));
        String other =
                TokenProgram.TOKEN.accountOf(address(ALICE), address(MINT)).text();
        String kept = moved.replace(PROGRAM.id(), TokenProgram.TOKEN.id());
        assertThat(of(ALICE, BOB, moved)).hasSize(1);
        assertThat(of(ALICE, BOB, kept)).isEmpty();
        assertThat(of(ALICE, BOB, kept.replace(own(ALICE), pubkey(other)))).hasSize(1);
        assertThat(of(ALICE, BOB, moved.replace(PROGRAM.id(), key(41))))
                .as("no program of tokens")
                .isEmpty();
    }

    @Test
    void anAccountThatWasGivenAwayWentAndDidNotCome() {
        String given = transaction(
                1,
                "null",
                list(pubkey(key(20)), own(ALICE)),
                "[9,9]",
                "[9,9]",
                list(held(1, ALICE, "5")),
                list(held(1, BOB, "5")));
        assertThat(of(ALICE, BOB, given))
                .extracting(Movement::address, movement -> movement.units().longValue(), Movement::counterparty)
                .containsExactly(tuple(address(ALICE), -5L, address(BOB)));
    }

    @Test
    void anAccountThatWasOpenedHadNothingAndOneThatWasClosedHasNothing() {
        String moved = transaction(
                1,
                "null",
                list(pubkey(key(20)), own(ALICE), own(BOB), pubkey(key(23))),
                "[9,9,0,9]",
                "[9,0,9,9]", //
                list(held(1, ALICE, "100")),
                list(held(2, BOB, "100")));
        assertThat(tokens(of(ALICE, BOB, moved)))
                .extracting(movement -> movement.units().longValue())
                .containsExactly(-100L, 100L);
    }

    @Test
    void whereSeveralPaidOrWerePaidNobodyIsNamed() {
        String moved = transaction(
                1,
                "null",
                list(pubkey(key(20)), own(ALICE), own(BOB), pubkey(key(23))),
                "[9,9,9,9]",
                "[9,9,9,9]", //
                list(held(1, ALICE, "100"), held(2, BOB, "0"), held(3, CAROL, "0")),
                list(held(1, ALICE, "0"), held(2, BOB, "60"), held(3, CAROL, "40")));
        assertThat(of(ALICE, BOB, moved))
                .extracting(Movement::address, Movement::counterparty)
                .containsExactly(tuple(address(ALICE), null), tuple(address(BOB), address(ALICE)));
        String coins = transaction(
                1, "null", list(pubkey(ALICE), pubkey(BOB), pubkey(CAROL)), "[9,0,9]", "[2,6,5]", "[]", "[]");
        assertThat(of(ALICE, BOB, coins))
                .extracting(Movement::address, movement -> movement.units().longValue(), Movement::counterparty)
                .containsExactly(tuple(address(ALICE), -7L, address(BOB)), tuple(address(BOB), 6L, null));
    }

    @Test
    void aFailedTransactionTookItsFeeAndMovedNoToken() {
        String failed = transaction(
                1,
                "{\"InstructionError\":[2,{\"Custom\":1}]}",
                list(pubkey(ALICE), own(BOB)),
                "[9000,9]",
                "[4000,9]",
                list(held(1, BOB, "1")),
                list(held(1, BOB, "5")));
        assertThat(of(ALICE, BOB, failed))
                .extracting(Movement::asset, movement -> movement.units().longValue(), Movement::index)
                .containsExactly(tuple(COIN, -5000L, Movement.NO_EVENT));
    }

    @Test
    void votesAndMintsThatAreNotListedMoveNothing() {
        String vote = transaction(1, "null", list(pubkey(CAROL), pubkey(VOTE)), "[9000,1]", "[4000,1]", "[]", "[]");
        String other = transaction(
                2,
                "null",
                list(pubkey(key(20)), own(ALICE)),
                "[9,9]",
                "[9,9]",
                "[]",
                list(held(1, ALICE, "5").replace(MINT, key(40))));
        assertThat(of(ALICE, BOB, vote, other)).isEmpty();
        assertThat(of(CAROL, BOB, vote)).hasSize(1);
    }

    @Test
    void transactionsStandInTheOrderOfTheBlock() {
        String first = transaction(1, "null", list(pubkey(ALICE)), "[9]", "[8]", "[]", "[]");
        String second = transaction(2, "null", list(pubkey(ALICE)), "[8]", "[9]", "[]", "[]");
        assertThat(of(ALICE, BOB, first, second)).extracting(Movement::txid).containsExactly(txid(1), txid(2));
    }

    @Test
    void whatDoesNotAddUpIsNoAnswer() {
        String keys = list(pubkey(key(20)), own(ALICE), pubkey(key(22)));
        String good = transaction(1, "null", keys, "[9,9,9]", "[9,8,9]", "[]", list(held(1, ALICE, "5")));
        assertThat(of(ALICE, BOB, good)).hasSize(1);
        refused(good.replace("[9,8,9]", "[9,8]"), "balances: 3 before and 2 after of 3 accounts");
        refused(good.replace("[9,8,9]", "[9,8,9,9]"), "balances: 3 before");
        refused(good.replace("[9,8,9]", "[9,-8,9]"), "postBalances");
        refused(good.replace("\"err\":null", "\"was\":null"), "err");
        refused(good.replace("\"accountIndex\":1", "\"accountIndex\":3"), "account 3 of 3");
        refused(
                good.replace("\"postTokenBalances\":[", "\"postTokenBalances\":[" + held(1, BOB, "1") + ","),
                "account 1");
        refused(
                good.replace(pubkey(key(22)), own(ALICE))
                        .replace("\"postTokenBalances\":[", "\"postTokenBalances\":[" + held(2, BOB, "1") + ","),
                "account 1");
        refused(good.replace("\"owner\"", "\"owned\""), "owner");
        refused(good.replace("\"programId\"", "\"program\""), "programId");
        refused(good.replace("\"amount\":\"5\"", "\"amount\":\"5.0\""), "amount");
        refused(good.replace("\"preTokenBalances\":[]", "\"preTokenBalances\":null"), "preTokenBalances");
        refused(good.replace(txid(1), "abc"), "signatures");
        refused(good + "," + good, "twice");
        String twice = transaction(1, "null", list(pubkey(ALICE), pubkey(ALICE)), "[9,9]", "[8,8]", "[]", "[]");
        refused(twice, "accountKeys: " + ALICE);
        assertThatThrownBy(() -> movements(ALICE, BOB).of(JsonMapper.shared().readTree("{\"signatures\":[]}")))
                .hasMessageContaining("transactions");
    }

    private static void refused(String transactions, String words) {
        assertThatThrownBy(() -> of(ALICE, BOB, transactions))
                .isInstanceOfSatisfying(
                        NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.MALFORMED))
                .hasMessageContaining(words);
    }

    private static Movements movements(String one, String other) {
        return new Movements(
                COIN.network(), new Watch(Set.of(COIN, USDT), Set.of(address(one), address(other))::contains));
    }

    private static List<Movement> of(String one, String other, String... transactions) {
        String block = "{\"transactions\":" + list(transactions) + "}";
        return movements(one, other).of(JsonMapper.shared().readTree(block));
    }

    private static List<Movement> tokens(List<Movement> movements) {
        return movements.stream()
                .filter(movement -> movement.asset().equals(USDT))
                .toList();
    }

    private static String transaction(
            int number, String error, String keys, String before, String after, String had, String has) {
        return "{\"meta\":{\"err\":%s,\"fee\":5000,\"preBalances\":%s,\"postBalances\":%s,\"preTokenBalances\":%s,"
                        .formatted(error, before, after, had)
                + "\"postTokenBalances\":%s,\"status\":{}},\"transaction\":{\"accountKeys\":%s,\"signatures\":[\"%s\"]},"
                        .formatted(has, keys, txid(number))
                + "\"version\":0}";
    }

    /** The account of the mint that a wallet's payments spend. */
    private static String own(String owner) {
        return pubkey(PROGRAM.accountOf(address(owner), address(MINT)).text());
    }

    private static String pubkey(String key) {
        return "{\"pubkey\":\"" + key + "\",\"signer\":false,\"source\":\"lookupTable\",\"writable\":true}";
    }

    private static String held(int account, String owner, String units) {
        return "{\"accountIndex\":%d,\"mint\":\"%s\",\"owner\":\"%s\",\"programId\":\"%s\","
                        .formatted(account, MINT, owner, PROGRAM.id())
                + "\"uiTokenAmount\":{\"amount\":\"" + units + "\",\"decimals\":6,\"uiAmount\":null,"
                + "\"uiAmountString\":\"\"}}";
    }

    private static String list(String... parts) {
        return "[" + String.join(",", parts) + "]";
    }

    private static String key(int number) {
        return bytes(number, 32);
    }

    private static String txid(int number) {
        return bytes(number, 64);
    }

    private static String bytes(int number, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) number);
        return Base58.encode(bytes);
    }

    private static Address address(String key) {
        return new Address(COIN.network(), key);
    }
}
