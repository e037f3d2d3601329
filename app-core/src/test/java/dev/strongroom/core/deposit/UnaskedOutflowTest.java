package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.api.FeedApi;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseResolution.Kind;
import dev.strongroom.core.api.UnaskedOutflow;
import dev.strongroom.core.api.UnaskedOutflows;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.withdrawal.OneChainDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody who has a copy of the hot key pays with it without the desk, on the practice network of each chain. */
class UnaskedOutflowTest {
    @TempDir
    Path folder;

    static Stream<Network> networks() {
        return Practice.networks().stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aHotKeyThatPaysOutsideTheDeskIsToldByTheFirstLookAfterItsBlockUntilSomebodyHasDecided(Network network)
            throws IOException {
        try (OneChainDesk desk = new OneChainDesk(folder, network)) {
            UnaskedOutflows outflows = desk.core.bean(UnaskedOutflows.class);
            FeedApi feed = desk.core.bean(FeedApi.class);
            desk.core.tick();
            long before = feed.newest();
            SignedTransfer stolen = steal(desk, desk.stranger());
            OneChainDesk.await(() -> desk.node.find(stolen).isPresent(), () -> "a block with " + stolen.txid());
            assertThat(outflows.list()).isEmpty();

            desk.core.tick();

            assertThat(outflows.list())
                    .as("what was paid, and the fee")
                    .hasSize(2)
                    .allSatisfy(outflow -> {
                        assertThat(outflow.left().to()).isEqualTo(desk.hot());
                        assertThat(outflow.left().txid()).isEqualTo(stolen.txid());
                        assertThat(outflow.tier()).isEqualTo(WalletTier.HOT);
                        assertThat(outflow.isInSuspense()).isFalse();
                    });
            assertThat(outflows.list())
                    .extracting(outflow -> outflow.left().amount())
                    .contains(desk.chain.dollars().parse("7"));
            assertThat(feed.after(before, 1000))
                    .filteredOn(event -> event.topic().equals("outflow.unasked"))
                    .extracting(FeedEvent::subject)
                    .containsExactlyInAnyOrderElementsOf(ids(outflows));

            decide(desk, ids(outflows));
            assertThat(outflows.list()).isEmpty();
        }
    }

    private static List<String> ids(UnaskedOutflows outflows) {
        return outflows.list().stream().map(UnaskedOutflow::id).toList();
    }

    /** Once its block is final it is a hole in suspense under the same id, and is told until that is written off. */
    private static void decide(OneChainDesk desk, List<String> told) {
        UnaskedOutflows outflows = desk.core.bean(UnaskedOutflows.class);
        desk.chain.askForBlock();
        OneChainDesk.await(
                () -> {
                    desk.core.tick();
                    return outflows.list().stream().allMatch(UnaskedOutflow::isInSuspense);
                },
                () -> "items for " + outflows.list());
        assertThat(ids(outflows)).containsExactlyInAnyOrderElementsOf(told);
        Suspense suspense = desk.core.bean(Suspense.class);
        SuspenseResolution lost = new SuspenseResolution(Kind.WRITE_OFF, null, null, "stolen with a copy of the key");
        for (String id : told) {
            SuspenseItem item = suspense.get(id);
            assertThat(item.isMissing()).isTrue();
            suspense.resolve(PracticePerson.OTTO.actor(), id, item.version(), lost);
        }
    }

    private static SignedTransfer steal(OneChainDesk desk, Address to) {
        Payment payment = new Payment(
                desk.chain.dollars().parse("7"),
                desk.hot(),
                to,
                desk.chain.listed().maxFeeCap());
        Instant now = Instant.now();
        TransferIntent intent = new TransferIntent(
                TransferIntent.Kind.PAY,
                "elsewhere",
                "00".repeat(16),
                payment,
                "",
                "api:elsewhere",
                new TransferIntent.Window(now, now.plusSeconds(3600)),
                new TransferIntent.Versions(1, 1),
                null,
                null);
        Chain chain = Offline.chains().of(desk.chain.network());
        Slot slot = desk.node.nextSlot(desk.hot(), Route.HOT, Set.of());
        SignedTransfer signed = chain.sign(
                chain.build(intent, desk.node.terms(intent, slot, Route.HOT)),
                desk.vaults().hotKey(desk.chain.network()));
        desk.node.broadcast(signed);
        return signed;
    }
}
