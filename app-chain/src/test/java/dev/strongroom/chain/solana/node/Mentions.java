package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Transactions that name an address and bring it nothing, which this program never makes.
 *
 * @see <a href="https://solana.com/docs/core/transactions">Transactions</a>
 */
final class Mentions implements AutoCloseable {
    /** Lamports for the one signature. */
    static final long FEE = 5_000;

    private static final String SYSTEM = "11111111111111111111111111111111";
    private static final String MEMO = "MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr";
    private static final int PAYER = 0;
    private static final int NAMED = 1;
    private static final int PROGRAM = 2;
    /** One signer; of those that need not sign the program alone is only read. */
    private static final byte[] HEADER = {1, 0, 1};

    private static final byte[] TRANSFER_OF_NOTHING = {2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private final RpcClient rpc;
    private final Wallet payer;

    Mentions(URI node, Wallet payer) {
        this.rpc = new RpcClient(List.of(new Endpoint(node)), RpcSettings.DEFAULT, Surroundings.ofSystem(), null);
        this.payer = payer;
    }

    /** A note with the address in its text, and the address among the accounts. */
    void inAMemo(Address named) {
        send(named, MEMO, List.of(), ("10 USDT for " + named).getBytes(StandardCharsets.UTF_8));
    }

    /** The same as if it had been written by the address, which the program does not let pass. */
    void asTheWriterOfAMemo(Address named) {
        send(named, MEMO, List.of(NAMED), ("10 USDT for " + named).getBytes(StandardCharsets.UTF_8));
    }

    /** A transfer of no lamports. */
    void asThePayeeOfNothing(Address named) {
        send(named, SYSTEM, List.of(PAYER, NAMED), TRANSFER_OF_NOTHING);
    }

    private void send(Address named, String program, List<Integer> accounts, byte[] data) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(HEADER);
        message.write(PROGRAM + 1);
        for (String key : List.of(payer.address().text(), named.text(), program)) {
            message.writeBytes(decoded(key));
        }
        message.writeBytes(decoded(blockhash()));
        message.write(1);
        message.write(PROGRAM);
        message.write(accounts.size());
        accounts.forEach(message::write);
        message.write(data.length);
        message.writeBytes(data);
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.write(1);
        signed.writeBytes(payer.signer().sign(message.toByteArray()));
        signed.writeBytes(message.toByteArray());
        rpc.call(
                "sendTransaction",
                Wire.base64(signed.toByteArray()),
                Map.of("encoding", "base64", "skipPreflight", true));
    }

    private String blockhash() {
        return rpc.call("getLatestBlockhash", Map.of("commitment", "confirmed"))
                .path("value")
                .path("blockhash")
                .stringValue();
    }

    private static byte[] decoded(String key) {
        return Objects.requireNonNull(Base58.decode(key));
    }

    @Override
    public void close() {
        rpc.close();
    }
}
