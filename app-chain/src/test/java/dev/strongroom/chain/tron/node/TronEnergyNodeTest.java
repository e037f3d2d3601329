package dev.strongroom.chain.tron.node;

import static dev.strongroom.chain.tron.node.TronRefusals.code;
import static dev.strongroom.chain.tron.node.TronScene.COIN;
import static dev.strongroom.chain.tron.node.TronScene.TRX;
import static dev.strongroom.chain.tron.node.TronScene.USDT;
import static dev.strongroom.chain.tron.node.TronScene.address;
import static dev.strongroom.chain.tron.node.TronScene.intent;
import static dev.strongroom.chain.tron.node.TronScene.step;
import static dev.strongroom.chain.tron.node.TronScene.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.Energy;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.TransferIntent.Kind;
import dev.strongroom.chain.Watch;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TRX of a hot wallet staked once, its energy lent for a sweep and taken back, and the TRX taken out again. */
class TronEnergyNodeTest {
    private static final Duration DAY = Duration.ofDays(1);
    /** Blocks on demand are a little ahead of the clock. */
    private static final Duration UNTIL_DUE = DAY.multipliedBy(14).plusMinutes(5);
    /** Staked by somebody else, so that a stake of ours is a share. */
    private static final long OTHERS = 1_000_000 * COIN;

    private static final long STAKE = 500 * COIN;

    @TempDir
    Path folder;

    private TronScene scene;
    private Address hot;
    private Address deposit;

