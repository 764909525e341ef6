package org.wholesum.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.ids.IdForm;
import org.wholesum.internal.ids.VisibleId;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Collects the rows of a lookup table: whose each id is, and what is wrong with the table. */
final class LookupBuilder {
    private static final int LISTED = 1000;

    /** A person: the spelling that is first in order, and the household if one was given. */
    private static final class Person {
        private String name;
        private @Nullable String household;
        private int householdLine;

        Person(String name) {
            this.name = name;
        }
    }

    /** An id of an extract: the form of its person, and the line. */
    record Owner(String person, String spelling, int line) {}

    private final String source;
    /** Whether it is a sheet, whose rows may end before the last column. */
    private final boolean sheet;

    private final LookupColumns columns;
    private final IdRules rules;
    private @Nullable LookupTable table;
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<String, String> households = new HashMap<>();
    private final SortedMap<String, Map<String, Owner>> ids = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long unlisted;

    LookupBuilder(String source, boolean sheet, LookupColumns columns, IdRules rules) {
        this.source = source;
        this.sheet = sheet;
        this.columns = columns;
        this.rules = rules;
        columns.ids().keySet().forEach(extract -> ids.put(extract, new HashMap<>()));
    }

    /** Accepts a row of the file; the first is the header. */
    void accept(RawRow row) {
        if (table == null) {
            table = new LookupTable(source, row, columns);
        } else if (row.filled() > 0) {
            boolean regular =
                    row.width() <= table.width() && (sheet || row.cells().size() >= table.filled());
            if (regular) {
                accept(table, row.number(), table.padded(row.cells()));
            } else {
                add(Problem.ofRow(source, row.number(), row.cells().size(), table.width()));
            }
        }
    }

    private void accept(LookupTable header, int line, List<String> row) {
        List<LookupTable.Cell> cells = header.ids(row);
        String name = IdForm.trimmed(row.get(header.person));
        if (name.isEmpty()) {
            add(problem(header, line, header.person, "", "is empty, expected the person of the ids in this row"));
            return;
        }
        if (IdForm.isPlaceholder(name)) {
            add(placeholder(header, line, header.person, name));
            return;
        }
        String form = rules.form(name);
        Person person = persons.computeIfAbsent(form, any -> new Person(name));
        person.name = least(person.name, name);
        if (header.household >= 0) {
            household(header, line, person, IdForm.trimmed(row.get(header.household)));
        }
        cells.forEach(cell -> id(header, line, form, cell));
    }

    private void household(LookupTable header, int line, Person person, String name) {
        if (name.isEmpty()) {
            return;
        }
        if (IdForm.isPlaceholder(name)) {
            add(placeholder(header, line, header.household, name));
            return;
        }
        String form = rules.form(name);
        households.merge(form, name, LookupBuilder::least);
        if (person.household == null) {
            person.household = form;
            person.householdLine = line;
        } else if (!form.equals(person.household)) {
            String other = households.get(person.household);
            add(problem(
                    header,
                    line,
                    header.household,
                    name,
                    "person " + VisibleId.of(person.name) + " has household " + VisibleId.of(String.valueOf(other))
                            + " on line " + person.householdLine + ", expected one household of each person"));
        }
    }

    private void id(LookupTable header, int line, String person, LookupTable.Cell cell) {
        String spelling = IdForm.trimmed(cell.text());
        if (cell.extract().isEmpty()) {
            add(problem(header, line, cell.column(), spelling, "has no extract, expected the name of one"));
            return;
        }
        if (IdForm.isPlaceholder(spelling)) {
            add(placeholder(header, line, cell.column(), spelling));
            return;
        }
        Owner owner = new Owner(person, spelling, line);
        Owner before =
                ids.computeIfAbsent(cell.extract(), any -> new HashMap<>()).putIfAbsent(rules.form(cell.text()), owner);
        if (before != null && !before.person.equals(person)) {
            String expected = "this id of " + cell.extract() + " is of person " + name(person) + " and, on line "
                    + before.line + ", of person " + name(before.person) + ": expected one person for each id";
            add(problem(header, line, cell.column(), spelling, expected));
        }
    }

    private String name(String person) {
        Person found = persons.get(person);
        return VisibleId.of(found == null ? person : found.name);
    }

    private static String least(String a, String b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private Problem placeholder(LookupTable header, int line, int column, String text) {
        return problem(header, line, column, text, "is not an id of one person, expected an id or an empty field");
    }

    private Problem problem(LookupTable header, int line, int column, String text, String expected) {
        Problem problem =
                Problem.of(source, line, column + 1, header.heading(column), text, expected, Optional.empty());
        return sheet ? problem.inCell() : problem;
    }

    private void add(Problem problem) {
        if (problems.size() < LISTED) {
            problems.add(problem);
        } else {
            unlisted++;
        }
    }

    /** The lookup, or every problem of the table. */
    PersonLookup build() {
        if (table == null) {
            throw InvalidInputException.of(Problem.of(source, "empty, expected a header line"));
        }
        persons.values().forEach(this::checkName);
        households.values().forEach(this::checkOwn);
        if (problems.isEmpty() && persons.isEmpty()) {
            add(Problem.of(source, "there is no row below the header"));
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems, unlisted);
        }
        Map<String, PersonLookup.Person> all = new HashMap<>();
        persons.forEach((form, person) -> all.put(
                form,
                new PersonLookup.Person(
                        person.name, Optional.ofNullable(person.household).map(households::get))));
        return new PersonLookup(source, rules, all, ids);
    }

    private void checkName(Person person) {
        checkOwn(person.name);
        if (person.household == null && households.containsKey(rules.form(person.name))) {
            add(named(person.name, "is a person without a household and is a household too, expected different ids"));
        }
    }

    /** The id of a case without a match begins with the name of its extract; that of a person or household must not. */
    private void checkOwn(String name) {
        for (String extract : ids.keySet()) {
            if (name.startsWith(PersonLookup.ownCase(extract, ""))) {
                add(named(name, "begins as the id of a case of " + extract + " without a match, expected another id"));
            }
        }
    }

    private Problem named(String name, String expected) {
        return Problem.of(source, 0, 0, "", name, expected, Optional.empty());
    }
}
