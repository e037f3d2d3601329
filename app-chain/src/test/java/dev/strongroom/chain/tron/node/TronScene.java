package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.sandbox.host.HttpReply;
import dev.strongroom.chain.sandbox.host.PracticeNetwork;
import dev.strongroom.chain.sandbox.host.PracticeServer;
import dev.strongroom.chain.sandbox.tron.TronPractice;
import dev.strongroom.chain.tron.TronCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The practice network behind HTTP, with blocks on demand and two blocks to finality, and a client of it. */
final class TronScene implements AutoCloseable {
    static final TronCodec CODEC = new TronCodec();
    static final ListedNetwork LISTED = Registry.builtIn().network(Network.parse("tron:0x4a9c92cd"));
    static final Token TRX = LISTED.nativeToken();
    static final Token USDT = LISTED.tokens().get(1);
    static final Token USDC = LISTED.tokens().get(2);
    static final Set<Asset> ASSETS = Set.of(TRX.asset(), USDT.asset(), USDC.asset());
    static final BigInteger CAP = BigInteger.valueOf(40_000_000);
    static final long COIN = 1_000_000;
    static final RpcSettings BRIEF =
            new RpcSettings(Duration.ofSeconds(5), 3, Duration.ofMillis(1), Duration.ofMillis(5), 1 << 20, 4, 1);
    static final Surroundings AT_ONCE = new Surroundings(InstantSource.system(), new Random(7), _ -> {});

    private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");

    private final PracticeNetwork network;
    private final PracticeServer server;
    private final TronNode node;

    TronScene(Path folder) {
        try {
            network = TronPractice.open(folder, LISTED, Duration.ZERO, 2, Clock.fixed(BEGIN, ZoneOffset.UTC));
            server = PracticeServer.start(network, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        node = client(server.url());
    }

    static TronNode client(String... urls) {
        List<Endpoint> endpoints =
                Arrays.stream(urls).map(url -> new Endpoint(URI.create(url))).toList();
        return new TronNode(LISTED, endpoints, BRIEF, AT_ONCE);
    }

    TronNode node() {
        return node;
    }

    String url() {
        return server.url();
    }

    /** One of the network's own controls. */
    void control(String name, Object... arguments) {
        byte[] body = JsonMapper.shared().writeValueAsString(arguments).getBytes(StandardCharsets.UTF_8);
        HttpReply.Json reply = (HttpReply.Json) network.answer("/sandbox/" + name, body);
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.body());
        }
    }

    JsonNode ask(String path, String body) {
        HttpReply.Json reply = (HttpReply.Json) network.answer(path, body.getBytes(StandardCharsets.UTF_8));
        return JsonMapper.shared().readTree(reply.body());
    }

    void mine(int blocks) {
        control("mine", blocks);
    }

    /** Makes what is in blocks final. */
    void settle() {
        mine(2);
    }

    void fund(Address to, Amount amount) {
        if (amount.asset().isNative()) {
            control("fund", to.text(), amount.units().longValueExact());
        } else {
            control(
                    "mint",
                    amount.asset().reference(),
                    to.text(),
                    amount.units().toString());
        }
    }

    static Amount units(Token token, long units) {
        return Amount.of(units, token.asset());
    }

    static Secp256k1Signer key(String name) {
        return new Secp256k1Signer(Keccak256.of(name.getBytes(StandardCharsets.UTF_8)));
    }

    static Address address(String name) {
        return CODEC.addressOf(LISTED.network(), key(name).publicKey());
    }

    static Set<Address> addresses(String... names) {
        return Arrays.stream(names).map(TronScene::address).collect(Collectors.toSet());
    }

    /** An active address with 1000 TRX and 1000 of both tokens, all of it final. */
    Address funded(String name) {
        Address address = address(name);
        fund(address, units(TRX, 1_000 * COIN));
        fund(address, units(USDT, 1_000 * COIN));
        fund(address, units(USDC, 1_000 * COIN));
        settle();
        return address;
    }

    static TransferIntent intent(Address from, Address to, Amount amount, BigInteger cap) {
        return intent(TransferIntent.Kind.PAY, from, to, amount, cap);
    }

    /** A step for energy. */
    static TransferIntent step(TransferIntent.Kind kind, Address from, Address to, long sun) {
        return intent(kind, from, to, units(TRX, sun), CAP);
    }

    private static TransferIntent intent(
            TransferIntent.Kind kind, Address from, Address to, Amount amount, BigInteger cap) {
        return new TransferIntent(
                kind,
                "w-1",
                "00".repeat(16),
                new Payment(amount, from, to, cap),
                "",
                "api:test",
                new TransferIntent.Window(BEGIN, BEGIN.plusSeconds(3600)),
                new TransferIntent.Versions(1, 1),
                null,
                null);
    }

    static TransferIntent intent(Address from, Address to, Amount amount) {
        return intent(from, to, amount, CAP);
    }

    Slot slot(Address from) {
        return node.nextSlot(from, Route.HOT, Set.of());
    }

    SlotTerms terms(TransferIntent intent) {
        return node.terms(intent, slot(intent.payment().from()), Route.HOT);
    }

    /** Signed bytes in a new slot, priced hot. */
    SignedTransfer signed(String from, TransferIntent intent) {
        return sign(from, intent, terms(intent));
    }

    static SignedTransfer sign(String from, TransferIntent intent, SlotTerms terms) {
        try (Secp256k1Signer key = key(from)) {
            return CODEC.sign(CODEC.build(intent, terms), key);
        }
    }

    @Override
    public void close() {
        node.close();
        server.close();
    }
}
