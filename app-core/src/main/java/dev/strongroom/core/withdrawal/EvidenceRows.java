package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.WithdrawalEvidence.DaySum;
import dev.strongroom.core.api.WithdrawalEvidence.SimilarPayment;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.book.Shape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other withdrawals tell about one; all sums are made in the database. */
@Component
class EvidenceRows {
    private static final int DAYS = 30;
    private static final int MOST_SIMILAR = 10;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final BigInteger NEAR = BigInteger.valueOf(20);
    private static final String SIMILAR =
            "select id, customer, asset, units, recipient, state, created_at from withdrawal ";

    private final JdbcClient jdbc;

    EvidenceRows(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** One for each of the last days, today last. */
    List<DaySum> days(WithdrawalRow row, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate first = today.minusDays(DAYS - 1);
        Asset asset = row.asset();
        Map<LocalDate, DaySum> days = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            days.put(day, new DaySum(day, Amount.zero(asset), 0));
        }
        jdbc.sql("""
                        select epoch_day, sum(units), count(*) from (
                            select cast(floor(extract(epoch from created_at) / 86400) as bigint) as epoch_day, units
                            from withdrawal
                            where customer = :customer and asset = :asset and created_at >= :first
                              and state not in (:gone)
                        ) asked group by epoch_day""")
                .param("customer", row.customer)
                .param("asset", row.asset)
                .param("first", first.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("gone", Withdrawn.GONE)
                .query((sums, _) -> new DaySum(
                        LocalDate.ofEpochDay(sums.getLong(1)),
                        new Amount(sums.getBigDecimal(2).toBigIntegerExact(), asset),
                        sums.getInt(3)))
                .list()
                .forEach(sum -> days.replace(sum.day(), sum));
        return List.copyOf(days.values());
    }

    /** To the same recipient, or by the same customer with a near amount; newest first. */
    List<SimilarPayment> similar(WithdrawalRow row) {
        BigInteger margin = row.units.divide(NEAR);
        Map<String, SimilarPayment> found = new TreeMap<>();
        jdbc.sql(SIMILAR + "where recipient_shape = ? and recipient = ? and asset like ? and id <> ?"
                        + " order by created_at desc, id desc fetch first ? rows only")
                .params(Shape.of(row.to()), row.recipient, row.network() + "/%", row.id, MOST_SIMILAR)
                .query((other, _) -> similar(other, row))
                .list()
                .forEach(other -> found.put(other.withdrawal(), other));
        jdbc.sql(SIMILAR + "where customer = ? and asset = ? and units between ? and ? and id <> ?"
                        + " order by created_at desc, id desc fetch first ? rows only")
                .params(
                        row.customer,
                        row.asset,
                        new BigDecimal(row.units.subtract(margin)),
                        new BigDecimal(row.units.add(margin)),
                        row.id,
                        MOST_SIMILAR)
                .query((other, _) -> similar(other, row))
                .list()
                .forEach(other -> found.put(other.withdrawal(), other));
        return found.values().stream()
                .sorted((a, b) -> b.createdAt().compareTo(a.createdAt()))
                .limit(MOST_SIMILAR)
                .toList();
    }

    /** How many the customer had asked for within the hour up to this one, this one counted. */
    int countWithinHour(WithdrawalRow row) {
        return Math.toIntExact(jdbc.sql("select count(*) from withdrawal"
                        + " where customer = ? and created_at > ? and created_at <= ?")
                .params(
                        row.customer,
                        row.createdAt.minus(HOUR).atOffset(ZoneOffset.UTC),
                        row.createdAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    /** Whether the customer had been paid to this recipient before an instant. */
    boolean wasPaidBefore(WithdrawalRow row, Instant before) {
        return jdbc.sql("select count(*) from withdrawal"
                                + " where customer = ? and recipient = ? and state = 'SETTLED' and changed_at <= ?")
                        .params(row.customer, row.recipient, before.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static SimilarPayment similar(ResultSet other, WithdrawalRow row) throws SQLException {
        Asset asset = Asset.parse(other.getString(3));
        String recipient = other.getString(5);
        return new SimilarPayment(
                other.getString(1),
                other.getString(2),
                new Amount(other.getBigDecimal(4).toBigIntegerExact(), asset),
                new Address(asset.network(), recipient),
                WithdrawalState.valueOf(other.getString(6)),
                other.getObject(7, OffsetDateTime.class).toInstant(),
                recipient.equals(row.recipient));
    }
}
