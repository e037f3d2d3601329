package dev.strongroom.chain.cli;

import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.Token;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The two forms in which {@code decode} answers. */
interface DecodeAnswer {
    List<String> ok(DecodedTransfer decoded);

    List<String> refused(RefusedException refused);

    /** One JSON object on one line; its form is PROTOCOL's and scripts lean on it. */
    static DecodeAnswer json(SigningRules rules) {
        return new DecodeAnswer() {
            @Override
            public List<String> ok(DecodedTransfer decoded) {
                ObjectNode node = JsonMapper.shared().createObjectNode();
                node.put("verdict", "ok");
                node.put("network", rules.network().toString());
                node.put("kind", decoded.kind().name().toLowerCase(Locale.ROOT));
                node.put("asset", decoded.amount().asset().toString());
                node.put("from", decoded.from() == null ? null : decoded.from().text());
                node.put("to", decoded.to().text());
                node.put("units", decoded.amount().units().toString());
                node.put("amount", amount(rules, decoded));
                node.put("feeCap", decoded.feeCap().toString());
                node.put("nonce", decoded.nonce());
                ObjectNode details = node.putObject("details");
                decoded.details().forEach(details::put);
                return List.of(node.toString());
            }

            @Override
            public List<String> refused(RefusedException refused) {
                ObjectNode node = JsonMapper.shared().createObjectNode();
                node.put("verdict", "refused");
                node.put("code", refused.code());
                node.put("reason", refused.reason());
                return List.of(node.toString());
            }
        };
    }

    /** A few lines for a person. */
    static DecodeAnswer readable(SigningRules rules) {
        return new DecodeAnswer() {
            @Override
            public List<String> ok(DecodedTransfer decoded) {
                String symbol = token(rules, decoded).symbol();
                String details = decoded.details().toString();
                return List.of(
                        "pays     " + amount(rules, decoded) + " " + symbol + " on " + rules.network(),
                        "to       " + decoded.to(),
                        "asset    " + decoded.amount().asset(),
                        "from     "
                                + Optional.ofNullable(decoded.from())
                                        .map(Object::toString)
                                        .orElse("not in the bytes"),
                        "fee      at most " + fee(rules, decoded.feeCap()) + payer(decoded),
                        "nonce    " + Optional.ofNullable(decoded.nonce()).orElse("none"),
                        "details  " + details.substring(1, details.length() - 1));
            }

            @Override
            public List<String> refused(RefusedException refused) {
                return List.of("refused: " + refused.reason() + " [" + refused.code() + "]");
            }
        };
    }

    /** Who pays the fee where that is not the sender: so a sweep is told from a payment. */
    private static String payer(DecodedTransfer decoded) {
        return Objects.equals(decoded.payer(), decoded.from()) ? "" : ", paid by " + decoded.payer() + " (a sweep)";
    }

    private static Token token(SigningRules rules, DecodedTransfer decoded) {
        return rules.token(decoded.amount().asset()).orElseThrow();
    }

    private static String amount(SigningRules rules, DecodedTransfer decoded) {
        return token(rules, decoded).format(decoded.amount().units());
    }

    private static String fee(SigningRules rules, BigInteger feeCap) {
        return rules.nativeToken()
                .map(coin -> coin.format(feeCap) + " " + coin.symbol())
                .orElse(feeCap + " base units of the native coin");
    }
}
