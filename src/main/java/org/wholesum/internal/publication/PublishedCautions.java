package org.wholesum.internal.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.wholesum.costs.Months;
import org.wholesum.inference.Selection;
import org.wholesum.inference.SmallSample;
import org.wholesum.intake.Gap;
import org.wholesum.intake.LedgerChecks;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.disclosure.RunNumbers;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.evidence.PublishedUnitValue;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.scenario.entry.PopulationEntry;
import org.wholesum.internal.scenario.entry.SelectionEntry;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.ReadResult;
import org.wholesum.population.Sample;
import org.wholesum.study.CheckedRecords;
import org.wholesum.study.StudyResult;

/** The cautions of a publication, written without ids, attributes or amounts of single cases. */
final class PublishedCautions {
    /** Repeated rows have a caution from this part of all rows: 1 in 100. */
    private static final int REPEATED = 100;

    private final StudyResult result;
    private final Publication publication;
    private final DisclosureRules rules;
    private final List<String> cautions = new ArrayList<>();

    PublishedCautions(StudyResult result, Publication publication) {
        this.result = result;
        this.publication = publication;
        this.rules = publication.rules();
    }

    List<String> all() {
        if (result.loaded().isEmpty()) {
            return result.cautions();
        }
        result.scenario().entry().assumptions().stream().map(Visible::sentence).forEach(cautions::add);
        Records.priceAssumption(result.scenario(), result.loaded())
                .map(Visible::sentence)
                .ifPresent(cautions::add);
        cautions.addAll(Records.attributions(result.scenario()));
        cautions.addAll(PublishedUnitValue.attributions(result.scenario()));
        result.scenario().parameters().stream()
                .filter(parameter -> !parameter.isUsed())
                .forEach(parameter -> cautions.add("The parameter " + parameter.name()
                        + " is an input that has no effect: no number of the scenario is calculated from it."));
        result.loaded().filter(loaded -> loaded.rejected() > 0).ifPresent(this::rejected);
        Plan plan = new Plan(result.scenario());
        cautions.addAll(plan.cautions());
        cautions.addAll(plan.unsaid(
                result.sample().map(some -> OptionalInt.of(some.n())).orElse(OptionalInt.empty())));
        result.checked().map(CheckedRecords::checks).ifPresent(this::records);
        result.sample().ifPresent(this::sample);
        result.similar().ifPresent(similar -> {
            if (!similar.mismatches().isEmpty()) {
                cautions.add(some(
                                similar.mismatches().size(),
                                result.sample().map(Sample::n).orElse(0))
                        + " of the sampled cases do not meet the eligibility rule but are included.");
            }
        });
        return cautions.stream().map(Visible::of).toList();
    }

    private void rejected(ReadResult loaded) {
        cautions.add(some(loaded.rejected(), loaded.read()) + " of the rows were rejected and are not in any figure.");
    }

    /** A part of a whole: its number, unless it or the rest is too small. */
    private String some(long part, long whole) {
        return rules.isSmall(part) || rules.isSmall(whole - part) || rules.counts() > 1
                ? "Some"
                : WholeNumber.grouped(part);
    }

    private void records(LedgerChecks checks) {
        if (!checks.alike().isEmpty()) {
            cautions.add(
                    "Ids of some cases differ only by letter case, blanks or leading zeros. Each counts as a case of its"
                            + " own; if those are the same people, n is too high.");
        }
        if (!checks.merged().isEmpty()) {
            cautions.add(
                    "Some ids may each be those of several people, so that n may be too low and the saving of a case too"
                            + " high.");
        }
        int leftOut =
                result.checked().map(CheckedRecords::leftOut).map(Map::size).orElse(0);
        if (leftOut > 0) {
            cautions.add(some(leftOut, checks.cases())
                    + " of the cases are left out, as not observed in each of the windows, as the scenario states.");
        }
        if (checks.repeated().rows() * REPEATED >= checks.all().rows()) {
            cautions.add(
                    "Some rows are the same as another in every column that is read. Such rows count as contacts of their"
                            + " own; if they are copies, costs are too high.");
        }
        long outside = checks.rowsInNoWindow().rows();
        if (outside > 0) {
            cautions.add(some(outside, checks.all().rows()) + " of the rows are in no window that a method uses.");
        }
        new Plan(result.scenario()).comparedWindows().forEach((name, months) -> without(checks, name, months));
        checks.gaps().stream()
                .filter(gap -> gap.agency().isEmpty())
                .map(Gap::window)
                .distinct()
                .forEach(window -> cautions.add("No agency has a record in some months of the window " + window
                        + ". They count as months without cost."));
    }

    private void without(LedgerChecks checks, String window, Months months) {
        if (checks.without(window) > 0) {
            cautions.add(some(checks.without(window), checks.cases()) + " of the cases have no record in the window "
                    + window + ", " + Typography.months(months.first(), months.last()) + ".");
        }
    }

    private void sample(Sample sample) {
        Optional<PopulationEntry> population = result.scenario().entry().population();
        // without amounts, of which the largest would be a single case's
        SmallSample some = SmallSample.of(new long[sample.n()]);
        if (result.city().isPresent()) {
            some = some.population(result.city().orElseThrow().population());
        }
        Optional<SelectionEntry> selection = population.flatMap(PopulationEntry::selection);
        if (selection.isPresent()) {
            some = some.chosen(selection.get().selection(), selection.get().words());
        } else if (population.isEmpty()) {
            some = some.chosen("to be costed");
        }
        if (population.flatMap(PopulationEntry::caseIs).equals(Optional.of(PopulationEntry.CaseIs.AVERAGE))) {
            some = some.ofAverages();
        }
        if (population.isPresent()) {
            cautions.add(some.sentence());
        }
        cautions.addAll(some.warnings());
        largest(sample);
        population.ifPresent(entry -> scaledUp(entry, selection.map(SelectionEntry::selection)));
    }

    private void largest(Sample sample) {
        long[] savings = sample.savings();
        double size = 0;
        int most = 0;
        for (int i = 0; i < savings.length; i++) {
            size += Math.abs((double) savings[i]);
            most = Math.abs((double) savings[i]) > Math.abs((double) savings[most]) ? i : most;
        }
        if (Math.abs((double) savings[most]) * 2 > size) {
            String who = rules.ids() == DisclosureRules.Ids.PSEUDONYMS
                    ? "Case "
                            + new RunNumbers(sample.cases().cases(), savings)
                                    .of(sample.cases().cases().get(most))
                    : "One case";
            cautions.add(who
                    + " alone accounts for more than half of all savings and extra costs of the cases (amounts added"
                    + " up without their signs), so the result depends mainly on that case.");
        }
    }

    private void scaledUp(PopulationEntry entry, Optional<Selection> selection) {
        publication.population().ifPresent(city -> {
            if (city.population() != city.n()) {
                cautions.add("The interval covers the random variation of " + city.n() + " cases drawn at random"
                        + (selection.equals(Optional.of(Selection.RANDOM))
                                ? "."
                                : ", and not how these cases were chosen."));
            }
            cautions.add(result.similar()
                            .map(Object::toString)
                            .orElseGet(() -> "The number of similar cases is stated as "
                                    + WholeNumber.grouped(city.population()) + ".")
                    + entry.source()
                            .map(where -> " Source: " + Visible.sentence(where).replaceAll("\\.$", "") + ".")
                            .orElse(" Its source is not stated."));
        });
    }
}
