package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.rpc.RestClient;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.chain.solana.node.SolanaNonceMaker;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Online;
import dev.strongroom.core.boot.PracticePeople;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A practice network of any chain for whoever knows its address: its blocks, its money, its clock and its misfortunes.
 * Nothing here is kept, so that a process that begins anew sees what the one before left. LiteSVM, the real programs of
 * Solana, takes the same orders as far as it can carry them out.
 */
public class TrialChain {
    public static final Network ETHEREUM = Network.parse("eip155:31337");
    public static final Network SOLANA = Network.parse("solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn");
    public static final Network TRON = Network.parse("tron:0x4a9c92cd");

    /** Blocks that make what waits final: one that holds it and the two on top. */
    private static final int FINAL = 3;
    /** Payments whose whole fee caps {@link #giveCoins} covers. */
    private static final BigInteger MANY = BigInteger.valueOf(100);

    private static final int NONCE_ACCOUNTS = 4;
    private static final RpcSettings PATIENT =
            new RpcSettings(Duration.ofSeconds(30), 3, Duration.ofMillis(1), Duration.ofMillis(1), 16 << 20, 10, 100);

    private final Network network;
    private final List<String> urls;

    public TrialChain(Network network, String url) {
        this(network, List.of(url));
    }

    private TrialChain(Network network, List<String> urls) {
        this.network = network;
        this.urls = urls;
    }

    /** The same chain as two nodes tell it, the other one's second; orders go to this one. */
    public TrialChain and(TrialChain other) {
        return new TrialChain(network, List.of(url(), other.url()));
    }

    public final Network network() {
        return network;
    }

    public final String url() {
        return urls.getFirst();
    }

    /** Starts one that makes no block by time. */
    static PracticeProcess start(Path folder, Network network) throws IOException {
        return start(folder, network, FINAL - 1);
    }

    /** The same where so many blocks on top make one final. */
    public static PracticeProcess start(Path folder, Network network, int finality) throws IOException {
        return PracticeProcess.start(
                folder, "--network", network.toString(), "--block-time", "0", "--finality", Integer.toString(finality));
    }

    public ListedNetwork listed() {
        return Registry.builtIn().network(network);
    }

    public Chain chain() {
        return Offline.chains().of(network);
    }

    public Token coin() {
        return listed().nativeToken();
    }

    /** USDT. */
    public Token dollars() {
        return listed().tokens().stream()
                .filter(token -> token.symbol().equals("USDT"))
                .findFirst()
                .orElseThrow();
    }

    /** An address made from a name. */
    public Address stranger(String name) {
        return switch (chain().curve()) {
            case ED25519 -> {
                try (Ed25519Signer key = PracticePeople.key(name)) {
                    yield chain().addressOf(network, key.publicKey());
                }
            }
            case SECP256K1 -> {
                try (Secp256k1Signer key = PracticePeople.wallet(name)) {
                    yield chain().addressOf(network, key.publicKey());
                }
            }
        };
    }

    /** A client of its own for whoever asks. */
    public ChainNode node(Address hot) {
        return Online.node(listed(), urls, PATIENT, Surroundings.ofSystem(), () -> List.of(hot));
    }

    /** Gives coins or mints tokens; they stand in a block on return. */
    public void give(Address to, Amount amount) {
        String units = amount.units().toString();
        if (amount.asset().isNative()) {
            control("fund", to.text(), units);
        } else {
            control("mint", amount.asset().reference(), to.text(), units);
        }
    }

    void giveCoins(Address to) {
        give(to, new Amount(listed().maxFeeCap().multiply(MANY), coin().asset()));
    }

    /** What wallets need on chain besides money, on Solana nonce accounts; the hot wallet pays for them. */
    void prepare(Signer hot, List<Address> wallets) {
        if (network.namespace().equals("solana")) {
            try (SolanaNonceMaker maker =
                    new SolanaNonceMaker(listed(), List.of(Endpoint.parse(url())), PATIENT, Surroundings.ofSystem())) {
                wallets.forEach(wallet -> maker.open(hot, wallet, NONCE_ACCOUNTS));
            }
        }
    }

