package dev.strongroom.chain.sandbox.solana;

import java.util.Map;
import java.util.Objects;
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
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("ComputationalBudgetExceeded", "Computational budget exceeded"),
            Map.entry(
                    "ExternalAccountLamportSpend", "instruction spent from the balance of an account it does not own"),
            Map.entry("IllegalOwner", "Provided owner is not allowed"),
            Map.entry("IncorrectProgramId", "incorrect program id for instruction"),
            Map.entry("InsufficientFunds", "insufficient funds for instruction"),
            Map.entry("InvalidAccountData", "invalid account data for instruction"),
            Map.entry("InvalidArgument", "invalid program argument"),
            Map.entry("InvalidInstructionData", "invalid instruction data"),
            Map.entry("InvalidSeeds", "Provided seeds do not result in a valid address"),
            Map.entry("MissingAccount", "An account required by the instruction is missing"),
            Map.entry("MissingRequiredSignature", "missing required signature for instruction"),
            Map.entry("ReadonlyDataModified", "instruction modified data of a read-only account"),
            Map.entry("ReadonlyLamportChange", "instruction changed the balance of a read-only account"),
            Map.entry("UnsupportedProgramId", "Unsupported program id"));

    private final String name;
    private final long number;

    private InstructionFailure(String name, long number, String message) {
        super(message, null, false, false);
        this.name = name;
        this.number = number;
    }

    /** @param name of the variant, such as {@code InvalidAccountData} */
    static InstructionFailure named(String name) {
        return new InstructionFailure(name, 0, Objects.requireNonNull(TEXTS.get(name)));
    }

    /** A program's own error number. */
    static InstructionFailure custom(long number) {
        return new InstructionFailure(CUSTOM, number, "custom program error: 0x" + Long.toHexString(number));
    }

    static InstructionFailure missingSignature() {
        return named("MissingRequiredSignature");
    }

    static InstructionFailure unsupportedProgram() {
        return named("UnsupportedProgramId");
    }

    JsonNode json() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return name.equals(CUSTOM) ? json.objectNode().put(CUSTOM, number) : json.stringNode(name);
    }
}
