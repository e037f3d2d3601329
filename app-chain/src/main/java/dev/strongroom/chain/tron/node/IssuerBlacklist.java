package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.rpc.RestClient;
import dev.strongroom.chain.tron.TronCall;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Whom the issuer of a token has blocked. The contract is asked, for no simulation tells: Tether's {@code transfer}
 * looks at the sender only, and what a blocked recipient gets stays where nobody can move it.
 */
final class IssuerBlacklist {
    /** Tether's question and Circle's; a contract that knows neither keeps no list. */
    private static final List<String> QUESTIONS = List.of("isBlackListed(address)", "isBlacklisted(address)");

    private static final int SELECTOR_DIGITS = 8;
    private static final int WORD_DIGITS = 64;
    private static final int WORD_BYTES = 32;

    private final RestClient rest;

    IssuerBlacklist(RestClient rest) {
        this.rest = rest;
    }

    /** Refused {@code tron.blocked} where the recipient of a token is on its list. */
    void requireFree(TronCall call) {
        if (QUESTIONS.stream().anyMatch(question -> saysYes(question, call))) {
            throw new RefusedException(
                    "tron.blocked",
                    "to: the issuer of the token has blocked " + call.to()
                            + ", which could not move what it is sent; ask for another address");
        }
    }

    private boolean saysYes(String question, TronCall call) {
        RestCall asked = new RestCall(
                "/wallet/triggerconstantcontract",
                Map.of(
                        "owner_address", call.from().text(),
                        "contract_address", String.valueOf(call.contract()),
                        "function_selector", question,
                        "parameter", call.data().substring(SELECTOR_DIGITS, SELECTOR_DIGITS + WORD_DIGITS),
                        "visible", true));
        return switch (rest.ask(asked, Simulation::read)) {
            case Simulation.Done done ->
                done.data().length == WORD_BYTES && new BigInteger(1, done.data()).signum() > 0;
            case Simulation.Reverted _, Simulation.Invalid _ -> false;
        };
    }
}
