package dev.strongroom.chain.tron;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.DecoderLaws;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The laws of {@link TronCodec}. */
public final class TronLaws extends DecoderLaws {
    private final Chain codec;

    public TronLaws(Chain codec) {
        super(codec, TronSamples.RULES, TronSamples.shapes(), TronSamples.signer());
        this.codec = codec;
    }

    @Override
    protected Stream<byte[]> vectors() {
        return TronSamples.steps()
                .map(kind -> codec.build(TronSamples.step(kind), TronSamples.terms(TronSamples.TRX))
                        .bytes());
    }

    @Override
    protected void buildsTheSame(byte[] bytes, DecodedTransfer said) {
        String memo = said.details().getOrDefault("memo", "");
        Payment payment = new Payment(said.amount(), payer(said), said.to(), said.feeCap());
        TronTerms terms = new TronTerms(
                codec.slot(said, payer(said)),
                new BigInteger(String.valueOf(said.details().get("feeLimit"))),
                Integer.parseInt(String.valueOf(said.details().get("permission"))),
                memo);
        UnsignedTransfer anew = codec.build(TronSamples.intent(asked(said.kind()), payment, memo), terms);
        assertThat(anew.bytes()).isEqualTo(bytes);

        TronSent sent = TronSent.of(TronSignature.join(anew, new byte[65]));
        assertThat(sent.kind()).isEqualTo(said.kind());
        assertThat(sent.from()).isEqualTo(said.from());
        assertThat(sent.to()).isEqualTo(said.to());
        assertThat(sent.units()).isEqualTo(said.amount().units());
        assertThat(sent.feeCap()).isEqualTo(said.feeCap());
        assertThat(sent.terms()).isEqualTo(terms);
    }

    @Override
    protected List<Consumer<byte[]>> otherReaders() {
        return List.of(bytes -> TronSent.of(new SignedTransfer(sender(), bytes, "")));
    }

    /** The only kind of intent that bytes of this shape are built for, a sweep left out. */
    private static TransferIntent.Kind asked(DecodedTransfer.Kind said) {
        return Arrays.stream(TransferIntent.Kind.values())
                .filter(said::does)
                .findFirst()
                .orElseThrow();
    }
}
