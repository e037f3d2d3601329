package dev.strongroom.chain.tron;

import static dev.strongroom.chain.tron.TronSamples.MAINNET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.DecoderLaws;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.UnsignedTransfer;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The laws of {@link TronCodec} and {@link TronResources}. */
public final class TronLaws extends DecoderLaws {
    private final Chain codec;
    private final TronResources resources = new TronResources();

    public TronLaws(Chain codec) {
        super(codec, TronSamples.RULES, TronSamples.shapes(), TronSamples.signer());
        this.codec = codec;
    }

    @Override
    protected Stream<byte[]> vectors() {
        return TronResourcesTest.steps().stream()
                .map(step -> resources
                        .build(step, TronSamples.terms(TronSamples.TRX))
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
        UnsignedTransfer anew = codec.build(TronSamples.pay(payment, memo), terms);
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
        return List.of(this::isAStepAndNoPayment, bytes -> TronSent.of(new SignedTransfer(sender(), bytes, "")));
    }

    private void isAStepAndNoPayment(byte[] bytes) {
        TronResources.Read read = resources.read(MAINNET, bytes);
        assertThat(resources.build(read.step(), read.terms()).bytes()).isEqualTo(bytes);
        assertThat(decoded(bytes)).as("the same bytes as a payment").isNull();
    }
}
