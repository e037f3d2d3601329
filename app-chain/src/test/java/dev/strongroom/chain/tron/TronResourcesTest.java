package dev.strongroom.chain.tron;

import static dev.strongroom.chain.tron.TronSamples.MAINNET;
import static dev.strongroom.chain.tron.TronSamples.TRX;
import static dev.strongroom.chain.tron.TronSamples.refused;
import static dev.strongroom.chain.tron.TronSamples.slot;
import static dev.strongroom.chain.tron.TronSamples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import dev.strongroom.chain.Mutations;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.UnsignedTransfer;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tron.trident.proto.Chain.Transaction;
import org.tron.trident.proto.Chain.Transaction.Contract.ContractType;
import org.tron.trident.proto.Common.ResourceCode;
import org.tron.trident.proto.Contract;

class TronResourcesTest {
    private static final TronResources RESOURCES = new TronResources();
    private static final BigInteger SUN = BigInteger.valueOf(100_000_000_000L);

    static List<TronResource> steps() {
        return List.of(
                new TronResource(TronResource.Kind.FREEZE, TronSamples.sender(), null, SUN),
                new TronResource(TronResource.Kind.DELEGATE, TronSamples.sender(), TronSamples.recipient(), SUN),
                new TronResource(TronResource.Kind.UNDELEGATE, TronSamples.sender(), TronSamples.recipient(), SUN));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyOtherValueOfEveryByteIsRefusedOrVisible(TronResource step) {
        byte[] bytes = RESOURCES
                .build(step, new TronTerms(slot(), BigInteger.ZERO, 2, "w-1"))
                .bytes();
        Mutations.everyOtherValueOfEveryByteIsRefusedOrVisible(bytes, changed -> RESOURCES.read(MAINNET, changed));
    }

    /** As a node was recorded to take: 255 bytes to freeze, 280 to lend, 282 to take back. */
    @Test
    void theFeeCapIsTheBandwidth() {
        assertThat(steps().stream()
                        .map(step -> RESOURCES.build(step, terms(TRX)).bytes())
                        .map(bytes -> RESOURCES.read(MAINNET, bytes).feeCap().longValueExact()))
                .containsExactly(255_000L, 280_000L, 282_000L);
    }

    @Test
    void paymentsAreNotReadHereAndStepsAreNotReadThere() {
        byte[] payment =
                TronSamples.CODEC.build(TronSamples.pay(TRX, 1), terms(TRX)).bytes();
        refused("shape.payment", () -> RESOURCES.read(MAINNET, payment));
        byte[] freeze = RESOURCES.build(steps().getFirst(), terms(TRX)).bytes();
        refused("shape.freeze", () -> TronSamples.CODEC.decode(freeze, TronSamples.RULES));
    }

    @Test
    void onlyTheKeyOfTheOwnerSigns() {
        UnsignedTransfer unsigned = RESOURCES.build(steps().getLast(), terms(TRX));
        assertThat(RESOURCES.sign(unsigned, TronSamples.signer()).txid()).hasSize(64);
        UnsignedTransfer ofAnother = new UnsignedTransfer(TronSamples.recipient(), unsigned.bytes());
        refused("signer.wrong", () -> RESOURCES.sign(ofAnother, TronSamples.signer()));
    }

    @Test
    void aStepThatMakesNoSenseIsRefusedByField() {
        var owner = TronSamples.sender();
        var other = TronSamples.recipient();
        refused("resource.receiver", () -> new TronResource(TronResource.Kind.FREEZE, owner, other, SUN));
        refused("resource.receiver", () -> new TronResource(TronResource.Kind.DELEGATE, owner, null, SUN));
        refused("resource.receiver", () -> new TronResource(TronResource.Kind.DELEGATE, owner, owner, SUN));
        BigInteger little = BigInteger.valueOf(999_999);
        refused("resource.units", () -> new TronResource(TronResource.Kind.FREEZE, owner, null, little));
        BigInteger much = BigInteger.TWO.pow(63);
        refused("resource.units", () -> new TronResource(TronResource.Kind.FREEZE, owner, null, much));
        refused("fee.limit", () -> RESOURCES.build(steps().getFirst(), terms(TronSamples.USDT)));
        Slot foreign = new Slot(MAINNET, other.text(), slot().value());
        refused("slot.wrong", () -> RESOURCES.build(steps().getFirst(), new TronTerms(foreign, BigInteger.ZERO)));
    }

    @Test
    void lockedEnergyAndOtherResourcesAreRefused() {
        Contract.DelegateResourceContract lent = Contract.DelegateResourceContract.newBuilder()
                .setOwnerAddress(address(TronSamples.sender().text()))
                .setReceiverAddress(address(TronSamples.recipient().text()))
                .setResource(ResourceCode.ENERGY)
                .setBalance(1_000_000)
                .build();
        refused("resource.lock", () -> read(lent.toBuilder().setLock(true).build()));
        refused("resource.lock", () -> read(lent.toBuilder().setLockPeriod(1).build()));
        refused(
                "resource.kind",
                () -> read(lent.toBuilder().setResource(ResourceCode.BANDWIDTH).build()));
        assertThat(read(lent).step().sun()).isEqualTo(1_000_000);
    }

    private static ByteString address(String text) {
        return ByteString.copyFrom(TronAddress.bytes(text));
    }

    private static TronResources.Read read(Message parameter) {
        byte[] bytes = Transaction.raw
                .newBuilder()
                .setRefBlockBytes(ByteString.copyFrom(new byte[2]))
                .setRefBlockHash(ByteString.copyFrom(new byte[8]))
                .setTimestamp(1)
                .setExpiration(2)
                .addContract(Transaction.Contract.newBuilder()
                        .setType(ContractType.DelegateResourceContract)
                        .setParameter(Any.pack(parameter)))
                .build()
                .toByteArray();
        return RESOURCES.read(MAINNET, bytes);
    }
}
