package org.wholesum.study;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholesum.study.FigureValue.Unit;

/**
 * Every figure that a study can have. A word in capitals in a name is a placeholder: {@code AGENCY} for an agency's id,
 * {@code CASE} for a case's id or a named case of the sensitivity analysis, {@code CYCLE} for a number of cycles from
 * 0, {@code NUMBER} for a number of cases, {@code VALUE} for what one unit of an effect is worth, and the others for names from
 * the scenario file.
 */
final class FigureCatalogue {
    /** The placeholders of names, as a regular expression. */
    static final String PLACEHOLDERS =
            "AGENCY|CASE|MEASURE|SERVICE|CHART|DESIGN|START|PERIOD|WINDOW|STRATUM|METHOD|ASSUMPTION|INPUT|GROUP|CYCLE|EDITION|OUTCOME|NUMBER|EFFECT|VALUE";

    private static final String BOOTSTRAP = "by the bootstrap, percentile method";
    private static final String BCA = "by the bias-corrected and accelerated bootstrap";
    private static final String T = "by Student's t";

    /**
     * A figure, or a family of figures.
     *
     * @param name the name, with placeholders
     * @param unit the unit; empty where it is that of another figure or of a number in the scenario file
     * @param meaning what it is, as a phrase
     */
    record Entry(String name, Optional<Unit> unit, String meaning) {
        boolean matches(String figure) {
            return pattern().matcher(figure).matches();
        }

        private Pattern pattern() {
            return Pattern.compile(name.replace(".", "\\.").replaceAll(PLACEHOLDERS, ".+"), Pattern.DOTALL);
        }

        /** How many letters of the name are not those of placeholders. */
        private int letters() {
            return name.replaceAll(PLACEHOLDERS, "").length();
        }
    }

    private static final List<Entry> ENTRIES = Stream.of(
                    comparison(),
                    cohorts(),
                    appraisal(),
                    sensitivity(),
                    waiting(),
                    cases(),
                    intervals(),
                    records(),
                    EvidenceFigures.entries(),
                    WorthFigures.entries())
            .flatMap(List::stream)
            .toList();

    private static final ImmutableMap<Entry, Pattern> PATTERNS = Maps.toMap(ENTRIES, Entry::pattern);

    private FigureCatalogue() {}

    /** What a figure is: the meaning of the entry that shares most letters with its name. */
    static Optional<String> meaningOf(String figure) {
        return PATTERNS.entrySet().stream()
                .filter(one -> one.getValue().matcher(figure).matches())
                .map(Map.Entry::getKey)
                .max(Comparator.comparingInt(Entry::letters))
                .map(Entry::meaning);
    }

    /** Every figure, in the order of the documentation. */
    static List<Entry> entries() {
        return ENTRIES;
    }

    private static List<Entry> comparison() {
        return List.of(
                money("old", "cost under the old method"),
                money("pilot", "cost under the pilot method"),
                money("saving", "old cost less pilot cost"),
                entry("change", Unit.CHANGE, "change of cost from the old to the pilot method"),
                money("old.AGENCY", "cost to an agency under the old method"),
                money("pilot.AGENCY", "cost to an agency under the pilot method"),
                money("saving.AGENCY", "saving of an agency"),
                entry("change.AGENCY", Unit.CHANGE, "change of an agency's cost"),
                entry("share_old.AGENCY", Unit.SHARE, "an agency's share of the cost under the old method"),
                entry("share_pilot.AGENCY", Unit.SHARE, "an agency's share of the cost under the pilot method"),
                entry("break_even_months", Unit.MONTHS, "months until the pilot has saved at least what it cost"));
    }

    private static List<Entry> cohorts() {
        return List.of(
                entry("growth.METHOD", Unit.RATE, "growth a year that was fitted for a method"),
                entry("growth_error.METHOD", Unit.RATE, "its standard error"),
                entry("people.METHOD.GROUP.CYCLE", Unit.COUNT, "people in a needs group after a number of cycles"),
                entry(
                        "moved.METHOD.GROUP.GROUP",
                        Unit.SHARE,
                        "share of the first needs group's people who are in the second after one cycle"));
    }

    private static List<Entry> appraisal() {
        return List.of(
                money("net_present_saving", "present value of all benefits less that of all costs"),
                money("net_present_saving.AGENCY", "net present saving of an agency"),
                money("present_old", "present value of the cost under the old method"),
                money("present_pilot", "present value of the cost under the pilot method"),
                money("present_benefits", "present value of the benefits"),
                money("present_costs", "present value of the costs of the pilot"),
                entry("benefit_cost_ratio", Unit.RATIO, "present benefits divided by present costs"),
                entry("return_on_investment", Unit.RATIO, "net present saving divided by present costs"),
                entry("payback_months", Unit.MONTHS, "months until the benefits have covered the costs"),
                entry("payback_months_discounted", Unit.MONTHS, "the same of discounted amounts"),
                money("equivalent_annual_saving", "the net present saving as a level amount a year"),
                entry("internal_rate", Unit.RATE, "internal rate of return, where there is exactly one"),
                money("cashable", "present benefits that can be released as cash"),
                money("capacity_only", "present benefits that can't be released as cash"),
                money("cashable.AGENCY", "cashable benefits of an agency"),
                money("capacity_only.AGENCY", "other benefits of an agency"),
                money("value_fiscal", "present value of fiscal benefits"),
                money("value_economic", "present value of economic benefits"),
                money("value_social", "present value of social benefits"));
    }

