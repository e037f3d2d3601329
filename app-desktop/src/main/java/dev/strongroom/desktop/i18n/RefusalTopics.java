package dev.strongroom.desktop.i18n;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refusals that say the same to a treasurer share one text: by the whole code, or by what stands before its dot. */
final class RefusalTopics {
    private static final Map<String, String> SHARED = shared();

    private RefusalTopics() {}

    private static Map<String, String> shared() {
        Map<String, List<String>> topics = Map.ofEntries(
                // bytes that this desk neither makes nor takes
                Map.entry(
                        "bytes",
                        List.of(
                                "abi",
                                "compute",
                                "fee.limit",
                                "fee.priority",
                                "fee.zero",
                                "hash",
                                "intent.revokes",
                                "memo",
                                "message",
                                "nonce",
                                "payment",
                                "permission",
                                "proto",
                                "resource",
                                "revoke.shape",
                                "rlp",
                                "shape",
                                "signature",
                                "signed",
                                "slot",
                                "solana.authority",
                                "solana.lookup",
                                "solana.program",
                                "solana.signers",
                                "solana.source",
                                "solana.version",
                                "terms",
                                "time",
                                "value")),
                // a file or field that is not in its form
                Map.entry(
                        "json.malformed",
                        List.of(
                                "address.not-canonical",
                                "approval.key",
                                "asset",
                                "core.id",
                                "digest",
                                "enrolment",
                                "envelope",
                                "genesis",
                                "intent",
                                "json",
                                "key",
                                "network.malformed",
                                "policy",
                                "request",
                                "roster",
                                "staff.id",
                                "staff.name",
                                "trust.chain",
                                "trust.foreign",
                                "trust.forked",
                                "trust.genesis",
                                "trust.practice",
                                "trust.rolled-back",
                                "trust.size",
                                "trust.threshold",
                                "trust.type",
                                "trust.version",
                                "units")),
                // keys and paths inside a vault
                Map.entry(
                        "vault.tampered",
                        List.of("hd", "path", "seed", "vault.addresses", "wallet.index", "xprv", "xpub")),
                Map.entry("approval.staff", List.of("creation.staff", "staff.key", "staff.unknown", "staff.required")),
                Map.entry("approval.role", List.of("duties", "staff.role", "withdrawal.actor")),
                Map.entry("batch.request", List.of("batch.genesis", "batch.payments", "batch.txid")),
                Map.entry("recipient", List.of("token.account", "tron.recipient", "solana.recipient")),
                Map.entry("blocked", List.of("evm.blocked", "solana.blocked", "tron.blocked")),
                Map.entry("tron.revoke", List.of("revoke.none")),
                Map.entry("fee.cap", List.of("withdrawal.fee-cap")),
                Map.entry("customer.reason", List.of("wallet.reason", "withdrawal.reason")),
                Map.entry("withdrawal.changed", List.of("customer.busy", "wallet.busy")),
                Map.entry("withdrawal.state", List.of("customer.state", "wallet.state", "approval.state")),
                Map.entry("withdrawal.customer-frozen", List.of("customer.frozen")));
        Map<String, String> shared = new HashMap<>();
        topics.forEach((topic, codes) -> codes.forEach(code -> shared.put(code, topic)));
        return Map.copyOf(shared);
    }

    /** Under which topics a text is looked for, the nearest first: the code, its family, what either shares. */
    static List<String> of(String code) {
        int dot = code.indexOf('.');
        String family = dot < 0 ? code : code.substring(0, dot);
        return List.of(code, SHARED.getOrDefault(code, code), family, SHARED.getOrDefault(family, family));
    }
}
