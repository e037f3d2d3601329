package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Keccak256;
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
import java.util.Map;

/** A practice network inside the test, with blocks on demand only, and an account with money on it. */
final class Net implements Rpc, AutoCloseable {
    static final Account USDT = Account.parse("0x5FbDB2315678afecb367f032d93F642f64180aa3");
    static final Account USDC = Account.parse("0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512");
    static final Signer ALICE_KEY = new Secp256k1Signer(Keccak256.of("alice".getBytes(StandardCharsets.UTF_8)));
    static final Account ALICE = Account.ofPublicKey(ALICE_KEY.publicKey());
    static final Account BOB = new Account("0x" + "b0".repeat(20));
    static final BigInteger ETHER = BigInteger.TEN.pow(18);
    static final SignedTxs TXS = new SignedTxs(31337);
    static final BigInteger GWEI = BigInteger.TEN.pow(9);

    private final PracticeNetwork network;

    private Net(PracticeNetwork network) {
        this.network = network;
    }

    static Net open(Path folder) {
        try {
            Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
            return new Net(EvmPractice.open(
                    folder, Registry.builtIn().network(Network.parse("eip155:31337")), Duration.ZERO, 2, clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One with 10 coins and 1000 of each token for Alice. */
    static Net funded(Path folder) {
        Net net = open(folder);
        net.call("sandbox_fund", ALICE.hex(), ETHER.multiply(BigInteger.TEN).toString());
        net.call("sandbox_mint", USDT.hex(), ALICE.hex(), "1000000000");
        net.call("sandbox_mint", USDC.hex(), ALICE.hex(), "1000000000");
        return net;
    }

    @Override
    public String exchange(String body) {
        return ((HttpReply.Json) reply(body)).body();
    }

    HttpReply reply(String body) {
        return network.answer("/", body.getBytes(StandardCharsets.UTF_8));
    }

    static SignedTx.Fees fees(long mostGwei, long gas) {
        return new SignedTx.Fees(GWEI, GWEI.multiply(BigInteger.valueOf(mostGwei)), gas);
    }

    /** Alice's signed payment of native coins to Bob. */
    static SignedTx pay(long nonce, BigInteger wei) {
        return TXS.sign(ALICE_KEY, nonce, fees(10, 21_000), BOB, wei, "0x");
    }

    /** Alice's signed token payment. */
    static SignedTx transfer(Account token, Account to, long nonce, long units) {
        String data = Abi.call(TokenContract.TRANSFER, to, BigInteger.valueOf(units));
        return TXS.sign(ALICE_KEY, nonce, fees(10, 100_000), token, BigInteger.ZERO, data);
    }

    String send(SignedTx tx) {
        return text("eth_sendRawTransaction", tx.raw());
    }

    BigInteger wei(Account account) {
        return number(text("eth_getBalance", account.hex(), "latest"));
    }

    BigInteger tokens(Account token, Account holder) {
        return number(read(token, Abi.call(Abi.selector("balanceOf(address)"), holder)));
    }

    /** {@code eth_call} at the head. */
    String read(Account to, String data) {
        return text("eth_call", Map.of("to", to.hex(), "data", data), "latest");
    }

    static BigInteger number(String hex) {
        return new BigInteger(hex.substring(2), 16);
    }

    @Override
    public void close() {
        network.close();
    }
}
