package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.ETH;
import static dev.strongroom.core.boot.PracticePeople.address;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.boot.PracticePeople;
import java.util.Set;

/** Somebody who has a copy of a wallet's key and uses it without the desk. */
final class ForeignSpending {
    private ForeignSpending() {}

    /** Spends a little coin from the wallet; it stands in a block on return where blocks come by themselves. */
    static void from(PracticeDesk desk, String wallet, Address to) {
        EvmCodec codec = new EvmCodec();
        Address from = address(wallet);
        Payment payment =
                new Payment(ETH.parse("0.001"), from, to, ETH.parse("0.01").units());
        TransferIntent intent = new TransferIntent(
                TransferIntent.Kind.PAY,
                "elsewhere",
                "00".repeat(16),
                payment,
                "",
                "api:elsewhere",
                new TransferIntent.Window(PracticeDesk.MORNING, PracticeDesk.MORNING.plusSeconds(3600)),
                new TransferIntent.Versions(1, 1),
                null,
                null);
        try (ChainNode node = PracticeDesk.node(desk.chain.url());
                Secp256k1Signer key = PracticePeople.wallet(wallet)) {
            Slot slot = node.nextSlot(from, Route.HOT, Set.of());
            SignedTransfer signed = codec.sign(codec.build(intent, node.terms(intent, slot, Route.HOT)), key);
            node.broadcast(signed);
        }
    }
}
