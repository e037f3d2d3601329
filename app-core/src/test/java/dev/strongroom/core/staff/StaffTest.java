package dev.strongroom.core.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Roster;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.StaffMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffTest {
    private static final Actor ANA = Actor.staff("ana");
    private static final Actor BEN = Actor.staff("ben");
    private static final Actor BEA = Actor.staff("bea");
    private static final Actor CLEO = Actor.staff("cleo");
    private static final Actor DAN = Actor.staff("dan");

    @TempDir
    Path folder;

    private Path file;
    private Trust trust;
    private Duties duties;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("trust.json");
        Files.write(file, PracticeDesk.trust().bytes());
        trust = Trust.open(file);
        duties = new Duties(trust);
    }

    @Test
    void theRosterSaysWhoIsWho() {
        StaffDesk desk = new StaffDesk(trust);

        assertThat(desk.staff()).extracting(StaffMember::id).containsExactly("ana", "ben", "bea", "cleo", "dan");
        assertThat(desk.rosterVersion()).isEqualTo(1);
        assertThat(duties.byKey(IdentityKey.of(PracticeDesk.ed25519(2))).id()).isEqualTo("ben");
        refused("staff.key", () -> duties.byKey(IdentityKey.of(PracticeDesk.ed25519(77))));
    }

    @Test
    void everybodyOfTheRosterMayFreezeAndNobodyElse() {
        for (Actor actor : List.of(ANA, BEN, CLEO, DAN)) {
            assertThat(duties.requireStaff(actor).id()).isEqualTo(actor.id());
        }
        refused("staff.unknown", () -> duties.requireStaff(Actor.staff("eve")));
        refused("staff.required", () -> duties.requireStaff(Actor.api("shop")));
        refused("staff.required", () -> duties.requireStaff(Actor.system("core")));
    }

    @Test
    void creatorApproverAndCustodianAreDifferentPeople() {
        duties.requireSeparate(ANA, List.of(BEN, BEA), CLEO);
        duties.requireSeparate(Actor.api("shop"), List.of(BEN), CLEO);

        refused("duties.creator", () -> duties.requireSeparate(BEN, List.of(BEN), CLEO));
        refused("duties.twice", () -> duties.requireSeparate(ANA, List.of(BEN, BEN), CLEO));
        refused("staff.role", () -> duties.requireSeparate(ANA, List.of(DAN), CLEO));
        refused("staff.role", () -> duties.requireSeparate(ANA, List.of(BEN), DAN));
        refused("duties.custodian", () -> duties.requireSeparate(CLEO, List.of(BEN), CLEO));
        refused("staff.required", () -> duties.requireSeparate(ANA, List.of(Actor.api("shop")), CLEO));
    }

    @Test
    void onlyApproversAndAdminsLoosen() {
        assertThat(duties.requireApproverOrAdmin(BEN).id()).isEqualTo("ben");
        assertThat(duties.requireApproverOrAdmin(DAN).id()).isEqualTo("dan");
        refused("staff.role", () -> duties.requireApproverOrAdmin(ANA));
        refused("staff.role", () -> duties.requireApproverOrAdmin(CLEO));
    }

    @Test
    void aLongerTrustFileIsTakenAndAShorterOrForeignOneIsNot() throws IOException {
        TrustFile first = trust.current();
        Roster next = new Roster(
                2, 1, first.roster().staff().subList(0, 5), first.roster().cores());
        TrustFile longer = first.with(
                first.draft(next, Instant.parse("2026-11-22T00:00:00Z")).signedBy(PracticeDesk.ed25519(4)));
        trust.accept(longer.bytes());
        assertThat(Trust.open(file).current().roster().version()).isEqualTo(2);

        TrustFile foreign = PracticeDesk.trust(List.of(new SignerAccount(PracticeDesk.HOT, SignerAccount.Tier.HOT, 0)));
        refused("trust.rollback", () -> trust.accept(first.bytes()));
        refused("trust.genesis", () -> trust.accept(foreign.bytes()));
        assertThat(trust.current().roster().version()).isEqualTo(2);
        assertThat(Files.readAllBytes(file)).isEqualTo(longer.bytes());
        assertThat(duties.requireRole(CLEO, Role.CUSTODIAN).id()).isEqualTo("cleo");
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
