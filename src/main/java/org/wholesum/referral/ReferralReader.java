package org.wholesum.referral;

import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.text.NumberText;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Maps referral routes, with settings. Immutable; each setting returns another reader. {@code
 * ReferralRoutes.reader().within(60).read(file)}
 *
 * <p>A file has the columns {@code case_id, date, provider}; {@code referred_to} (several names with semicolons between
 * them), {@code referred_from}, or both; and, where they are known, {@code outcome} ({@code helped}, {@code referred},
 * {@code turned_away} or {@code other}), {@code owner}, {@code need} (a number, more is worse) and {@code cost} (major
 * units). Columns may be in any order; others are ignored.
 *
 * <pre>
 * case_id,date,provider,referred_to,outcome
 * S1,2011-04-03,gp,mental-health,referred
 * S1,2011-05-20,mental-health,,turned_away
 * </pre>
 */
public final class ReferralReader {
    private static final int DAYS = 90;
    private static final int PROVIDERS = 3;
    private static final double SHARE = 0.5;

    private final int days;
    private final Optional<SortedSet<String>> known;
    private final int leastProviders;
    private final double share;
    private final CurrencyUnit currency;

    private ReferralReader(
            int days, Optional<SortedSet<String>> known, int leastProviders, double share, CurrencyUnit currency) {
        this.days = days;
        this.known = known;
        this.leastProviders = leastProviders;
        this.share = share;
        this.currency = currency;
    }

    static ReferralReader usual() {
        return new ReferralReader(DAYS, Optional.empty(), PROVIDERS, SHARE, CurrencyUnit.GBP);
    }

    /**
     * Sets how many days later a return, and an inferred referral, may be.
     *
     * @param most 1 or more; 90 unless set
     * @return a reader with that number
     * @throws InvalidInputException if it is less than 1
     */
    public ReferralReader within(int most) {
        if (most < 1) {
            throw InvalidInputException.of("within " + most + " days: expected 1 or more", "90, a usual choice");
        }
        return new ReferralReader(most, known, leastProviders, share, currency);
    }

    /**
     * Sets the providers that are allowed. Those without a contact are on the map too.
     *
     * @param providers every provider; unless set, every name is allowed
     * @return a reader with those providers
     */
    public ReferralReader knownProviders(Collection<String> providers) {
        return new ReferralReader(
                days, Optional.of(ImmutableSortedSet.copyOf(providers)), leastProviders, share, currency);
    }

    /**
     * Sets when a case has no owner.
     *
     * @param providers how many providers it has contacts with at least, 2 or more; 3 unless set
     * @param most the share of its contacts, from 0 to 1, above which a provider counts as its owner where no record names
     *     one; 0.5 unless set
     * @return a reader with that rule
     * @throws InvalidInputException if one is outside its range
     */
    public ReferralReader owner(int providers, double most) {
        if (!(providers >= 2 && most >= 0 && most <= 1)) {
            throw InvalidInputException.of(
                    "no owner among " + providers + " providers with a share of " + NumberText.plain(most)
                            + ": expected 2 providers or more, and a share from 0 to 1",
                    "3 providers and 0.5");
        }
        return new ReferralReader(days, known, providers, most, currency);
    }

    /**
     * Sets the currency of a file.
     *
     * @param unit the currency of every cost; GBP unless set
     * @return a reader with that currency
     */
    public ReferralReader currency(CurrencyUnit unit) {
        return new ReferralReader(days, known, leastProviders, share, unit);
    }

    /**
     * Maps the referrals that a file records.
     *
     * @param file a CSV file
     * @return the map
     * @throws InvalidInputException with every problem: a bad date, a provider that is not known or has two spellings, a
     *     provider that refers to itself, a row that occurs twice, or neither {@code referred_to} nor {@code referred_from}
     */
    public ReferralRoutes read(Path file) {
        return read(CsvSource.of(file));
    }

    private ReferralRoutes read(CsvSource source) {
        List<ProviderContact> contacts = ReferralFile.read(source, currency, new ProviderNames(known));
        if (contacts.stream()
                .allMatch(of -> of.referredTo().isEmpty() && of.referredFrom().isEmpty())) {
            throw InvalidInputException.of(Problem.of(
                            source.name(), "there is no referral: expected one in column referred_to or referred_from")
                    .withSuggestion("infer them from the order of contacts in a ledger"));
        }
        return recorded(contacts);
    }

