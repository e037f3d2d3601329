package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the signer tells the person in front of it: a verdict for each rule, and how far it has come. */
@ParameterizedClass
@EnumSource
class VerdictTest {
    private final ColdGround ground;

    @TempDir
    Path folder;

    private ColdScene scene;

    VerdictTest(ColdGround ground) {
        this.ground = ground;
    }

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder, ground);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private PaymentReview review(SigningRequest.Item... items) throws IOException {
        return scene.signer()
                .review(scene.desk(), file(scene.request("R-1", items)))
                .payments()
                .getLast();
    }

    private static RuleVerdict verdict(PaymentReview payment, PolicyRule rule) {
        return payment.verdicts().stream()
                .filter(verdict -> verdict.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRuleOfAnAllowedPaymentPassedAndSaysWhatItMeasured() throws IOException {
        PaymentReview payment =
                review(scene.item(scene.pay(12_000), 0, "ana", "ben"), scene.item(scene.pay(9_000), 1, "ana", "ben"));
        assertThat(payment.verdicts()).extracting(RuleVerdict::rule).containsExactly(PolicyRule.values());
        assertThat(payment.verdicts()).extracting(RuleVerdict::outcome).containsOnly(RuleVerdict.Outcome.PASSED);
        assertThat(verdict(payment, PolicyRule.DAY_LIMIT).value()).isEqualTo(ColdScene.units(21_000));
        assertThat(verdict(payment, PolicyRule.DAY_LIMIT).limit()).isEqualTo(ColdScene.units(50_000));
        assertThat(verdict(payment, PolicyRule.APPROVALS).value()).isEqualTo(2);
        assertThat(verdict(payment, PolicyRule.APPROVALS).limit()).isEqualTo(2);
        assertThat(verdict(payment, PolicyRule.FEE_CAP).value()).isEqualTo(ground.feeCap());
        assertThat(verdict(payment, PolicyRule.FEE_CAP).limit()).isEqualTo(ground.maxFeeCap());
        assertThat(verdict(payment, PolicyRule.SLOT).value()).isNull();
    }

    @Test
    void theRuleThatRefusesIsNamedAndThoseBehindItWereNotAsked() throws IOException {
        PaymentReview payment = review(scene.item(scene.pay(12_000), 0, "ana"));
        assertThat(payment.refused()).extracting(SignedBatch.Refused::code).isEqualTo("approval.missing");
        assertThat(verdict(payment, PolicyRule.DAY_LIMIT).outcome()).isEqualTo(RuleVerdict.Outcome.PASSED);
        assertThat(verdict(payment, PolicyRule.APPROVALS).outcome()).isEqualTo(RuleVerdict.Outcome.REFUSED);
        assertThat(verdict(payment, PolicyRule.APPROVALS).value()).isEqualTo(1);
        assertThat(verdict(payment, PolicyRule.SEQUENCE).outcome()).isEqualTo(RuleVerdict.Outcome.NOT_ASKED);
    }

    @Test
    void bytesThatSaySomethingElseAreShownBesideTheClaim() throws IOException {
        TransferIntent claimed = scene.pay(10);
        SigningRequest.Item honest = scene.item(claimed, 0, "ana");
        SigningRequest.Item lying =
                new SigningRequest.Item(claimed, scene.bytes(scene.pay(9_000), 0), honest.approvals(), null, null);
        PaymentReview payment = review(lying);
        assertThat(payment.refused()).extracting(SignedBatch.Refused::code).isEqualTo("bytes.units");
        assertThat(verdict(payment, PolicyRule.BYTES).outcome()).isEqualTo(RuleVerdict.Outcome.REFUSED);
        assertThat(payment.decoded())
                .extracting(decoded -> decoded.amount().units())
                .isEqualTo(ColdScene.units(9_000));
        assertThat(payment.item().intent().payment().amount().units()).isEqualTo(ColdScene.units(10));
    }

    @Test
    void whoLooksOnCanStopTheSignerBeforeAnythingIsWritten() {
        byte[] file = file(scene.request("R-1", scene.item(scene.pay(1), 0, "ana")));
        refusedAndUnchanged(
                folder,
                "stopped.here",
                () -> scene.signer()
                        .sign(scene.desk(), file, CompareCode.of(file).toString(), folder.resolve("out"), _ -> {
                            throw new RefusedException("stopped.here", "the person stopped it");
                        }));
    }

    @Test
    void whoLooksOnIsToldOfEverySignature() throws IOException {
        byte[] file = file(scene.request(
                "R-1",
                scene.item(scene.pay(1), 0, "ana"),
                scene.item(scene.pay(20_000), 1, "ana"),
                scene.item(scene.pay(2), 2, "ana")));
        List<String> told = new ArrayList<>();
        SigningWatch watch = new SigningWatch() {
            @Override
            public void judged(Review review) {
                told.add("judged " + review.payments().size());
            }

            @Override
            public void signed(int done, int all) {
                told.add(done + " of " + all);
            }
        };
        scene.signer().sign(scene.desk(), file, CompareCode.of(file).toString(), folder.resolve("out"), watch);
        assertThat(told).containsExactly("judged 3", "1 of 2", "2 of 2");
    }
}
