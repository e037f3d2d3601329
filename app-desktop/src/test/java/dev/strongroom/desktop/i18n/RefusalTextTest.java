package dev.strongroom.desktop.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.NodeException;
import dev.strongroom.core.api.WithdrawalProblem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the core and the chains can refuse is told to a treasurer in words, not by a code or by English alone. */
class RefusalTextTest {
    private static final List<String> CHAIN = List.of(
            "chain/ceremony",
            "chain/key",
            "chain/evm",
            "chain/evm/node",
            "chain/solana",
            "chain/solana/node",
            "chain/tron",
            "chain/tron/node",
            "chain/rpc",
            "chain/wiring",
            "chain");
    /** Packages of the core whose refusals are told on a command line alone, or that name meters. */
    private static final Set<String> NOT_ON_SCREENS = Set.of("backup", "cli", "db", "demo", "metrics");

    /** Names of events in the outbox and the audit log, which are no refusals. */
    private static final Set<String> EVENTS = Set.of(
            "balance.unexplained",
            "book.add",
            "book.rename",
            "book.retire",
            "break.assigned",
            "break.opened",
            "customer.freeze",
            "customer.open",
            "customer.register",
            "customer.unfreeze",
            "customer.unname",
            "deposit.freeze",
            "deposit.range",
            "deposit.seen",
            "deposit.unfreeze",
            "money-out.unfreeze-vote",
            "money-out.unfrozen",
            "outflow.cleared",
            "pool.allocate",
            "pool.assign",
            "pool.extend",
            "pool.freeze",
            "pool.generate",
            "pool.give",
            "pool.low",
            "pool.names",
            "pool.release",
            "pool.reserve",
            "pool.rested",
            "pool.retire",
            "pool.rotate",
            "pool.rotate-drained",
            "pool.rotate-draining",
            "pool.source",
            "pool.source-again",
            "pool.threshold",
            "pool.unfreeze",
            "reconciliation.done",
            "reconciliation.failed",
            "reconciliation.run",
            "settings.discard",
            "settings.draft",
            "settings.publish",
            "signing.exported",
            "signing.imported",
            "suspense.booked",
            "suspense.open",
            "trust.seen",
            "wallet.add",
            "wallet.freeze",
            "wallet.open",
            "wallet.retire",
            "wallet.unfreeze");

    /** Under these stands what a person wrote, which is shown as it is. */
    private static final Set<String> OWN_WORDS = Set.of(
            "pool.released",
            "pool.reserved",
            "pool.retired",
            "pool.rotated",
            "revoke.asked",
            "revoke.given-up",
            "wallet.retired",
            "withdrawal.cancelled",
            "withdrawal.rejected");

    /** What only whoever sets the core up, writes programs for it or sits at the workstation can meet. */
    private static final Set<String> ELSEWHERE = Set.of(
            "actor.malformed",
            "address.differs",
            "address.missing",
            "audit.limit",
            "audit.time",
            "audit.witness",
            "bench.database",
            "config.database",
            "config.networks",
            "config.password-file",
            "config.size",
            "confirm.request",
            "confirm.words",
            "core.password",
            "custodian.role",
            "customer.limit",
            "desk.lock",
            "feed.cursor",
            "feed.limit",
            "feed.seq",
            "identity.curve",
            "journal.busy",
            "journal.damaged",
            "journal.missing",
            "journal.rolled-back",
            "journal.vault",
            "keystore.cipher",
            "keystore.field",
            "keystore.kdf",
            "keystore.memory",
            "keystore.parameters",
            "keystore.password",
            "keystore.prf",
            "keystore.size",
            "keystore.version",
            "lag.time",
            "ledger.account",
            "ledger.cause",
            "ledger.empty",
            "ledger.expire",
            "ledger.fee-cap",
            "ledger.limit",
            "ledger.network",
            "ledger.owner",
            "ledger.range",
            "ledger.round",
            "ledger.short",
            "ledger.tier",
            "ledger.unbalanced",
            "mnemonic.checksum",
            "mnemonic.length",
            "mnemonic.word",
            "out.exists",
            "pool.until",
            "receipt.result",
            "registry.duplicate",
            "registry.tokens",
            "suspense.limit",
            "treasury.days",
            "vault.imported",
            "withdrawal.query");

    private static Messages messages(Language language) {
        return new Messages(language, List.of("refusals"));
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : CHAIN) {
            codes.addAll(RefusalCodes.in("app-chain", folder));
        }
        for (String feature : RefusalCodes.folders("app-core", "core")) {
            if (!NOT_ON_SCREENS.contains(feature)) {
                codes.addAll(RefusalCodes.below("app-core", "core/" + feature));
            }
        }
        for (WithdrawalProblem problem : WithdrawalProblem.values()) {
            codes.add(problem.code());
        }
        for (NodeException.Kind kind : NodeException.Kind.values()) {
            codes.add("node." + kind.name().toLowerCase(Locale.ROOT));
        }
        return codes;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRefusalThatATreasurerCanMeetHasWords(Language language) throws IOException {
        Messages messages = messages(language);
        assertThat(codes())
                .hasSizeGreaterThan(300)
                .contains("solana.nonce", "tron.expired", "node.timeout", "follower.failed");
        assertThat(codes())
                .as("add refusal.CODE to resources/messages/refusals*.properties, or state above who else meets it")
                .filteredOn(code -> !EVENTS.contains(code) && !OWN_WORDS.contains(code) && !ELSEWHERE.contains(code))
                .filteredOn(code -> !messages.knows(code))
                .isEmpty();
    }

    @Test
    void whatIsStatedToNeedNoWordsExistsAndHasNone() throws IOException {
        Messages messages = messages(Language.ENGLISH);
        Set<String> stated = new TreeSet<>(EVENTS);
        stated.addAll(OWN_WORDS);
        stated.addAll(ELSEWHERE);

        assertThat(codes()).containsAll(stated);
        assertThat(stated).filteredOn(messages::knows).isEmpty();
    }

    @Test
    void aCodeThatNobodyKnowsIsToldByItsReason() {
        Messages messages = messages(Language.ENGLISH);

        assertThat(messages.refusal("brand.new", "because")).isEqualTo("because");
        assertThat(messages.refusal("proto.unknown", "field 9"))
                .startsWith("Nothing was signed or sent by this")
                .endsWith("field 9");
        assertThat(messages.refusal("tron.recipient", "to: a contract")).startsWith("Nothing new was signed");
    }
}
