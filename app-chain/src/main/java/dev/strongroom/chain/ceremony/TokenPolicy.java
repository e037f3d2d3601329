package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Token;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An asset that the signers know.
 *
 * @param token how people write it
 * @param limits how it may move; null where it is known but not paid out (a native coin that only pays fees)
 */
public record TokenPolicy(Token token, @Nullable Limits limits) {
    static TokenPolicy read(Fields f) {
        return new TokenPolicy(
                new Token(f.asset("asset"), f.text("symbol"), f.small("decimals")),
                f.orNull("limits", name -> f.object(name, Limits::read)));
    }

    void writeTo(ObjectNode node) {
        node.put("asset", token.asset().toString())
                .put("symbol", token.symbol())
                .put("decimals", Integer.toString(token.decimals()));
        if (limits == null) {
            node.putNull("limits");
        } else {
            limits.writeTo(node.putObject("limits"));
        }
    }
}
