package org.wholesum.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import org.joda.money.Money;
import org.wholesum.costs.Months;
import org.wholesum.inference.CasesNeeded;
import org.wholesum.measure.Measure;
import org.wholesum.measure.MeasureChange;
import org.wholesum.measure.Reading;

/** What an evaluation has in all: its cautions, each once, and its explanation. */
class EvaluationTest {
    private static final Months BEFORE = Months.of("2011-04", 6);
    private static final Months AFTER = Months.of("2011-10", 6);

    /** From a mean of 100 to one of 86, in so many months. */
    private static MeasureChange change(String name, int months) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            readings.add(Reading.of("ward", YearMonth.of(2011, 4).plusMonths(i), 99 + i % 3));
            readings.add(Reading.of("ward", YearMonth.of(2011, 10).plusMonths(i), 85 + i % 3));
        }
        return Measure.of(name, readings).change(Set.of("ward"), BEFORE, AFTER);
    }

    private static Evaluation of(List<MeasureChange> measures, List<MeasureChange> city) {
        return new Evaluation(measures, city, Map.of(), Map.of(), SavingEvidence.none());
    }

    @Example
    void a_caution_of_every_measure_is_said_once_and_of_some_with_their_names() {
        assertThat(of(List.of(change("arrears", 6), change("calls", 6), change("visits", 3)), List.of())
                        .cautions())
                .containsExactly(
                        "Measures: no control: what changed everywhere is part of the change.",
                        "Measures (visits): small number: 3 months in a window, fewer than 6.",
                        "Measures (visits): 6 months of the windows are left out, as not every area has a reading.");
    }

    @Example
    void five_measures_of_a_caution_are_named_and_more_are_counted() {
        List<MeasureChange> five = new ArrayList<>(List.of(change("long", 6)));
        for (int i = 1; i <= 5; i++) {
            five.add(change("m" + i, 3));
        }
        List<MeasureChange> six = new ArrayList<>(five);
        six.add(change("m6", 3));

        assertThat(of(five, List.of()).cautions())
                .contains("Measures (m1, m2, m3, m4, m5): small number: 3 months in a window, fewer than 6.");
        assertThat(of(six, List.of()).cautions())
                .contains(
                        "Measures (m1, m2, m3, m4, m5 and 1 more): small number: 3 months in a window, fewer than 6.");
    }

    @Example
    void the_whole_city_includes_the_pilot_and_that_is_said() {
        Evaluation city = of(List.of(change("arrears", 6)), List.of(change("arrears", 6)));

        assertThat(city.cautions())
                .contains("Measures: the whole city includes the pilot, so its change is part of the pilot's own.");
        assertThat(city.cityChange(0).orElseThrow()).isCloseTo(-0.14, within(1e-12));
        assertThat(city.explain().steps())
                .containsAll(change("arrears", 6).explain().steps())
                .contains("arrears, whole city: 100 before, 86 after");
    }

    @Example
    void without_anything_there_is_nothing_to_say() {
        assertThat(Evaluation.none().cautions()).isEmpty();
        assertThat(Evaluation.none().explain().steps()).isEmpty();
        assertThat(Evaluation.none().cityChange(0)).isEmpty();
    }

    @Example
    void the_evidence_of_a_saving_has_a_heading_for_each_part() {
        NextEvaluation next = NextEvaluation.ofMeans(Money.parse("GBP 500.00"), Money.parse("GBP 1000.00"));
        CasesNeeded needed = new CasesNeeded(100, 200, 0.95);
        SavingEvidence evidence = new SavingEvidence(
                Optional.empty(),
                Optional.empty(),
                Optional.of(next),
                Optional.of(needed),
                Optional.empty(),
                List.of("A caution."));
        List<String> steps = new ArrayList<>(List.of("Cases needed, savings in pence:"));
        steps.addAll(needed.explain().steps());
        steps.add("The next evaluation:");
        steps.addAll(next.explain().steps());

        assertThat(evidence.explain().steps()).isEqualTo(steps);
        assertThat(Evaluation.none().with(evidence).explain().steps()).isEqualTo(steps);
        assertThat(Evaluation.none().with(evidence).cautions()).containsExactly("A caution.");
        assertThat(SavingEvidence.none().explain().steps()).isEmpty();
    }
}
