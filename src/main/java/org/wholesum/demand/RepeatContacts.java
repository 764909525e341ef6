package org.wholesum.demand;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.execution.Execution;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.RepeatCounts;
import org.wholesum.problem.InvalidInputException;

/**
 * Failure demand inferred from the records, where it is not coded: a contact is a repeat if the same case had a contact
 * about the same need on an earlier day, at most a number of days before. Contacts about one need on one day are one
 * occasion and don't repeat each other. In the first days of the ledger's window an earlier contact can't be seen; those
 * contacts are unknown and are left out of shares. Immutable.
 *
 * <p>Repeats are evidence of failure demand, not proof: a course of treatment has planned repeats. {@link #agreement()}
 * shows how far they agree with the coding of those contacts that are coded.
 */
public final class RepeatContacts {
    private final int days;
    private final int groups;
    private final LocalDate seenFrom;
    private final FailureShare all;
    private final SortedMap<Agency, FailureShare> byAgency;
    private final SortedMap<String, FailureShare> byNeed;
    private final Agreement agreement;

    private RepeatContacts(int days, int groups, RepeatCounts counts) {
        this.days = days;
        this.groups = groups;
        this.seenFrom = counts.seenFrom();
        this.all = FailureShare.ofCases(counts.byCase());
        this.byAgency = FailureShare.each(counts.byAgency());
        this.byNeed = FailureShare.each(counts.byNeed());
        this.agreement = new Agreement(counts.both(), counts.repeatOnly(), counts.codedOnly(), counts.neither());
    }

    /**
     * The repeat contacts of a ledger, in which every service is a need of its own.
     *
     * @param ledger any view of a ledger; earlier contacts are sought in its window
     * @param days how many days before a contact an earlier one may be, 1 or more
     * @return the repeats
     * @throws InvalidInputException if the number of days is less than 1
     */
    public static RepeatContacts of(Ledger ledger, int days) {
        return of(ledger, days, Map.of());
    }

    /**
     * The repeat contacts of a ledger, in which several services may meet one need.
     *
     * @param ledger any view of a ledger; earlier contacts are sought in its window
     * @param days how many days before a contact an earlier one may be, 1 or more
     * @param needs the need of a service, by the service's key; a service that is not a key is a need of its own
     * @return the repeats
     * @throws InvalidInputException if the number of days is less than 1, or with every service that the ledger doesn't have
     */
    public static RepeatContacts of(Ledger ledger, int days, Map<String, String> needs) {
        return of(ledger, days, needs, Execution.onOneThread());
    }

    /**
     * The repeat contacts of a ledger, sought by several threads: for millions of rows.
     *
     * @param ledger any view of a ledger; earlier contacts are sought in its window
     * @param days how many days before a contact an earlier one may be, 1 or more
     * @param needs the need of a service, by the service's key; a service that is not a key is a need of its own
     * @param execution the threads, and the progress listener; the result depends on neither
     * @return the repeats
     * @throws InvalidInputException as of {@link #of(Ledger, int, Map)}
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static RepeatContacts of(Ledger ledger, int days, Map<String, String> needs, Execution execution) {
        return new RepeatContacts(days, needs.size(), ledger.repeats(days, needs, execution));
    }

    /** {@return the share of repeats among all contacts; its interval allows for contacts that come in cases} */
    public FailureShare all() {
        return all;
    }

    /** {@return the share by the agency that was contacted; intervals take contacts as independent} */
    public SortedMap<Agency, FailureShare> byAgency() {
        return byAgency;
    }

    /** {@return the share by need; intervals take contacts as independent} */
    public SortedMap<String, FailureShare> byNeed() {
        return byNeed;
    }

    /** {@return how many days before a contact an earlier one may be} */
    public int days() {
        return days;
    }

    /** {@return repeats against coded failure demand, of the contacts that are coded and whose repeats can be seen} */
    public Agreement agreement() {
        return agreement;
    }

    /** {@return the definition, the counts and the agreement, step by step} */
    public Explanation explain() {
        return new Explanation(List.of(
                "a repeat: the same case, about the same need, on an earlier day, at most " + days + " days before",
                groups == 0
                        ? "every service is a need of its own"
                        : groups + (groups == 1 ? " service has" : " services have")
                                + " a stated need, every other is a need of its own",
                "contacts before " + seenFrom + " are unknown: " + all.counts().unstated() + " of "
                        + all.counts().contacts(),
                "share = " + all.counts().failure() + " ÷ " + all.known() + " = " + all,
                "agreement with the coding: " + agreement.inWords()));
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Repeat contacts within " + days + (days == 1 ? " day" : " days"))
                .words("agency")
                .figures("contacts", "seen", "repeats", "share", "95% interval");
        byAgency.forEach((agency, share) -> table.row(share.cells(agency.id())));
        return table.total(all.cells("all")).build();
    }

    /** A table by agency. */
    @Override
    public String toString() {
        return table().toString();
    }
}
