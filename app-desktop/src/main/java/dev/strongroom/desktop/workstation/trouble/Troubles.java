package dev.strongroom.desktop.workstation.trouble;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.i18n.Topics;
import java.util.List;
import java.util.Map;

/**
 * Finds the words for a setback: those of its code, else those of its code's family, which is what stands before the
 * dot. Families that say the same to a person share their words.
 */
public final class Troubles {
    private static final String PREFIX = "trouble.";
    private static final String OTHER = "other";
    private static final Map<String, String> SHARED = Topics.of("""
            shape: abi rlp value gas nonce revoke compute memo message permission proto resource solana terms time \
                tron bytes.canonical bytes.empty bytes.length bytes.signed bytes.trailing fee.limit fee.zero \
                fee.priority
            recipient: address.offcurve address.reserved token.account
            form: json hex address amount asset digest hash count core staff key signature payment registry \
                enrolment intent request envelope
            trust: genesis roster policy token.symbol
            vault.tampered: path seed xprv xpub hd wallet vault.addresses
            approval: creation
            signed: signer batch
            """);
    private final Messages messages;

    public Troubles(Messages messages) {
        this.messages = messages;
    }

    public Trouble text(Setback setback) {
        String topic = PREFIX + topic(setback.code());
        return new Trouble(
                messages.get(topic + ".what"),
                messages.name(setback.concern()),
                messages.get(topic + ".now"),
                setback.code(),
                setback.detail());
    }

    /** Why one payment of a request is refused: what happened and what to do. */
    public String refusal(String code) {
        String topic = PREFIX + topic(code);
        return messages.get(topic + ".what") + " " + messages.get(topic + ".now");
    }

    /** Whether a code or its family has words of its own. */
    boolean knows(String code) {
        return !topic(code).equals(OTHER);
    }

    private String topic(String code) {
        int dot = code.indexOf('.');
        String family = dot < 0 ? code : code.substring(0, dot);
        for (String name : List.of(code, SHARED.getOrDefault(code, ""), family, SHARED.getOrDefault(family, ""))) {
            if (!name.isEmpty() && messages.has(PREFIX + name + ".what")) {
                return name;
            }
        }
        return OTHER;
    }
}