    /**
     * Maps the referrals of these contacts.
     *
     * @param contacts one or more
     * @return the map
     * @throws InvalidInputException with every provider that is not known or has two spellings, or if there is no contact
     */
    public ReferralRoutes of(Collection<ProviderContact> contacts) {
        if (contacts.isEmpty()) {
            throw InvalidInputException.of("there is no contact, expected one or more", Optional.empty());
        }
        check(contacts.stream()
                .flatMap(contact -> names(contact).stream())
                .sorted()
                .distinct()
                .toList());
        return recorded(contacts);
    }

    private static List<String> names(ProviderContact contact) {
        List<String> names = new ArrayList<>(contact.referredTo());
        names.add(contact.provider());
        contact.referredFrom().ifPresent(names::add);
        return names;
    }

    private void check(List<String> providers) {
        ProviderNames names = new ProviderNames(known);
        List<Problem> problems = new ArrayList<>();
        for (String provider : providers) {
            try {
                names.checked(provider);
            } catch (InvalidInputException e) {
                e.problems().forEach(problem -> problems.add(problem.at("", 0, 0, "provider", provider)));
            }
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
    }

    private ReferralRoutes recorded(Collection<ProviderContact> contacts) {
        SortedMap<String, List<ProviderContact>> byCase = new TreeMap<>();
        contacts.forEach(contact -> byCase.computeIfAbsent(contact.caseId(), id -> new ArrayList<>())
                .add(contact));
        boolean outcomes = contacts.stream().anyMatch(of -> of.turnedAway().isPresent());
        boolean owners = contacts.stream().anyMatch(of -> of.owner().isPresent());
        LocalDate last = contacts.stream()
                .map(ProviderContact::date)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        Ownership ownership = new Ownership(leastProviders, share, owners);
        RouteTally tally = new RouteTally(ownership, known.orElse(ImmutableSortedSet.of()));
        ReturnTally returns = new ReturnTally(days, outcomes, last);
        byCase.forEach((caseId, its) -> {
            List<Referral> referrals = Referral.recorded(its);
            tally.add(caseId, its, referrals);
            returns.add(caseId, its, referrals);
        });
        return new ReferralRoutes(tally, returns.returns(), ownership, false);
    }

    /**
     * Infers referrals between agencies from the order of contacts in a ledger.
     *
     * @param ledger any view of a ledger
     * @return the map, which says that it is inferred
     * @throws InvalidInputException as of {@link #inferFrom(Ledger, Function)}
     */
    public ReferralRoutes inferFrom(Ledger ledger) {
        return inferFrom(ledger, contact -> contact.agency().id());
    }

    /**
     * Infers referrals from the order of contacts in a ledger: from each provider of a day to each provider of the case's
     * next day with a contact that wasn't contacted on the earlier day too, if that is at most the set number of days later.
     * Corrections are not contacts. The order is evidence of a referral, not proof.
     *
     * @param ledger any view of a ledger
     * @param provider the provider of a contact, as its agency or its service
     * @return the map, which says that it is inferred
     * @throws InvalidInputException with every provider that is not known or has two spellings
     */
    public ReferralRoutes inferFrom(Ledger ledger, Function<Interaction, String> provider) {
        Ownership ownership = new Ownership(leastProviders, share, false);
        RouteTally tally = new RouteTally(ownership, known.orElse(ImmutableSortedSet.of()));
        ReturnTally returns =
                new ReturnTally(days, false, ledger.window().last().atEndOfMonth());
        ledger.perCase(one -> {
            List<ProviderContact> its = contacts(one, provider);
            if (!its.isEmpty()) {
                List<Referral> referrals = Referral.inferred(its, days);
                tally.add(its.get(0).caseId(), its, referrals);
                returns.add(its.get(0).caseId(), its, referrals);
            }
            return its.size();
        });
        ReferralRoutes routes = new ReferralRoutes(tally, returns.returns(), ownership, true);
        check(routes.providers().stream().map(Provider::name).toList());
        return routes;
    }

    private static List<ProviderContact> contacts(Ledger one, Function<Interaction, String> provider) {
        return one.interactions()
                .filter(contact -> !contact.correction())
                .map(contact -> ProviderContact.of(contact.caseId(), contact.date(), provider.apply(contact))
                        .withCost(contact.cost()))
                .toList();
    }

    /** As {@code reader of referrals, returns within 90 days}. */
    @Override
    public String toString() {
        return "reader of referrals, returns within " + days + (days == 1 ? " day" : " days");
    }
}
