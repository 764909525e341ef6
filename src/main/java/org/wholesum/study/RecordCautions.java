package org.wholesum.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Months;
import org.wholesum.intake.AlikeIds;
import org.wholesum.intake.Gap;
import org.wholesum.intake.LedgerChecks;
import org.wholesum.internal.scenario.entry.LedgerFile.NoRecords;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.RowCount;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;
import org.wholesum.scenario.Scenario;

/** The cautions about the records of a study: what is missing from them, and whose they are. */
final class RecordCautions {
    private static final int SHOWN = 5;
    /** Repeated rows have a caution from this part of all rows, or of all money: 1 in 100. */
    private static final int REPEATED = 100;

    private final Scenario scenario;
    private final CheckedRecords records;
    private final LedgerChecks checks;

    RecordCautions(Scenario scenario, CheckedRecords records) {
        this.scenario = scenario;
        this.records = records;
        this.checks = records.checks();
    }

    List<String> of(Optional<Sample> sample, Optional<ScaleUp> city) {
        List<String> cautions = new ArrayList<>();
        if (!checks.merged().isEmpty()) {
            cautions.add(RecordChecks.merged(checks) + ".");
        }
        alike().ifPresent(cautions::add);
        repeated().ifPresent(cautions::add);
        withoutRecords(sample, city).ifPresent(cautions::add);
        leftOut().ifPresent(cautions::add);
        casesInNoWindow().ifPresent(cautions::add);
        rowsInNoWindow().ifPresent(cautions::add);
        checks.farFromOthers().forEach((months, rows) -> cautions.add(far(months, rows)));
        checks.gaps().forEach(gap -> cautions.add(gap(gap)));
        return cautions;
    }

    private Optional<String> alike() {
        List<AlikeIds> groups = checks.alike();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        int more = groups.stream().mapToInt(group -> group.ids().size() - 1).sum();
        List<String> shown =
                groups.stream().limit(SHOWN).map(AlikeIds::toString).toList();
        RowCount rows = groups.stream()
                .map(AlikeIds::rows)
                .reduce((a, b) -> new RowCount(a.rows() + b.rows(), a.cost().plus(b.cost())))
                .orElseThrow();
        return Optional.of("Ids of cases differ only by letter case, blanks or leading zeros: "
                + RecordChecks.listed(shown, groups.size()) + " (" + text(rows)
                + "). Each counts as a case of its own; if those are the same people, n is "
                + WholeNumber.grouped(checks.cases() - (long) more) + " and not "
                + WholeNumber.grouped(checks.cases()) + ".");
    }

    private Optional<String> repeated() {
        RowCount repeated = checks.repeated();
        RowCount all = checks.all();
        boolean many = repeated.rows() * REPEATED >= all.rows()
                || repeated.cost()
                        .abs()
                        .multipliedBy(REPEATED)
                        .isGreaterThan(all.cost().abs());
        return repeated.rows() == 0 || !many
                ? Optional.empty()
                : Optional.of(WholeNumber.grouped(repeated.rows()) + " of " + WholeNumber.grouped(all.rows())
                        + " rows " + (repeated.rows() == 1 ? "is" : "are")
                        + " the same as another in every column that is read: "
                        + MoneyText.brief(repeated.cost()) + " of " + MoneyText.brief(all.cost())
                        + ". Such rows count as contacts of their own; if they are copies, costs are too high.");
    }

