package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.WithdrawalEvidence;
import dev.strongroom.core.api.WithdrawalEvidence.CustomerLimits;
import dev.strongroom.core.api.WithdrawalEvidence.PassedRule;
import dev.strongroom.core.api.WithdrawalEvidence.Window;
import dev.strongroom.core.risk.Limits;
import dev.strongroom.core.risk.Outgoings;
import dev.strongroom.core.risk.RiskAssessments;
import dev.strongroom.core.risk.RiskFacts;
import dev.strongroom.core.risk.RiskRules;
import dev.strongroom.core.risk.RiskScore;
import dev.strongroom.core.risk.RiskSetting;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.staff.Trust;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a person wants to see before deciding; nothing here decides anything. */
@Component
class Evidence {
    private final Outgoings outgoings;
    private final WithdrawalStore store;
    private final EvidenceRows others;
    private final RiskAssessments assessments;
    private final Settings settings;
    private final Trust trust;
    private final AddressBook book;

    Evidence(
            Outgoings outgoings,
            WithdrawalStore store,
            EvidenceRows others,
            RiskAssessments assessments,
            Settings settings,
            Trust trust,
            AddressBook book) {
        this.outgoings = outgoings;
        this.store = store;
        this.others = others;
        this.assessments = assessments;
        this.settings = settings;
        this.trust = trust;
        this.book = book;
    }

    WithdrawalEvidence of(WithdrawalRow row) {
        Instant now = store.now();
        // what customers may take judges nothing of the desk's own
        Optional<Token> token = row.purpose().isCustomers() ? token(row) : Optional.empty();
        return new WithdrawalEvidence(
                row.id,
                token.map(known -> limits(row, known, now)).orElse(null),
                token.map(known -> passed(row, known)).orElse(List.of()),
                others.days(row, now),
                others.similar(row),
                book.lookAlikes(row.to()));
    }

    /** As the newest policy writes it; empty where an asset was taken out of it. */
    private Optional<Token> token(WithdrawalRow row) {
        return trust.current().policy().networks().stream()
                .flatMap(network -> network.tokens().stream())
                .map(policy -> policy.token())
                .filter(token -> token.asset().equals(row.asset()))
                .findFirst();
    }

    private @Nullable CustomerLimits limits(WithdrawalRow row, Token token, Instant now) {
        RiskRules rules = settings.current(RiskSetting.RISK).value();
        if (!rules.hasLimits(token)) {
            return null;
        }
        Limits limits = rules.limits(token);
        return new CustomerLimits(
                limits.minimum(),
                limits.single(),
                window(limits.hourly(), outgoings.lastHour(row.customer, row.asset(), now)),
                window(limits.daily(), outgoings.lastDay(row.customer, row.asset(), now)));
    }

    private static Window window(Amount limit, Amount used) {
        Amount left = limit.isAtLeast(used) ? limit.minus(used) : Amount.zero(limit.asset());
        return new Window(used, limit, left);
    }

    private List<PassedRule> passed(WithdrawalRow row, Token token) {
        Optional<RiskAssessment> assessed = assessments.of(row.id);
        if (assessed.isEmpty()) {
            return List.of();
        }
        RiskAssessment judged = assessed.get();
        RiskRules rules = rules(judged.rulesVersion());
        if (!rules.hasLimits(token)) {
            return List.of();
        }
        Set<String> counted = judged.contributions().stream()
                .map(RiskAssessment.Contribution::rule)
                .collect(Collectors.toSet());
        RiskFacts facts = new RiskFacts(
                row.amount(), row.to(), others.countWithinHour(row), !others.wasPaidBefore(row, judged.at()));
        return new RiskScore(rules, judged.rulesVersion()).passed(token, facts, counted);
    }

    private RiskRules rules(long version) {
        if (version == 0) {
            return RiskSetting.RISK.defaults();
        }
        String document = settings.history(RiskSetting.RISK.name()).stream()
                .filter(setting -> setting.version() == version)
                .map(SettingVersion::document)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the risk rules have no version " + version));
        return RiskSetting.RISK.read().apply(document);
    }
}