    private static List<Entry> sensitivity() {
        return List.of(
                other("low.ASSUMPTION", "the watched figure with an assumption at its low value"),
                other("high.ASSUMPTION", "the watched figure with an assumption at its high value"),
                other("switching.ASSUMPTION", "the value of an assumption at which the watched figure is zero"),
                other("in_case.CASE", "the watched figure in a named case of the sensitivity analysis"),
                entry("probability_of_saving", Unit.SHARE, "share of draws in which the pilot saves"),
                entry("probability_of_saving.AGENCY", Unit.SHARE, "share of draws in which an agency saves"),
                money("drawn_mean", "mean saving of the draws"),
                money("drawn_lower", "lower end of the central 95% of the draws"),
                money("drawn_upper", "upper end of the central 95% of the draws"),
                money("perfect_information", "expected value of perfect information"),
                entry("goes_with.INPUT", Unit.CORRELATION, "rank correlation of an uncertain input with the saving"));
    }

    private static List<Entry> waiting() {
        return List.of(
                money("waiting_recorded", "recorded cost of the case that waited"),
                money("waiting_unchanged", "its cost by the end if it is never helped"),
                money("waiting_first", "its cost by the end if helped when it first presented"),
                money("waiting_best", "its cost by the end if helped in the month that costs least"),
                money("waiting_now", "its cost by the end if helped now"));
    }

    private static List<Entry> cases() {
        return List.of(
                entry("cases", Unit.COUNT, "n, the number of cases in the sample"),
                money("case.CASE.old", "cost of a case under the old method"),
                money("case.CASE.pilot", "cost of a case under the pilot method"),
                money("case.CASE.saving", "saving of a case"),
                entry("population", Unit.COUNT, "N, the number of similar cases"),
                money("total", "estimated saving over the population"),
                money("total.AGENCY", "estimated saving of an agency over the population"),
                money("per_case", "mean saving of a case"));
    }

    private static List<Entry> intervals() {
        Stream<Entry> ends = Stream.of("bootstrap", "t", "bca")
                .flatMap(kind -> Stream.of("total", "per_case").flatMap(of -> Stream.of("lower", "upper")
                        .map(end -> money(
                                of + "_" + kind + "_" + end,
                                end + " end of the 95% interval of " + of + " " + by(kind)))));
        return Stream.concat(
                        ends,
                        Stream.of(
                                entry("strata.STRATUM.cases", Unit.COUNT, "cases of the sample in a stratum"),
                                entry("strata.STRATUM.population", Unit.COUNT, "similar cases in a stratum"),
                                money("strata.STRATUM.total", "estimated saving of a stratum"),
                                entry(
                                        "strata.STRATUM.share_of_variance",
                                        Unit.SHARE,
                                        "a stratum's share of the variance of the total"),
                                money("next", "predicted saving of the next cases together"),
                                money("next_lower", "lower end of its 95% prediction interval"),
                                money("next_upper", "upper end of its 95% prediction interval"),
                                money("without_most_influential", "total without the case that changes it most")))
                .toList();
    }

    private static String by(String kind) {
        return switch (kind) {
            case "t" -> T;
            case "bca" -> BCA;
            default -> BOOTSTRAP;
        };
    }

    private static List<Entry> records() {
        return List.of(
                entry("implied_population", Unit.COUNT, "similar cases that the published total implies"),
                entry("rows_in_no_window", Unit.COUNT, "rows of the ledger in no window that a method uses"),
                money("cost_in_no_window", "their cost"),
                entry("rows_repeated", Unit.COUNT, "rows of the ledger that are the same as another in every column"),
                money("cost_repeated", "their cost"),
                entry("cases_without_records.WINDOW", Unit.COUNT, "cases of the ledger without a record in a window"),
                entry("cases_in_no_window", Unit.COUNT, "cases whose records are in no window that a method uses"),
                entry("cases_left_out", Unit.COUNT, "cases left out as not observed in a window"),
                entry("rows_accepted", Unit.COUNT, "rows of the ledger that were accepted"),
                entry("rows_rejected", Unit.COUNT, "rows of the ledger that were rejected"),
                entry("rows_total", Unit.COUNT, "total rows of the ledger, which were left out"),
                entry("failure_demand", Unit.SHARE, "share of contacts that are failure demand"),
                entry("failure_demand.AGENCY", Unit.SHARE, "share of an agency's contacts that are failure demand"));
    }

    /** An amount of money. */
    static Entry money(String name, String meaning) {
        return entry(name, Unit.MONEY, meaning);
    }

    /** A figure with a unit of its own. */
    static Entry entry(String name, Unit unit, String meaning) {
        return new Entry(name, Optional.of(unit), meaning);
    }

    private static Entry other(String name, String meaning) {
        return new Entry(name, Optional.empty(), meaning);
    }

    /** The catalogue as a table in Markdown. */
    static String markdown() {
        StringBuilder text = new StringBuilder("| figure | unit | what it is |\n| --- | --- | --- |\n");
        for (Entry entry : ENTRIES) {
            String unit = entry.unit()
                    .map(Unit::id)
                    .orElse(entry.name().startsWith("switching") ? "of the assumption" : "of the watched figure");
            text.append(String.format(Locale.ROOT, "| `%s` | %s | %s |%n", entry.name(), unit, entry.meaning()));
        }
        return text.toString().replace("\r\n", "\n");
    }
}
