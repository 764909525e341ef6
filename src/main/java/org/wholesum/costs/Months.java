package org.wholesum.costs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run of whole calendar months: a window of observation, or a horizon of projection.
 *
 * <p>{@code Months.of("2011-04", 24)} is {@code 2011-04 to 2013-03 (24 months)}: two years, March 2013 included.
 *
 * @param first the first month
 * @param count how many months, from 1 to 12,000
 */
public record Months(YearMonth first, int count) implements Iterable<YearMonth> {
    private static final int MOST = 12_000;

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if the count is not from 1 to 12,000
     */
    public Months {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "months from " + first + ": count is " + count + ", expected a whole number from 1 to 12000");
        }
    }

    /**
     * A run of months.
     *
     * @param first the first month, as {@code yyyy-MM}
     * @param count how many months
     * @return the run
     * @throws IllegalArgumentException if the month is not written so, or the count is not from 1 to 12,000
     */
    public static Months of(String first, int count) {
        try {
            return new Months(YearMonth.parse(first), count);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("month \"" + first + "\": expected yyyy-MM, as 2011-04", e);
        }
    }

    /**
     * The run from one month to another, both included.
     *
     * @param first the first month
     * @param last the last month, not before the first
     * @return the run
     * @throws IllegalArgumentException if the last is before the first
     */
    public static Months between(YearMonth first, YearMonth last) {
        return new Months(first, Math.toIntExact(ChronoUnit.MONTHS.between(first, last) + 1));
    }

    /** {@return the last month, included} */
    public YearMonth last() {
        return first.plusMonths(count - 1L);
    }

    /**
     * The month at an index.
     *
     * @param index from 0 to {@code count() - 1}
     * @return the month
     * @throws IndexOutOfBoundsException if there is no such month
     */
    public YearMonth month(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("month " + index + " of " + this);
        }
        return first.plusMonths(index);
    }

    /**
     * Where a month stands in the run.
     *
     * @param month any month
     * @return its index, from 0, or -1 if it is not in the run
     */
    public int indexOf(YearMonth month) {
        long index = ChronoUnit.MONTHS.between(first, month);
        return index >= 0 && index < count ? (int) index : -1;
    }

    /**
     * The share of the run that has passed by the end of a month. By the end of May 2011 two twelfths of
     * {@code Months.of("2011-04", 12)} have.
     *
     * @param month any month
     * @return nil before the run, in its month {@code i} of {@code n}, from 1, {@code i ÷ n} to 34 digits, and 1 after it
     */
    public BigDecimal passedBy(YearMonth month) {
        if (month.isBefore(first)) {
            return BigDecimal.ZERO;
        }
        return month.isBefore(last())
                ? BigDecimal.valueOf(indexOf(month) + 1L).divide(BigDecimal.valueOf(count), MathContext.DECIMAL128)
                : BigDecimal.ONE;
    }

    /**
     * Whether a month is in the run.
     *
     * @param month any month
     * @return true if it is
     */
    public boolean contains(YearMonth month) {
        return indexOf(month) >= 0;
    }

    /**
     * Whether another run lies wholly in this one.
     *
     * @param other any run
     * @return true if it does
     */
    public boolean contains(Months other) {
        return contains(other.first) && contains(other.last());
    }

    /**
     * The shortest run that has both runs in it, with any gap between them.
     * {@code Months.of("2011-04", 6).hull(Months.of("2012-01", 3))} is {@code 2011-04 to 2012-03 (12 months)}.
     *
     * @param other any run
     * @return the run from the earlier first month to the later last month
     */
    public Months hull(Months other) {
        YearMonth from = first.isBefore(other.first) ? first : other.first;
        YearMonth to = last().isAfter(other.last()) ? last() : other.last();
        return between(from, to);
    }

    /**
     * The months that are in both runs.
     * {@code Months.of("2011-04", 6).intersection(Months.of("2012-01", 3))} is {@code Optional.empty}.
     *
     * @param other any run
     * @return the shared run, or empty if there is none
     */
    public Optional<Months> intersection(Months other) {
        YearMonth from = first.isAfter(other.first) ? first : other.first;
        YearMonth to = last().isBefore(other.last()) ? last() : other.last();
        return from.isAfter(to) ? Optional.empty() : Optional.of(between(from, to));
    }

    /**
     * The months that follow this run. {@code Months.of("2011-04", 24).next(6)} is
     * {@code 2013-04 to 2013-09 (6 months)}.
     *
     * @param months how many
     * @return the run that starts the month after {@link #last()}
     */
    public Months next(int months) {
        return new Months(first.plusMonths(count), months);
    }

    /** {@return the months in order} */
    public Stream<YearMonth> stream() {
        return IntStream.range(0, count).mapToObj(first::plusMonths);
    }

    @Override
    public Iterator<YearMonth> iterator() {
        return stream().iterator();
    }

    /** As {@code 2011-04 to 2013-03 (24 months)}. */
    @Override
    public String toString() {
        return count == 1 ? first + " (1 month)" : first + " to " + last() + " (" + count + " months)";
    }
}
