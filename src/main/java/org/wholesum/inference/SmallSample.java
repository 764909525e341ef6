package org.wholesum.inference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.WholeNumber;

/**
 * A small sample described in sentences: its size, how its cases were chosen, how many similar cases each represents, and
 * what limits its use.
 *
 * <pre>{@code
 * long[] savings = {400_000, 250_000, 90_000, 120_000, -30_000, 210_000, 170_000};
 * SmallSample.of(savings).chosen("because they could be fully costed").population(5_486).sentence()
 * // The sample has 7 cases, chosen because they could be fully costed. Each represents about 784 of 5,486 similar cases
 * // on average. An event that occurs in none of 7 cases drawn at random may still occur in up to 35% of similar cases
 * // (95% confidence).
 * }</pre>
 *
 * <p>The 35% is 1 − 0.05^(1 ÷ n), the exact form of the rule of three (J. A. Hanley, A. Lippman-Hand, 1983). It assumes
 * cases drawn at random from a large population.
 */
public final class SmallSample {
    private static final double UNSEEN = 0.05;

    private final List<String> names;
    private final long[] amounts;
    private final @Nullable String selection;
    private final @Nullable Selection way;
    private final @Nullable Long population;
    private final boolean averages;

    private SmallSample(
            List<String> names,
            long[] amounts,
            @Nullable String selection,
            @Nullable Selection way,
            @Nullable Long population,
            boolean averages) {
        this.names = names;
        this.amounts = amounts;
        this.selection = selection;
        this.way = way;
        this.population = population;
        this.averages = averages;
    }

