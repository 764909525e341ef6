package org.wholesum.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.Demand;
import org.wholesum.ledger.FailureCosts;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;

/** What is counted from columns is what is counted contact by contact. */
class ContactCountingProperties {
    private static final Map<String, String> NEEDS = Map.of("s1", "home", "s2", "home", "s3", "s0");

    private static List<Interaction> contacts(long seed, int size) {
        Random random = new Random(seed);
        return IntStream.range(0, size).mapToObj(i -> contact(random)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Interaction contact(Random random) {
        String who = "C" + random.nextInt(6);
        LocalDate date = LocalDate.of(2011, 1, 30).plusDays(random.nextInt(500));
        Agency agency = Agency.of("a" + random.nextInt(3));
        String service = "s" + random.nextInt(4);
        Money cost = Money.ofMinor(CurrencyUnit.GBP, random.nextInt(2000));
        return random.nextInt(8) == 0
                ? Interaction.correction(who, date, agency, service, cost)
                : Interaction.of(who, date, agency, service, cost).withDemand(Demand.values()[random.nextInt(3)]);
    }

    private static <K> Map<K, FailureDemand> plainly(Ledger ledger, Function<Interaction, K> key) {
        return ledger.interactions()
                .filter(one -> !one.correction())
                .collect(Collectors.groupingBy(
                        key,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                its -> new FailureDemand(
                                        its.size(),
                                        its.stream()
                                                .filter(one -> one.demand() == Demand.FAILURE)
                                                .count(),
                                        its.stream()
                                                .filter(one -> one.demand() == Demand.UNSTATED)
                                                .count()))));
    }

    private static <K extends Comparable<K>> Map<K, FailureDemand> counts(Map<K, FailureShare> shares) {
        return shares.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, share -> share.getValue()
                .counts()));
    }

    private static boolean repeats(Interaction one, Ledger ledger, int days) {
        return ledger.interactions()
                .filter(other -> !other.correction() && other.caseId().equals(one.caseId()))
                .filter(other -> need(other).equals(need(one)))
                .mapToLong(other -> one.date().toEpochDay() - other.date().toEpochDay())
                .anyMatch(gap -> gap > 0 && gap <= days);
    }

    private static String need(Interaction one) {
        return NEEDS.getOrDefault(one.service(), one.service());
    }

    @Property(tries = 200)
    void failure_demand_is_that_of_contacts_one_by_one(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Ledger ledger = Ledger.of(contacts(seed, size));
        FailureShares shares = FailureShares.of(ledger, Execution.onOneThread().threads(2));
        assertThat(counts(shares.byAgency())).isEqualTo(plainly(ledger, Interaction::agency));
        assertThat(counts(shares.byService())).isEqualTo(plainly(ledger, Interaction::service));
        assertThat(counts(shares.byMonth())).isEqualTo(plainly(ledger, one -> YearMonth.from(one.date())));
        assertThat(shares.all())
                .isEqualTo(FailureShare.ofCases(
                        plainly(ledger, Interaction::caseId).values()));
        FailureCosts costs = FailureCosts.of(ledger);
        assertThat(shares.costs().pence())
                .isEqualTo(costs.services().stream()
                        .mapToLong(service -> costs.failure(service).pence())
                        .sum());
    }

    @Property(tries = 200)
    void repeats_are_those_of_contacts_one_by_one(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        Ledger all = Ledger.of(contacts(seed, size));
        Map<String, String> needs = NEEDS.entrySet().stream()
                .filter(need -> plainly(all, Interaction::service).containsKey(need.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        RepeatContacts repeats = RepeatContacts.of(all, days, needs);
        LocalDate seenFrom = all.window().first().atDay(1).plusDays(days);
        Ledger marked = Ledger.of(all.interactions()
                .map(one -> marked(one, one.date().isBefore(seenFrom), repeats(one, all, days)))
                .toList());
        assertThat(counts(repeats.byAgency())).isEqualTo(plainly(marked, Interaction::agency));
        assertThat(counts(repeats.byNeed())).isEqualTo(plainly(marked, ContactCountingProperties::need));
        assertThat(repeats.all())
                .isEqualTo(FailureShare.ofCases(
                        plainly(marked, Interaction::caseId).values()));
        assertThat(repeats.agreement().both())
                .isEqualTo(all.interactions()
                        .filter(one -> !one.correction() && !one.date().isBefore(seenFrom))
                        .filter(one -> one.demand() == Demand.FAILURE && repeats(one, all, days))
                        .count());
    }

    private static Interaction marked(Interaction one, boolean unknown, boolean repeat) {
        return one.correction()
                ? one
                : one.withDemand(unknown ? Demand.UNSTATED : repeat ? Demand.FAILURE : Demand.VALUE);
    }

    @Property(tries = 100)
    void the_order_of_records_makes_no_difference(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        List<Interaction> contacts = contacts(seed, size);
        Ledger ledger = Ledger.of(contacts);
        Collections.shuffle(contacts, new Random(seed));
        Ledger shuffled = Ledger.of(contacts);
        assertThat(FailureShares.of(shuffled).explain())
                .isEqualTo(FailureShares.of(ledger).explain());
        assertThat(RepeatContacts.of(shuffled, 28))
                .hasToString(RepeatContacts.of(ledger, 28).toString());
    }

    @Property(tries = 100)
    void shares_of_agencies_weighted_by_contacts_give_the_whole(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        FailureShares shares = FailureShares.of(Ledger.of(contacts(seed, size)));
        shares.all().share().ifPresent(all -> assertThat(shares.byAgency().values().stream()
                        .mapToDouble(of -> of.share().orElse(0.0) * of.known())
                        .sum())
                .isCloseTo(all * shares.all().known(), within(1e-9)));
    }
}
