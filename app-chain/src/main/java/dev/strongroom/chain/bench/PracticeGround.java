package dev.strongroom.chain.bench;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.evm.EvmTerms;
import dev.strongroom.chain.evm.node.EvmNode;
import dev.strongroom.chain.evm.node.Wire;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.sandbox.PracticeProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An Ethereum practice network in a process of its own, with a payer who has money; gone with its folder on close. */
final class PracticeGround implements AutoCloseable {
    private static final BigInteger MUCH = BigInteger.TEN.pow(24);
    private static final BigInteger TIP = BigInteger.TEN.pow(9);
    private static final BigInteger PRICE = BigInteger.TEN.pow(10);
    private static final long GAS = 100_000;

    private final ListedNetwork listed = Registry.builtIn().network(Network.parse("eip155:31337"));
    private final Chain chain = new EvmCodec();
    private final Secp256k1Signer payer = new Secp256k1Signer(Keccak256.of(new byte[] {1}));
    private final Path folder;
    private final PracticeProcess process;
    private final RpcClient rpc;
    private long nonce;

    private PracticeGround(Path folder, PracticeProcess process) {
        this.folder = folder;
        this.process = process;
        this.rpc = new RpcClient(List.of(endpoint()), RpcSettings.DEFAULT, Surroundings.ofSystem(), null);
    }

    /** Starts one and gives the payer coins and tokens. */
    static PracticeGround start() {
        try {
            Path folder = Files.createTempDirectory("strongroom-bench-");
            PracticeProcess process = PracticeProcess.start(folder, "--block-time", "0");
            PracticeGround ground = new PracticeGround(folder, process);
            Address payer = ground.payer();
            ground.rpc.call("sandbox_fund", payer.text(), MUCH.toString());
            ground.rpc.call("sandbox_mint", ground.token().reference(), payer.text(), MUCH.toString());
            ground.rpc.call("sandbox_automine", false);
            return ground;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Network network() {
        return listed.network();
    }

    Asset coin() {
        return listed.nativeToken().asset();
    }

    Asset token() {
        return listed.tokens().get(1).asset();
    }

    RpcClient rpc() {
        return rpc;
    }

    EvmNode node() {
        return new EvmNode(listed, List.of(endpoint()), RpcSettings.DEFAULT, Surroundings.ofSystem());
    }

    private Endpoint endpoint() {
        return Endpoint.parse(process.url());
    }

    private Address payer() {
        return chain.addressOf(network(), payer.publicKey());
    }

    /** The addresses of these numbers; nobody has their keys. */
    List<Address> addresses(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::address).toList();
    }

    private Address address(int number) {
        byte[] hash = Keccak256.of(BigInteger.valueOf(number).toByteArray());
        return chain.address(network(), Wire.data(Arrays.copyOf(hash, 20)));
    }

    /** Pays one unit to each, all in one block, and answers its height. */
    long pay(List<Address> coins, List<Address> tokens) {
        List<RpcCall> calls = new ArrayList<>();
        coins.forEach(to -> calls.add(payment(to, coin())));
        tokens.forEach(to -> calls.add(payment(to, token())));
        rpc.batch(calls).forEach(RpcAnswer::orThrow);
        return Wire.quantity(rpc.call("sandbox_mine", 1), "sandbox_mine").longValueExact();
    }

    private RpcCall payment(Address to, Asset asset) {
        Payment payment =
                new Payment(new Amount(BigInteger.ONE, asset), payer(), to, PRICE.multiply(BigInteger.valueOf(GAS)));
        TransferIntent intent = new TransferIntent(
                TransferIntent.Kind.PAY,
                "bench",
                "00".repeat(16),
                payment,
                "",
                "staff:bench",
                new TransferIntent.Window(Instant.EPOCH, Instant.EPOCH),
                new TransferIntent.Versions(1, 1),
                null,
                null);
        Slot slot = new Slot(network(), payer().text(), Long.toString(nonce++));
        byte[] signed = chain.sign(chain.build(intent, new EvmTerms(slot, GAS, PRICE, TIP)), payer)
                .bytes();
        return RpcCall.of("eth_sendRawTransaction", Wire.data(signed));
    }

    @Override
    public void close() {
        rpc.close();
        payer.close();
        process.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
