package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.sandbox.Rpc;
import dev.strongroom.chain.sandbox.host.HttpReply;
import dev.strongroom.chain.sandbox.host.PracticeNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tron.trident.proto.Chain.Transaction;
import org.tron.trident.proto.Chain.Transaction.Contract.ContractType;
import org.tron.trident.proto.Common.ResourceCode;
import org.tron.trident.proto.Contract.DelegateResourceContract;
import org.tron.trident.proto.Contract.FreezeBalanceV2Contract;
import org.tron.trident.proto.Contract.TransferContract;
import org.tron.trident.proto.Contract.TriggerSmartContract;
import org.tron.trident.proto.Contract.UnDelegateResourceContract;
import org.tron.trident.proto.Contract.UnfreezeBalanceV2Contract;
import org.tron.trident.proto.Contract.WithdrawExpireUnfreezeContract;
import tools.jackson.databind.JsonNode;

/** A practice network inside the test, with blocks on demand only, and accounts to pay with. */
final class Net implements AutoCloseable {
    static final Account USDT =
            Account.ofBase58("TY6kegLsEHyxo5RzjSuAZYP4YQ9DmZdMVH").orElseThrow();
    static final Account USDC =
            Account.ofBase58("TVwd7WDAktgp89KhhiJqcnkWnDnyX6zbt2").orElseThrow();
    static final Signer ALICE_KEY = key("alice");
    static final Account ALICE = Account.ofPublicKey(ALICE_KEY.publicKey());
    static final Signer BOB_KEY = key("bob");
    static final Account BOB = Account.ofPublicKey(BOB_KEY.publicKey());
    static final long TRX = Tariff.TRX;
    static final long FEE_LIMIT = 30 * TRX;
    static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");

    private static final long DAY_MS = 86_400_000;

    private final PracticeNetwork network;
    private long sent;

    private Net(PracticeNetwork network) {
        this.network = network;
    }

