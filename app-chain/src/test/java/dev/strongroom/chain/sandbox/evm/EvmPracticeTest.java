package dev.strongroom.chain.sandbox.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esaulpaugh.headlong.abi.Address;
import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import dev.strongroom.chain.sandbox.Rpc;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvmPracticeTest {
    private static final Function AGGREGATE = Function.parse("aggregate3((address,bool,bytes)[])", "((bool,bytes)[])");

    private final Net net;

    EvmPracticeTest(@TempDir Path folder) {
        net = Net.funded(folder);
    }

    @BeforeEach
    void begins() {
        assertThat(net.text("eth_blockNumber")).isEqualTo("0x3");
    }

    @AfterEach
    void end() {
        net.close();
    }

    @Test
    void saysOfItselfThatItIsSimulated() {
        assertThat(net.text("web3_clientVersion")).contains("practice", "simulated");
        assertThat(net.text("eth_chainId")).isEqualTo("0x7a69");
        assertThat(net.text("net_version")).isEqualTo("31337");
    }

    @Test
    void aNativePaymentMovesValueAndTakesItsFee() {
        BigInteger before = net.wei(Net.ALICE);
        String hash = net.send(Net.pay(0, Net.ETHER));
        JsonNode receipt = net.call("eth_getTransactionReceipt", hash);
        BigInteger fee = Net.number(receipt.path("gasUsed").asString())
                .multiply(Net.number(receipt.path("effectiveGasPrice").asString()));
        assertThat(receipt.path("status").asString()).isEqualTo("0x1");
        assertThat(receipt.path("gasUsed").asString()).isEqualTo("0x5208");
        assertThat(net.wei(Net.BOB)).isEqualTo(Net.ETHER);
        assertThat(net.wei(Net.ALICE)).isEqualTo(before.subtract(Net.ETHER).subtract(fee));
        JsonNode header = net.call("eth_getBlockByNumber", "latest", false);
        assertThat(Net.number(receipt.path("effectiveGasPrice").asString()))
                .isEqualTo(Net.number(header.path("baseFeePerGas").asString()).add(Net.GWEI));
    }

    @Test
    void aTokenPaymentMovesUnitsAndLogsThem() {
        String hash = net.send(Net.transfer(Net.USDT, Net.BOB, 0, 250));
        assertThat(net.tokens(Net.USDT, Net.BOB)).isEqualTo(250);
        assertThat(net.tokens(Net.USDT, Net.ALICE)).isEqualTo(1_000_000_000 - 250);
        JsonNode log = net.call("eth_getTransactionReceipt", hash).path("logs").path(0);
        assertThat(log.path("address").asString()).isEqualTo(Net.USDT.hex());
        assertThat(log.path("topics").values().stream().map(JsonNode::asString))
                .containsExactly(
                        "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef",
                        Net.ALICE.word(),
                        Net.BOB.word());
        assertThat(Net.number(log.path("data").asString())).isEqualTo(250);
    }

    @Test
    void oneTokenReturnsNothingAndTheOtherTrue() {
        Map<String, String> silent = transferMessage(Net.USDT, 1);
        Map<String, String> speaking = transferMessage(Net.USDC, 1);
        assertThat(net.text("eth_call", silent, "latest")).isEqualTo("0x");
        assertThat(net.text("eth_call", speaking, "latest")).isEqualTo(Hex.word(BigInteger.ONE));
        assertThat(net.tokens(Net.USDC, Net.BOB)).as("a call changes nothing").isZero();
    }

    @Test
    void anEstimateOfATransferThatWouldFailCarriesTheRevert() {
        assertThatThrownBy(() -> net.call("eth_estimateGas", transferMessage(Net.USDC, 2_000_000_000L)))
                .isInstanceOfSatisfying(Rpc.Failure.class, e -> {
                    assertThat(e.code()).isEqualTo(3);
                    assertThat(e).hasMessage("execution reverted: ERC20: transfer amount exceeds balance");
                    assertThat(e.data()).startsWith("0x08c379a0");
                });
        assertThatThrownBy(() -> net.call("eth_estimateGas", transferMessage(Net.USDT, 2_000_000_000L)))
                .isInstanceOfSatisfying(Rpc.Failure.class, e -> {
                    assertThat(e).hasMessage("execution reverted");
                    assertThat(e.data()).isEqualTo("0x");
                });
    }

    @Test
    void aFirstTimeHolderCostsMoreAndTheEstimateIsExact() {
        BigInteger first = Net.number(net.text("eth_estimateGas", transferMessage(Net.USDC, 5)));
        JsonNode receipt = net.call("eth_getTransactionReceipt", net.send(Net.transfer(Net.USDC, Net.BOB, 0, 5)));
        assertThat(Net.number(receipt.path("gasUsed").asString())).isEqualTo(first);
        assertThat(Net.number(net.text("eth_estimateGas", transferMessage(Net.USDC, 5))))
                .isLessThan(first);
    }

    @Test
    void aTransferBeyondTheBalanceFailsInItsBlockAndPaysItsFee() {
        BigInteger before = net.wei(Net.ALICE);
        String hash = net.send(Net.transfer(Net.USDC, Net.BOB, 0, 2_000_000_000L));
        JsonNode receipt = net.call("eth_getTransactionReceipt", hash);
        assertThat(receipt.path("status").asString()).isEqualTo("0x0");
        assertThat(receipt.path("logs").size()).isZero();
        assertThat(net.wei(Net.ALICE)).isLessThan(before);
        assertThat(net.tokens(Net.USDC, Net.BOB)).isZero();
        assertThat(net.text("eth_getTransactionCount", Net.ALICE.hex(), "latest"))
                .isEqualTo("0x1");
    }

    @Test
    void tooLittleGasForATokenIsAFailureThatTakesAllOfIt() {
        String data = Abi.call(TokenContract.TRANSFER, Net.BOB, BigInteger.ONE);
        SignedTx tx = Net.TXS.sign(Net.ALICE_KEY, 0, Net.fees(10, 30_000), Net.USDC, BigInteger.ZERO, data);
        JsonNode receipt = net.call("eth_getTransactionReceipt", net.send(tx));
        assertThat(receipt.path("status").asString()).isEqualTo("0x0");
        assertThat(Net.number(receipt.path("gasUsed").asString())).isEqualTo(30_000);
        assertThat(net.tokens(Net.USDC, Net.BOB)).isZero();
    }

    @Test
    void tokensTellTheirNameAndDecimals() {
        assertThat(Net.number(net.read(Net.USDT, Abi.selector("decimals()")))).isEqualTo(6);
        assertThat(net.read(Net.USDT, Abi.selector("symbol()"))).isEqualTo(Abi.text("USDT"));
        assertThat(Net.number(net.read(Net.USDT, Abi.selector("totalSupply()"))))
                .isEqualTo(1_000_000_000);
        assertThat(net.text("eth_getCode", Net.USDT.hex(), "latest")).startsWith("0xfe");
        assertThat(net.text("eth_getCode", Net.BOB.hex(), "latest")).isEqualTo("0x");
    }

    @Test
    void manyReadsComeInOneCallAndOneThatFailsIsSaid() {
        String balance = Abi.call(Abi.selector("balanceOf(address)"), Net.ALICE);
        String approve = Abi.call(Abi.selector("approve(address,uint256)"), Net.BOB, BigInteger.ONE);
        Tuple[] calls = {
            Tuple.of(abi(Net.USDT), true, Hex.bytes(balance)), Tuple.of(abi(Net.USDC), true, Hex.bytes(approve))
        };
        byte[] asked = AGGREGATE.encodeCall(Tuple.singleton(calls)).array();
        Tuple returned = AGGREGATE.decodeReturn(Hex.bytes(net.read(Multicall.ADDRESS, Hex.data(asked))));
        Tuple[] answers = returned.get(0);
        assertThat(answers).hasSize(2);
        assertThat((boolean) answers[0].get(0)).isTrue();
        assertThat(new BigInteger(1, answers[0].<byte[]>get(1))).isEqualTo(1_000_000_000);
        assertThat((boolean) answers[1].get(0)).isFalse();
    }

    private static Address abi(Account account) {
        return Address.wrap(Address.toChecksumAddress(account.hex()));
    }

    @Test
    void blocksFormAChainAndPastBalancesStayReadable() {
        net.send(Net.pay(0, Net.ETHER));
        net.send(Net.pay(1, Net.ETHER));
        assertThat(Net.number(net.text("eth_getBalance", Net.BOB.hex(), "0x4"))).isEqualTo(Net.ETHER);
        assertThat(Net.number(net.text("eth_getBalance", Net.BOB.hex(), "0x3"))).isZero();
        for (int height = 1; height <= 5; height++) {
            JsonNode block = net.call("eth_getBlockByNumber", Hex.quantity(height), true);
            JsonNode parent = net.call("eth_getBlockByNumber", Hex.quantity(height - 1), false);
            assertThat(block.path("parentHash")).isEqualTo(parent.path("hash"));
            assertThat(net.call("eth_getBlockByHash", block.path("hash").asString(), true))
                    .isEqualTo(block);
        }
        assertThat(net.call("eth_getBlockByNumber", "finalized", false)
                        .path("number")
                        .asString())
                .isEqualTo("0x3");
        assertThat(net.call("eth_getBlockByNumber", "0x6", false).isNull()).isTrue();
        assertThatThrownBy(() -> net.call("eth_getBalance", Net.BOB.hex(), "0x6"))
                .hasMessage("header not found");
    }

    @Test
    void receiptsOfABlockAreFoundByEveryNameThatItHas() {
        String hash = net.send(Net.transfer(Net.USDC, Net.BOB, 0, 5));
        JsonNode receipt = net.call("eth_getTransactionReceipt", hash);
        String block = receipt.path("blockHash").asString();
        String number = receipt.path("blockNumber").asString();
        for (Object name :
                List.of(number, "latest", block, Map.of("blockHash", block), Map.of("blockNumber", number))) {
            assertThat(net.call("eth_getBlockReceipts", name)).containsExactly(receipt);
        }
        assertThat(net.call("eth_getBlockReceipts", "0x63").isNull()).isTrue();
        assertThat(net.call("eth_getBlockReceipts", "0x" + "ab".repeat(32)).isNull())
                .isTrue();
    }

    @Test
    void logsAreFoundByAddressTopicRangeAndBlock() {
        net.send(Net.transfer(Net.USDT, Net.BOB, 0, 1));
        net.send(Net.transfer(Net.USDC, Net.BOB, 1, 2));
        List<Object> toBob = Arrays.asList(TokenContract.TRANSFERRED, null, List.of(Net.BOB.word()));
        assertThat(net.call("eth_getLogs", Map.of("fromBlock", "0x0", "topics", toBob)))
                .hasSize(2);
        assertThat(net.call("eth_getLogs", Map.of("fromBlock", "0x0", "address", Net.USDC.hex(), "topics", toBob)))
                .hasSize(1);
        assertThat(net.call("eth_getLogs", Map.of("fromBlock", "0x5"))).hasSize(1);
        String hash =
                net.call("eth_getBlockByNumber", "0x4", false).path("hash").asString();
        assertThat(net.call("eth_getLogs", Map.of("blockHash", hash))
                        .path(0)
                        .path("address")
                        .asString())
                .isEqualTo(Net.USDT.hex());
        assertThatThrownBy(() -> net.call("eth_getLogs", Map.of("fromBlock", "0x5", "toBlock", "0x4")))
                .hasMessage("invalid block range params");
    }

    @Test
    void contractCreationAndForeignFunctionsAreNotSimulated() {
        String approve = Abi.call(Abi.selector("approve(address,uint256)"), Net.BOB, BigInteger.ONE);
        SignedTx tx = Net.TXS.sign(Net.ALICE_KEY, 0, Net.fees(10, 100_000), Net.USDT, BigInteger.ZERO, approve);
        assertThatThrownBy(() -> net.send(tx)).hasMessageStartingWith("practice network: ");
        assertThatThrownBy(() -> net.call("eth_estimateGas", Map.of("from", Net.ALICE.hex(), "data", "0x6000")))
                .hasMessageStartingWith("practice network: ");
        assertThat(net.text("eth_getTransactionCount", Net.ALICE.hex(), "pending"))
                .as("nothing was taken in")
                .isEqualTo("0x0");
    }

    @Test
    void theFaucetIsTheDevelopmentAccountAndTheNetworkSignsForNobodyElse() {
        String faucet = net.call("eth_accounts").path(0).asString();
        net.call("eth_sendTransaction", Map.of("from", faucet, "to", Net.BOB.hex(), "value", "0x7"));
        String mint = Abi.call(TokenContract.MINT, Net.BOB, BigInteger.valueOf(9));
        net.call("eth_sendTransaction", Map.of("from", faucet, "to", Net.USDT.hex(), "data", mint));
        assertThat(net.wei(Net.BOB)).isEqualTo(7);
        assertThat(net.tokens(Net.USDT, Net.BOB)).isEqualTo(9);
        assertThatThrownBy(() -> net.call(
                        "eth_sendTransaction", Map.of("from", Net.ALICE.hex(), "to", Net.BOB.hex(), "value", "0x1")))
                .hasMessage("unknown account");
        net.send(Net.TXS.sign(Net.ALICE_KEY, 0, Net.fees(10, 100_000), Net.USDT, BigInteger.ZERO, mint));
        assertThat(net.tokens(Net.USDT, Net.BOB)).as("only the owner mints").isEqualTo(9);
    }

    @Test
    void feesAreToldForBlocksThatWere() {
        net.send(Net.pay(0, Net.ETHER));
        JsonNode history = net.call("eth_feeHistory", "0x2", "latest", List.of(50));
        assertThat(history.path("oldestBlock").asString()).isEqualTo("0x3");
        assertThat(history.path("baseFeePerGas")).hasSize(3);
        assertThat(history.path("reward").path(1).path(0).asString()).isEqualTo(Hex.quantity(Net.GWEI));
        assertThat(history.path("gasUsedRatio").path(1).decimalValue()).isEqualByComparingTo("0.0007");
    }

    private static Map<String, String> transferMessage(Account token, long units) {
        return Map.of(
                "from", Net.ALICE.hex(),
                "to", token.hex(),
                "data", Abi.call(TokenContract.TRANSFER, Net.BOB, BigInteger.valueOf(units)));
    }
}