    /** The caution of cases without records in a window, unless the scenario states what it means. */
    private Optional<String> withoutRecords(Optional<Sample> sample, Optional<ScaleUp> city) {
        List<String> windows = new ArrayList<>();
        records.compared().forEach((name, months) -> {
            if (checks.without(name) > 0) {
                windows.add(without(checks, name));
            }
        });
        if (windows.isEmpty() || records.noRecords().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(String.join("; ", windows) + ". Each counts as a case without cost in those months."
                + sample.flatMap(some -> effect(some, city)).orElse("")
                + " The scenario does not state whether they had no contact or were not observed (ledger.no_records).");
    }

    /** As {@code 1 of 4 cases has no record in the window before, 2011-04 to 2013-03 (24 months)}. */
    static String without(LedgerChecks checks, String window) {
        int without = checks.without(window);
        return WholeNumber.grouped(without) + " of " + cases(checks.cases()) + (without == 1 ? " has" : " have")
                + " no record in the window " + window + ", "
                + words(checks, window);
    }

    private static String words(LedgerChecks checks, String window) {
        return words(Objects.requireNonNull(checks.windows().get(window)));
    }

    private static String words(Months months) {
        return Typography.months(months.first(), months.last());
    }

    private Optional<String> effect(Sample sample, Optional<ScaleUp> city) {
        Set<String> without = checks.casesWithout(records.compared().keySet());
        int left = sample.n() - without.size();
        if (left < 1) {
            return Optional.empty();
        }
        SortedMap<String, Comparison> byCase = sample.byCase();
        Money rest = sample.saving();
        for (String id : without) {
            Comparison one = byCase.get(id);
            rest = one == null ? rest : rest.minus(one.saving());
        }
        Optional<ScaleUp> simple = city.filter(scaled -> scaled.strata().isEmpty());
        long people = simple.map(ScaleUp::population).orElse(1L);
        Money as = mean(sample.saving(), people, sample.n());
        Money instead = mean(rest, people, left);
        String of = simple.map(scaled -> "the saving over " + WholeNumber.grouped(people) + " similar cases")
                .orElse("the saving of a case");
        return Optional.of(" With them as zero " + of + " is " + MoneyText.brief(as) + "; without them, from n = "
                + WholeNumber.grouped(left) + ", it is " + MoneyText.brief(instead) + ".");
    }

    private static Money mean(Money sum, long people, int n) {
        return Money.of(
                sum.getCurrencyUnit(),
                sum.getAmount()
                        .multiply(BigDecimal.valueOf(people))
                        .divide(BigDecimal.valueOf(n), sum.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP));
    }

    private Optional<String> leftOut() {
        int out = records.leftOut().size();
        return out == 0
                ? Optional.empty()
                : Optional.of(WholeNumber.grouped(out) + " of " + cases(checks.cases())
                        + (out == 1 ? " is" : " are") + " left out, with " + text(records.rowsLeftOut())
                        + ": not observed in each of the windows "
                        + String.join(", ", records.compared().keySet()) + ", as the scenario states.");
    }

    private Optional<String> casesInNoWindow() {
        SortedMap<String, RowCount> cases = checks.casesInNoWindow();
        boolean one = cases.size() == 1;
        return cases.isEmpty()
                ? Optional.empty()
                : Optional.of(WholeNumber.grouped(cases.size()) + " of " + cases(checks.cases())
                        + (one ? " has" : " have") + " records in no window that a method uses ("
                        + text(records.rowsOfCasesInNoWindow()) + "), and "
                        + (records.noRecords().equals(Optional.of(NoRecords.NOT_OBSERVED))
                                ? (one ? "is left out." : "are left out.")
                                : (one ? "counts as a case without cost." : "count as cases without cost.")));
    }

    private Optional<String> rowsInNoWindow() {
        RowCount rows = checks.rowsInNoWindow();
        return rows.rows() == 0 || checks.windows().isEmpty()
                ? Optional.empty()
                : Optional.of(WholeNumber.grouped(rows.rows()) + " of "
                        + WholeNumber.grouped(checks.all().rows()) + " rows "
                        + (rows.rows() == 1 ? "is" : "are") + " in no window that a method uses: "
                        + MoneyText.brief(rows.cost()) + " of "
                        + MoneyText.brief(checks.all().cost()) + ".");
    }

    private static String far(Months months, long rows) {
        boolean one = rows == 1;
        return WholeNumber.grouped(rows) + (one ? " row is" : " rows are") + " of " + words(months)
                + ", more than two years from the other records: the year may be mistyped.";
    }

    private String gap(Gap gap) {
        String named = " window " + gap.window() + ", " + words(checks, gap.window());
        String months = words(gap.months());
        String found;
        if (gap.kind() == Gap.Kind.PAST_THE_RECORDS) {
            found = "The" + named + ", reaches past the records, which cover " + words(checks.covered())
                    + ": no record is of " + months;
        } else {
            found = gap.agency().map(scenario.entry()::nameOf).orElse("No agency")
                    + switch (gap.kind()) {
                        case BEFORE_THE_FIRST -> " has its first record after ";
                        case AFTER_THE_LAST -> " has its last record before ";
                        default -> gap.agency().isPresent() ? " has no record in " : " has a record in ";
                    }
                    + months + " of the" + named;
        }
        return found + ". " + (gap.months().count() == 1 ? "It counts as a month" : "They count as months")
                + " without cost.";
    }

    static String cases(int n) {
        return WholeNumber.grouped(n) + (n == 1 ? " case" : " cases");
    }

    private static String text(RowCount rows) {
        return WholeNumber.grouped(rows.rows())
                + (rows.rows() == 1 ? " row, " : " rows, ")
                + MoneyText.brief(rows.cost());
    }
}
