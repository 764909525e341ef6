package org.wholesum.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.joda.money.Money;

/** The contacts of one case with one provider on one day, as one. */
record Visit(LocalDate date, boolean turnedAway, Optional<BigDecimal> need, Optional<Money> cost) {
    private static Visit of(ProviderContact contact) {
        return new Visit(contact.date(), contact.turnedAway().orElse(false), contact.need(), contact.cost());
    }

    /** The greater need, and both costs. */
    private Visit plus(Visit other) {
        return new Visit(
                date,
                turnedAway || other.turnedAway,
                either(need, other.need, BigDecimal::max),
                either(cost, other.cost, Money::plus));
    }

    private static <T> Optional<T> either(Optional<T> one, Optional<T> other, BinaryOperator<T> both) {
        return one.isPresent() && other.isPresent()
                ? one.flatMap(a -> other.map(b -> both.apply(a, b)))
                : one.or(() -> other);
    }

    /** The visits of a case, by provider, in order. */
    static SortedMap<String, List<Visit>> byProvider(Collection<ProviderContact> contacts) {
        SortedMap<String, SortedMap<LocalDate, Visit>> visits = new TreeMap<>();
        for (ProviderContact contact : contacts) {
            visits.computeIfAbsent(contact.provider(), provider -> new TreeMap<>())
                    .merge(contact.date(), of(contact), Visit::plus);
        }
        SortedMap<String, List<Visit>> lists = new TreeMap<>();
        visits.forEach((provider, byDate) -> lists.put(provider, List.copyOf(byDate.values())));
        return lists;
    }

    Returned returned(String caseId, String provider, Visit back) {
        return new Returned(caseId, provider, date, back.date, need, back.need, cost, back.cost);
    }
}
