package dev.strongroom.chain.evm.node;

import com.esaulpaugh.headlong.abi.Function;
import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.practice.EvmMoney;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** A real EVM node with the two practice tokens on it, at the addresses of the built-in registry. */
public final class AnvilUnderTest implements NodeUnderTest {
    private static final Function SET_FEE = Function.parse("setFee(uint256)");
    private static final Function BLACKLIST = Function.parse("addBlackList(address)");

    private final AnvilProcess process;
    private final EvmMoney money;
    private final RpcClient rpc;
    private final Token silent;
    private final Token usual;

    public AnvilUnderTest() {
        this(AnvilProcess.start());
    }

    /** One whose blocks are final with so many on top, an even number. */
    public static AnvilUnderTest finalAfter(int blocks) {
        return new AnvilUnderTest(AnvilProcess.start(blocks));
    }

    private AnvilUnderTest(AnvilProcess process) {
        this.process = process;
        Endpoint endpoint = new Endpoint(process.url());
        money = EvmMoney.on(endpoint, RpcSettings.DEFAULT, Surroundings.ofSystem());
        rpc = new RpcClient(List.of(endpoint), RpcSettings.DEFAULT, Surroundings.ofSystem(), null);
        silent = money.deployTether();
        usual = money.deployDollar();
    }

    @Override
    public URI url() {
        return process.url();
    }

    @Override
    public Network network() {
        return money.network();
    }

    @Override
    public Token silentToken() {
        return silent;
    }

    @Override
    public Token usualToken() {
        return usual;
    }

    @Override
    public void fund(Address to, Amount amount) {
        money.give(to, amount);
    }

    @Override
    public void blacklist(Address address) {
        BigInteger value = new BigInteger(address.text().substring(2), 16);
        byte[] call = BLACKLIST
                .encodeCallWithArgs(com.esaulpaugh.headlong.abi.Address.wrap(
                        com.esaulpaugh.headlong.abi.Address.toChecksumAddress(value)))
                .array();
        money.call(silent.asset(), call);
        money.call(usual.asset(), call);
    }

    @Override
    public void mine(int blocks) {
        rpc.call("anvil_mine", Wire.quantity(blocks));
    }

    @Override
    public void automine(boolean on) {
        rpc.call("evm_setAutomine", on);
    }

    @Override
    public void reorg(int depth) {
        rpc.call("anvil_reorg", depth, List.of());
    }

    /**
     * Replaces the newest blocks by as many empty ones; what they held waits for {@link #mine}, as all does from now
     * on.
     */
    public void takeBack(int depth) {
        long head =
                Wire.quantity(rpc.call("eth_blockNumber"), "eth_blockNumber").longValueExact();
        List<String> held = LongStream.rangeClosed(head - depth + 1, head)
                .mapToObj(BigInteger::valueOf)
                .flatMap(height -> rpc.call("eth_getBlockByNumber", Wire.quantity(height), false)
                        .path("transactions")
                        .valueStream())
                .map(hash ->
                        rpc.call("eth_getRawTransactionByHash", hash.asString()).asString())
                .toList();
        reorg(depth);
        automine(false);
        held.forEach(raw -> rpc.call("eth_sendRawTransaction", raw));
    }

    @Override
    public void drop(String txid) {
        rpc.call("anvil_dropTransaction", txid);
    }

    /** The share that the silent token keeps of each payment, in hundredths of a percent. */
    void tokenKeeps(int basisPoints) {
        money.call(
                silent.asset(),
                SET_FEE.encodeCallWithArgs(BigInteger.valueOf(basisPoints)).array());
    }

    /** Calls a contract as the development account; its transaction stands in a block on return. */
    void call(Asset contract, byte[] data) {
        money.call(contract, data);
    }

    /** Another USDT, at another address. */
    Token anotherTether() {
        return money.deployTether();
    }

    JsonNode call(String method, Object... params) {
        return rpc.call(method, params);
    }

    @Override
    public void close() {
        rpc.close();
        money.close();
        process.close();
    }
}
