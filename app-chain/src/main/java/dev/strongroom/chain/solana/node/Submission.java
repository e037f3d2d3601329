package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.solana.SolanaSent;
import dev.strongroom.chain.solana.SolanaTerms;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Sends bytes. The node's own look before it sends (preflight) is left out, since it would turn down bytes on a state
 * that is not final; so what would never land is told by our own look at the nonce and the payer.
 */
final class Submission {
    /** Preflight failed, signature wrong, bytes unreadable. */
    private static final Set<Integer> REFUSALS = Set.of(-32002, -32003, -32602);

    private static final String KNOWN = "known";

    /** The first that fits; what nodes of several versions are known to say. */
    private static final List<Wording> WORDINGS = List.of(
            new Wording(KNOWN, "already been processed", "alreadyprocessed"),
            new Wording("blockhash.unknown", "blockhash not found", "blockhashnotfound"),
            new Wording(
                    "funds.low",
                    "no record of a prior credit",
                    "insufficient funds",
                    "insufficientfunds",
                    "accountnotfound"),
            new Wording("signature.wrong", "signature verification", "signaturefailure"),
            new Wording("bytes.malformed", "failed to deserialize", "too large", "failed to sanitize"));

    private record Wording(String code, List<String> parts) {
        Wording(String code, String... parts) {
            this(code, List.of(parts));
        }

        boolean fits(String words) {
            return parts.stream().anyMatch(words::contains);
        }
    }

    private final RpcClient rpc;
    private final Accounts accounts;

    Submission(RpcClient rpc, Accounts accounts) {
        this.rpc = rpc;
        this.accounts = accounts;
    }

    Broadcast send(SignedTransfer signed) {
        SolanaTerms terms = SolanaSent.of(signed).terms();
        NoncePlace place = NoncePlace.of(terms.slot());
        Accounts.Question look = new Accounts.Question(
                Commitment.CONFIRMED, List.of(place.account(), signed.payer().text()));
        List<RpcAnswer> answers = rpc.batch(List.of(Statuses.call(signed.txid()), accounts.call(look)));
        Optional<String> level = Statuses.level(answers.getFirst().orThrow());
        if (level.filter(Statuses::isSettled).isPresent()) {
            return new Broadcast.Accepted(true);
        }
        Accounts.Read read = accounts.read(look, answers.getLast().orThrow());
        if (level.isEmpty()) {
            Optional<Broadcast> hopeless = hopeless(signed, terms, place, read);
            if (hopeless.isPresent()) {
                return hopeless.get();
            }
        }
        return send(signed, level.isPresent());
    }

    private static Optional<Broadcast> hopeless(
            SignedTransfer signed, SolanaTerms terms, NoncePlace place, Accounts.Read read) {
        if (!place.isHeldIn(read)) {
            return Optional.of(new Broadcast.Rejected(
                    "blockhash.unknown", "the nonce account " + place.account() + " does not hold " + place.value()));
        }
        BigInteger fee = terms.networkFee();
        BigInteger held =
                read.of(signed.payer().text()).map(Accounts.Account::lamports).orElse(BigInteger.ZERO);
        return held.compareTo(fee) < 0
                ? Optional.of(new Broadcast.Rejected(
                        "funds.low", signed.payer() + " holds " + held + " lamports and the fee is " + fee))
                : Optional.empty();
    }

    private Broadcast send(SignedTransfer signed, boolean knownBefore) {
        Map<String, Object> config = Map.of("encoding", "base64", "skipPreflight", true, "maxRetries", 0);
        RpcAnswer answer = rpc.send(RpcCall.of("sendTransaction", Wire.base64(signed.bytes()), config));
        return switch (answer) {
            case RpcAnswer.Result(JsonNode value) -> {
                String txid = Wire.signature(value, "sendTransaction");
                if (!txid.equals(signed.txid())) {
                    throw Wire.malformed("sendTransaction: took " + txid + " where " + signed.txid() + " was sent");
                }
                yield new Broadcast.Accepted(knownBefore);
            }
            case RpcAnswer.Failure failure -> refused(failure);
        };
    }

    boolean isKnown(String txid) {
        return Statuses.level(rpc.ask(Statuses.call(txid)).orThrow()).isPresent();
    }

    private static Broadcast refused(RpcAnswer.Failure failure) {
        String code = code(failure);
        if (code.equals(KNOWN)) {
            return new Broadcast.Accepted(true);
        }
        if (!REFUSALS.contains(failure.code())) {
            throw failure.exception();
        }
        return new Broadcast.Rejected(code, failure.message());
    }

    static String code(RpcAnswer.Failure failure) {
        String words = failure.message().toLowerCase(Locale.ROOT);
        return WORDINGS.stream()
                .filter(wording -> wording.fits(words))
                .map(Wording::code)
                .findFirst()
                .orElse("node.rejected");
    }
}
