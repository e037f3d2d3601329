package dev.strongroom.desktop.table;

import dev.strongroom.chain.Amount;
import dev.strongroom.desktop.ui.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One value of a table's file. A spreadsheet gets what it is, CSV gets its text. */
public sealed interface Cell {
    /** As CSV has it, and a spreadsheet that could not hold it otherwise. */
    String text();

    /** Words, identifiers, addresses; never read as a number, a date or a formula. */
    record Text(String text) implements Cell {}

    /**
     * A number.
     *
     * @param value exact
     * @param unit shown behind it; empty for none
     */
    record Figure(String text, BigDecimal value, String unit) implements Cell {
        /** The same below zero. */
        public Figure negated() {
            return new Figure("−" + text, value.negate(), unit);
        }
    }

    /** A point in time. */
    record Moment(String text, Instant at) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }

    /** Empty where there is none. */
    static Cell ofNullable(@Nullable String text) {
        return new Text(text == null ? "" : text);
    }

    static Cell of(long count) {
        return new Figure(Long.toString(count), BigDecimal.valueOf(count), "");
    }

    /** ISO 8601 in UTC where it is text. */
    static Cell of(Instant at) {
        return new Moment(at.toString(), at);
    }

    /** A number with its asset behind it. */
    static Figure amount(Amount amount, Formats formats) {
        return new Figure(
                formats.amount(amount), new BigDecimal(formats.plain(amount)), formats.symbol(amount.asset()));
    }

    /** A plain decimal without groups, such as {@code 12500.5}. */
    static Cell decimal(String plain) {
        return new Figure(plain, new BigDecimal(plain), "");
    }
}
