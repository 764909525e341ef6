package org.wholesum.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;

/**
 * What happened to one case, from its first presentation to its last.
 *
 * @param caseId the case
 * @param interactions in order of their dates, one or more
 * @param costs by agency and month, from the first interaction's month to the last's
 */
public record CaseHistory(String caseId, List<Interaction> interactions, MonthlyCosts costs) {
    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if there is no interaction
     */
    public CaseHistory {
        interactions = List.copyOf(interactions);
        if (interactions.isEmpty()) {
            throw new IllegalArgumentException("case \"" + caseId + "\" has no interaction, expected one or more");
        }
    }

    /**
     * The history of a case.
     *
     * @param ledger where it is
     * @param caseId its id
     * @return all that the ledger has of it
     * @throws IllegalArgumentException if the ledger has no such case
     */
    public static CaseHistory of(Ledger ledger, String caseId) {
        Ledger its = ledger.forCase(caseId);
        List<Interaction> interactions = its.interactions()
                .sorted(Comparator.comparing(Interaction::date))
                .toList();
        Months months = Months.between(
                YearMonth.from(interactions.get(0).date()),
                YearMonth.from(interactions.get(interactions.size() - 1).date()));
        return new CaseHistory(caseId, interactions, its.monthlyCosts().during(months));
    }

    /** {@return the day on which the case first presented} */
    public LocalDate firstPresented() {
        return interactions.get(0).date();
    }

    /** {@return the months in which it presented; corrections are no presentations} */
    public SortedSet<YearMonth> presentations() {
        return interactions.stream()
                .filter(interaction -> !interaction.correction())
                .map(interaction -> YearMonth.from(interaction.date()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Contacts and cost by agency.
     *
     * @param names what to call the agencies
     * @return a table with a total
     */
    public Table table(Function<Agency, String> names) {
        Table.Builder table = Table.titled(
                        "Case " + caseId + ", " + costs.window() + ", first presented on " + firstPresented())
                .words("agency")
                .figures("contacts", "cost");
        SortedSet<Agency> agencies = new TreeSet<>(costs.agencies());
        interactions.forEach(interaction -> agencies.add(interaction.agency()));
        for (Agency agency : agencies) {
            table.row(names.apply(agency), Long.toString(contacts(agency)), plain(costs.pence(agency)));
        }
        long contacts = agencies.stream().mapToLong(this::contacts).sum();
        return table.total("all", Long.toString(contacts), plain(costs.pence())).build();
    }

    private long contacts(Agency agency) {
        return interactions.stream()
                .filter(interaction -> interaction.agency().equals(agency) && !interaction.correction())
                .count();
    }

    private String plain(long pence) {
        return MoneyText.plain(costs.currency(), pence);
    }

    /** Contacts and cost by agency. */
    @Override
    public String toString() {
        return table(Agency::id).toString();
    }
}
