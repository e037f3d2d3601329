package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** The real Solana programs with the two practice tokens on chain. */
public final class LiteSvmUnderTest implements SolanaUnderTest {
    private final LiteSvm process = LiteSvm.start();
    private final RpcClient rpc =
            new RpcClient(List.of(new Endpoint(process.url())), RpcSettings.DEFAULT, Surroundings.ofSystem(), null);

    @Override
    public URI url() {
        return process.url();
    }

    @Override
    public void fund(Address to, Amount amount) {
        String units = amount.units().toString();
        if (amount.asset().isNative()) {
            call("sandbox_fund", to.text(), units);
        } else {
            call("sandbox_mint", amount.asset().reference(), to.text(), units);
        }
    }

    @Override
    public void mine(int blocks) {
        call("sandbox_mine", blocks);
    }

    @Override
    public void skip(int slots) {
        call("sandbox_skip", slots);
    }

    @Override
    public void dropNext(int transactions) {
        call("sandbox_dropNext", transactions);
    }

    @Override
    public void freeze(Address owner, Token token, boolean frozen) {
        call(frozen ? "sandbox_freeze" : "sandbox_thaw", token.asset().reference(), owner.text());
    }

    /** Puts a mint of Token-2022 on chain; {@code shape} as {@code litesvm/control.mjs} takes it. */
    void createMint(String mint, Map<String, Object> shape) {
        call("sandbox_createMint", mint, shape);
    }

    /** From now on the owner's account takes payments of the token only with a memo before them. */
    void requireMemo(Address owner, Token token) {
        call("sandbox_requireMemo", token.asset().reference(), owner.text());
    }

    /** The owner's associated account belongs to somebody else from now on. */
    void giveAway(Address owner, Token token, Address other) {
        call("sandbox_giveAway", token.asset().reference(), owner.text(), other.text());
    }

    /** What the newest blocks asked for a compute unit, in millionths of a lamport. */
    void priorityFees(long... fees) {
        call("sandbox_priorityFees", LongStream.of(fees).boxed().toArray());
    }

    /** Somebody with the authority's key uses up the value of a nonce account, in a transaction on a blockhash. */
    void advance(String account, Address authority) {
        call("sandbox_advance", account, authority.text());
    }

    /** Time passes, and no blockhash of before is good any more. */
    void await(long seconds) {
        call("sandbox_wait", seconds);
    }

    JsonNode call(String method, Object... params) {
        return rpc.call(method, params);
    }

    @Override
    public void close() {
        rpc.close();
        process.close();
    }
}
