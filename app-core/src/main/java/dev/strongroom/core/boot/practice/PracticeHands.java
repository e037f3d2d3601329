package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.ColdDesk;
import dev.strongroom.chain.ceremony.ColdSigner;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.core.boot.EmbeddedCore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the people of a practice desk and its customers' platform do, each with the means that a real one has. */
final class PracticeHands {
    static final Actor PLATFORM = Actor.api("shop");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    final List<LocalChain> networks;
    final PracticeVaults vaults;
    final EmbeddedCore core;
    final HistoryClock clock;
    private final SecureRandom random;
    private int keys;

    PracticeHands(
            List<LocalChain> networks,
            PracticeVaults vaults,
            EmbeddedCore core,
            HistoryClock clock,
            SecureRandom random) {
        this.networks = List.copyOf(networks);
        this.vaults = vaults;
        this.core = core;
        this.clock = clock;
        this.random = random;
    }

    static Path journal(PracticeVaults vaults) {
        return vaults.folder().resolve(PracticePerson.CORA.id() + ".journal");
    }

    /** Ethereum, on which most is played. */
    LocalChain main() {
        return networks.getFirst();
    }

    /** The other networks. */
    List<LocalChain> others() {
        return networks.subList(1, networks.size());
    }

    Token usdt() {
        return main().token("USDT");
    }

    Token usdc() {
        return main().token("USDC");
    }

    Withdrawals withdrawals() {
        return core.withdrawals();
    }

    /** The platform asks for a withdrawal of a customer. */
    Withdrawal ask(String customer, Amount amount, String to, String reference) {
        return ask(PLATFORM, customer, amount, to, reference);
    }

    Withdrawal ask(Actor by, String customer, Amount amount, String to, String reference) {
        keys++;
        return withdrawals().request(by, "practice-" + keys, new WithdrawalRequest(customer, amount, to, reference));
    }

    /** An address whose key nobody has kept. */
    String stranger() {
        return stranger(main());
    }

    String stranger(LocalChain network) {
        return network.stranger(random).text();
    }

    /** Another address with the same beginning and end, as a thief would make one. */
    String lookAlike(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        String other = stranger().toLowerCase(Locale.ROOT);
        String like =
                lower.substring(0, 6) + other.substring(6, other.length() - 4) + lower.substring(lower.length() - 4);
        return address(like).text();
    }

    Address address(String text) {
        return Offline.chains().of(main().network()).address(main().network(), text);
    }

    void approve(PracticePerson person, Withdrawal shown) {
        decide(person, Approval.Decision.APPROVE, newest(shown));
    }

    /** Both approvers. */
    void approve(Withdrawal shown) {
        approve(PracticePerson.ANA, shown);
        approve(PracticePerson.BEN, shown);
    }

    void reject(PracticePerson person, Withdrawal shown, String reason) {
        byte[] envelope = envelope(person, Approval.Decision.REJECT, newest(shown));
        core.bean(Approvals.class).reject(envelope, reason);
    }

    void decide(PracticePerson person, Approval.Decision decision, ApprovalCase shown) {
        core.bean(Approvals.class).decide(envelope(person, decision, shown));
    }

    private ApprovalCase newest(Withdrawal shown) {
        return core.bean(Approvals.class).of(shown.id()).getLast();
    }

    private byte[] envelope(PracticePerson person, Approval.Decision decision, ApprovalCase shown) {
        IdentityKey key = IdentityKey.of(vaults.key(person));
        Approval approval = new Approval(
                decision,
                Intents.digest(shown.intent()),
                person.id(),
                key,
                person.role(),
                vaults.trust().roster().version(),
                vaults.trust().policy().version(),
                now(),
                core.bean(Approvals.class).nextSeq(key.hex()));
        return approval.sign(vaults.key(person)).bytes();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    ColdRequest export(Withdrawal... approved) {
        List<String> ids = Arrays.stream(approved).map(Withdrawal::id).toList();
        return core.bean(ColdSigning.class).export(PracticePerson.OTTO.actor(), ids, PracticePerson.CORA.id());
    }

    /** The custodian signs with the cold vault, and the answer is taken in. */
    void sign(ColdRequest request) throws IOException {
        Path folder = Files.createDirectories(vaults.folder().resolve("requests"));
        Path answer = folder.resolve(request.id() + ".signed");
        ColdDesk desk = new ColdDesk(vaults.vault(PracticePerson.CORA), vaults.trust(), journal(vaults));
        new ColdSigner(Offline.chains(), clock).sign(desk, request.file(), request.compareCode(), answer, _ -> {});
        core.bean(ColdSigning.class).importBatch(PracticePerson.OTTO.actor(), Files.readAllBytes(answer));
    }

    /** Carries on until all of these are in one of the states. */
    void await(List<Withdrawal> these, WithdrawalState first, WithdrawalState... more) throws InterruptedException {
        Set<WithdrawalState> wanted = EnumSet.of(first, more);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            core.tick();
            List<Withdrawal> open = these.stream()
                    .map(one -> withdrawals().get(one.id()))
                    .filter(one -> !wanted.contains(one.state()))
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("practice withdrawals do not become " + wanted + ": " + open);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
