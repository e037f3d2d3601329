package dev.strongroom.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.ceremony.SignedBatch;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.PaymentPurpose;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.withdrawal.Step;
import dev.strongroom.core.withdrawal.Steps;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From deposits to the cold wallet on a practice network of each chain, signed by a real cold signer. */
class SweepFlowTest {
    private static final Network EVM = Network.parse("eip155:31337");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"eip155, POSTGRESQL, 1", "tron, H2, 1000", "solana, H2, 5"})
    void tokensAndCoinsGoToTheColdWalletAndTheBooksEqualTheChain(String namespace, Dialect dialect, String coins) {
        try (SweepScene scene =
                SweepScene.on(folder, network(namespace), Databases.freshSettings(dialect), Steps.UNWATCHED)) {
            Address first = scene.customers();
            Address second = scene.nobodys();
            Asset dollars = scene.dollars().asset();
            Asset coin = scene.coin().asset();
            scene.payIn(first, scene.dollars().parse("1500"));
            scene.payIn(second, scene.coin().parse(coins));
            List<Object> owed = scene.owed();
            BigInteger coinsBefore = scene.cold(coin);

            SweepLine token = scene.line(first, dollars);
            SweepLine coinLine = scene.line(second, coin);
            boolean coldPays = namespace.equals("solana");
            assertThat(token.why()).isNull();
            assertThat(coinLine.why()).isNull();
            assertThat(token.gasShort().isZero()).isEqualTo(coldPays);
            assertThat(token.payer()).isEqualTo(coldPays ? scene.desk.cold() : first);
            assertThat(token.to()).isEqualTo(scene.desk.cold());
            assertThat(scene.sweeps.plan(scene.network()).gasAdvice()).isNull();

            List<Sweep> asked = scene.sweeps.start(SweepScene.OTTO, "s1", List.of(token.choice(), coinLine.choice()));
            assertThat(asked).extracting(one -> one.payment().state()).containsOnly(WithdrawalState.REVIEW);
            assertThat(asked)
                    .allSatisfy(
                            one -> assertThat(one.payment().order().purpose()).isEqualTo(PaymentPurpose.SWEEP));
            asked.forEach(scene::approve);
            scene.await(() -> SweepScene.isReady(scene, asked), "gas");
            Sweep funded = scene.sweeps.get(asked.getFirst().payment().id());
            assertThat(funded.gas()).hasSize(coldPays ? 0 : 1);
            funded.gas().forEach(gas -> {
                assertThat(gas.state()).isEqualTo(WithdrawalState.SETTLED);
                assertThat(gas.order().amount())
                        .as("nothing lay there to pay the fee with")
                        .isEqualTo(asked.getFirst().fee());
            });
            assertThat(scene.owed()).as("gas is no customer's deposit").isEqualTo(owed);

            scene.importBatch(scene.sign(scene.export(asked)), 2);
            scene.await(() -> scene.sweeps.open().isEmpty(), "an end");
            assertThat(scene.sweeps.done(null, 10))
                    .extracting(one -> one.payment().state())
                    .containsOnly(WithdrawalState.SETTLED);
            scene.desk.requireBooksEqualChain();
            assertThat(scene.owed()).isEqualTo(owed);
            assertThat(scene.held(first, dollars)).isZero();
            assertThat(scene.cold(dollars))
                    .isEqualTo(scene.dollars().parse("1500").units());
            assertThat(scene.cold(coin)).isGreaterThan(coinsBefore);
        }
    }

    private static Network network(String namespace) {
        return Practice.networks().stream()
                .filter(one -> one.namespace().equals(namespace))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever dies once at every step has swept once all the same. */
    @Test
    void aCoreThatFailsOnceAtEveryStepSweepsOnce() {
        Set<Step> met = EnumSet.noneOf(Step.class);
        boolean[] armed = {false};
        Steps failing = step -> {
            if (armed[0] && met.add(step)) {
                throw new IllegalStateException("the core fails at " + step);
            }
        };
        try (SweepScene scene = SweepScene.on(folder, EVM, Databases.freshSettings(Dialect.H2), failing)) {
            Address from = scene.customers();
            Asset dollars = scene.dollars().asset();
            scene.payIn(from, scene.dollars().parse("1500"));
            List<Object> owed = scene.owed();
            SweepLine line = scene.line(from, dollars);
            armed[0] = true;
            List<Sweep> asked =
                    SweepScene.again(() -> scene.sweeps.start(SweepScene.OTTO, "s1", List.of(line.choice())));
            String id = asked.getFirst().payment().id();
            scene.await(() -> scene.sweeps.get(id).payment().state() == WithdrawalState.REVIEW, "review");
            armed[0] = false;
            scene.approve(asked.getFirst());
            armed[0] = true;
            scene.await(() -> SweepScene.isReady(scene, asked), "gas");
            byte[] batch = scene.sign(SweepScene.again(() -> scene.export(asked)));
            SweepScene.again(() -> {
                scene.importBatch(batch, 1);
                return true;
            });
            scene.await(() -> scene.sweeps.open().isEmpty(), "an end");
            armed[0] = false;

            assertThat(met)
                    .contains(
                            Step.REQUEST_STORED,
                            Step.RESERVE_POSTED,
                            Step.PLANNED,
                            Step.FUND_POSTED,
                            Step.GAS_ASKED,
                            Step.SLOT_CLAIMED,
                            Step.BYTES_STORED,
                            Step.BYTES_SENT,
                            Step.EXPORT_STORED,
                            Step.BATCH_STORED,
                            Step.OUTCOME_POSTED);
            Sweep done = scene.sweeps.get(id);
            assertThat(done.payment().state()).isEqualTo(WithdrawalState.SETTLED);
            assertThat(done.gas()).hasSize(1);
            assertThat(scene.desk.core.withdrawals().attempts(id)).hasSize(1);
            scene.desk.requireBooksEqualChain();
            assertThat(scene.owed()).isEqualTo(owed);
            assertThat(scene.cold(dollars))
                    .isEqualTo(scene.dollars().parse("1500").units());
        }
    }

    /** The custodian sent the bytes by another way: both ends are on chain before the core knows whose they are. */
    @Test
    void anAnswerThatIsImportedAfterItsSweepHasLandedIsBookedOnce() {
        try (SweepScene scene = SweepScene.on(folder, EVM, Databases.freshSettings(Dialect.H2), Steps.UNWATCHED)) {
            Address from = scene.customers();
            Asset dollars = scene.dollars().asset();
            scene.payIn(from, scene.dollars().parse("1500"));
            List<Object> owed = scene.owed();
            List<Sweep> asked = scene.sweeps.start(
                    SweepScene.OTTO, "s1", List.of(scene.line(from, dollars).choice()));
            asked.forEach(scene::approve);
            scene.await(() -> SweepScene.isReady(scene, asked), "gas");
            ColdRequest request = scene.export(asked);
            byte[] batch = scene.sign(request);
            SignedBatch.Signed bytes = SignedBatch.read(batch, request.file(), Offline.chains())
                    .signed()
                    .getFirst();
            scene.desk.node.broadcast(new SignedTransfer(from, bytes.bytes(), bytes.txid()));
            Suspense suspense = scene.desk.core.bean(Suspense.class);
            scene.await(() -> !suspense.work().isEmpty(), "an arrival that nobody knows");
            assertThat(suspense.work().getFirst().arrival().to()).isEqualTo(scene.desk.cold());

            scene.importBatch(batch, 1);
            scene.await(() -> scene.sweeps.open().isEmpty() && suspense.work().isEmpty(), "an end");
            scene.desk.requireBooksEqualChain();
            assertThat(scene.owed().getFirst()).isEqualTo(owed.getFirst());
            assertThat(scene.cold(dollars))
                    .isEqualTo(scene.dollars().parse("1500").units());
        }
    }
}
