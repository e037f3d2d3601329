package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.sandbox.Rpc;
import dev.strongroom.chain.sandbox.host.HttpReply;
import dev.strongroom.chain.sandbox.host.PracticeNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A practice network inside the test, with blocks on demand only, and an account with money on it. */
final class Net implements Rpc, AutoCloseable {
    static final Pubkey USDT = Pubkey.known("CBRW3qZLmYmPqJYqT5aLJ4rqRim7pjdGL5Xup4W86Mzy");
    static final Pubkey USDC = Pubkey.known("4ga1ae1yvTbT4caKYxBDrzutMWg58SHcbNkUhXTvp7G1");
    static final Signer ALICE_KEY = key("alice");
    static final Pubkey ALICE = Pubkey.of(ALICE_KEY.publicKey());
    static final Signer NONCE_KEY = key("nonce");
    static final Pubkey NONCE = Pubkey.of(NONCE_KEY.publicKey());
    static final Pubkey BOB = Pubkey.of(key("bob").publicKey());
    static final Pubkey ALICE_USDT = Pubkey.tokenAccount(ALICE, USDT);
    static final Pubkey BOB_USDT = Pubkey.tokenAccount(BOB, USDT);
    static final long SOL = 1_000_000_000;
    static final long NONCE_RENT = 1_447_680;

    private static final Map<String, String> CONFIRMED = Map.of("commitment", "confirmed");

    private final PracticeNetwork network;

    private Net(PracticeNetwork network) {
        this.network = network;
    }

    static Signer key(String name) {
        return Ed25519Signer.of(
                Bytes.sha256(name.getBytes(StandardCharsets.UTF_8)).array());
    }

    static Net open(Path folder) {
        try {
            Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
            return new Net(SolanaPractice.open(
                    folder,
                    Registry.builtIn().network(Network.parse("solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn")),
                    Duration.ZERO,
                    2,
                    clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One with 10 coins and 1000 of each token for Alice; three blocks after the first. */
    static Net funded(Path folder) {
        Net net = open(folder);
        net.call("sandbox_fund", ALICE.text(), 10 * SOL);
        net.call("sandbox_mint", USDT.text(), ALICE.text(), "1000000000");
        net.call("sandbox_mint", USDC.text(), ALICE.text(), "1000000000");
        return net;
    }

    @Override
    public String exchange(String body) {
        return ((HttpReply.Json) reply(body)).body();
    }

    HttpReply reply(String body) {
        return network.answer("/", body.getBytes(StandardCharsets.UTF_8));
    }

    /** The newest blockhash. */
    String blockhash() {
        return value("getLatestBlockhash", CONFIRMED).path("blockhash").asString();
    }

    /** Alice's signed payment of lamports to Bob. */
    Bytes pay(long lamports) {
        return alice().transfer(ALICE, BOB, lamports).sign(blockhash(), ALICE_KEY);
    }

    /** Alice's signed payment of USDT to Bob, which opens his token account where needed. */
    Bytes transfer(long units) {
        return moved(alice(), units).sign(blockhash(), ALICE_KEY);
    }

    static TxWriter alice() {
        return new TxWriter(ALICE);
    }

    /** Adds the making of Bob's token account and a checked transfer into it. */
    static TxWriter moved(TxWriter tx, long units) {
        return checked(tx.openTokenAccount(ALICE, BOB, USDT), units, 6);
    }

    static TxWriter checked(TxWriter tx, long units, int decimals) {
        return tx.call(
                Ids.TOKEN,
                TxWriter.refs().written(ALICE_USDT).read(USDT).written(BOB_USDT).signs(ALICE),
                new Bytes.Writer().u8(TokenProgram.TRANSFER_CHECKED).u64(units).u8(decimals));
    }

    /** Makes Alice's nonce account and answers its value. */
    String openNonce() {
        send(nonceMade(blockhash()));
        return nonce();
    }

    /** The making of Alice's nonce account. */
    static Bytes nonceMade(String blockhash) {
        Bytes.Writer create =
                new Bytes.Writer().u32(0).u64(NONCE_RENT).u64(NonceState.SIZE).key(Ids.SYSTEM);
        TxWriter.Refs accounts =
                TxWriter.refs().written(NONCE).read(Ids.RECENT_BLOCKHASHES).read(Ids.RENT);
        return alice().call(Ids.SYSTEM, TxWriter.refs().pays(ALICE).pays(NONCE), create)
                .call(Ids.SYSTEM, accounts, new Bytes.Writer().u32(6).key(ALICE))
                .sign(blockhash, ALICE_KEY, NONCE_KEY);
    }

    /** What Alice's nonce account holds. */
    String nonce() {
        JsonNode account =
                value("getAccountInfo", NONCE.text(), Map.of("commitment", "confirmed", "encoding", "jsonParsed"));
        return account.path("data")
                .path("parsed")
                .path("info")
                .path("blockhash")
                .asString();
    }

    /** Begins with the advance of Alice's nonce account. */
    static TxWriter advancing() {
        return alice().call(
                        Ids.SYSTEM,
                        TxWriter.refs()
                                .written(NONCE)
                                .read(Ids.RECENT_BLOCKHASHES)
                                .signs(ALICE),
                        new Bytes.Writer().u32(SystemProgram.ADVANCE_NONCE));
    }

    /** Alice's payment of USDT to Bob on her nonce. */
    Bytes durable(long units) {
        return moved(advancing(), units).sign(nonce(), ALICE_KEY);
    }

    String send(Bytes raw) {
        return text("sendTransaction", raw.base64(), Map.of("encoding", "base64", "preflightCommitment", "confirmed"));
    }

    /** Sends without asking the node for its opinion. */
    String force(Bytes raw) {
        return text("sendTransaction", raw.base64(), Map.of("encoding", "base64", "skipPreflight", true));
    }

    JsonNode simulate(Bytes raw) {
        return value("simulateTransaction", raw.base64(), Map.of("encoding", "base64", "commitment", "confirmed"));
    }

    /** The status of a transaction; JSON null where the node knows none. */
    JsonNode status(String signature) {
        return value("getSignatureStatuses", List.of(signature)).path(0);
    }

    JsonNode transaction(String signature) {
        return call(
                "getTransaction", signature, Map.of("commitment", "confirmed", "maxSupportedTransactionVersion", 0));
    }

    /** The value of an answer that carries its slot. */
    JsonNode value(String method, Object... params) {
        return call(method, params).path("value");
    }

    long lamports(Pubkey key) {
        return value("getBalance", key.text(), CONFIRMED).asLong();
    }

    /** Units in a token account; zero where there is none. */
    long units(Pubkey account) {
        JsonNode info =
                value("getAccountInfo", account.text(), Map.of("commitment", "confirmed", "encoding", "jsonParsed"));
        return info.isNull()
                ? 0
                : Long.parseLong(info.path("data")
                        .path("parsed")
                        .path("info")
                        .path("tokenAmount")
                        .path("amount")
                        .asString());
    }

    long slot() {
        return call("getSlot", CONFIRMED).asLong();
    }

    @Override
    public void close() {
        network.close();
    }
}
