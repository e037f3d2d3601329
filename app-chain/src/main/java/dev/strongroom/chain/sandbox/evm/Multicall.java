package dev.strongroom.chain.sandbox.evm;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The reading half of Multicall3 at its well-known address: {@code aggregate3}, {@code getEthBalance} and
 * {@code getBlockNumber}.
 *
 * @see <a href="https://github.com/mds1/multicall3">Multicall3</a>
 */
final class Multicall implements Contract {
    static final Account ADDRESS = new Account("0xca11bde05977b3631167028862be2a173976ca11");

    private static final Function AGGREGATE = Function.parse("aggregate3((address,bool,bytes)[])", "((bool,bytes)[])");
    private static final String AGGREGATE3 = Abi.selector("aggregate3((address,bool,bytes)[])");
    private static final String BALANCE = Abi.selector("getEthBalance(address)");
    private static final String HEIGHT = Abi.selector("getBlockNumber()");
    private static final long GAS_READ = 3_000;

    private final Contracts contracts;

    Multicall(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public Account address() {
        return ADDRESS;
    }

    @Override
    public String code() {
        return Hex.data("\u00fepractice network Multicall3".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public boolean knows(String data) {
        String selector = Abi.selectorOf(data);
        return selector.equals(AGGREGATE3) || selector.equals(BALANCE) || selector.equals(HEIGHT);
    }

    @Override
    public Outcome call(Frame frame) {
        String selector = Abi.selectorOf(frame.data());
        if (selector.equals(AGGREGATE3)) {
            return aggregate(frame);
        }
        if (selector.equals(BALANCE)) {
            return Abi.account(frame.data(), 0)
                    .map(who -> Outcome.answer(Hex.word(frame.cells().get(Cell.wei(who))), GAS_READ))
                    .orElseGet(() -> Outcome.revert("", GAS_READ));
        }
        return selector.equals(HEIGHT)
                ? Outcome.answer(Hex.word(BigInteger.valueOf(frame.height())), GAS_READ)
                : Outcome.revert("", GAS_READ);
    }

    private Outcome aggregate(Frame frame) {
        Tuple[] calls;
        try {
            Tuple arguments = AGGREGATE.decodeCall(Hex.bytes(frame.data()));
            calls = arguments.get(0);
        } catch (IllegalArgumentException _) {
            return Outcome.revert("", GAS_READ);
        }
        Tuple[] answers = new Tuple[calls.length];
        long gas = GAS_READ;
        for (int i = 0; i < calls.length; i++) {
            com.esaulpaugh.headlong.abi.Address target = calls[i].get(0);
            boolean mayFail = calls[i].get(1);
            byte[] data = calls[i].get(2);
            Account contract =
                    Account.of(Hex.bytes("0x" + Hex.word(target.value()).substring(2 + 24)));
            Outcome outcome = contracts.call(
                    contract, new Frame(frame.cells(), frame.height(), ADDRESS, BigInteger.ZERO, Hex.data(data)));
            boolean succeeded = outcome instanceof Outcome.Returned;
            if (!succeeded && !mayFail) {
                return Outcome.revert("Multicall3: call failed", gas);
            }
            answers[i] = Tuple.of(succeeded, Hex.bytes(outcome.data()));
            gas += outcome.gas();
        }
        ByteBuffer encoded = AGGREGATE.getOutputs().encode(Tuple.singleton(answers));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return Outcome.answer(Hex.data(bytes), gas);
    }
}
