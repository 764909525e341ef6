package org.wholesum.internal.worth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.wholesum.cohort.CityHistory;
import org.wholesum.cohort.CityOutcome;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.disclosure.CountTable;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.study.SimulatedCity;
import org.wholesum.study.StudyResult;

/** The tables of a simulated city. */
final class CityTables {
    private static final int MOST_COLUMNS = 7;
    private static final String LEFT = "left the city";

    private final StudyResult result;
    private final SimulatedCity city;
    private final Optional<DisclosureRules> rules;

    CityTables(StudyResult result, SimulatedCity city, Optional<DisclosureRules> rules) {
        this.result = result;
        this.city = city;
        this.rules = rules;
    }

    /** A method's name as words. */
    static String words(String method) {
        return method.replace('_', ' ');
    }

    /** The start of each year of the window, and its end; of a longer window of every second year, and so on. */
    static List<Integer> years(Months window) {
        int every = Months.IN_YEAR * (1 + window.count() / (Months.IN_YEAR * (MOST_COLUMNS - 1)));
        List<Integer> months = new ArrayList<>();
        for (int month = 0; month < window.count(); month += every) {
            months.add(month);
        }
        months.add(window.count());
        return months;
    }

    private String column(Months window, int month) {
        return month == window.count()
                ? "end of " + Typography.month(window.last())
                : "start of " + Typography.month(window.month(month));
    }

    /** People by needs group at the start of each year; for publication without small numbers. */
    Table people(String method, CityHistory history) {
        List<Integer> years = years(history.window());
        List<String> groups = history.groups().names();
        List<List<String>> columns =
                years.stream().map(month -> column(history, month)).toList();
        Table.Builder table = Table.titled("People by needs group: " + words(method))
                .words("needs group")
                .figures(years.stream()
                        .map(month -> column(history.window(), month))
                        .toArray(String[]::new));
        for (int row = 0; row <= groups.size(); row++) {
            table.row(row(row < groups.size() ? groups.get(row) : LEFT, row, columns));
        }
        return table.total(row("all who have entered", groups.size() + 1, columns))
                .build();
    }

    private static String[] row(String name, int row, List<List<String>> columns) {
        return Stream.concat(Stream.of(name), columns.stream().map(column -> column.get(row)))
                .toArray(String[]::new);
    }

    private List<String> column(CityHistory history, int month) {
        long[] counts = LongStream.concat(
                        history.groups().names().stream().mapToLong(group -> history.people(group, month)),
                        LongStream.of(history.left(month)))
                .toArray();
        long[][] cells = new long[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            cells[i] = new long[] {counts[i]};
        }
        CountTable table = new CountTable(cells);
        Optional<boolean[][]> hidden = rules.isPresent()
                ? table.suppressed(rules.get(), (row, column) -> false, Set.of())
                : Optional.of(new boolean[counts.length + 1][2]);
        List<String> column = new ArrayList<>();
        for (int row = 0; row <= counts.length; row++) {
            boolean shown = hidden.isPresent() && !hidden.get()[row][0] && !hidden.get()[row][1];
            column.add(shown ? count(table.at(row, 0)) : Publication.SUPPRESSED);
        }
        return column;
    }

    private String count(long exact) {
        long to = rules.map(DisclosureRules::counts).orElse(1);
        return WholeNumber.grouped(Math.floorDiv(exact + to / 2, to) * to);
    }

    /** Contacts and costs by agency, rounded as the comparison is. */
    Table costs() {
        CityOutcome outcome = city.outcome();
        RoundedComparison rounded = rounded();
        Table.Builder table = Table.titled("Contacts and costs of the city by agency in "
                        + rounded.format().currency() + ", "
                        + Typography.months(
                                outcome.old().window().first(),
                                outcome.old().window().last()))
                .words("agency")
                .figures(
                        "contacts, " + words(city.old()),
                        "contacts, " + words(city.pilot()),
                        "cost, " + words(city.old()),
                        "cost, " + words(city.pilot()),
                        "saving");
        for (Agency agency : rounded.comparison().agencies()) {
            table.row(cells(
                    name(agency),
                    outcome.old().contacts(agency),
                    outcome.pilot().contacts(agency),
                    rounded.of(agency),
                    rounded.format()));
        }
        return table.total(cells(
                        "all", contacts(outcome.old()), contacts(outcome.pilot()), rounded.all(), rounded.format()))
                .build();
    }

    private static String[] cells(String name, long old, long pilot, Compared costs, AmountFormat format) {
        return new String[] {
            name,
            WholeNumber.grouped(old),
            WholeNumber.grouped(pilot),
            format.plain(costs.old()),
            format.plain(costs.pilot()),
            format.plain(costs.saving())
        };
    }

    /** The saving of each agency beside its simulation error, which doesn't add up. */
    Table errors() {
        RoundedComparison rounded = rounded();
        AmountFormat format = rounded.format();
        Table.Builder table = Table.titled("Simulation error of the saving of the city in " + format.currency()
                        + ", which does not add up")
                .words("agency")
                .figures("saving", "standard error");
        for (Agency agency : rounded.comparison().agencies()) {
            table.row(
                    name(agency),
                    format.plain(rounded.of(agency).saving()),
                    format.plain(city.outcome().standardError(agency)));
        }
        return table.row(
                        "all",
                        format.plain(rounded.all().saving()),
                        format.plain(city.outcome().standardError()))
                .build();
    }

    private RoundedComparison rounded() {
        return RoundedComparison.of(
                city.outcome().costs().comparison(), result.scenario().entry().precision());
    }

    private String name(Agency agency) {
        return result.scenario().entry().nameOf(agency);
    }

    private long contacts(CityHistory history) {
        return city.outcome().agencies().stream().mapToLong(history::contacts).sum();
    }

    /** Contacts by agency, for publication. */
    Table contacts() {
        Table.Builder table = Table.titled("Simulated contacts by agency")
                .words("agency")
                .figures(words(city.old()), words(city.pilot()));
        for (Agency agency : city.outcome().agencies()) {
            table.row(
                    name(agency),
                    published(city.outcome().old().contacts(agency)),
                    published(city.outcome().pilot().contacts(agency)));
        }
        return table.build();
    }

    private String published(long contacts) {
        return rules.filter(all -> all.isSmall(contacts)).isPresent() ? Publication.SUPPRESSED : count(contacts);
    }
}