    /**
     * A sample whose cases are named by their positions: {@code Case 1} and so on.
     *
     * @param amounts the saving of each case in pence, negative for an extra cost; may be empty
     * @return the sample, without a stated selection or population
     */
    public static SmallSample of(long[] amounts) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= amounts.length; i++) {
            names.add(String.valueOf(i));
        }
        return new SmallSample(List.copyOf(names), amounts.clone(), null, null, null, false);
    }

    /**
     * A sample of named cases.
     *
     * @param amounts the saving of each case in pence by the case's name, negative for an extra cost; may be empty
     * @return the sample, without a stated selection or population
     */
    public static SmallSample of(Map<String, Long> amounts) {
        Map<String, Long> sorted = new TreeMap<>(amounts);
        long[] pence = sorted.values().stream().mapToLong(Long::longValue).toArray();
        return new SmallSample(List.copyOf(sorted.keySet()), pence, null, null, null, false);
    }

    /**
     * A sample of named cases, in order.
     *
     * @param names of the cases
     * @param amounts the saving of each case in pence, negative for an extra cost
     * @return the sample, without a stated selection or population
     * @throws IllegalArgumentException if there are not as many names as amounts
     */
    public static SmallSample of(List<String> names, long[] amounts) {
        if (names.size() != amounts.length) {
            throw new IllegalArgumentException(
                    names.size() + " names for " + amounts.length + " amounts, expected a name for each");
        }
        return new SmallSample(List.copyOf(names), amounts.clone(), null, null, null, false);
    }

    /**
     * States how the cases were chosen.
     *
     * @param how words that follow “chosen”, such as {@code because they could be fully costed} or {@code at random}, or
     *     any description; blank means not stated
     * @return a copy with that statement
     */
    public SmallSample chosen(String how) {
        String bare = Visible.sentence(how);
        String plain = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return new SmallSample(
                names,
                amounts,
                plain.isEmpty() ? null : plain,
                plain.isEmpty() ? null : Selection.OTHER,
                population,
                averages);
    }

    /**
     * States how the cases were chosen. The limitations that follow depend on it.
     *
     * @param how in which way
     * @param details more about it, or empty
     * @return a copy with that statement
     */
    public SmallSample chosen(Selection how, Optional<String> details) {
        if (how == Selection.OTHER) {
            return details.map(this::chosen).orElse(this);
        }
        String words = words(how)
                + details.map(more -> " (" + Visible.sentence(more) + ")").orElse("");
        return new SmallSample(names, amounts, words, how, population, averages);
    }

    private static String words(Selection how) {
        return switch (how) {
            case RANDOM -> "at random";
            case ALL -> "as all there were";
            case CONVENIENCE -> "for convenience";
            case HIGHEST_COST -> "because they had cost most";
            case OTHER -> "in another way";
        };
    }

    /**
     * States that each case is the average of several people.
     *
     * @return a copy with that statement
     */
    public SmallSample ofAverages() {
        return new SmallSample(names, amounts, selection, way, population, true);
    }

    /**
     * States the number of similar cases.
     *
     * @param size N, including the cases of the sample
     * @return a copy with that number
     * @throws IllegalArgumentException if N is less than n
     */
    public SmallSample population(long size) {
        if (!(size >= n())) {
            throw new IllegalArgumentException(
                    "population N = " + size + " is smaller than the sample, n = " + n() + ", which is part of it");
        }
        return new SmallSample(names, amounts, selection, way, size, averages);
    }

    /** {@return n, the number of cases} */
    public int n() {
        return amounts.length;
    }

    /** {@return how the cases were chosen; empty if not stated} */
    public Optional<String> selection() {
        return Optional.ofNullable(selection);
    }

    /** {@return N, the number of similar cases; empty if not stated} */
    public OptionalLong population() {
        return population == null ? OptionalLong.empty() : OptionalLong.of(population);
    }

    /** {@return the size and selection of the sample, the cases that each case represents, and the rule of three, in sentences} */
    public String sentence() {
        if (n() == 0) {
            return "The sample has no cases, so nothing can be estimated.";
        }
        if (population != null && population == n()) {
            return "The sample is the whole population of " + cases(n())
                    + ": nothing is scaled up, and there is no sampling error.";
        }
        return "The sample has " + cases(n()) + chosen() + ". " + represented() + (averages ? "" : " " + unseen());
    }

    private String chosen() {
        if (selection == null) {
            return "; how " + (n() == 1 ? "it was" : "they were") + " chosen is not stated";
        }
        return (continuesSentence(selection) ? ", chosen " : ", chosen as follows: ") + selection;
    }

    /** Whether words can follow “chosen” in the same clause. */
    private static boolean continuesSentence(String words) {
        String first = words.split("\\s", 2)[0];
        return List.of("as", "at", "because", "by", "for", "from", "in", "on", "to", "when", "where", "with", "without")
                .contains(first);
    }

    private String represented() {
        String subject = n() == 1 ? "It represents " : "Each represents ";
        if (population == null) {
            return subject + "an unknown number of similar cases.";
        }
        return n() == 1
                ? String.format(Locale.ROOT, "%sall %,d similar cases.", subject, population)
                : String.format(
                        Locale.ROOT,
                        "%sabout %,d of %,d similar cases on average.",
                        subject,
                        Math.round((double) population / n()),
                        population);
    }

    private String unseen() {
        return "An event that "
                + (n() == 1 ? "does not occur in a case" : "occurs in none of " + n() + " cases")
                + " drawn at random may still occur in up to " + unseenPercent()
                + "% of similar cases (95% confidence).";
    }

    /** 1 − 0.05^(1 ÷ n), in whole percent, rounded up. */
    private long unseenPercent() {
        return (long) Math.ceil(100 * (1 - StrictMath.pow(UNSEEN, 1.0 / n())));
    }

    /**
     * The share of the case with the largest absolute amount: that amount ÷ the sum of the absolute amounts of all cases.
     * Beside a case that costs £40 more, a case that saves £60 has a share of 60%:
     * {@code SmallSample.of(new long[] {60, -40}).largestShare().orElseThrow()} is {@code 0.6}.
     *
     * @return the share, from 0 to 1, to 34 significant digits; empty if all amounts are zero
     */
    public Optional<BigDecimal> largestShare() {
        BigInteger sum = size();
        return sum.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        new BigDecimal(BigInteger.valueOf(amounts[largest()]).abs())
                                .divide(new BigDecimal(sum), MathContext.DECIMAL128));
    }

    /** The sum of the amounts without their signs, the small ones in longs, as there may be many. */
    private BigInteger size() {
        long small = 0;
        BigInteger sum = BigInteger.ZERO;
        for (long amount : amounts) {
            if (Math.abs(amount) >= 0 && Math.abs(amount) <= Integer.MAX_VALUE) {
                small += Math.abs(amount);
            } else {
                sum = sum.add(BigInteger.valueOf(amount).abs());
            }
        }
        return sum.add(BigInteger.valueOf(small));
    }

    private int largest() {
        int largest = 0;
        for (int i = 1; i < amounts.length; i++) {
            // compared as negative numbers: the negative of every long's absolute value is a long
            largest = -Math.abs(amounts[i]) < -Math.abs(amounts[largest]) ? i : largest;
        }
        return largest;
    }

    /** {@return the limitations of the sample, a sentence each; empty if there are none} */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (selection == null) {
            warnings.add(
                    "How the cases were chosen is not stated, so they may not be representative of similar cases.");
        }
        if (population == null) {
            warnings.add("The number of similar cases (N) is not stated, so the saving can't be scaled up.");
        }
        if (way == Selection.HIGHEST_COST) {
            warnings.add("Cases that had cost most tend to cost less later by any method (regression to the mean), so a"
                    + " part of the saving would have come about without the pilot.");
        }
        if (way == Selection.CONVENIENCE) {
            warnings.add("Cases chosen for convenience may differ from similar cases in what they cost and save.");
        }
        if (way == Selection.ALL && population != null && population != n()) {
            warnings.add("The selection is stated as all cases, but there are " + n() + " cases in the records and "
                    + WholeNumber.grouped(population) + " similar cases.");
        }
        if (averages) {
            warnings.add(
                    "Each case is the average of several people. Averages differ less than people do, so n is not a"
                            + " number of people and the intervals are too narrow for people.");
        }
        if (n() < 2) {
            warnings.add("n = " + n()
                    + ": at least 2 cases are needed to estimate how much cases differ, so there is no interval.");
        }
        largestShare()
                .filter(share -> n() > 1 && share.compareTo(new BigDecimal("0.5")) > 0)
                .ifPresent(share -> warnings.add("Case " + Visible.of(names.get(largest())) + " alone accounts for "
                        + Percent.of(share) + " of all savings and extra costs of the cases (amounts added up without"
                        + " their signs), so the result depends mainly on that case."));
        return List.copyOf(warnings);
    }

    private static String cases(int n) {
        return n == 1 ? "1 case" : n + " cases";
    }

    /** The sentences, then each warning on a line of its own. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(List.of(sentence()));
        lines.addAll(warnings());
        return String.join("\n", lines);
    }
}
