package dev.strongroom.chain.evm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.DecoderLaws;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Seeds;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.transaction.type.Transaction1559;

/** The laws of {@link EvmCodec}. */
public final class EvmLaws extends DecoderLaws {
    private final Chain codec;

    public EvmLaws(Chain codec) {
        super(codec, EvmSamples.RULES, EvmSamples.shapes(), EvmSamples.signer());
        this.codec = codec;
    }

    @Override
    protected Stream<byte[]> vectors() {
        return Seeds.vectors(EvmLaws.class, "ethers-vectors.json", "unsigned", "signed", "hex");
    }

    @Override
    protected void buildsTheSame(byte[] bytes, DecodedTransfer said) {
        Address from = payer(said);
        Payment payment = new Payment(said.amount(), from, said.to(), said.feeCap());
        TransferIntent intent =
                said.kind() == DecodedTransfer.Kind.REVOKE ? EvmSamples.revocation(payment) : EvmSamples.pay(payment);
        EvmTerms terms = new EvmTerms(
                codec.slot(said, from),
                number(said, "gasLimit").longValueExact(),
                number(said, "maxFeePerGas"),
                number(said, "maxPriorityFeePerGas"));
        UnsignedTransfer anew = codec.build(intent, terms);
        assertThat(anew.bytes()).isEqualTo(bytes);

        EvmSent sent = EvmSent.of(anew);
        assertThat(sent.kind()).isEqualTo(said.kind());
        assertThat(sent.to()).isEqualTo(said.to());
        assertThat(sent.units()).isEqualTo(said.amount().units());
        assertThat(sent.terms()).isEqualTo(terms);
        web3jReadsTheSame(bytes, sent);
    }

    private static BigInteger number(DecodedTransfer said, String detail) {
        return new BigInteger(String.valueOf(said.details().get(detail)));
    }

    /** We read by headlong; this is the other library's reading. */
    private static void web3jReadsTheSame(byte[] bytes, EvmSent sent) {
        Transaction1559 theirs = (Transaction1559)
                TransactionDecoder.decode(EvmSamples.hex(bytes)).getTransaction();
        Address contract = sent.contract();
        assertThat(theirs.getTo()).isEqualToIgnoringCase((contract == null ? sent.to() : contract).text());
        assertThat(theirs.getValue()).isEqualTo(contract == null ? sent.units() : BigInteger.ZERO);
        assertThat(theirs.getNonce()).isEqualTo(sent.terms().nonce());
        assertThat(theirs.getGasLimit()).isEqualTo(sent.terms().gasLimit());
        assertThat(theirs.getMaxFeePerGas()).isEqualTo(sent.terms().maxFeePerGas());
        assertThat(theirs.getMaxPriorityFeePerGas()).isEqualTo(sent.terms().maxPriorityFeePerGas());
    }

    @Override
    protected List<Consumer<byte[]>> otherReaders() {
        return List.of(bytes -> EvmSent.of(new SignedTransfer(sender(), bytes, "")));
    }
}
