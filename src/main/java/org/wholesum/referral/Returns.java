package org.wholesum.referral;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.inference.Interval;
import org.wholesum.inference.WilsonInterval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;

/**
 * Cases that were sent away and came back to the same provider. If records say who was turned away, those are counted. If
 * none does, a contact from which the case was not referred on is taken as one from which it was sent away.
 *
 * @param days how many days later a case may come back
 * @param recorded whether records say who was turned away; if not, that is inferred
 * @param away how many contacts ended so, contacts of one day as one
 * @param seen how many of them have all those days in the records, so that a return can be seen
 * @param seenToReturn how many of the latter were followed by a return
 * @param casesReturning how many cases have one of the latter
 * @param casesAway how many cases have one that can be seen and was not followed by a return
 * @param designEffect the variance of the share as a multiple of that of independent contacts
 * @param list every return, also of contacts near the end of the records, by case, date and provider
 */
public record Returns(
        int days,
        boolean recorded,
        long away,
        long seen,
        long seenToReturn,
        long casesReturning,
        long casesAway,
        double designEffect,
        List<Returned> list) {
    private static final double LEVEL = 0.95;
    private static final Comparator<Returned> ORDER =
            Comparator.comparing(Returned::caseId).thenComparing(Returned::away).thenComparing(Returned::provider);

    /** Sorts the list. */
    public Returns {
        list = list.stream().sorted(ORDER).toList();
    }

    /** {@return the share of those seen for long enough that came back, from 0 to 1; empty if there is none} */
    public Optional<Double> share() {
        return seen == 0 ? Optional.empty() : Optional.of((double) seenToReturn / seen);
    }

    /** {@return Wilson's interval of the share at 95%, which allows for contacts that come in cases; empty if there is none} */
    public Optional<Interval> interval() {
        return seen == 0 ? Optional.empty() : Optional.of(WilsonInterval.of(seenToReturn, seen, designEffect, LEVEL));
    }

    /** {@return the number of cases that came back once or more} */
    public long cases() {
        return list.stream().map(Returned::caseId).distinct().count();
    }

    /** {@return the median of the days until the return; empty if nobody came back} */
    public Optional<Double> medianDays() {
        long[] sorted = list.stream().mapToLong(Returned::days).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Optional.empty() : Optional.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0);
    }

    /** {@return the mean growth of the need of those whose need was assessed both times; empty if there is none} */
    public Optional<Double> meanGrowthOfNeed() {
        List<BigDecimal> known = known(Returned::growthOfNeed).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        known.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue() / known.size());
    }

    /** {@return how much more all later contacts cost than the first ones, of those of which both costs are known} */
    public Optional<Money> growthOfCost() {
        return known(Returned::growthOfCost).reduce(Money::plus);
    }

    private <T> Stream<T> known(Function<Returned, Optional<T>> growth) {
        return list.stream().map(growth).flatMap(Optional::stream);
    }

    /** The definition and the figures, step by step. */
    List<String> steps() {
        String who = recorded ? "contacts turned away" : "contacts without a referral onwards (inferred)";
        Stream<String> counts = Stream.of(
                who + ": " + away + ", of which " + seen + " have all of the next " + days + " days in the records",
                "a return: a contact of the same case with the same provider on a later day, at most " + days
                        + " days after",
                shareInWords());
        return Stream.concat(counts, growth()).toList();
    }

    /** How many came back, with the interval. */
    String shareInWords() {
        return seenToReturn + " of " + seen + " came back"
                + share().map(NumberText::share).map(share -> " = " + share).orElse("")
                + interval()
                        .map(of ->
                                " (95%: " + NumberText.share(of.lower()) + " to " + NumberText.share(of.upper()) + ")")
                        .orElse("");
    }

    private Stream<String> growth() {
        Stream<String> median =
                medianDays().map(days -> "median until the return: " + NumberText.plain(days) + " days").stream();
        Stream<String> need = meanGrowthOfNeed()
                .map(mean -> "need when they came back less need before, mean of "
                        + known(Returned::growthOfNeed).count() + ": " + NumberText.of(mean))
                .stream();
        Stream<String> cost = growthOfCost()
                .map(sum -> "cost of the contacts when they came back less cost of those before, sum of "
                        + known(Returned::growthOfCost).count() + ": " + MoneyText.of(sum))
                .stream();
        return Stream.of(median, need, cost).flatMap(Function.identity());
    }

    /** The figures, one per line. */
    @Override
    public String toString() {
        return String.join("\n", steps());
    }
}
