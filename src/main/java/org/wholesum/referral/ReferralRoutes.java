package org.wholesum.referral;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;

/**
 * The map of local service providers: who refers to whom, the loops round which cases are referred, cases that are sent
 * away and come back, and cases that many providers have dealt with and none owns. Immutable. The order of rows makes no
 * difference.
 *
 * <p>{@code ReferralRoutes.read(Path.of("referrals.csv")).routes().get(0)} is the most used route.
 */
public final class ReferralRoutes {
    private static final int SHOWN = 20;

    private final boolean inferred;
    private final Ownership ownership;
    private final long cases;
    private final List<Provider> providers;
    private final List<Route> routes;
    private final List<ReferralLoop> loops;
    private final List<SortedSet<String>> circles;
    private final Returns returns;
    private final SortedMap<Integer, Long> byProviders;
    private final SortedMap<String, Integer> withoutOwner;
    private final Map<Referral.Pair, List<String>> casesByRoute;

    ReferralRoutes(RouteTally tally, Returns returns, Ownership ownership, boolean inferred) {
        this.inferred = inferred;
        this.ownership = ownership;
        this.cases = tally.cases;
        this.providers = List.copyOf(tally.providers());
        this.routes = tally.routes();
        this.loops = tally.loops();
        this.circles = Circles.of(routes).stream()
                .<SortedSet<String>>map(ImmutableSortedSet::copyOf)
                .toList();
        this.returns = returns;
        this.byProviders = ImmutableSortedMap.copyOf(tally.byProviders());
        this.withoutOwner = ImmutableSortedMap.copyOf(tally.withoutOwner());
        this.casesByRoute = Map.copyOf(tally.casesByRoute());
    }

    /**
     * Maps the referrals that a file records, with the usual settings.
     *
     * @param file a CSV file with the columns that {@link ReferralReader} describes
     * @return the map
     * @throws InvalidInputException with every problem
     */
    public static ReferralRoutes read(Path file) {
        return reader().read(file);
    }

    /** {@return a reader with settings: 90 days, every provider, no owner among 3 providers with at most half of the contacts} */
    public static ReferralReader reader() {
        return ReferralReader.usual();
    }

    /** {@return whether referrals were inferred from the order of contacts} */
    public boolean isInferred() {
        return inferred;
    }

    /** {@return the number of cases with a contact} */
    public long cases() {
        return cases;
    }

    /** {@return the number of contacts} */
    public long contacts() {
        return providers.stream().mapToLong(Provider::contacts).sum();
    }

    /** {@return the number of referrals: the sum over all routes} */
    public long referrals() {
        return routes.stream().mapToLong(Route::referrals).sum();
    }

    /** {@return every provider that has a contact or a referral, or is known, by name} */
    public List<Provider> providers() {
        return providers;
    }

    /** {@return every route, the most used first} */
    public List<Route> routes() {
        return routes;
    }

    /**
     * Counts the cases of several routes.
     *
     * @param which the routes
     * @return how many cases have a referral by one or more of them
     */
    public long casesOf(Collection<Route> which) {
        return which.stream()
                .map(route -> casesByRoute.getOrDefault(new Referral.Pair(route.from(), route.to()), List.of()))
                .flatMap(List::stream)
                .distinct()
                .count();
    }

    /** {@return the loops that cases were referred round, the most frequent first} */
    public List<ReferralLoop> loops() {
        return loops;
    }

    /** {@return groups of two or more providers, the largest first, in each of which routes lead from any one to any other} */
    public List<SortedSet<String>> circles() {
        return circles;
    }

    /** {@return cases that were sent away and came back} */
    public Returns returns() {
        return returns;
    }

    /** {@return how many cases there are by the number of providers with which they had a contact} */
    public SortedMap<Integer, Long> casesByNumberOfProviders() {
        return byProviders;
    }

    /** {@return the number of providers of each case without an owner, by the case's id} */
    public SortedMap<String, Integer> casesWithoutOwner() {
        return withoutOwner;
    }

    /** {@return when a case counts as one without an owner, in words} */
    public String ownerRule() {
        return ownership.inWords();
    }

    /** {@return the definitions and the counts, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(number(contacts(), "contact") + " of " + number(cases, "case") + " with "
                + number(providers.size(), "provider"));
        steps.add(
                inferred
                        ? "referrals are inferred: from each provider of a day to each provider of the case's next day with a"
                                + " contact, at most " + returns.days()
                                + " days later, that wasn't contacted on the earlier day too"
                        : "referrals are those of the records; one that both providers have recorded counts once: each that"
                                + " was received is the earliest one made, on that day or before");
        steps.add(number(referrals(), "referral") + " by " + number(routes.size(), "route")
                + "; as many received as made");
        steps.add("a loop: a chain of referrals of one case, each from where the last arrived, back to a provider: "
                + number(loops.stream().mapToLong(ReferralLoop::times).sum(), "time") + " round "
                + number(loops.size(), "loop"));
        steps.add("providers that can be reached from each other by routes (strongly connected components): "
                + number(circles.size(), "group")
                + (circles.isEmpty() ? "" : ", the largest of " + circles.get(0).size()));
        steps.addAll(returns.steps());
        steps.add(ownership.inWords() + ": " + number(withoutOwner.size(), "case"));
        return new Explanation(steps);
    }

    private static String number(long count, String noun) {
        return WholeNumber.grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled(
                        "Referral routes" + (inferred ? ", inferred from the order of contacts" : ""))
                .words("from", "to")
                .figures("referrals", "cases");
        routes.stream()
                .limit(SHOWN)
                .forEach(route -> table.row(
                        route.from(),
                        route.to(),
                        WholeNumber.grouped(route.referrals()),
                        WholeNumber.grouped(route.cases())));
        if (routes.size() > SHOWN) {
            long others =
                    routes.stream().skip(SHOWN).mapToLong(Route::referrals).sum();
            table.row(number(routes.size() - SHOWN, "other route"), "", WholeNumber.grouped(others), "");
        }
        return table.total("all", "", WholeNumber.grouped(referrals()), "").build();
    }

    /** A table of the most used routes, with all others in one row. */
    @Override
    public String toString() {
        return table().toString();
    }
}
