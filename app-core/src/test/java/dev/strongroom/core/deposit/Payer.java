package dev.strongroom.core.deposit;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.EvmTerms;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.core.boot.PracticePeople;
import dev.strongroom.core.withdrawal.TrialChain;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Somebody outside who has much money on the Ethereum practice network and pays many at once with signed payments. */
final class Payer implements AutoCloseable {
    private static final BigInteger TIP = BigInteger.TEN.pow(9);
    private static final BigInteger PRICE = BigInteger.TEN.pow(10);
    private static final long GAS = 100_000;

    private final TrialChain chain;
    private final Secp256k1Signer key = PracticePeople.wallet("payer");
    private final RpcClient rpc;
    private long nonce;

    Payer(TrialChain chain) {
        this.chain = chain;
        this.rpc =
                new RpcClient(List.of(Endpoint.parse(chain.url())), RpcSettings.DEFAULT, Surroundings.ofSystem(), null);
        chain.give(address(), chain.coin().parse("1000"));
        chain.give(address(), chain.dollars().parse("100000000"));
        chain.holdBlocks();
    }

    private Address address() {
        return chain.stranger("payer");
    }

    /** Pays all in one block. */
    void pay(Map<Address, Amount> amounts) {
        List<RpcCall> calls = amounts.entrySet().stream()
                .map(one -> payment(one.getKey(), one.getValue()))
                .toList();
        rpc.batch(calls).forEach(RpcAnswer::orThrow);
        chain.mine(1);
    }

    private RpcCall payment(Address to, Amount amount) {
        Payment payment = new Payment(amount, address(), to, PRICE.multiply(BigInteger.valueOf(GAS)));
        TransferIntent intent = new TransferIntent(
                TransferIntent.Kind.PAY,
                "outside",
                "00".repeat(16),
                payment,
                "",
                "staff:payer",
                new TransferIntent.Window(Instant.EPOCH, Instant.EPOCH),
                new TransferIntent.Versions(1, 1),
                null,
                null);
        Slot slot = new Slot(chain.network(), address().text(), Long.toString(nonce++));
        byte[] signed = chain.chain()
                .sign(chain.chain().build(intent, new EvmTerms(slot, GAS, PRICE, TIP)), key)
                .bytes();
        return RpcCall.of("eth_sendRawTransaction", "0x" + HexFormat.of().formatHex(signed));
    }

    @Override
    public void close() {
        rpc.close();
        key.close();
    }
}
