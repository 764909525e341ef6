package org.wholesum.internal.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.method.MethodEntry;
import org.wholesum.internal.scenario.method.OneOffEntry;
import org.wholesum.internal.scenario.method.PlusEntry;
import org.wholesum.internal.scenario.method.RelativeChangeEntry;
import org.wholesum.internal.scenario.method.RunRateEntry;
import org.wholesum.internal.scenario.method.ScaledEntry;
import org.wholesum.internal.scenario.method.SupportEntry;
import org.wholesum.internal.scenario.method.Terms;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Change;
import org.wholesum.internal.scenario.value.MonthCount;
import org.wholesum.internal.workbook.CellDraft.Shown;
import org.wholesum.study.StudyResult;

/** The methods of a scenario as formulas, as far as they can be written so: its numbers are added to the inputs. */
final class SeriesReader {
    private final ScenarioEntry entry;
    private final Set<Agency> agencies;
    private final long cases;
    private final InputsSheet inputs;
    private final RecordsSheet records;
    private final int decimals;

    SeriesReader(StudyResult result, InputsSheet inputs, RecordsSheet records) {
        this.entry = result.scenario().entry();
        this.agencies = result.comparison().agencies();
        this.cases = result.loaded()
                .map(loaded -> (long) loaded.ledger().cases().size())
                .orElse(1L);
        this.inputs = inputs;
        this.records = records;
        this.decimals = entry.unit().getDecimalPlaces();
    }

    /** {@return the series of a method; empty if there is no formula for it} */
    Optional<Series> read(String name) {
        MethodEntry method = entry.methods().get(name);
        if (method instanceof RunRateEntry held) {
            return records.table(held.window()).map(table -> new Series.Held(table, decimals));
        }
        if (method instanceof RelativeChangeEntry changed) {
            return read(changed.of()).map(base -> new Series.Times(base, changes(name, changed.changes()), decimals));
        }
        if (method instanceof ScaledEntry scaled) {
            return read(scaled.of()).map(base -> new Series.Times(base, factors(name, scaled), decimals));
        }
        if (method instanceof PlusEntry plus) {
            return sum(plus.of());
        }
        if (method instanceof OneOffEntry once) {
            int months = once.months().orElse(MonthCount.ONE).value();
            return terms(once.terms())
                    .map(times -> paid(
                            "One-off cost of " + name, once.amounts(), Months.of(once.from(), months), months, times));
        }
        if (method instanceof SupportEntry support) {
            return terms(support.terms())
                    .map(times ->
                            paid("Support a year of " + name, support.aYear(), months(support), Months.IN_YEAR, times));
        }
        return Optional.empty();
    }

    private Optional<Series> sum(List<String> names) {
        return names.stream()
                .map(this::read)
                .reduce((one, other) -> one.flatMap(first -> other.map(second -> new Series.Sum(first, second))))
                .flatMap(every -> every);
    }

    private SortedMap<Agency, Series.Input> changes(String name, Map<Agency, Change> changes) {
        SortedMap<Agency, Series.Input> factors = new TreeMap<>();
        inputs.byAgency("Change of " + name, changes, Change::fraction, Shown.SHARE)
                .forEach((agency, change) -> factors.put(
                        agency,
                        new Series.Input(
                                "(1+" + change.expression() + ")",
                                change.value().add(BigDecimal.ONE))));
        return factors;
    }

    private Map<Agency, Series.Input> factors(String name, ScaledEntry scaled) {
        Series.Input factor =
                inputs.add("Factor of " + name, "", scaled.factor().number(), Shown.FACTOR, "formulas use it");
        Map<Agency, Series.Input> all = new TreeMap<>();
        agencies.forEach(agency -> all.put(agency, factor));
        return all;
    }

    /** {@return how many times amounts are paid} */
    private Optional<Long> terms(Optional<Terms> terms) {
        return Optional.of(
                terms.filter(Terms::isShared).map(shared -> shared.units(cases)).orElse(cases));
    }

    private Months months(SupportEntry support) {
        Months horizon = entry.horizon().toMonths();
        int first = support.from().map(horizon::indexOf).orElse(0);
        int count = support.months().map(MonthCount::value).orElse(Math.max(1, horizon.count() - first));
        return Months.of(horizon.month(first), count);
    }

    private Series paid(String what, Map<Agency, Amount> amounts, Months when, int whole, long times) {
        int before = entry.horizon().toMonths().indexOf(when.first());
        return new Series.Paid(
                inputs.byAgency(what, amounts, amount -> amount.in(entry.unit()).getAmount(), Shown.MONEY),
                before,
                when.count(),
                whole,
                times,
                decimals);
    }
}
