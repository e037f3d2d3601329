package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.Revocations;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sweeps that people call back, and sweeps whose block the chain takes back: the deposit is where it was, or is swept
 * once all the same; what was paid for gas stays paid, and no customer's balance changes.
 */
@SuppressWarnings("NullAway.Init")
class SweepTakenBackTest {
    private static final String CARLA = "carla";
    private static final String DOLLARS = "1500";

    @TempDir
    Path home;

    private PracticeProcess process;
    private TrialChain chain;
    private SweepRoom room;
    private Address from;

    static Stream<Network> all() {
        return Stream.of(TrialChain.ETHEREUM, TrialChain.SOLANA, TrialChain.TRON);
    }

    static Stream<Network> withReorganisations() {
        return Stream.of(TrialChain.ETHEREUM, TrialChain.TRON);
    }

    private void open(Network network) throws IOException {
        process = TrialChain.start(home.resolve("network"), network);
        chain = new TrialChain(network, process.url());
        room = SweepRoom.found(home, Databases.freshSettings(Dialect.H2), chain, Instant.now());
        from = room.deposit(CARLA, DOLLARS);
    }

    @AfterEach
    void close() {
        room.close();
        process.close();
    }

    /** Its slot is burnt by whoever pays for it: where that is the deposit address, its key signs the revocation. */
    @ParameterizedTest
    @MethodSource("all")
    void aSweepIsRevokedByWhoeverPaysForItAndTheDepositIsSweptLater(Network network) throws IOException {
        open(network);
        String id = room.sweep("s1", from).payment().id();
        exported(id);
        Sweep before = room.sweeps().get(id);
        if (!chain.chain().canRevoke()) {
            requireNotRevoked(id);
            return;
        }
        revoke(id);
        room.carryOn();
        assertThat(room.state(id)).isEqualTo(WithdrawalState.REVOKING);
        room.settle();

        requireRevoked(id, before.gas());
        sweepAgain(before.gas());
    }

    /** Both are on their way in the slot, and the revocation outbids. */
    @ParameterizedTest
    @MethodSource("ethereum")
    void aSweepThatWaitsForABlockIsRevokedByItsDepositAddress(Network network) throws IOException {
        open(network);
        String id = room.sweep("s1", from).payment().id();
        room.send(id);
        List<Withdrawal> gas = room.sweeps().get(id).gas();
        revoke(id);
        room.carryOn();
        assertThat(room.core.withdrawals().attempts(id)).hasSize(2);
        room.settle();

        requireRevoked(id, gas);
        sweepAgain(gas);
    }

    static Stream<Network> ethereum() {
        return Stream.of(TrialChain.ETHEREUM);
    }

    @ParameterizedTest
    @MethodSource("withReorganisations")
    void aSweepWhoseBlockIsTakenBackIsSettledOnce(Network network) throws IOException {
        open(network);
        String id = room.sweep("s1", from).payment().id();
        room.send(id);
        List<Withdrawal> gas = room.sweeps().get(id).gas();
        assertThat(gas).extracting(Withdrawal::state).containsExactly(WithdrawalState.SETTLED);
        int postings = room.core.withdrawals().postings(id).size();

        for (int round = 0; round < 2; round++) {
            chain.mine(1);
            room.core.tick();
            assertThat(room.state(id)).isEqualTo(WithdrawalState.CONFIRMING);
            chain.reorganise();
            room.core.tick();
            assertThat(room.state(id)).isEqualTo(WithdrawalState.BROADCAST);
            assertThat(room.core.withdrawals().postings(id)).hasSize(postings);
            requireUnswept(gas, id);
        }
        room.settle();

        assertThat(room.state(id)).isEqualTo(WithdrawalState.SETTLED);
        assertThat(room.core.withdrawals().postings(id)).hasSize(postings + 1);
        assertThat(room.core.withdrawals().attempts(id)).hasSize(1);
        requireSwept(id, gas);
    }

    private void exported(String id) {
        for (int round = 0; round < 3 && room.state(id) != WithdrawalState.EXPORTED; round++) {
            room.decide();
            room.core.tick();
            room.export();
            if (room.state(id) != WithdrawalState.EXPORTED) {
                room.settle();
            }
        }
        assertThat(room.state(id)).isEqualTo(WithdrawalState.EXPORTED);
    }

    private void revoke(String id) {
        room.core.bean(Revocations.class).ask(SweepRoom.OTTO, id, "the cold wallet is to be replaced");
        TransferIntent asked = room.core.bean(Approvals.class).of(id).getLast().intent();
        assertThat(asked.kind()).isEqualTo(TransferIntent.Kind.REVOKE);
        assertThat(asked.payment().from()).isEqualTo(payer());
        assertThat(room.state(id)).isEqualTo(WithdrawalState.REVOKING);
    }

    private Address payer() {
        return chain.network().equals(TrialChain.SOLANA) ? room.cold() : from;
    }

    private void requireNotRevoked(String id) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> room.core.bean(Revocations.class).ask(SweepRoom.OTTO, id, "too late"));
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo("revoke.state");
        List<Withdrawal> gas = room.sweeps().get(id).gas();
        room.finish();
        requireSwept(id, gas);
    }

    private void requireRevoked(String id, List<Withdrawal> gas) {
        assertThat(room.state(id)).isEqualTo(WithdrawalState.REVOKED);
        requireUnswept(gas, id);
        room.requireBooksEqualChain();
    }

    private void requireUnswept(List<Withdrawal> gas, String id) {
        BigInteger all = chain.dollars().parse(DOLLARS).units();
        assertThat(room.held(from, chain.dollars().asset())).isEqualTo(all);
        assertThat(chain.balance(chain.dollars(), from)).isEqualTo(all);
        assertThat(room.sweeps().get(id).gas()).isEqualTo(gas);
        assertThat(room.owed(CARLA)).isEqualTo(DOLLARS);
        assertThat(room.core.bean(Suspense.class).work()).isEmpty();
    }

    private void sweepAgain(List<Withdrawal> gas) {
        String again = room.sweep("s2", from).payment().id();
        room.finish();
        List<Withdrawal> more = room.sweeps().get(again).gas();
        assertThat(Collections.disjoint(more, gas)).isTrue();
        requireSwept(again, more);
    }

    private void requireSwept(String id, List<Withdrawal> gas) {
        BigInteger all = chain.dollars().parse(DOLLARS).units();
        assertThat(room.state(id)).isEqualTo(WithdrawalState.SETTLED);
        assertThat(room.sweeps().get(id).gas()).isEqualTo(gas);
        assertThat(room.held(from, chain.dollars().asset())).isZero();
        assertThat(chain.balance(chain.dollars(), from)).isZero();
        assertThat(chain.balance(chain.dollars(), room.cold())).isEqualTo(all);
        assertThat(room.owed(CARLA)).isEqualTo(DOLLARS);
        assertThat(room.core.bean(Suspense.class).work()).isEmpty();
        room.requireBooksEqualChain();
    }
}
