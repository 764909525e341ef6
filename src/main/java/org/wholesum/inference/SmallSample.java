package org.wholesum.inference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.text.Percent;

/**
 * What so few cases allow to be said, in sentences: how many they are, how they were chosen, how many similar ones there
 * are, and what to beware of.
 *
 * <pre>{@code
 * long[] savings = {400_000, 250_000, 90_000, 120_000, -30_000, 210_000, 170_000};
 * SmallSample.of(savings).chosen("because they could be fully costed").population(5_486).sentence()
 * // With 7 cases, chosen because they could be fully costed, each stands for about 784 of 5,486 similar cases on
 * // average; what happened to none of them may still happen to up to 35% of such cases (95% confidence), had they
 * // been drawn at random.
 * }</pre>
 *
 * <p>The 35% is 1 − 0.05^(1 ÷ n), the exact form of the rule of three (J. A. Hanley, A. Lippman-Hand, 1983); it supposes
 * cases drawn at random from very many.
 */
public final class SmallSample {
    private static final double UNSEEN = 0.05;

    private final List<String> names;
    private final long[] amounts;
    private final @Nullable String selection;
    private final @Nullable Long population;

    private SmallSample(List<String> names, long[] amounts, @Nullable String selection, @Nullable Long population) {
        this.names = names;
        this.amounts = amounts;
        this.selection = selection;
        this.population = population;
    }

    /**
     * A sample whose cases are called by their places, {@code case 1} and so on.
     *
     * @param amounts what each case saves or costs, in pence; there may be none
     * @return the sample, of which neither selection nor population is stated
     */
    public static SmallSample of(long[] amounts) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= amounts.length; i++) {
            names.add(String.valueOf(i));
        }
        return new SmallSample(List.copyOf(names), amounts.clone(), null, null);
    }

    /**
     * A sample of named cases.
     *
     * @param amounts what each case saves or costs, in pence, by its name; there may be none
     * @return the sample, of which neither selection nor population is stated
     */
    public static SmallSample of(Map<String, Long> amounts) {
        Map<String, Long> sorted = new TreeMap<>(amounts);
        long[] pence = sorted.values().stream().mapToLong(Long::longValue).toArray();
        return new SmallSample(List.copyOf(sorted.keySet()), pence, null, null);
    }

    /**
     * The same with a statement of how the cases were chosen.
     *
     * @param how words that follow “chosen”, as {@code because they could be fully costed} or {@code at random}; or any
     *     words about it; if blank it counts as not stated
     * @return a copy
     */
    public SmallSample chosen(String how) {
        String bare = how.strip();
        String plain = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return new SmallSample(names, amounts, plain.isEmpty() ? null : plain, population);
    }

    /**
     * The same with the number of similar cases.
     *
     * @param size N, those of the sample included
     * @return a copy
     * @throws IllegalArgumentException if it is less than n
     */
    public SmallSample population(long size) {
        if (!(size >= n())) {
            throw new IllegalArgumentException(
                    "population N = " + size + " is smaller than the sample, n = " + n() + ", which is part of it");
        }
        return new SmallSample(names, amounts, selection, size);
    }

    /** {@return n, how many cases there are} */
    public int n() {
        return amounts.length;
    }

    /** {@return how the cases were chosen, if it is stated} */
    public Optional<String> selection() {
        return Optional.ofNullable(selection);
    }

    /** {@return N, how many similar cases there are, if it is stated} */
    public OptionalLong population() {
        return population == null ? OptionalLong.empty() : OptionalLong.of(population);
    }

    /** {@return what n cases allow, in a sentence} */
    public String sentence() {
        if (n() == 0) {
            return "With no cases, nothing can be said.";
        }
        if (population != null && population == n()) {
            return "These " + cases(n())
                    + " are all there are: nothing is scaled up, and no chance came in by sampling.";
        }
        boolean one = n() == 1;
        return "With " + cases(n()) + ", " + chosen() + ", " + (one ? "it" : "each") + " stands for " + others()
                + "; what "
                + (one ? "didn't happen to it" : "happened to none of them") + " may still happen to up to " + unseen()
                + "% of such cases (95% confidence" + (one ? ")." : "), had they been drawn at random.");
    }

    private String chosen() {
        return selection == null
                ? "chosen in a way that isn't stated"
                : startsClause(selection) ? "chosen " + selection : "chosen thus (" + selection + ")";
    }

    /** Whether words go on from “chosen”, rather than saying something of their own. */
    private static boolean startsClause(String words) {
        String first = words.split("\\s", 2)[0];
        return List.of("as", "at", "because", "by", "for", "from", "in", "on", "to", "when", "where", "with", "without")
                .contains(first);
    }

    private String others() {
        return population == null
                ? "an unknown number of others"
                : String.format(
                        Locale.ROOT,
                        "about %,d of %,d similar cases" + (n() == 1 ? "" : " on average"),
                        Math.round((double) population / n()),
                        population);
    }

    /** In whole percent, rounded up. */
    private long unseen() {
        return (long) Math.ceil(100 * (1 - StrictMath.pow(UNSEEN, 1.0 / n())));
    }

    /**
     * The case that carries most, by its absolute share: its amount, whatever the sign, in the sum of all amounts, whatever
     * their signs. So a case that saves £60 beside one that costs £40 carries 60%.
     *
     * @return its share, from 0 to 1, or nothing if all amounts are nil
     */
    public Optional<BigDecimal> largestShare() {
        BigInteger sum = Arrays.stream(amounts)
                .mapToObj(amount -> BigInteger.valueOf(amount).abs())
                .reduce(BigInteger.ZERO, BigInteger::add);
        return sum.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        new BigDecimal(BigInteger.valueOf(amounts[largest()]).abs())
                                .divide(new BigDecimal(sum), MathContext.DECIMAL128));
    }

    private int largest() {
        int largest = 0;
        for (int i = 1; i < amounts.length; i++) {
            // as negative numbers, of which every long has one
            largest = -Math.abs(amounts[i]) < -Math.abs(amounts[largest]) ? i : largest;
        }
        return largest;
    }

    /** {@return what to beware of, a sentence each; none if there is nothing} */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (selection == null) {
            warnings.add("How the cases were chosen is not stated: nothing tells whether they are like the others.");
        }
        if (population == null) {
            warnings.add("How many similar cases there are (N) is not stated: what these save can't be scaled up.");
        }
        if (n() < 2) {
            warnings.add(
                    "n = " + n() + ": fewer than 2 cases don't tell how much cases differ, so there is no interval.");
        }
        largestShare()
                .filter(share -> n() > 1 && share.compareTo(new BigDecimal("0.5")) > 0)
                .ifPresent(share -> warnings.add("Case " + names.get(largest()) + " alone carries " + Percent.of(share)
                        + " of all that the cases save or cost (amounts without their signs): the answer is mostly about"
                        + " that one."));
        return List.copyOf(warnings);
    }

    private static String cases(int n) {
        return n == 1 ? "1 case" : n + " cases";
    }

    /** The sentence, and the warnings, a line each. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(List.of(sentence()));
        lines.addAll(warnings());
        return String.join("\n", lines);
    }
}
