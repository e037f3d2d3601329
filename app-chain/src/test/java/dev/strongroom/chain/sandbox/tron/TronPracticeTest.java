package dev.strongroom.chain.sandbox.tron;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.strongroom.chain.sandbox.host.HttpReply;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tron.trident.proto.Chain.BlockHeader;
import tools.jackson.databind.JsonNode;

class TronPracticeTest {
    private final Net net;

    TronPracticeTest(@TempDir Path folder) {
        net = Net.funded(folder);
    }

    @BeforeEach
    void begins() {
        assertThat(net.height()).isEqualTo(3);
    }

    @AfterEach
    void end() {
        net.close();
    }

    @Test
    void saysOfItselfThatItIsSimulatedAndWhichNetworkItIs() {
        assertThat(net.wallet("getnodeinfo").toString()).contains("practice", "simulated");
        assertThat(net.wallet("getblockbynum", "num", 0).path("blockID").asString())
                .startsWith("0".repeat(16))
                .endsWith("4a9c92cd");
    }

    @Test
    void aPaymentMovesCoinsAndTakesItsFee() {
        net.useUpBytes();
        net.control("fund", Net.BOB.base58(), 5);
        long before = net.sun(Net.ALICE);
        String id = net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        JsonNode info = net.info(id);
        assertThat(info.path("fee").asLong()).isEqualTo(267_000);
        assertThat(info.path("receipt").path("net_fee").asLong()).isEqualTo(267_000);
        assertThat(net.sun(Net.BOB)).isEqualTo(Net.TRX + 5);
        assertThat(net.sun(Net.ALICE)).isEqualTo(before - Net.TRX - 267_000);
        assertThat(contractRet(id)).isEqualTo("SUCCESS");
    }

    @Test
    void aPaymentThatActivatesItsRecipientCosts11Coins() {
        String id = net.send(net.pay(Net.ALICE, Net.BOB, 50 * Net.TRX));
        assertThat(net.info(id).path("fee").asLong()).isEqualTo(1_100_000);
        assertThat(net.info(id).path("receipt").path("net_fee").asLong()).isEqualTo(100_000);
        assertThat(net.account(Net.BOB).path("balance").asLong()).isEqualTo(50 * Net.TRX);
    }

