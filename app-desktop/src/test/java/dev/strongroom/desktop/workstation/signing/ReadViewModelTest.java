package dev.strongroom.desktop.workstation.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.ColdScene;
import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.chain.ceremony.Confirmation;
import dev.strongroom.chain.ceremony.RuleVerdict;
import dev.strongroom.chain.ceremony.SigningRequest;
import dev.strongroom.chain.ceremony.Sweeps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadViewModelTest {
    @TempDir
    Path folder;

    private Table table;

    @BeforeEach
    void lay() throws IOException {
        table = new Table(folder);
    }

    @AfterEach
    void close() {
        table.close();
    }

    private SigningRequest.Item lie() {
        TransferIntent claimed = table.scene.pay(10);
        SigningRequest.Item honest = table.scene.item(claimed, 1, "ana");
        return new SigningRequest.Item(
                claimed, table.scene.bytes(table.scene.pay(9_000), 1), honest.approvals(), null, null);
    }

    @Test
    void aRequestIsShownWithItsSumsAndGoesOn() throws IOException {
        table.lay(
                table.scene.item(table.scene.pay(12_500), 0, "ana", "ben"),
                table.scene.item(table.scene.pay(800), 1, "ana", "ben"));
        table.open();
        assertThat(table.read.rows()).extracting(PaymentRow::amount).containsExactly("12,500.00 USDT", "800.00 USDT");
        assertThat(table.read.rows()).extracting(PaymentRow::mark).containsOnly(PaymentRow.Mark.ALLOWED);
        assertThat(table.read.totals()).containsExactly("13,300.00 USDT");
        assertThat(table.read.fees()).containsExactly("at most 0.004 ETH");
        assertThat(table.read.recipients()).isEqualTo("1 address; none is the desk’s own");
        assertThat(table.read.expiry()).isEqualTo("8 h");
        assertThat(table.read.heading()).contains("R-1", "Example desk");
        assertThat(table.read.notes()).isEmpty();
        assertThat(table.read.blocked()).isEmpty();
        assertThat(table.read.action()).isEqualTo("Compare words for 2 of 2");
        table.read.next();
        assertThat(table.workflow.step()).isEqualTo(Step.COMPARE);
    }

    @Test
    void bytesAndClaimStandSideBySideAndEveryRuleHasItsVerdict() throws IOException {
        table.lay(table.scene.item(table.scene.pay(12_500), 0, "ana", "ben"));
        table.open();
        PaymentRow row = table.read.rows().getFirst();
        PaymentSheet sheet = table.read.sheet();
        assertThat(sheet.lines(row.payment())).extracting(PaymentLine::differs).containsOnly(false);
        assertThat(line(sheet, row, Field.AMOUNT).said()).isEqualTo("12,500.00 USDT");
        assertThat(line(sheet, row, Field.TO).said()).isEqualTo("0x7099 7970 C518 12dc 3A01 0C7d 01b5 0e0d 17dc 79C8");
        assertThat(line(sheet, row, Field.TO).claimed())
                .isEqualTo(line(sheet, row, Field.TO).said());
        assertThat(line(sheet, row, Field.FROM).said()).isEqualTo("not in the bytes; the signature decides");
        assertThat(line(sheet, row, Field.FEE_CAP).claimed()).isEqualTo("at most 0.002 ETH");
        assertThat(sheet.verdicts(row.payment()))
                .extracting(VerdictLine::outcome)
                .containsOnly(RuleVerdict.Outcome.PASSED);
        assertThat(sheet.verdicts(row.payment()))
                .extracting(VerdictLine::measure)
                .contains(
                        "0.002 ETH of at most 0.01 ETH",
                        "12,500.00 USDT of at most 50,000.00 USDT",
                        "2 of 2 needed: ana, ben");
        assertThat(sheet.context(row.payment()))
                .contains("Payment W-1: invoice 1", "Asked for by api:shop; approved by ana, ben");
        assertThat(table.read.refusal(row.payment())).isEmpty();
    }

    @Test
    void aSweepIsShownAsOneWithTheWalletThatItFills() throws IOException {
        Sweeps sweeps = new Sweeps(table.scene);
        table.lay(sweeps.item(sweeps.of(70_000, 3), 0, 3, "ana"));
        table.open();
        PaymentRow row = table.read.rows().getFirst();
        assertThat(row.mark()).isEqualTo(PaymentRow.Mark.ALLOWED);
        assertThat(row.amount()).isEqualTo("Sweep of 70,000.00 USDT");
        PaymentLine kind = line(table.read.sheet(), row, Field.KIND);
        assertThat(kind.said()).isEqualTo("Sweep into Cold ETH 0, own wallet");
        assertThat(kind.claimed()).isEqualTo(kind.said());
        assertThat(kind.differs()).isFalse();
        assertThat(table.read.recipients()).isEqualTo("1 address; 1 is the desk’s own");
    }

    @Test
    void aSweepThatFillsNoColdWalletIsNotCalledOurs() throws IOException {
        Sweeps sweeps = new Sweeps(table.scene);
        table.lay(sweeps.item(sweeps.into(table.scene.pay(10).payment().to(), 10, 3), 0, 3, "ana"));
        table.open();
        PaymentRow row = table.read.rows().getFirst();
        assertThat(row.mark()).isEqualTo(PaymentRow.Mark.REFUSED);
        assertThat(line(table.read.sheet(), row, Field.KIND).said())
                .isEqualTo("Sweep, but into no cold wallet of the desk");
    }

    private static PaymentLine line(PaymentSheet sheet, PaymentRow row, Field field) {
        return sheet.lines(row.payment()).stream()
                .filter(line -> line.field() == field)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneDifferenceBlocksTheWholeRequestEvenBehindTheScreen() throws IOException {
        byte[] request = table.lay(table.scene.item(table.scene.pay(5), 0, "ana"), lie());
        table.open();
        PaymentRow row = table.read.rows().get(1);
        assertThat(row.mark()).isEqualTo(PaymentRow.Mark.DIFFERS);
        assertThat(row.amount()).isEqualTo("9,000.00 USDT");
        PaymentLine amount = line(table.read.sheet(), row, Field.AMOUNT);
        assertThat(amount.differs()).isTrue();
        assertThat(amount.said()).isEqualTo("9,000.00 USDT");
        assertThat(amount.claimed()).isEqualTo("10.00 USDT");
        assertThat(table.read.isBlocked()).isTrue();
        assertThat(table.read.blocked()).isEqualTo("Blocked: bytes and claim differ in payment 2. Nothing is signed.");
        table.read.next();
        assertThat(table.workflow.step()).isEqualTo(Step.READ);
        Confirmation confirmation =
                CompareCode.of(request).confirm(CompareCode.of(request).toString());
        OpenRequest open = table.workflow.request();
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> table.desk.sign(open, confirmation, folder.resolve("answer"), _ -> {}));
        assertThat(refused.code()).isEqualTo("request.differs");
        assertThat(folder.resolve("answer")).doesNotExist();
        assertThat(table.scene.journalPath()).doesNotExist();
    }

    @Test
    void aRefusedPaymentIsExplainedAndTheOthersGoOn() throws IOException {
        table.lay(table.scene.item(table.scene.pay(12_000), 0, "ana"), table.scene.item(table.scene.pay(3), 1, "ben"));
        table.open();
        PaymentRow row = table.read.rows().getFirst();
        assertThat(row.mark()).isEqualTo(PaymentRow.Mark.REFUSED);
        assertThat(table.read.refusal(row.payment())).startsWith("The payment has too few approvals");
        assertThat(table.read.totals()).containsExactly("3.00 USDT");
        assertThat(table.read.action()).isEqualTo("Compare words for 1 of 2");
        assertThat(table.read.sheet().verdicts(row.payment()))
                .extracting(VerdictLine::outcome)
                .contains(RuleVerdict.Outcome.REFUSED, RuleVerdict.Outcome.NOT_ASKED);
        table.read.next();
        assertThat(table.workflow.step()).isEqualTo(Step.COMPARE);
    }

    @Test
    void whereEverythingIsRefusedNothingGoesOn() throws IOException {
        table.lay(table.scene.item(table.scene.pay(12_000), 0, "ana"));
        table.open();
        assertThat(table.read.blocked()).isEqualTo("Blocked: every payment is refused. Nothing is signed.");
        assertThat(table.read.totals()).containsExactly("nothing");
        table.read.next();
        assertThat(table.workflow.step()).isEqualTo(Step.READ);
        table.read.close();
        assertThat(table.workflow.step()).isEqualTo(Step.OPEN);
        assertThat(table.workflow.deskName()).isEmpty();
    }

    @Test
    void addressesThatCouldBeTakenForEachOtherAreNamed() throws IOException {
        Address alike = table.scene
                .chains
                .of(ColdScene.NETWORK)
                .address(ColdScene.NETWORK, "0x7099000000000000000000000000000000007 9c8".replace(" ", ""));
        TransferIntent poisoned = table.scene.intent(
                TransferIntent.Kind.PAY,
                new Payment(new Amount(ColdScene.units(1), ColdScene.USDT), table.scene.cold, alike, ColdScene.FEE_CAP),
                null,
                null);
        table.lay(table.scene.item(table.scene.pay(5), 0, "ana"), table.scene.item(poisoned, 1, "ben"));
        table.open();
        assertThat(table.read.notes())
                .singleElement()
                .asString()
                .startsWith("Look-alike addresses")
                .contains("0x7099 7970", "0x7099 0000");
        assertThat(table.read.recipients()).isEqualTo("2 addresses; none is the desk’s own");
    }

    @Test
    void aRequestThatWasAnsweredBeforeSaysSo() throws IOException {
        byte[] request = table.lay(table.scene.item(table.scene.pay(5), 0, "ana"));
        table.scene.sign(request, "first");
        table.open();
        assertThat(table.read.notes()).singleElement().asString().startsWith("This very request was answered before");
    }

    @Test
    void aRevocationShowsWhatItRevokes() throws IOException {
        TransferIntent paid = table.scene.pay(700);
        SigningRequest.Item first = table.scene.item(paid, 3, "ana");
        table.scene.sign(ColdScene.file(table.scene.request("R-0", first)), "first");
        TransferIntent revoke = table.scene.revoke(first.digest());
        SigningRequest.Item item = table.scene.item(revoke, 3, "ben");
        table.lay(new SigningRequest.Item(
                revoke, item.unsigned(), item.approvals(), null, new SigningRequest.Earlier(paid, first.unsigned())));
        table.open();
        PaymentRow row = table.read.rows().getFirst();
        assertThat(row.mark()).isEqualTo(PaymentRow.Mark.ALLOWED);
        assertThat(row.amount()).isEqualTo("Revocation");
        assertThat(table.read.sheet().earlier(row.payment())).startsWith("Revokes an earlier payment of 700.00 USDT");
        assertThat(table.read.totals()).isEqualTo(List.of("nothing"));
    }
}
