package org.wholesum.internal.scenario.method;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.money.Pence;

/**
 * A cohort as an array of its numbers: people by group, movement from group to group, cost a month by group and agency. It
 * is projected from another array of the same form by the same operations as by the cohort's method, without making one.
 */
public final class CohortNumbers {
    private static final double TOLERANCE = 1e-9;
    /** The most that a cost may be, in pence. */
    private static final double MOST = 1e15;

    private final CohortEntry entry;
    private final int length;
    private final CurrencyUnit currency;
    private final Months horizon;
    private final List<String> groups;
    private final List<Agency> agencies;
    private final int size;
    private final int cycles;
    private final double minor;

    private CohortNumbers(CohortEntry entry, CurrencyUnit currency, Months horizon) {
        this.entry = entry;
        this.length = entry.length().count();
        this.currency = currency;
        this.horizon = horizon;
        this.groups = List.copyOf(entry.groups().keySet());
        this.agencies = entry.groups().values().stream()
                .flatMap(amounts -> amounts.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        this.size = groups.size();
        this.cycles = horizon.count() / length;
        this.minor = StrictMath.pow(10, currency.getDecimalPlaces());
    }

    /**
     * The numbers of a cohort that the scenario can be run with.
     *
     * @return the cohort; empty if it has more than people, a known matrix for its own cycles, which are months, and costs a
     *     month
     */
    public static Optional<CohortNumbers> of(CohortEntry entry, CurrencyUnit currency, Months horizon) {
        boolean more = !(entry.later().isEmpty()
                && entry.risks().isEmpty()
                && entry.moves().isEmpty()
                && entry.costs().isEmpty()
                && entry.entering().isEmpty());
        CohortEntry.Movement movement = entry.movement();
        boolean converted = !movement.length(entry).equals(entry.length());
        boolean other = entry.length().isWeeks() || entry.calibrate().isPresent();
        return more || converted || other || movement.matrix().isEmpty()
                ? Optional.empty()
                : Optional.of(new CohortNumbers(entry, currency, horizon));
    }

    /** {@return the numbers of the cohort as the scenario has them} */
    public double[] values() {
        double[] values = new double[size * (1 + size + agencies.size())];
        entry.people()
                .forEach((group, people) ->
                        values[groups.indexOf(group)] = people.number().doubleValue());
        entry.movement()
                .matrix()
                .forEach((from, row) ->
                        row.forEach((to, share) -> values[move(groups.indexOf(from), groups.indexOf(to))] =
                                share.fraction().doubleValue()));
        entry.groups()
                .forEach((group, amounts) -> amounts.forEach(
                        (agency, amount) -> values[cost(groups.indexOf(group), agencies.indexOf(agency))] =
                                amount.value().doubleValue()));
        return values;
    }

    /** {@return the index of the number at some keys of the method, which lead to one; empty for any other number} */
    public OptionalInt place(List<String> keys) {
        if (keys.size() == 2 && keys.get(0).equals("people")) {
            return OptionalInt.of(groups.indexOf(keys.get(1)));
        }
        if (keys.size() == 4 && keys.subList(0, 2).equals(List.of("movement", "matrix"))) {
            return OptionalInt.of(move(groups.indexOf(keys.get(2)), groups.indexOf(keys.get(3))));
        }
        return keys.size() == 3 && keys.get(0).equals("groups")
                ? OptionalInt.of(cost(groups.indexOf(keys.get(1)), agencies.indexOf(Agency.of(keys.get(2)))))
                : OptionalInt.empty();
    }

    private int move(int from, int to) {
        return size + from * size + to;
    }

    private int cost(int group, int agency) {
        return size + size * size + group * agencies.size() + agency;
    }

    /**
     * Projects the cohort.
     *
     * @param values numbers in the form of {@link #values}
     * @param prices the price base of the costs
     * @return its costs; empty if a number is out of its range, or a cost very large
     */
    public Optional<MonthlyCosts> costs(double[] values, PriceBase prices) {
        double[] numbers = values.clone();
        if (!isUsable(numbers)) {
            return Optional.empty();
        }
        double[][] after = cumulative(numbers);
        MonthlyCosts.Builder projected = MonthlyCosts.builder(currency, horizon).pricedIn(prices);
        for (int agency = 0; agency < after.length; agency++) {
            if (!(after[agency][cycles] * minor < MOST)) {
                return Optional.empty();
            }
            projected.add(agencies.get(agency), pence(after[agency]));
        }
        return Optional.of(projected.build());
    }

    /** Checks each number, and divides each row of movements by its sum, which is nearly 1. */
    private boolean isUsable(double[] numbers) {
        for (double number : numbers) {
            if (!(number >= 0 && number <= Double.MAX_VALUE)) {
                return false;
            }
        }
        for (int from = 0; from < size; from++) {
            double sum =
                    Arrays.stream(numbers, move(from, 0), move(from + 1, 0)).sum();
            for (int to = move(from, 0); to < move(from + 1, 0); to++) {
                if (numbers[to] > 1 || Math.abs(sum - 1) > TOLERANCE) {
                    return false;
                }
                numbers[to] /= sum;
            }
        }
        return true;
    }

    /** The cost up to the end of each cycle in major units, {@code double[agency][cycle]}, from nothing on. */
    private double[][] cumulative(double[] numbers) {
        CycleCounting counting = entry.counting().orElse(CycleCounting.CYCLE_START);
        double[][] after = new double[agencies.size()][cycles + 1];
        double[] now = Arrays.copyOf(numbers, size);
        double[] rates = Arrays.stream(numbers, cost(0, 0), numbers.length)
                .map(amount -> amount * length)
                .toArray();
        double[] spent = new double[agencies.size()];
        for (int cycle = 0; cycle < cycles; cycle++) {
            double[] next = moved(now, numbers);
            Arrays.fill(spent, 0);
            double start = counting.startShare(cycle, cycles);
            if (start > 0) {
                charge(now, start, rates, spent);
            }
            if (start < 1) {
                charge(next, 1 - start, rates, spent);
            }
            for (int agency = 0; agency < spent.length; agency++) {
                after[agency][cycle + 1] = after[agency][cycle] + spent[agency];
            }
            now = next;
        }
        return after;
    }

    private double[] moved(double[] now, double[] numbers) {
        double[] next = new double[size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                next[to] += now[from] * numbers[move(from, to)];
            }
        }
        return next;
    }

    private void charge(double[] people, double share, double[] rates, double[] spent) {
        for (int group = 0; group < size; group++) {
            double count = people[group] * share;
            for (int agency = 0; agency < spent.length; agency++) {
                spent[agency] += count * rates[group * spent.length + agency];
            }
        }
    }

    /** The rises of the cost up to the end of each month, rounded half up to the penny. */
    private long[] pence(double[] after) {
        long[] rises = new long[horizon.count()];
        long before = 0;
        int month = 0;
        for (int cycle = 0; cycle < cycles; cycle++) {
            double rise = after[cycle + 1] - after[cycle];
            for (int left = 1; left <= length; left++) {
                double major = left == length ? after[cycle + 1] : after[cycle] + rise * left / length;
                long pence = Pence.rounded(major * minor);
                rises[month++] = pence - before;
                before = pence;
            }
        }
        return rises;
    }
}