    @Test
    void sixHundredBytesADayAreFree() {
        net.control("fund", Net.BOB.base58(), 5);
        String first = net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        assertThat(net.info(first).has("fee")).isFalse();
        assertThat(net.info(first).path("receipt").path("net_usage").asLong()).isEqualTo(267);
        net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        assertThat(net.info(net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX)))
                        .path("fee")
                        .asLong())
                .isEqualTo(267_000);
        net.advanceADay();
        assertThat(net.info(net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX))).has("fee"))
                .isFalse();
    }

    @Test
    void aMemoCostsACoinMore() {
        net.control("fund", Net.BOB.base58(), 5);
        String id = net.send(Net.with(
                net.pay(Net.ALICE, Net.BOB, Net.TRX), raw -> raw.setData(ByteString.copyFromUtf8("an intent"))));
        assertThat(net.info(id).path("fee").asLong()).isEqualTo(Net.TRX);
    }

    @Test
    void aTokenPaymentTakesMoreEnergyTheFirstTime() {
        net.useUpBytes();
        JsonNode first = net.info(net.send(net.transfer(Net.USDC, Net.ALICE, Net.BOB, 5_000_000)));
        assertThat(first.path("receipt").path("energy_usage_total").asLong()).isEqualTo(27_981);
        assertThat(first.path("fee").asLong()).isEqualTo(3_143_100);
        JsonNode again = net.info(net.send(net.transfer(Net.USDC, Net.ALICE, Net.BOB, 5_000_000)));
        assertThat(again.path("receipt").path("energy_usage_total").asLong()).isEqualTo(12_981);
        assertThat(again.path("fee").asLong()).isEqualTo(1_643_100);
        assertThat(net.tokens(Net.USDC, Net.BOB)).isEqualTo(10_000_000);
        assertThat(net.account(Net.BOB)).as("tokens do not activate").isEmpty();
    }

    @Test
    void oneTokenAnswersFalseAlthoughItMovedAndTheOtherTrue() {
        JsonNode forgetful = net.info(net.send(net.transfer(Net.USDT, Net.ALICE, Net.BOB, 5)));
        assertThat(forgetful.path("contractResult").path(0).asString()).isEqualTo("0".repeat(64));
        assertThat(forgetful.path("receipt").path("result").asString()).isEqualTo("SUCCESS");
        assertThat(net.tokens(Net.USDT, Net.BOB)).isEqualTo(5);
        JsonNode speaking = net.info(net.send(net.transfer(Net.USDC, Net.ALICE, Net.BOB, 5)));
        assertThat(speaking.path("contractResult").path(0).asString()).isEqualTo("0".repeat(63) + "1");
    }

    @Test
    void aTransferWithoutTokensIsRevertedAndPaysItsEnergy() {
        net.control("fund", Net.BOB.base58(), 100 * Net.TRX);
        String id = net.send(Net.BOB_KEY, net.transfer(Net.USDT, Net.BOB, Net.ALICE, 5));
        JsonNode info = net.info(id);
        assertThat(info.path("receipt").path("result").asString()).isEqualTo("REVERT");
        assertThat(info.path("result").asString()).isEqualTo("FAILED");
        assertThat(info.path("fee").asLong()).isEqualTo(80_200);
        assertThat(info.has("log")).isFalse();
        assertThat(contractRet(id)).isEqualTo("REVERT");
        assertThat(net.sun(Net.BOB)).isEqualTo(100 * Net.TRX - 80_200);
    }

    @Test
    void aFeeLimitThatIsTooLowIsBurnedWhole() {
        net.useUpBytes();
        String id = net.send(
                Net.with(net.transfer(Net.USDT, Net.ALICE, Net.BOB, 5_000_000), raw -> raw.setFeeLimit(500_000)));
        JsonNode info = net.info(id);
        assertThat(info.path("receipt").path("result").asString()).isEqualTo("OUT_OF_ENERGY");
        assertThat(info.path("fee").asLong()).isEqualTo(844_000);
        assertThat(contractRet(id)).isEqualTo("OUT_OF_ENERGY");
        assertThat(net.tokens(Net.USDT, Net.BOB)).isZero();
    }

    @Test
    void lentEnergyPaysForASweep() {
        net.control("fund", Net.ALICE.base58(), 2_000_000 * Net.TRX);
        net.send(net.freeze(Net.ALICE, 1_000_000 * Net.TRX));
        net.control("fund", Net.BOB.base58(), 1);
        net.control("mint", Net.USDT.base58(), Net.BOB.base58(), "7");
        net.send(net.lend(Net.ALICE, Net.BOB, 100_000 * Net.TRX));
        JsonNode before = resource(Net.BOB);
        assertThat(before.path("EnergyLimit").asLong()).isEqualTo(5_000_000_000L);
        JsonNode info = net.info(net.send(Net.BOB_KEY, net.transfer(Net.USDT, Net.BOB, Net.ALICE, 7)));
        assertThat(info.has("fee")).isFalse();
        assertThat(info.path("receipt").path("energy_usage").asLong()).isEqualTo(12_981);
        assertThat(resource(Net.BOB).path("EnergyUsed").asLong()).isEqualTo(12_981);
        net.send(net.takeBack(Net.ALICE, Net.BOB, 100_000 * Net.TRX));
        assertThat(resource(Net.BOB).has("EnergyLimit")).isFalse();
        assertThat(resource(Net.ALICE).path("EnergyLimit").asLong()).isEqualTo(50_000_000_000L);
    }

    @Test
    void theSolidApiShowsOnlyWhatNothingTakesBack() {
        String id = net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        assertThat(net.info(id).path("blockNumber").asLong()).isEqualTo(4);
        assertThat(net.solid("gettransactioninfobyid", "value", id)).isEmpty();
        assertThat(net.solid("gettransactionbyid", "value", id)).isEmpty();
        assertThat(net.solid("getblockbynum", "num", 4)).isEmpty();
        assertThat(net.solid("getaccount", "address", Net.BOB.hex())).isEmpty();
        assertThat(net.tokens(Net.USDC, Net.ALICE, true)).isZero();
        net.control("mine", 2);
        assertThat(net.solid("gettransactioninfobyid", "value", id)).isEqualTo(net.info(id));
        assertThat(net.solid("getaccount", "address", Net.BOB.hex())
                        .path("balance")
                        .asLong())
                .isEqualTo(Net.TRX);
        assertThat(net.tokens(Net.USDC, Net.ALICE, true)).isEqualTo(1_000_000_000);
    }

    @Test
    void theSolidApiLacksWhatRealOnesLack() {
        for (String method : new String[] {"getaccountresource", "getchainparameters", "broadcasthex", "getcontract"}) {
            assertThat(net.reply("/walletsolidity/" + method, Map.of()))
                    .isInstanceOfSatisfying(
                            HttpReply.Json.class,
                            reply -> assertThat(reply.status()).isEqualTo(404));
        }
    }

    @Test
    void blocksAreFoundByHeightByIdAndByRange() {
        String id = net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        JsonNode block = net.wallet("getblockbynum", "num", 4);
        assertThat(block.path("transactions").path(0).path("txID").asString()).isEqualTo(id);
        assertThat(block.path("blockID").asString()).startsWith("0000000000000004");
        assertThat(block.path("block_header").path("raw_data").path("parentHash"))
                .isEqualTo(net.wallet("getblockbynum", "num", 3).path("blockID"));
        assertThat(net.wallet("getblockbyid", "value", block.path("blockID").asString()))
                .isEqualTo(block);
        assertThat(net.wallet("getblock", "id_or_num", "4").has("transactions")).isFalse();
        assertThat(net.post("/wallet/getblock", Map.of("id_or_num", "4", "detail", true)))
                .isEqualTo(block);
        assertThat(net.wallet("getblock").path("blockID")).isEqualTo(block.path("blockID"));
        assertThat(net.wallet("getblockbynum", "num", 5)).isEmpty();
        JsonNode range = net.post("/wallet/getblockbylimitnext", Map.of("startNum", 3, "endNum", 9));
        assertThat(range.path("block")).hasSize(2);
        assertThat(net.post("/wallet/getblockbylimitnext", Map.of("startNum", 0, "endNum", 101)))
                .isEmpty();
        assertThat(net.wallet("gettransactioninfobyblocknum", "num", 4).path(0)).isEqualTo(net.info(id));
        assertThat(net.wallet("gettransactioninfobyblocknum", "num", 9)).isEmpty();
    }

    @Test
    void theIdOfABlockIsTheHashOfItsHeader() {
        JsonNode raw =
                net.wallet("getblockbynum", "num", 2).path("block_header").path("raw_data");
        byte[] header = BlockHeader.raw
                .newBuilder()
                .setNumber(raw.path("number").asLong())
                .setTimestamp(raw.path("timestamp").asLong())
                .setVersion(raw.path("version").asInt())
                .setParentHash(bytes(raw, "parentHash"))
                .setTxTrieRoot(bytes(raw, "txTrieRoot"))
                .setWitnessAddress(bytes(raw, "witness_address"))
                .setAccountStateRoot(bytes(raw, "accountStateRoot"))
                .build()
                .toByteArray();
        assertThat(net.wallet("getblockbynum", "num", 2).path("blockID").asString())
                .isEqualTo("0000000000000002"
                        + HexFormat.of().formatHex(Sha256.of(header)).substring(16));
    }

    @Test
    void timeRisesWithEachBlockAndFollowsTheClock() {
        long before = net.headTime();
        net.control("mine", 3);
        assertThat(net.headTime()).isEqualTo(before + 3);
        net.control("advance", 3_600_000);
        assertThat(net.headTime()).isEqualTo(Net.BEGIN.toEpochMilli() + 3_600_000);
    }

    @Test
    void aCallOnPaperChangesNothing() {
        JsonNode answer = net.constant(
                false,
                Net.USDC,
                Net.ALICE,
                "transfer(address,uint256)",
                Net.BOB.word() + Abi.word(BigInteger.valueOf(5)));
        assertThat(answer.path("energy_used").asLong()).isEqualTo(27_981);
        assertThat(answer.path("logs")).hasSize(1);
        assertThat(net.tokens(Net.USDC, Net.BOB)).isZero();
    }

    @Test
    void anUnknownContractIsNamedAsSuch() {
        JsonNode answer = net.constant(false, Net.BOB, Net.ALICE, "balanceOf(address)", Net.ALICE.word());
        assertThat(answer.path("result").path("code").asString()).isEqualTo("CONTRACT_VALIDATE_ERROR");
        assertThat(answer.has("constant_result")).isFalse();
    }

    private String contractRet(String id) {
        return net.wallet("gettransactionbyid", "value", id)
                .path("ret")
                .path(0)
                .path("contractRet")
                .asString();
    }

    private JsonNode resource(Account account) {
        return net.post("/wallet/getaccountresource", Map.of("address", account.base58(), "visible", true));
    }

    private static ByteString bytes(JsonNode raw, String field) {
        return ByteString.copyFrom(HexFormat.of().parseHex(raw.path(field).asString()));
    }
}
