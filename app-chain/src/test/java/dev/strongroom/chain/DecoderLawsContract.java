package dev.strongroom.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The laws hold of all that a fuzzer begins with, and a codec that breaks one of them is found out. */
public abstract class DecoderLawsContract {
    private final Chain codec;

    protected DecoderLawsContract(Chain codec) {
        this.codec = codec;
    }

    protected abstract DecoderLaws laws(Chain codec);

    @Test
    final void theLawsHoldOfEverySeed() {
        DecoderLaws laws = laws(codec);
        assertThat(laws.seeds().stream().map(laws::hold)).contains(true, false);
    }

    @Test
    final void aDecoderThatFailsOtherwiseThanByARefusalIsFound() {
        DecoderLaws laws = laws(lying("decode", _ -> {
            throw new IllegalStateException("crash");
        }));
        assertThatThrownBy(() -> laws.hold(payment())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    final void aDecoderThatAcceptsAndSaysSomethingElseIsFound() {
        DecoderLaws laws =
                laws(lying("decode", args -> oneUnitMore(codec.decode((byte[]) args[0], (SigningRules) args[1]))));
        assertThatThrownBy(() -> laws.hold(payment())).isInstanceOf(AssertionError.class);
    }

    @Test
    final void aReaderThatTakesASecondSignatureIsFound() {
        DecoderLaws laws = laws(lying(
                "readSigned",
                args -> new SignedTransfer(((UnsignedTransfer) args[0]).payer(), (byte[]) args[1], "second")));
        assertThatThrownBy(() -> laws.hold(new byte[] {1, 2, 3}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a second signature");
    }

    private byte[] payment() {
        return laws(codec).payments().findFirst().orElseThrow();
    }

    private static DecodedTransfer oneUnitMore(DecodedTransfer said) {
        Amount amount = said.amount();
        return new DecodedTransfer(
                said.kind(),
                amount.plus(Amount.of(1, amount.asset())),
                said.from(),
                said.payer(),
                said.to(),
                said.feeCap(),
                said.nonce(),
                said.details());
    }

    /** The codec, with one method replaced. */
    private Chain lying(String method, Function<Object[], Object> lie) {
        return (Chain) Proxy.newProxyInstance(
                Chain.class.getClassLoader(), new Class<?>[] {Chain.class}, (_, called, args) -> {
                    try {
                        return called.getName().equals(method) ? lie.apply(args) : called.invoke(codec, args);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
