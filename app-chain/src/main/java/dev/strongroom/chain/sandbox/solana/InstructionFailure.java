package dev.strongroom.chain.sandbox.solana;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An instruction did not succeed. {@link #getMessage} is the wording of the node's own text.
 *
 * @see <a href="https://docs.rs/solana-instruction-error">InstructionError</a>
 */
final class InstructionFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String CUSTOM = "Custom";

    private final String name;
    private final long number;

    private InstructionFailure(String name, long number, String message) {
        super(message, null, false, false);
        this.name = name;
        this.number = number;
    }

    /** @param name of the variant, such as {@code InvalidAccountData} */
    static InstructionFailure named(String name) {
        String words = name.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return new InstructionFailure(name, 0, words);
    }

    /** A program's own error number. */
    static InstructionFailure custom(long number) {
        return new InstructionFailure(CUSTOM, number, "custom program error: 0x" + Long.toHexString(number));
    }

    static InstructionFailure missingSignature() {
        return new InstructionFailure("MissingRequiredSignature", 0, "missing required signature for instruction");
    }

    static InstructionFailure notEnoughAccounts() {
        return new InstructionFailure("MissingAccount", 0, "An account required by the instruction is missing");
    }

    static InstructionFailure unsupportedProgram() {
        return new InstructionFailure("UnsupportedProgramId", 0, "Unsupported program id");
    }

    JsonNode json() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return name.equals(CUSTOM) ? json.objectNode().put(CUSTOM, number) : json.stringNode(name);
    }
}