    @BeforeEach
    void open() {
        scene = new TronScene(folder);
        hot = scene.funded("hot");
        deposit = address("deposit");
        scene.fund(deposit, units(USDT, 40 * COIN));
        scene.fund(address("whale"), units(TRX, 2 * OTHERS));
        scene.settle();
        done("whale", step(Kind.STAKE, address("whale"), address("whale"), OTHERS));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aSweepIsPaidForByLentEnergyAndTheBooksOfTrxAddUp() {
        long spent = fee(done("hot", step(Kind.STAKE, hot, hot, STAKE)));
        Energy staked = energy(hot);
        assertThat(staked.staked()).isEqualTo(STAKE).isEqualTo(staked.lendable());
        assertThat(staked.now()).isEqualTo(staked.rate().of(staked.staked())).isPositive();

        TransferIntent sweep = intent(deposit, hot, units(USDT, 40 * COIN));
        spent += fee(done("hot", intent(hot, deposit, units(TRX, 1))));
        assertThat(code(() -> scene.terms(sweep))).as("without energy").isEqualTo("tron.funds");
        long needed = scene.node().energyFor(sweep).orElseThrow();
        long lent = staked.rate().stakeFor(needed - energy(deposit).now()).longValueExact();
        assertThat(lent).isBetween(COIN, STAKE);
        spent += fee(done("hot", step(Kind.LEND, hot, deposit, lent)));
        assertThat(energy(hot).lent()).isEqualTo(lent);
        assertThat(energy(hot).staked()).isEqualTo(STAKE - lent);
        assertThat(energy(deposit).now()).isGreaterThanOrEqualTo(needed);

        Landed swept = done("deposit", sweep);
        assertThat(swept.fee()).isZero();
        assertThat(balance(deposit, TRX)).isEqualTo(1);
        assertThat(balance(hot, USDT)).isEqualTo(1_040 * COIN);

        spent += fee(done("hot", step(Kind.RECLAIM, hot, deposit, lent)));
        Energy back = energy(hot);
        assertThat(back.lent()).isZero();
        assertThat(back.staked()).isEqualTo(STAKE);
        assertThat(back.now()).as("what the sweep used is used").isLessThan(staked.now());
        assertThat(back.lendable()).isLessThan(back.staked());
        scene.control("advance", DAY.toMillis());
        scene.settle();
        assertThat(energy(hot).now()).as("a day later").isEqualTo(staked.now());

        Landed unstaked = done("hot", step(Kind.UNSTAKE, hot, hot, STAKE));
        spent += fee(unstaked);
        assertThat(unstaked.received()).isZero();
        Energy waiting = energy(hot);
        assertThat(waiting.unfreezing()).isEqualTo(STAKE);
        assertThat(waiting.nextAt()).isEqualTo(unstaked.block().time().plus(DAY.multipliedBy(14)));
        assertThat(waiting.staked()).isZero();
        TransferIntent collect = step(Kind.COLLECT, hot, hot, STAKE);
        assertThat(code(() -> scene.terms(collect))).isEqualTo("tron.collect");
        scene.control("advance", UNTIL_DUE.toMillis());
        scene.settle();
        assertThat(energy(hot).collectable()).isEqualTo(STAKE);
        assertThat(energy(hot).nextAt()).isNull();
        Landed collected = done("hot", collect);
        spent += fee(collected);
        assertThat(collected.received()).isEqualTo(STAKE);
        assertThat(balance(hot, TRX)).isEqualTo(1_000 * COIN - spent - 1);
    }

    @Test
    void unstakingBringsBackWhatWasDue() {
        done("hot", step(Kind.STAKE, hot, hot, STAKE));
        done("hot", step(Kind.UNSTAKE, hot, hot, 100 * COIN));
        scene.control("advance", UNTIL_DUE.toMillis());
        scene.settle();
        assertThat(done("hot", step(Kind.UNSTAKE, hot, hot, 200 * COIN)).received())
                .isEqualTo(100 * COIN);
        assertThat(energy(hot).collectable()).isZero();
        assertThat(energy(hot).unfreezing()).isEqualTo(200 * COIN);
    }

    @Test
    void whatTheNetworkWouldRefuseIsRefusedBeforeItIsSigned() {
        done("hot", step(Kind.STAKE, hot, hot, 10 * COIN));
        assertThat(refused(Kind.STAKE, hot, 1_000 * COIN)).isEqualTo("tron.funds");
        assertThat(refused(Kind.LEND, deposit, COIN)).as("only ever got tokens").isEqualTo("tron.receiver");
        Address contract = new Address(hot.network(), USDT.asset().reference());
        assertThat(refused(Kind.LEND, contract, COIN)).isEqualTo("tron.receiver");
        assertThat(refused(Kind.LEND, address("whale"), 10 * COIN + 1)).isEqualTo("tron.stake");
        assertThat(refused(Kind.RECLAIM, address("whale"), COIN)).isEqualTo("tron.stake");
        assertThat(refused(Kind.UNSTAKE, hot, 10 * COIN + 1)).isEqualTo("tron.stake");
        assertThat(refused(Kind.COLLECT, hot, 1)).isEqualTo("tron.collect");
        assertThat(code(() -> scene.terms(step(Kind.COLLECT, deposit, deposit, 1))))
                .isEqualTo("tron.inactive");
        for (int i = 0; i < 32; i++) {
            done("hot", step(Kind.UNSTAKE, hot, hot, 1));
        }
        assertThat(refused(Kind.UNSTAKE, hot, 1)).isEqualTo("tron.unstaking");
    }

    @Test
    void bytesThatAreRefusedOnChainAreRejected() {
        done("hot", step(Kind.STAKE, hot, hot, 10 * COIN));
        SignedTransfer first = scene.signed("hot", step(Kind.UNSTAKE, hot, hot, 8 * COIN));
        SignedTransfer second = scene.signed("hot", step(Kind.UNSTAKE, hot, hot, 9 * COIN));
        assertThat(scene.node().broadcast(first)).isEqualTo(new Broadcast.Accepted(false));
        assertThat(scene.node().broadcast(second))
                .isInstanceOfSatisfying(
                        Broadcast.Rejected.class,
                        said -> assertThat(said.code()).isEqualTo("tron.validate"));
    }

    @Test
    void aQuoteIsTheBandwidthAndNoStepTakesEnergy() {
        for (Kind kind : Kind.values()) {
            if (kind.isEnergy()) {
                TransferIntent step = step(kind, hot, kind.staysAtHome() ? hot : deposit, COIN);
                assertThat(scene.node().quote(step))
                        .isBetween(BigInteger.valueOf(200_000), BigInteger.valueOf(300_000));
                assertThat(scene.node().energyFor(step)).isEmpty();
            }
        }
        assertThat(scene.node().energyFor(intent(hot, deposit, units(TRX, 1)))).isEmpty();
    }

    @Test
    void nothingIsKnownOfAnAddressThatIsNotActive() {
        assertThat(scene.node().energy(deposit)).isEmpty();
        assertThat(energy(hot).staked()).isZero();
        assertThat(energy(hot).now()).isZero();
    }

    /** A stake is money that leaves the balance, whoever asked for it; lending moves nothing but its fee. */
    @Test
    void theReaderTellsAStakeAsAnOutflow() {
        long before = scene.node().head().height();
        Landed staked = done("hot", step(Kind.STAKE, hot, hot, STAKE));
        Landed lent = done("hot", step(Kind.LEND, hot, address("whale"), COIN));
        List<Movement> told = scene
                .node()
                .readers()
                .getFirst()
                .read(before + 1, scene.node().head().height(), new Watch(TronScene.ASSETS, hot::equals))
                .stream()
                .map(BlockMovements::movements)
                .flatMap(List::stream)
                .toList();
        assertThat(told)
                .filteredOn(one -> one.txid().equals(staked.txid()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.units()).isEqualTo(-STAKE - fee(staked));
                    assertThat(one.counterparty()).isNull();
                });
        assertThat(told)
                .filteredOn(one -> one.txid().equals(lent.txid()))
                .allSatisfy(one -> assertThat(one.units()).isEqualTo(-fee(lent)));
    }

    private String refused(Kind kind, Address to, long sun) {
        return code(() -> scene.terms(step(kind, hot, to, sun)));
    }

    private Landed done(String from, TransferIntent intent) {
        SignedTransfer signed = scene.signed(from, intent);
        assertThat(scene.node().broadcast(signed)).isEqualTo(new Broadcast.Accepted(false));
        scene.settle();
        Landed landed = scene.node().find(signed).orElseThrow();
        assertThat(landed.succeeded()).isTrue();
        return landed;
    }

    private Energy energy(Address address) {
        return scene.node().energy(address).orElseThrow();
    }

    private static long fee(Landed landed) {
        return landed.fee().longValueExact();
    }

    private BigInteger balance(Address address, Token token) {
        Holding held = scene.node().balances(List.of(address), token.asset()).get(address);
        return Objects.requireNonNull(held).units();
    }
}
