package org.wholesum.demand;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wholesum.costs.Explanation;
import org.wholesum.execution.Execution;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.Ledger;
import org.wholesum.measure.ControlChart;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Failure demand as it is coded, and as repeat contacts show it.
 *
 * @param coded as it is coded; empty if no contact is
 * @param chart the coded share by month as a control chart; empty if there is none, or only one month
 * @param whyNoChart why there is no chart though contacts are coded
 * @param repeats as repeat contacts show it; empty if they were not sought
 */
public record FailureFindings(
        Optional<FailureShares> coded,
        Optional<ControlChart> chart,
        Optional<String> whyNoChart,
        Optional<RepeatContacts> repeats) {
    /** A share of fewer contacts says little. */
    static final int FEW = 30;

    /**
     * Finds failure demand.
     *
     * @param ledger any view of a ledger
     * @param days how many days before a contact an earlier one may be of which it is a repeat; repeats are not sought unless
     *     given
     * @param needs the need of a service, by the service's key; a service that is not a key is a need of its own
     * @param execution the threads, and the progress listener; the result depends on neither
     * @return what was found
     * @throws InvalidInputException if no contact is coded and repeats are not sought, or as of
     *     {@link RepeatContacts#of(Ledger, int, Map)}
     * @throws ArithmeticException if a sum of costs overflows
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static FailureFindings of(Ledger ledger, OptionalInt days, Map<String, String> needs, Execution execution) {
        FailureShares shares = FailureShares.of(ledger, execution);
        Optional<FailureShares> coded =
                Optional.of(shares).filter(some -> some.all().known() > 0);
        if (coded.isEmpty() && days.isEmpty()) {
            throw InvalidInputException.of(
                    Problem.of("no contact of the ledger is coded, expected true or false in a column"
                            + " failure_demand, or a number of days within which a contact is a repeat"));
        }
        Optional<RepeatContacts> repeats = days.isPresent()
                ? Optional.of(RepeatContacts.of(ledger, days.getAsInt(), needs, execution))
                : Optional.empty();
        try {
            return new FailureFindings(coded, coded.map(FailureShares::chart), Optional.empty(), repeats);
        } catch (InvalidInputException e) {
            return new FailureFindings(
                    coded, Optional.empty(), Optional.of(e.problems().get(0).expected()), repeats);
        }
    }

    /**
     * Declares a break of the chart, as the start of a pilot.
     *
     * @param month the first month of the later side
     * @return a copy whose chart has limits of their own on each side
     * @throws InvalidInputException if there is no chart, or a side has fewer than two months
     */
    public FailureFindings brokenAt(YearMonth month) {
        if (chart.isEmpty()) {
            throw InvalidInputException.of(
                    Problem.of("there is no control chart to break: " + whyNoChart.orElse("no contact is coded")));
        }
        return new FailureFindings(coded, chart.map(one -> one.brokenAt(month)), whyNoChart, repeats);
    }

    /** {@return what to know before relying on it, a sentence each} */
    public List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        coded.ifPresent(shares -> {
            long unstated = shares.all().counts().unstated();
            if (unstated > 0) {
                cautions.add(WholeNumber.grouped(unstated) + " of "
                        + WholeNumber.grouped(shares.all().counts().contacts())
                        + " contacts are not coded as failure or value demand; shares are of the others, and are of all only"
                        + " if those not coded are like them.");
            }
            few(shares.byService(), service -> service, "service").ifPresent(cautions::add);
            few(shares.byAgency(), agency -> agency.id(), "agency").ifPresent(cautions::add);
        });
        whyNoChart.ifPresent(why -> cautions.add("Failure demand has no control chart: " + why + "."));
        repeats.ifPresent(
                of -> cautions.add("Repeat contacts are evidence of failure demand, not proof: planned contacts repeat"
                        + " too, and a failure need not be followed by a contact within " + of.days()
                        + (of.days() == 1 ? " day." : " days.")));
        return cautions;
    }

    private static <K> Optional<String> few(Map<K, FailureShare> shares, Function<K, String> name, String what) {
        List<String> few = shares.entrySet().stream()
                .filter(share ->
                        share.getValue().known() > 0 && share.getValue().known() < FEW)
                .map(share -> name.apply(share.getKey()))
                .toList();
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The share of failure demand by " + what + " is of fewer than " + FEW + " coded contacts for "
                                + (few.size() <= 3 ? String.join(", ", few) : few.size() + " of " + shares.size())
                                + ": its interval is wide.");
    }

    /**
     * The range of the shares of services, in a sentence: {@code By service it is between 36% and 53%.} Services with fewer
     * than 30 coded contacts are left out if others have more.
     *
     * @return the sentence; empty if there is no coded service
     */
    public Optional<String> rangeByService() {
        List<FailureShare> all = coded.stream()
                .flatMap(shares -> shares.byService().values().stream())
                .filter(share -> share.known() > 0)
                .toList();
        List<FailureShare> many =
                all.stream().filter(share -> share.known() >= FEW).toList();
        return range(many.isEmpty() ? all : many)
                .map(range -> "By service it is " + range
                        + (many.isEmpty() || many.size() == all.size()
                                ? "."
                                : ", of those with " + FEW + " coded contacts or more."));
    }

    private static Optional<String> range(List<FailureShare> shares) {
        double[] sorted = shares.stream()
                .flatMap(share -> share.share().stream())
                .mapToDouble(share -> share)
                .sorted()
                .toArray();
        return sorted.length < 2
                ? Optional.empty()
                : Optional.of("between " + percent(sorted[0]) + " and " + percent(sorted[sorted.length - 1]));
    }

    private static String percent(double share) {
        return NumberText.places(100 * share, 0) + "%";
    }

    /** {@return the explanations of its parts, in order} */
    public Explanation explain() {
        return new Explanation(Stream.of(
                        coded.map(FailureShares::explain).stream(),
                        chart.map(ControlChart::explain).stream(),
                        repeats.map(RepeatContacts::explain).stream())
                .flatMap(part -> part)
                .flatMap(part -> part.steps().stream())
                .toList());
    }
}
