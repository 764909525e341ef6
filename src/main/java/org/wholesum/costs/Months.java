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
import org.jspecify.annotations.Nullable;

/**
 * Consecutive whole calendar months: a window of observation, or a horizon of projection.
 *
 * <p>{@code Months.of("2011-04", 24)} is {@code 2011-04 to 2013-03 (24 months)}: two years, March 2013 included.
 */
public final class Months implements Iterable<YearMonth> {
    /** The number of months in a year. */
    public static final int IN_YEAR = 12;

    /** The most months that a run may have: a thousand years. */
    public static final int MOST = 12_000;

    private final YearMonth first;
    private final int count;

    private Months(YearMonth first, int count) {
        this.first = first;
        this.count = count;
    }

    /**
     * A number of months from a month on.
     *
     * @param first the first month
     * @param count how many months, from 1 to 12,000
     * @return the months
     * @throws IllegalArgumentException if the count is not from 1 to 12,000
     */
    public static Months of(YearMonth first, int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "months from " + first + ": count is " + count + ", expected a whole number from 1 to " + MOST);
        }
        return new Months(first, count);
    }

    /**
     * A number of months from a month on.
     *
     * @param first the first month, as {@code yyyy-MM}
     * @param count how many months, from 1 to 12,000
     * @return the months
     * @throws IllegalArgumentException if the month has another form, or the count is not from 1 to 12,000
     */
    public static Months of(String first, int count) {
        try {
            return of(YearMonth.parse(first), count);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("month \"" + first + "\": expected yyyy-MM, as 2011-04", e);
        }
    }

    /**
     * The months from one to another, both included.
     *
     * @param first the first month
     * @param last the last month, not before the first
     * @return the months
     * @throws IllegalArgumentException if the last is before the first, or there are more than 12,000
     */
    public static Months between(YearMonth first, YearMonth last) {
        return of(first, Math.toIntExact(ChronoUnit.MONTHS.between(first, last) + 1));
    }

    /** {@return the first month} */
    public YearMonth first() {
        return first;
    }

    /** {@return how many months, from 1 to 12,000} */
    public int count() {
        return count;
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
     * The position of a month.
     *
     * @param month any month
     * @return its index, from 0, or -1 if it is not one of these months
     */
    public int indexOf(YearMonth month) {
        long index = ChronoUnit.MONTHS.between(first, month);
        return index >= 0 && index < count ? (int) index : -1;
    }

    /**
     * The share of these months that has passed by the end of a month. By the end of May 2011 two twelfths of
     * {@code Months.of("2011-04", 12)} have passed.
     *
     * @param month any month
     * @return 0 before the first month; in month {@code i} of {@code n}, counted from 1, {@code i ÷ n} to 34 digits; 1
     *     after the last
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
     * Whether a month is one of these.
     *
     * @param month any month
     * @return true if it is
     */
    public boolean contains(YearMonth month) {
        return indexOf(month) >= 0;
    }

    /**
     * Whether all of some months are among these.
     *
     * @param other any months
     * @return true if they are
     */
    public boolean contains(Months other) {
        return contains(other.first) && contains(other.last());
    }

    /**
     * The months from the earlier first month to the later last month, any gap between the two runs included.
     * {@code Months.of("2011-04", 6).hull(Months.of("2012-01", 3))} is {@code 2011-04 to 2012-03 (12 months)}.
     *
     * @param other any months
     * @return the hull
     * @throws IllegalArgumentException if it has more than 12,000 months
     */
    public Months hull(Months other) {
        YearMonth from = first.isBefore(other.first) ? first : other.first;
        YearMonth to = last().isAfter(other.last()) ? last() : other.last();
        return between(from, to);
    }

    /**
     * The months that both have.
     * {@code Months.of("2011-04", 6).intersection(Months.of("2012-01", 3))} is {@code Optional.empty}.
     *
     * @param other any months
     * @return the shared months, or empty if there are none
     */
    public Optional<Months> intersection(Months other) {
        YearMonth from = first.isAfter(other.first) ? first : other.first;
        YearMonth to = last().isBefore(other.last()) ? last() : other.last();
        return from.isAfter(to) ? Optional.empty() : Optional.of(between(from, to));
    }

    /**
     * The months after these. {@code Months.of("2011-04", 24).next(6)} is
     * {@code 2013-04 to 2013-09 (6 months)}.
     *
     * @param months how many, from 1 to 12,000
     * @return the months that start after {@link #last()}
     * @throws IllegalArgumentException if the number is not from 1 to 12,000
     */
    public Months next(int months) {
        return of(first.plusMonths(count), months);
    }

    /** {@return the months in order} */
    public Stream<YearMonth> stream() {
        return IntStream.range(0, count).mapToObj(first::plusMonths);
    }

    @Override
    public Iterator<YearMonth> iterator() {
        return stream().iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Months that && count == that.count && first.equals(that.first);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + count;
    }

    /** As {@code 2011-04 to 2013-03 (24 months)}. */
    @Override
    public String toString() {
        return count == 1 ? first + " (1 month)" : first + " to " + last() + " (" + count + " months)";
    }
}