    static Net open(Path folder) {
        try {
            return new Net(TronPractice.open(
                    folder,
                    Registry.builtIn().network(Network.parse("tron:0x4a9c92cd")),
                    Duration.ZERO,
                    2,
                    Clock.fixed(BEGIN, ZoneOffset.UTC)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One with 10,000 coins and 1000 of each token for Alice; Bob is not active. */
    static Net funded(Path folder) {
        Net net = open(folder);
        net.control("fund", ALICE.base58(), 10_000 * TRX);
        net.control("mint", USDT.base58(), ALICE.base58(), "1000000000");
        net.control("mint", USDC.base58(), ALICE.base58(), "1000000000");
        return net;
    }

    static Signer key(String name) {
        return new Secp256k1Signer(Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
    }

    HttpReply reply(String path, Object body) {
        return network.answer(path, Rpc.MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    /** The JSON that a POST is answered with. */
    JsonNode post(String path, Map<String, ?> body) {
        return Rpc.MAPPER.readTree(((HttpReply.Json) reply(path, body)).body());
    }

    /** {@code /wallet/…} with one field. */
    JsonNode wallet(String method, String field, Object value) {
        return post("/wallet/" + method, Map.of(field, value));
    }

    JsonNode wallet(String method) {
        return post("/wallet/" + method, Map.of());
    }

    JsonNode solid(String method, String field, Object value) {
        return post("/walletsolidity/" + method, Map.of(field, value));
    }

    /** A control; a refused one fails with what it says. */
    JsonNode control(String name, Object... arguments) {
        HttpReply.Json reply = (HttpReply.Json) reply("/sandbox/" + name, arguments);
        JsonNode answer = Rpc.MAPPER.readTree(reply.body());
        if (reply.status() != 200) {
            throw new IllegalArgumentException(answer.path("error").asString());
        }
        return answer.path("result");
    }

    long height() {
        return wallet("getnowblock")
                .path("block_header")
                .path("raw_data")
                .path("number")
                .asLong();
    }

    long headTime() {
        return wallet("getnowblock")
                .path("block_header")
                .path("raw_data")
                .path("timestamp")
                .asLong();
    }

    JsonNode account(Account account) {
        return post("/wallet/getaccount", Map.of("address", account.base58(), "visible", true));
    }

    long sun(Account account) {
        return account(account).path("balance").asLong();
    }

    /** A token balance at the head, or at the newest solid block. */
    BigInteger tokens(Account token, Account holder, boolean solid) {
        JsonNode answer = constant(solid, token, holder, "balanceOf(address)", holder.word());
        return new BigInteger(answer.path("constant_result").path(0).asString(), 16);
    }

    BigInteger tokens(Account token, Account holder) {
        return tokens(token, holder, false);
    }

    JsonNode constant(boolean solid, Account token, Account owner, String function, String parameter) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("owner_address", owner.base58());
        body.put("contract_address", token.base58());
        body.put("function_selector", function);
        body.put("parameter", parameter);
        body.put("visible", true);
        return post((solid ? "/walletsolidity" : "/wallet") + "/triggerconstantcontract", body);
    }

    /** The raw data of a payment, referring to the head, alive for a minute, never the same twice. */
    Transaction.raw raw(ContractType type, Message contract, long feeLimit) {
        byte[] id =
                HexFormat.of().parseHex(wallet("getnowblock").path("blockID").asString());
        return Transaction.raw
                .newBuilder()
                .setRefBlockBytes(ByteString.copyFrom(id, 6, 2))
                .setRefBlockHash(ByteString.copyFrom(id, 8, 8))
                .setTimestamp(BEGIN.toEpochMilli() + sent++)
                .setExpiration(headTime() + 60_000)
                .setFeeLimit(feeLimit)
                .addContract(Transaction.Contract.newBuilder().setType(type).setParameter(Any.pack(contract)))
                .build();
    }

    Transaction.raw pay(Account from, Account to, long sun) {
        return raw(
                ContractType.TransferContract,
                TransferContract.newBuilder()
                        .setOwnerAddress(from.proto())
                        .setToAddress(to.proto())
                        .setAmount(sun)
                        .build(),
                0);
    }

    Transaction.raw transfer(Account token, Account from, Account to, long units) {
        String data = Abi.call(TokenContract.TRANSFER, to, BigInteger.valueOf(units));
        return raw(
                ContractType.TriggerSmartContract,
                TriggerSmartContract.newBuilder()
                        .setOwnerAddress(from.proto())
                        .setContractAddress(token.proto())
                        .setData(ByteString.copyFrom(HexFormat.of().parseHex(data)))
                        .build(),
                FEE_LIMIT);
    }

    Transaction.raw freeze(Account owner, long sun) {
        return raw(
                ContractType.FreezeBalanceV2Contract,
                FreezeBalanceV2Contract.newBuilder()
                        .setOwnerAddress(owner.proto())
                        .setFrozenBalance(sun)
                        .setResource(ResourceCode.ENERGY)
                        .build(),
                0);
    }

    Transaction.raw lend(Account owner, Account to, long sun) {
        return raw(
                ContractType.DelegateResourceContract,
                DelegateResourceContract.newBuilder()
                        .setOwnerAddress(owner.proto())
                        .setReceiverAddress(to.proto())
                        .setBalance(sun)
                        .setResource(ResourceCode.ENERGY)
                        .build(),
                0);
    }

    Transaction.raw takeBack(Account owner, Account from, long sun) {
        return raw(
                ContractType.UnDelegateResourceContract,
                UnDelegateResourceContract.newBuilder()
                        .setOwnerAddress(owner.proto())
                        .setReceiverAddress(from.proto())
                        .setBalance(sun)
                        .setResource(ResourceCode.ENERGY)
                        .build(),
                0);
    }

    Transaction.raw unfreeze(Account owner, long sun) {
        return raw(
                ContractType.UnfreezeBalanceV2Contract,
                UnfreezeBalanceV2Contract.newBuilder()
                        .setOwnerAddress(owner.proto())
                        .setUnfreezeBalance(sun)
                        .setResource(ResourceCode.ENERGY)
                        .build(),
                0);
    }

    Transaction.raw collect(Account owner) {
        return raw(
                ContractType.WithdrawExpireUnfreezeContract,
                WithdrawExpireUnfreezeContract.newBuilder()
                        .setOwnerAddress(owner.proto())
                        .build(),
                0);
    }

    static Transaction.raw with(Transaction.raw data, UnaryOperator<Transaction.raw.Builder> change) {
        return change.apply(data.toBuilder()).build();
    }

    static Transaction signed(Signer signer, Transaction.raw data) {
        return Transaction.newBuilder()
                .setRawData(data)
                .addSignature(ByteString.copyFrom(signer.sign(Sha256.of(data.toByteArray()))))
                .build();
    }

    JsonNode broadcast(Transaction transaction) {
        return wallet("broadcasthex", "transaction", HexFormat.of().formatHex(transaction.toByteArray()));
    }

    /** Sends what Alice signs and answers its id; it must be taken. */
    String send(Transaction.raw data) {
        return send(ALICE_KEY, data);
    }

    String send(Signer signer, Transaction.raw data) {
        JsonNode answer = broadcast(signed(signer, data));
        if (!answer.path("result").asBoolean()) {
            throw new IllegalArgumentException(answer.path("message").asString());
        }
        return answer.path("txid").asString();
    }

    JsonNode info(String id) {
        return wallet("gettransactioninfobyid", "value", id);
    }

    /** Uses up the free bytes of Alice, so that each further one is burned. */
    void useUpBytes() {
        send(pay(ALICE, Faucet.ADDRESS, 1));
        send(pay(ALICE, Faucet.ADDRESS, 1));
    }

    /** Longer than anything stays used or valid. */
    void advanceADay() {
        control("advance", DAY_MS);
    }

    @Override
    public void close() {
        network.close();
    }
}
