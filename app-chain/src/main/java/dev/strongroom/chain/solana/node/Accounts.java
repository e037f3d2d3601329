package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Accounts by their addresses, as many as a node shows at once, all of one slot. */
final class Accounts {
    /** What a node takes in one {@code getMultipleAccounts}. */
    static final int MOST = 100;

    static final String SYSTEM = "11111111111111111111111111111111";

    private final RpcClient rpc;
    private final Watermark watermark;

    Accounts(RpcClient rpc, Watermark watermark) {
        this.rpc = rpc;
        this.watermark = watermark;
    }

    /**
     * What an address holds.
     *
     * @param owner the program that alone may change it, base58
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Account(String owner, BigInteger lamports, boolean executable, byte[] data) {
        /** Whether it is what a wallet has: lamports and nothing else. */
        boolean isWallet() {
            return owner.equals(SYSTEM) && data.length == 0 && !executable;
        }
    }

    /**
     * Accounts after one slot.
     *
     * @param found by address; those that do not exist are missing
     */
    record Read(long slot, Map<String, Account> found) {
        Optional<Account> of(String address) {
            return Optional.ofNullable(found.get(address));
        }
    }

    /** What is to be read: at most {@link #MOST} addresses. */
    record Question(Commitment commitment, List<String> addresses) {}

    Read at(Commitment commitment, List<String> addresses) {
        return ask(List.of(new Question(commitment, addresses))).getFirst();
    }

    /** Final accounts that are not older than a slot. */
    Read finalSince(long slot, List<String> addresses) {
        watermark.saw(slot);
        return at(Commitment.FINALIZED, addresses);
    }

    /** Asks one node all of it at once; the answers come in the order of the questions. */
    List<Read> ask(List<Question> questions) {
        List<RpcCall> calls = questions.stream().map(this::call).toList();
        List<RpcAnswer> answers = calls.size() == 1 ? List.of(rpc.ask(calls.getFirst())) : rpc.batch(calls);
        List<Read> reads = new ArrayList<>(answers.size());
        for (int i = 0; i < answers.size(); i++) {
            reads.add(read(questions.get(i), answers.get(i).orThrow()));
        }
        return reads;
    }

    RpcCall call(Question question) {
        Map<String, Object> config = new HashMap<>();
        config.put("encoding", "base64");
        config.put("commitment", question.commitment().text());
        if (watermark.slot() > 0) {
            config.put("minContextSlot", watermark.slot());
        }
        return RpcCall.of("getMultipleAccounts", question.addresses(), config);
    }

    Read read(Question question, JsonNode answer) {
        Wire.Dated dated = Wire.dated(answer, "getMultipleAccounts");
        JsonNode list = Wire.list(dated.value(), "getMultipleAccounts");
        if (list.size() != question.addresses().size()) {
            throw Wire.malformed("getMultipleAccounts: " + question.addresses().size() + " accounts were asked for, "
                    + list.size() + " came");
        }
        if (question.commitment() == Commitment.FINALIZED) {
            watermark.saw(dated.slot());
        }
        Map<String, Account> found = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isNull()) {
                found.put(question.addresses().get(i), account(list.get(i)));
            }
        }
        return new Read(dated.slot(), found);
    }

    private static Account account(JsonNode json) {
        return new Account(
                Wire.key(json.path("owner"), "owner"),
                Wire.u64(json.path("lamports"), "lamports"),
                Wire.flag(json.path("executable"), "executable"),
                Wire.data(json.path("data"), "data"));
    }
}