    /** From now on a payment waits in flight until {@link #settle}. */
    public void holdBlocks() {
        control("automine", false);
    }

    /** Puts what waits into a block and makes that final. */
    void settle() {
        mine(FINAL);
    }

    public void mine(int blocks) {
        control("mine", blocks);
    }

    /** Whether a slot may have no block. */
    public boolean canSkip() {
        return network.namespace().equals("solana");
    }

    /** Takes the newest block back; what it held waits again. */
    void reorganise() {
        reorganise(1);
    }

    /** Takes so many of the newest blocks back and puts empty ones in their place; what they held waits again. */
    public void reorganise(int blocks) {
        control("reorg", blocks);
    }

    /** The same, and what they held never comes back. */
    public void forget(int blocks) {
        control("reorg", blocks, true);
    }

    /** Leaves slots without a block, where that can be. */
    public void skip(int slots) {
        control("skip", slots);
    }

    /** This node shows the chain as it was so many blocks ago; zero ends that. */
    public void lag(int blocks) {
        control("lag", blocks);
    }

    /** This node answers wrongly until {@link #honest}; {@code kind} as the practice network knows it. */
    public void lie(String kind) {
        control("lie", kind, Short.MAX_VALUE);
    }

    public void honest() {
        control("honest");
    }

    /** The next payment that gets into a block fails there. */
    public void failNext() {
        control("failNext", 1);
    }

    /** So many transactions that are sent next get into no block; not on Ethereum. */
    public void loseNext(int count) {
        control("dropNext", count);
    }

    /** Somebody else stakes for energy, on TRON alone; it stands in a block on return. */
    public void stakeOfOthers(Amount amount) {
        Address whale = stranger("whale");
        give(whale, amount.plus(coin().parse("100")));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        TransferIntent intent = new TransferIntent(
                TransferIntent.Kind.STAKE,
                "elsewhere",
                "00".repeat(16),
                new Payment(amount, whale, whale, listed().maxFeeCap()),
                "",
                "api:elsewhere",
                new TransferIntent.Window(now, now.plusSeconds(3600)),
                new TransferIntent.Versions(1, 1),
                null,
                null);
        try (ChainNode node = node(whale);
                Secp256k1Signer key = PracticePeople.wallet("whale")) {
            Slot slot = node.nextSlot(whale, Route.HOT, Set.of());
            node.broadcast(chain().sign(chain().build(intent, node.terms(intent, slot, Route.HOT)), key));
        }
        settle();
    }

    /** Where payments run out: the chain's clock goes on so that those that are in flight can land no more. */
    public void runOut(Duration life) {
        control("advance", life.toMillis());
        settle();
    }

    /** Where bytes last only so long, the chain's clock follows the desk's, which a test puts forward by days. */
    void keepUp(Instant now) {
        if (!chain().canRevoke()) {
            try (ChainNode node = node(stranger("clock"))) {
                long behind = Duration.between(node.head().time(), now).toMillis();
                if (behind > 0) {
                    control("advance", behind);
                }
            }
        }
    }

    /** Units of a token that an address has for good. */
    BigInteger balance(Token token, Address address) {
        try (ChainNode node = node(address)) {
            Holding held = node.balances(List.of(address), token.asset()).get(address);
            return held == null ? BigInteger.ZERO : held.units();
        }
    }

    private void control(String name, Object... arguments) {
        List<Endpoint> at = List.of(Endpoint.parse(url()));
        if (network.namespace().equals("tron")) {
            try (RestClient rest = new RestClient(at, PATIENT, Surroundings.ofSystem(), null)) {
                JsonNode _ = rest.send(RestCall.of("/sandbox/" + name, "args", List.of(arguments)), answer -> answer);
            }
        } else {
            try (RpcClient rpc = new RpcClient(at, PATIENT, Surroundings.ofSystem(), null)) {
                JsonNode _ = rpc.send(RpcCall.of("sandbox_" + name, arguments)).orThrow();
            }
        }
    }
}
