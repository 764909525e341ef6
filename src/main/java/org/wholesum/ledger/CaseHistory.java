package org.wholesum.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;

/** The interactions and costs of one case, from its first interaction to its last. Immutable. */
public final class CaseHistory {
    private final String caseId;
    private final List<Interaction> interactions;
    private final MonthlyCosts costs;

    private CaseHistory(String caseId, List<Interaction> interactions, MonthlyCosts costs) {
        this.caseId = caseId;
        this.interactions = interactions;
        this.costs = costs;
    }

    /**
     * The history of a case.
     *
     * @param ledger the ledger that has the case
     * @param caseId its id
     * @return its interactions in the ledger and their costs
     * @throws IllegalArgumentException if the ledger doesn't have the case
     */
    public static CaseHistory of(Ledger ledger, String caseId) {
        Ledger its = ledger.forCase(caseId);
        List<Interaction> interactions = its.interactions()
                .sorted(Comparator.comparing(Interaction::date))
                .toList();
        if (interactions.isEmpty()) {
            throw new IllegalArgumentException("case \"" + caseId + "\" has no interaction, expected one or more");
        }
        Months months = Months.between(
                YearMonth.from(interactions.get(0).date()),
                YearMonth.from(interactions.get(interactions.size() - 1).date()));
        return new CaseHistory(caseId, interactions, its.monthlyCosts().during(months));
    }

    /**
     * Converts the costs, to another price base for example. The interactions keep their recorded amounts.
     *
     * @param conversion the conversion, as {@code costs -> deflator.convert(costs, base)}
     * @return the history with converted costs
     */
    public CaseHistory convert(UnaryOperator<MonthlyCosts> conversion) {
        return new CaseHistory(caseId, interactions, conversion.apply(costs));
    }

    /** {@return the case} */
    public String caseId() {
        return caseId;
    }

    /** {@return its interactions in order of date, one or more} */
    public List<Interaction> interactions() {
        return interactions;
    }

    /** {@return its costs by agency and month, from the month of the first interaction to that of the last} */
    public MonthlyCosts costs() {
        return costs;
    }

    /** {@return the day of the first interaction} */
    public LocalDate firstPresented() {
        return interactions.get(0).date();
    }

    /** {@return the months in which the case presented; corrections are not presentations} */
    public SortedSet<YearMonth> presentations() {
        return interactions.stream()
                .filter(interaction -> !interaction.correction())
                .map(interaction -> YearMonth.from(interaction.date()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long contacts(Agency agency) {
        return interactions.stream()
                .filter(interaction -> interaction.agency().equals(agency) && !interaction.correction())
                .count();
    }

    private String plain(long pence) {
        return MoneyText.plain(costs.currency(), pence);
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled(
                        "Case " + caseId + ", " + costs.window() + ", first presented on " + firstPresented())
                .words("agency")
                .figures("contacts", "cost");
        SortedSet<Agency> agencies = new TreeSet<>(costs.agencies());
        interactions.forEach(interaction -> agencies.add(interaction.agency()));
        for (Agency agency : agencies) {
            table.row(agency.id(), Long.toString(contacts(agency)), plain(costs.pence(agency)));
        }
        long contacts = agencies.stream().mapToLong(this::contacts).sum();
        return table.total("all", Long.toString(contacts), plain(costs.pence())).build();
    }

    /** A table of contacts and cost by agency. */
    @Override
    public String toString() {
        return table().toString();
    }
}
