package dev.strongroom.chain.evm.node;

import com.esaulpaugh.headlong.abi.Function;
import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whom the issuer of a token has blocked. The contract is asked, for no simulation tells: Tether's {@code transfer}
 * looks at the sender only, and what a blocked recipient gets stays where nobody can move it.
 */
final class IssuerBlacklist {
    /** Tether's question and Circle's; a contract that knows neither keeps no list. */
    private static final List<Function> QUESTIONS = Stream.of("isBlackListed(address)", "isBlacklisted(address)")
            .map(Function::parse)
            .toList();

    private static final int WORD_BYTES = 32;

    private final RpcClient rpc;

    IssuerBlacklist(RpcClient rpc) {
        this.rpc = rpc;
    }

    /** Refused {@code evm.blocked} where the recipient is on the list. */
    void requireFree(Address recipient, Asset token) {
        List<RpcCall> calls = QUESTIONS.stream()
                .map(question -> RpcCall.of(
                        "eth_call",
                        Map.of(
                                "to",
                                token.reference(),
                                "data",
                                Wire.data(question.encodeCallWithArgs(Wire.argument(recipient.text()))
                                        .array())),
                        "latest"))
                .toList();
        if (rpc.batch(calls).stream().anyMatch(IssuerBlacklist::saysYes)) {
            throw new RefusedException(
                    "evm.blocked",
                    "to: the issuer of the token has blocked " + recipient
                            + ", which could not move what it is sent; ask for another address");
        }
    }

    private static boolean saysYes(RpcAnswer answer) {
        return switch (answer) {
            case RpcAnswer.Result(var value) -> {
                byte[] word = Wire.data(value, "blacklist");
                yield word.length == WORD_BYTES && new BigInteger(1, word).signum() > 0;
            }
            case RpcAnswer.Failure failure -> {
                if (!isUnknownThere(failure)) {
                    throw failure.exception();
                }
                yield false;
            }
        };
    }

    /** A function that a contract does not have is a revert, or an invalid opcode where the compiler was an old one. */
    private static boolean isUnknownThere(RpcAnswer.Failure failure) {
        return Revert.reason(failure).isPresent()
                || failure.message().toLowerCase(Locale.ROOT).contains("invalid opcode");
    }
}
