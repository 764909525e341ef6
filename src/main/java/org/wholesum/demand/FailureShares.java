package org.wholesum.demand;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.execution.Execution;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.ledger.ContactCounts;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.Ledger;
import org.wholesum.measure.ControlChart;

/**
 * Failure demand as a share of contacts, as it is coded in the records: by agency, service and month, with intervals, and
 * its cost (J. Seddon, <i>Freedom from Command and Control</i>, 2003). Contacts whose records don't say what they are,
 * and corrections, are left out of shares. Immutable.
 */
public final class FailureShares {
    private final FailureShare all;
    private final SortedMap<Agency, FailureShare> byAgency;
    private final SortedMap<String, FailureShare> byService;
    private final SortedMap<YearMonth, FailureShare> byMonth;
    private final MonthlyCosts costs;
    private final int cases;

    private FailureShares(ContactCounts counts) {
        this.all = FailureShare.ofCases(counts.byCase());
        this.byAgency = FailureShare.each(counts.byAgency());
        this.byService = FailureShare.each(counts.byService());
        this.byMonth = FailureShare.each(counts.byMonth());
        this.costs = counts.failureCosts();
        this.cases = counts.byCase().size();
    }

    /**
     * The failure demand of a ledger.
     *
     * @param ledger any view of a ledger
     * @return its shares; the costs are of its window
     * @throws ArithmeticException if a sum of costs overflows
     */
    public static FailureShares of(Ledger ledger) {
        return of(ledger, Execution.onOneThread());
    }

    /**
     * The failure demand of a ledger, counted by several threads: for millions of rows.
     *
     * @param ledger any view of a ledger
     * @param execution the threads, and the progress listener; the result depends on neither
     * @return the result of {@link #of(Ledger)}
     * @throws ArithmeticException if a sum of costs overflows
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static FailureShares of(Ledger ledger, Execution execution) {
        return new FailureShares(ledger.contacts(execution));
    }

    /**
     * {@return the share of all contacts; the contacts of one case resemble each other, and its interval allows for that by
     * the design effect}
     */
    public FailureShare all() {
        return all;
    }

    /** {@return the share by the agency that was contacted; intervals take contacts as independent} */
    public SortedMap<Agency, FailureShare> byAgency() {
        return byAgency;
    }

    /** {@return the share by service; intervals take contacts as independent} */
    public SortedMap<String, FailureShare> byService() {
        return byService;
    }

    /** {@return the share by month with a contact; intervals take contacts as independent} */
    public SortedMap<YearMonth, FailureShare> byMonth() {
        return byMonth;
    }

    /** {@return the cost of failure demand, by the agency that bears it and month} */
    public MonthlyCosts costs() {
        return costs;
    }

    /**
     * The share by month as a P chart.
     *
     * @return the chart, to which a break can be added
     * @throws org.wholesum.problem.InvalidInputException if a month has no contact of which it is known, or there is only
     *     one month
     */
    public ControlChart chart() {
        return ControlChart.p(
                "failure demand",
                byMonth.entrySet().stream()
                        .map(month -> new ControlChart.Reading(
                                month.getKey(),
                                month.getValue().counts().failure(),
                                month.getValue().known()))
                        .toList());
    }

    /** {@return how the share of all contacts and its interval are calculated} */
    public Explanation explain() {
        FailureDemand counts = all.counts();
        return new Explanation(List.of(
                counts.contacts() + " contacts of " + cases + " cases, " + counts.unstated()
                        + " of them not coded and left out",
                "share = " + counts.failure() + " ÷ " + all.known() + " = " + all,
                "design effect, from how much the share differs between cases = "
                        + NumberText.figure(all.designEffect()),
                "interval: Wilson's score interval at 95% of " + all.known() + " ÷ "
                        + NumberText.figure(all.designEffect())
                        + " contacts; by agency, service and month of contacts taken as independent"));
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Failure demand by agency")
                .words("agency")
                .figures("contacts", "coded", "failure demand", "share", "95% interval");
        byAgency.forEach((agency, share) -> table.row(share.cells(agency.id())));
        return table.total(all.cells("all")).build();
    }

    /** A table by agency. */
    @Override
    public String toString() {
        return table().toString();
    }
}
