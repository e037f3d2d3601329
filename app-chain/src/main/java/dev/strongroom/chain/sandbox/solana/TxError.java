package dev.strongroom.chain.sandbox.solana;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Why a transaction failed, as a node says it.
 *
 * @see <a href="https://docs.rs/solana-transaction-error">TransactionError</a>
 */
sealed interface TxError {
    JsonNode json();

    String text();

    /** Errors that are a name and nothing more. */
    enum Plain implements TxError {
        ACCOUNT_LOADED_TWICE("AccountLoadedTwice", "Account loaded twice"),
        ACCOUNT_NOT_FOUND("AccountNotFound", "Attempt to debit an account but found no record of a prior credit."),
        ALREADY_PROCESSED("AlreadyProcessed", "This transaction has already been processed"),
        BLOCKHASH_NOT_FOUND("BlockhashNotFound", "Blockhash not found"),
        INSUFFICIENT_FUNDS_FOR_FEE("InsufficientFundsForFee", "Insufficient funds for fee"),
        INVALID_ACCOUNT_FOR_FEE("InvalidAccountForFee", "This account may not be used to pay transaction fees"),
        SIGNATURE_FAILURE("SignatureFailure", "Transaction did not pass signature verification");

        private final String name;
        private final String text;

        Plain(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public JsonNode json() {
            return JsonNodeFactory.instance.stringNode(name);
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** An instruction failed. */
    record Instruction(int index, InstructionFailure failure) implements TxError {
        @Override
        public JsonNode json() {
            JsonNodeFactory json = JsonNodeFactory.instance;
            return json.objectNode()
                    .set("InstructionError", json.arrayNode().add(index).add(failure.json()));
        }

        @Override
        public String text() {
            return "Error processing Instruction " + index + ": " + failure.getMessage();
        }
    }

    /** An account would be left with less than it must hold. */
    record Rent(int account) implements TxError {
        @Override
        public JsonNode json() {
            JsonNodeFactory json = JsonNodeFactory.instance;
            return json.objectNode()
                    .set("InsufficientFundsForRent", json.objectNode().put("account_index", account));
        }

        @Override
        public String text() {
            return "Transaction results in an account (" + account + ") with insufficient funds for rent";
        }
    }

    /** A compute budget instruction occurs twice. */
    record Duplicate(int index) implements TxError {
        @Override
        public JsonNode json() {
            return JsonNodeFactory.instance.objectNode().put("DuplicateInstruction", index);
        }

        @Override
        public String text() {
            return "Transaction contains a duplicate instruction (" + index + ") that is not allowed";
        }
    }
}
