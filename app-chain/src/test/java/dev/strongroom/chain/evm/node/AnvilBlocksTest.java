package dev.strongroom.chain.evm.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.evm.EvmCodec;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The real node, and on it the tokens that only a virtual machine can run. */
class AnvilBlocksTest extends EvmBlocksContract {
    private static final BigInteger MOST = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

    private final AnvilUnderTest anvil = new AnvilUnderTest();

    @Override
    NodeUnderTest start() {
        return anvil;
    }

    @Test
    void ofATokenThatKeepsAShareTheRestArrivesAndOneTransactionMovesTwice() {
        Token token = anvil.silentToken();
        Wallet payer = funded("payer", token);
        Address to = wallet("payee").address();
        Address owner = account();
        anvil.tokenKeeps(100);
        try {
            SignedTransfer signed = signed(payer, to, units(token, 10_000));
            send(signed);
            BigInteger rest = BigInteger.valueOf(9_900);
            BigInteger share = BigInteger.valueOf(100);
            assertThat(movements(landed(signed).block(), listed(token, payer.address(), to, owner)))
                    .containsExactly(
                            movement(signed, 0, payer.address(), token.asset(), rest.negate(), to),
                            movement(signed, 0, to, token.asset(), rest, payer.address()),
                            movement(signed, 1, payer.address(), token.asset(), share.negate(), owner),
                            movement(signed, 1, owner, token.asset(), share, payer.address()));
        } finally {
            anvil.tokenKeeps(0);
        }
    }

    @Test
    void aTokenOfTheSameSymbolIsAnother() {
        Token listed = anvil.silentToken();
        Token other = anvil.anotherTether();
        assertThat(other.symbol()).isEqualTo(listed.symbol());
        Address to = wallet("payee").address();
        anvil.fund(to, units(other, 5));
        assertThat(movements(node().head(), to)).isEmpty();
        assertThat(movements(node().head(), listed(other, to))).hasSize(1);
    }

    @Test
    void aTokenThatAnswersFalseInsteadOfFailingMovesNothing() {
        Asset token = Shouter.on(anvil, "false", Shouter.answers(0));
        Address to = wallet("payee").address();
        Wallet payer = funded("payer");
        SignedTransfer signed = unchecked(payer, to, new Amount(BigInteger.TEN, token));
        send(signed);
        assertThat(movements(landed(signed).block(), listed(new Token(token, "NO", 6), payer.address(), to)))
                .isEmpty();
    }

    @Test
    void onlyWhatHasTheShapeOfErc20sEventMovesAnything() {
        Address from = wallet("from").address();
        Address to = wallet("to").address();
        String topic = EventLog.TRANSFER;
        String five = Shouter.word(BigInteger.valueOf(5));
        Asset token = Shouter.on(
                anvil,
                "shapes",
                Shouter.tells(five, topic, Shouter.word(from)),
                Shouter.tells("", topic, Shouter.word(from), Shouter.word(to), five),
                Shouter.tells(five.substring(0, five.length() - 2), topic, Shouter.word(from), Shouter.word(to)),
                Shouter.tells(five, topic.replace("0xdd", "0xdc"), Shouter.word(from), Shouter.word(to)),
                Shouter.tells(five, topic, Shouter.word(from), Shouter.word(to).replace("0x00", "0x01")),
                Shouter.tells(Shouter.word(BigInteger.ZERO), topic, Shouter.word(from), Shouter.word(to)),
                Shouter.tells(five, topic, Shouter.word(to), Shouter.word(to)),
                Shouter.tells(five));
        anvil.call(token, new byte[0]);
        assertThat(movements(node().head(), listed(new Token(token, "ODD", 0), from, to)))
                .isEmpty();
    }

    @Test
    void oneTransactionMovesAsOftenAsItSaysAndAsMuchAsAWordHolds() {
        Address from = wallet("from").address();
        Address to = wallet("to").address();
        String[] topics = {EventLog.TRANSFER, Shouter.word(from), Shouter.word(to)};
        Asset token = Shouter.on(
                anvil,
                "many",
                Shouter.tells(Shouter.word(BigInteger.ONE), topics),
                Shouter.tells(Shouter.word(BigInteger.ONE), topics),
                Shouter.tells(Shouter.word(MOST), topics));
        anvil.call(token, new byte[0]);
        List<Movement> movements = movements(node().head(), listed(new Token(token, "MANY", 0), to));
        assertThat(movements).extracting(Movement::index).containsExactly(0, 1, 2);
        assertThat(movements).extracting(Movement::units).containsExactly(BigInteger.ONE, BigInteger.ONE, MOST);
    }

    @Test
    void whoCreatesAContractPaysItsFeeAndNobodyIsTheOtherSide() {
        Address creator = account();
        anvil.anotherTether();
        List<Movement> movements = movements(node().head(), creator);
        assertThat(movements).hasSize(1);
        assertThat(movements.getFirst().asset()).isEqualTo(COIN);
        assertThat(movements.getFirst().units()).isNegative();
        assertThat(movements.getFirst().counterparty()).isNull();
    }

    /** As the reader's documentation says; the balance tells of it. */
    @Test
    void whatAContractPaysOutInsideOfATransactionLeavesNoTraceInIt() {
        Address to = wallet("payee").address();
        Asset contract = Shouter.on(anvil, "payer", Shouter.paysOn(to));
        anvil.automine(false);
        anvil.call("eth_sendTransaction", Map.of("from", lower(account()), "to", contract.reference(), "value", "0x9"));
        anvil.mine(1);
        anvil.automine(true);
        assertThat(balance(to, practice().nativeToken())).isEqualTo(9);
        assertThat(movements(node().head(), to)).isEmpty();
    }

    private static Watch listed(Token token, Address... addresses) {
        return new Watch(Set.of(token.asset()), Set.of(addresses)::contains);
    }

    /** The development account. */
    private Address account() {
        JsonNode accounts = anvil.call("eth_accounts");
        return new EvmCodec().address(anvil.network(), Wire.address(accounts.path(0), "eth_accounts"));
    }

    private static String lower(Address address) {
        return address.text().toLowerCase(Locale.ROOT);
    }
}
