package org.wholesum.ledger;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;

/**
 * What failure demand cost, service by service: of all that a ledger's contacts with a service cost, the part of those
 * that a fault in the system caused (J. Seddon, <i>Freedom from Command and Control</i>, 2003).
 *
 * @param byService by the service's key
 */
public record FailureCosts(SortedMap<String, Of> byService) {
    /**
     * The cost of one service.
     *
     * @param all what all its contacts cost, by agency and month
     * @param failure what its failure demand cost
     */
    public record Of(MonthlyCosts all, MonthlyCosts failure) {
        /** {@return failure demand as a share of the cost, or empty if that is nil} */
        public Optional<BigDecimal> share() {
            return all.pence() == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(failure.pence())
                            .divide(BigDecimal.valueOf(all.pence()), MathContext.DECIMAL64));
        }
    }

    /** Takes a copy. */
    public FailureCosts {
        byService = ImmutableSortedMap.copyOf(byService);
    }

    /**
     * The failure demand of a ledger.
     *
     * @param ledger any view of one; the costs are of its window
     * @return its cost by service
     * @throws ArithmeticException on overflow
     */
    public static FailureCosts of(Ledger ledger) {
        CurrencyUnit currency = ledger.currency();
        Map<String, MonthlyCosts.Builder> all = new TreeMap<>();
        Map<String, MonthlyCosts.Builder> failure = new TreeMap<>();
        ledger.interactions().forEach(interaction -> {
            add(
                    interaction,
                    all.computeIfAbsent(interaction.service(), s -> MonthlyCosts.builder(currency, ledger.window())));
            MonthlyCosts.Builder its = failure.computeIfAbsent(
                    interaction.service(), s -> MonthlyCosts.builder(currency, ledger.window()));
            if (interaction.demand() == Demand.FAILURE) {
                add(interaction, its);
            }
        });
        SortedMap<String, Of> byService = new TreeMap<>();
        all.forEach((service, costs) -> byService.put(
                service, new Of(built(costs, ledger), built(failure.getOrDefault(service, costs), ledger))));
        return new FailureCosts(byService);
    }

    /**
     * The same with every table changed, brought to other prices for instance.
     *
     * @param change what becomes of a table
     * @return a copy
     */
    public FailureCosts map(UnaryOperator<MonthlyCosts> change) {
        SortedMap<String, Of> changed = new TreeMap<>();
        byService.forEach(
                (service, of) -> changed.put(service, new Of(change.apply(of.all()), change.apply(of.failure()))));
        return new FailureCosts(changed);
    }

    private static void add(Interaction interaction, MonthlyCosts.Builder costs) {
        YearMonth month = YearMonth.from(interaction.date());
        interaction.costs().forEach((agency, cost) -> costs.add(agency, month, cost.getAmountMinorLong()));
    }

    private static MonthlyCosts built(MonthlyCosts.Builder costs, Ledger ledger) {
        return costs.build().pricedIn(ledger.prices());
    }

    /** {@return the cost of each service, that of its failure demand, and its share} */
    public Table table() {
        Table.Builder table =
                Table.titled("Cost of failure demand").words("service").figures("cost", "failure", "share");
        byService.forEach((service, of) -> table.row(
                service,
                MoneyText.plain(of.all().currency(), of.all().pence()),
                MoneyText.plain(of.all().currency(), of.failure().pence()),
                of.share().map(Percent::of).orElse(Percent.NONE)));
        return table.build();
    }

    /** The cost by service. */
    @Override
    public String toString() {
        return table().toString();
    }
}
