package org.wholesum.internal.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.text.Table;
import org.wholesum.ledger.Ledger;
import org.wholesum.population.Sample;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;
import org.wholesum.study.StudyResult;

/**
 * What may be published of a study's result. It is built from what may be published, not by taking away what may not, and a
 * report for publication reads nothing but this: the costs of agencies that are not suppressed, by financial year, and totals.
 */
public final class Publication {
    /** In the place of a suppressed figure. */
    public static final String SUPPRESSED = "c";

    private final StudyResult result;
    private final DisclosureRules rules;
    private final Agencies agencies;
    private final Comparison comparison;
    private final Optional<PublishedPopulation> population;

    /**
     * Which agencies are published.
     *
     * @param suppressed those that are not
     * @param together the agency that has the costs of the suppressed ones in tables
     * @param byYear whether costs are published by financial year
     */
    record Agencies(SortedSet<Agency> suppressed, Agency together, boolean byYear) {}

    private Publication(StudyResult result, DisclosureRules rules, Agencies agencies, Periods periods) {
        this.result = result;
        this.rules = rules;
        this.agencies = agencies;
        this.comparison =
                PublishedComparison.of(result.comparison(), agencies.together(), agencies.suppressed(), periods, rules);
        this.population = result.city().map(city -> PublishedPopulation.of(city, agencies, rules));
    }

    /** {@return how many rows were read, and whether all were accepted, in a sentence; empty if there are no records} */
    public String rowsInWords() {
        return result.loaded()
                .map(loaded -> new PublishedRows(
                        result.dataQuality()
                                .map(quality -> quality.read().rows())
                                .orElse(loaded.read()),
                        loaded.accepted(),
                        rules))
                .map(PublishedRows::toString)
                .orElse("");
    }

    /**
     * What may be published.
     *
     * @param result the result
     * @param rules the rules
     * @return the publication
     * @throws InvalidInputException if the rules can't be met, with the table and what to do
     */
    public static Publication of(StudyResult result, DisclosureRules rules) {
        Periods years = Periods.years(result.comparison().old().costs());
        if (result.loaded().isEmpty()) {
            return new Publication(result, rules, agencies(result, Collections.emptySortedSet(), true), years);
        }
        NamedIds.check(result);
        Sample sample = result.sample()
                .filter(some -> !rules.isSmall(some.n()))
                .orElseThrow(() -> Unpublishable.because(
                        result.scenario(),
                        "the records are of fewer than " + rules.minimum() + " cases",
                        "a study of more cases"));
        return new Safe(result, rules, sample).publication(years);
    }

    private static Agencies agencies(StudyResult result, SortedSet<Agency> suppressed, boolean byYear) {
        SortedSet<Agency> all = result.comparison().agencies();
        String id = "other-agencies";
        while (all.contains(Agency.of(id))) {
            id += "-together";
        }
        return new Agencies(suppressed, Agency.of(id), byYear);
    }

    /** The search for agencies and periods that are safe. */
    private record Safe(StudyResult result, DisclosureRules rules, Sample sample) {
        Publication publication(Periods years) {
            Map<String, Months> windows = new Plan(result.scenario()).comparedWindows();
            Ledger ledger = result.loaded().orElseThrow().ledger();
            PeopleSums sums = new PeopleSums(rules, sample.cases(), ledger, windows);
            sums.breach(sums.agencies()).ifPresent(why -> {
                throw Unpublishable.because(
                        result.scenario(),
                        "in the table of costs by agency, the total breaks a rule (" + why + ")",
                        "more cases, or a report for working");
            });
            AgencyProtection protection = new AgencyProtection(rules, result.comparison(), sums, windows.size() < 2);
            return some(protection, years)
                    .or(() -> some(protection, Periods.whole(result.comparison().horizon())))
                    .orElseThrow(() -> Unpublishable.because(
                            result.scenario(),
                            "in the table of costs by agency, the costs of an agency follow too closely from the totals",
                            "fewer agencies, each with more cases"));
        }

        private Optional<Publication> some(AgencyProtection protection, Periods periods) {
            boolean byYear = periods.parts().size() > 1
                    || periods.equals(Periods.years(result.comparison().old().costs()));
            return protection
                    .suppressed(periods)
                    .filter(suppressed -> periods.isOne()
                            || YearSums.breach(rules, sample.cases(), groups(suppressed), periods)
                                    .isEmpty())
                    .map(suppressed -> new Publication(result, rules, agencies(result, suppressed, byYear), periods));
        }

        private List<Collection<Agency>> groups(SortedSet<Agency> suppressed) {
            SortedSet<Agency> all = new TreeSet<>(sample.cases().agencies());
            List<Collection<Agency>> groups = new ArrayList<>(List.of(all));
            if (!suppressed.isEmpty() && suppressed.size() < all.size()) {
                groups.add(suppressed);
            }
            all.stream().filter(agency -> !suppressed.contains(agency)).forEach(agency -> groups.add(List.of(agency)));
            return groups;
        }
    }

    /** {@return the rules} */
    public DisclosureRules rules() {
        return rules;
    }

    /** {@return the comparison, with the suppressed agencies as one} */
    public Comparison comparison() {
        return comparison;
    }

    /** {@return the suppressed agencies} */
    public SortedSet<Agency> suppressed() {
        return agencies.suppressed();
    }

    /** {@return the agency that the suppressed ones are together} */
    public Agency together() {
        return agencies.together();
    }

    /** {@return whether an agency is published by itself} */
    public boolean showsAgencies() {
        return comparison.agencies().stream().anyMatch(agency -> !agency.equals(together()));
    }

    /** {@return whether costs are published by financial year} */
    public boolean byYear() {
        return agencies.byYear();
    }

    /** {@return the estimate for the population, if there is one} */
    public Optional<PublishedPopulation> population() {
        return population;
    }

    /** {@return what an agency is called} */
    public String nameOf(Agency agency) {
        return agency.equals(together())
                ? "Agencies marked " + SUPPRESSED + ", together"
                : result.scenario().entry().nameOf(agency);
    }

    /**
     * Whether figures are published that combine agencies and months in other ways than sums by financial year, such as
     * present values and sensitivities. They are where every cost by agency and year is published exactly, as nothing then
     * follows from them that is not published.
     *
     * @return whether they are
     */
    public boolean showsDerived() {
        return suppressed().isEmpty() && byYear() && rules.amounts().isEmpty();
    }

    /** {@return the appraisal, if there is one and it is published} */
    public Optional<Appraisal> appraisal() {
        return result.appraisal().filter(worth -> showsDerived());
    }

    /** {@return contacts by kind of demand, if the records say and it can be published} */
    public Optional<Table> demand() {
        return result.loaded()
                .map(loaded -> loaded.ledger())
                .filter(ledger ->
                        ledger.failureDemand().values().stream().anyMatch(count -> count.unstated() < count.contacts()))
                .flatMap(ledger -> PublishedDemand.of(ledger, rules, suppressed(), this::nameOf));
    }

    /** {@return limits of the result that a reader needs to know, none of them about a single case} */
    public List<String> cautions() {
        return new PublishedCautions(result, this).all();
    }

    /** The rules, and how many agencies are suppressed. */
    @Override
    public String toString() {
        return rules + ", " + suppressed().size() + " agencies suppressed";
    }
}
