package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.PaymentReview;
import dev.strongroom.chain.ceremony.RuleVerdict;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.FeeWords;
import dev.strongroom.desktop.ui.Formats;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one payment out for the person who is to sign it, in the language of now. */
final class PaymentSheet {
    private final Assets assets;
    private final Formats formats;
    private final Messages messages;

    PaymentSheet(TrustFile trust, Formats formats, Messages messages) {
        this.assets = new Assets(trust, formats);
        this.formats = formats;
        this.messages = messages;
    }

    PaymentRow row(int number, PaymentReview payment) {
        DecodedTransfer said = payment.decoded();
        Payment claimed = payment.item().intent().payment();
        return new PaymentRow(
                number,
                payment,
                said == null
                        ? assets.amount(claimed.amount())
                        : amount(payment.item().intent(), said),
                Formats.brief((said == null ? claimed.to() : said.to()).text()),
                PaymentRow.mark(payment));
    }

    private String amount(TransferIntent intent, DecodedTransfer said) {
        if (Field.revokes(said)) {
            return messages.get("read.revocation");
        }
        String amount = assets.amount(said.amount());
        return intent.kind() == TransferIntent.Kind.SWEEP ? messages.get("read.sweep", amount) : amount;
    }

    /** Bytes of a sweep are those of a payment, but that on Solana another pays for them. */
    private String kind(TransferIntent.Kind kind, Address to) {
        return switch (kind) {
            case PAY -> messages.get("read.kind.pay");
            case REVOKE -> messages.get("read.kind.revoke");
            case SWEEP -> {
                OptionalInt wallet = assets.coldWallet(to);
                yield wallet.isPresent()
                        ? messages.get("read.kind.sweep", assets.coin(to.network()), wallet.getAsInt())
                        : messages.get("read.kind.sweep.foreign");
            }
            case STAKE, LEND, RECLAIM, UNSTAKE, COLLECT -> throw new IllegalArgumentException("in no request: " + kind);
        };
    }

    private static TransferIntent.Kind kind(TransferIntent intent, DecodedTransfer said) {
        if (Field.revokes(said)) {
            return TransferIntent.Kind.REVOKE;
        }
        boolean alone = said.payer() == null || said.payer().equals(said.from());
        return !alone || Field.isPlainSweep(intent) ? TransferIntent.Kind.SWEEP : TransferIntent.Kind.PAY;
    }

    List<PaymentLine> lines(PaymentReview payment) {
        DecodedTransfer said = payment.decoded();
        Payment claimed = payment.item().intent().payment();
        Set<Field> differing = Field.differing(payment);
        List<PaymentLine> lines = new ArrayList<>();
        for (Field field : Field.values()) {
            lines.add(new PaymentLine(
                    field,
                    messages.name(field),
                    said == null ? "" : said(field, payment.item().intent(), said),
                    claimed(field, claimed, payment.item().intent()),
                    differing.contains(field),
                    field == Field.TO || field == Field.FROM,
                    said != null && field == Field.FROM && said.from() == null));
        }
        return lines;
    }

    private String said(Field field, TransferIntent intent, DecodedTransfer said) {
        return switch (field) {
            case KIND -> kind(kind(intent, said), said.to());
            case AMOUNT -> assets.amount(said.amount());
            case TO -> Formats.groups(said.to().text());
            case FROM -> address(said.from());
            case ASSET -> assets.asset(said.amount().asset());
            case NETWORK -> assets.network(said.to().network());
            case FEE_CAP -> messages.get("read.at-most", assets.coin(said.to().network(), said.feeCap()));
        };
    }

    private String claimed(Field field, Payment claimed, TransferIntent intent) {
        return switch (field) {
            case KIND -> kind(intent.kind(), claimed.to());
            case AMOUNT -> assets.amount(claimed.amount());
            case TO -> Formats.groups(claimed.to().text());
            case FROM -> Formats.groups(claimed.from().text());
            case ASSET -> assets.asset(claimed.amount().asset());
            case NETWORK -> assets.network(claimed.network());
            case FEE_CAP -> messages.get("read.at-most", assets.coin(claimed.network(), claimed.feeCap()));
        };
    }

    private String address(@Nullable Address from) {
        return from == null ? messages.get("read.from.unsaid") : Formats.groups(from.text());
    }

    List<VerdictLine> verdicts(PaymentReview payment) {
        return payment.verdicts().stream()
                .map(verdict ->
                        new VerdictLine(verdict.outcome(), messages.name(verdict.rule()), measure(verdict, payment)))
                .toList();
    }

    private String measure(RuleVerdict verdict, PaymentReview payment) {
        BigInteger value = verdict.value();
        BigInteger limit = verdict.limit();
        if (value == null || limit == null) {
            return "";
        }
        Payment claimed = payment.item().intent().payment();
        return switch (verdict.rule()) {
            case FEE_CAP ->
                messages.get(
                        "read.measure", assets.coin(claimed.network(), value), assets.coin(claimed.network(), limit));
            case DAY_LIMIT -> messages.get("read.measure", units(claimed, value), units(claimed, limit));
            case APPROVALS -> messages.get("read.approvals", value, limit, approvers(payment));
            case TRUST, BYTES, ACCOUNT, SLOT, PEOPLE, SEQUENCE -> "";
        };
    }

    private String units(Payment claimed, BigInteger units) {
        return assets.amount(new Amount(units, claimed.amount().asset()));
    }

    private String approvers(PaymentReview payment) {
        return String.join(
                messages.get("list.comma"),
                payment.item().approvals().stream()
                        .map(Approval::read)
                        .map(Approval::staff)
                        .toList());
    }

    /** What the journal remembers of the payment that this one stands in for; empty where there is none. */
    String earlier(PaymentReview payment) {
        DecodedTransfer earlier = payment.earlier();
        if (earlier == null) {
            return "";
        }
        boolean revokes = payment.item().intent().kind() == TransferIntent.Kind.REVOKE;
        return messages.get(
                revokes ? "read.revokes" : "read.replaces",
                assets.amount(earlier.amount()),
                Formats.groups(earlier.to().text()));
    }

    /** Reference, who asked and who approved, which place on chain, what else the bytes say: one line each. */
    List<String> context(PaymentReview payment) {
        TransferIntent intent = payment.item().intent();
        List<String> lines = new ArrayList<>();
        lines.add(messages.get(
                "read.reference",
                intent.id(),
                intent.reference().isEmpty() ? messages.get("read.no-reference") : intent.reference()));
        lines.add(messages.get("read.asked", intent.creator(), approvers(payment)));
        if (payment.slot() != null) {
            lines.add(messages.get("read.slot", formats.place(payment.slot())));
        }
        DecodedTransfer bytes = payment.decoded();
        if (bytes != null) {
            String parts = FeeWords.parts(
                    Formats.feeParts(bytes), units -> assets.coin(bytes.to().network(), units), messages);
            if (!parts.isEmpty()) {
                lines.add(messages.get("read.fee-parts", parts.replace("\n", messages.get("list.comma"))));
            }
            lines.add(messages.get("read.details", details(bytes)));
        }
        return lines;
    }

    /** What else the bytes say, by the chain's own names, so that nothing in them goes unseen. */
    private String details(DecodedTransfer bytes) {
        return bytes.details().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(messages.get("list.comma")));
    }
}
