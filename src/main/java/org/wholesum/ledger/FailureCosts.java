package org.wholesum.ledger;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;

/**
 * The cost of failure demand by service: of the cost of all contacts with a service, the part of those that a failure in
 * the system caused (J. Seddon, <i>Freedom from Command and Control</i>, 2003). Immutable.
 */
public final class FailureCosts {
    private final MonthlyCosts none;
    private final ImmutableSortedMap<String, Costs> byService;

    private record Costs(MonthlyCosts all, MonthlyCosts failure) {}

    private FailureCosts(MonthlyCosts none, Map<String, Costs> byService) {
        this.none = none;
        this.byService = ImmutableSortedMap.copyOf(byService);
    }

    /**
     * The failure demand of a ledger.
     *
     * @param ledger any view of a ledger; the costs are of its window
     * @return its cost by service
     * @throws ArithmeticException on overflow
     */
    public static FailureCosts of(Ledger ledger) {
        Map<String, MonthlyCosts.Builder> all = new TreeMap<>();
        Map<String, MonthlyCosts.Builder> failure = new TreeMap<>();
        ledger.interactions().forEach(interaction -> {
            add(interaction, all.computeIfAbsent(interaction.service(), service -> builder(ledger)));
            if (interaction.demand() == Demand.FAILURE) {
                add(interaction, failure.computeIfAbsent(interaction.service(), service -> builder(ledger)));
            }
        });
        MonthlyCosts none = builder(ledger).build();
        SortedMap<String, Costs> byService = new TreeMap<>();
        all.forEach((service, costs) -> byService.put(
                service,
                new Costs(
                        costs.build(),
                        Optional.ofNullable(failure.get(service))
                                .map(MonthlyCosts.Builder::build)
                                .orElse(none))));
        return new FailureCosts(none, byService);
    }

    private static MonthlyCosts.Builder builder(Ledger ledger) {
        return MonthlyCosts.builder(ledger.currency(), ledger.window()).pricedIn(ledger.prices());
    }

    private static void add(Interaction interaction, MonthlyCosts.Builder costs) {
        YearMonth month = YearMonth.from(interaction.date());
        interaction.costs().forEach((agency, cost) -> costs.add(agency, month, cost.getAmountMinorLong()));
    }

    /** {@return the keys of the services that the ledger has} */
    public SortedSet<String> services() {
        return byService.keySet();
    }

    /**
     * The cost of all contacts with a service.
     *
     * @param service the service's key
     * @return by agency and month; zero for a service that the ledger doesn't have
     */
    public MonthlyCosts all(String service) {
        return Optional.ofNullable(byService.get(service)).map(Costs::all).orElse(none);
    }

    /**
     * The cost of the failure demand for a service.
     *
     * @param service the service's key
     * @return by agency and month; zero for a service that the ledger doesn't have
     */
    public MonthlyCosts failure(String service) {
        return Optional.ofNullable(byService.get(service)).map(Costs::failure).orElse(none);
    }

    /**
     * Failure demand as a share of the cost of a service.
     *
     * @param service the service's key
     * @return the share, or empty if the service cost zero
     */
    public Optional<BigDecimal> share(String service) {
        long pence = all(service).pence();
        return pence == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(failure(service).pence())
                        .divide(BigDecimal.valueOf(pence), MathContext.DECIMAL64));
    }

    /**
     * Converts every table, to another price base for example.
     *
     * @param conversion the conversion of one table, as {@code costs -> deflator.convert(costs, base)}
     * @return the converted costs
     */
    public FailureCosts convert(UnaryOperator<MonthlyCosts> conversion) {
        SortedMap<String, Costs> converted = new TreeMap<>();
        byService.forEach((service, costs) ->
                converted.put(service, new Costs(conversion.apply(costs.all()), conversion.apply(costs.failure()))));
        return new FailureCosts(conversion.apply(none), converted);
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table =
                Table.titled("Cost of failure demand").words("service").figures("cost", "failure", "share");
        byService.forEach((service, costs) -> table.row(
                service,
                MoneyText.plain(costs.all().currency(), costs.all().pence()),
                MoneyText.plain(costs.all().currency(), costs.failure().pence()),
                share(service).map(Percent::of).orElse(Percent.NONE)));
        return table.build();
    }

    /** A table of the cost of each service, the cost of its failure demand, and the share of that. */
    @Override
    public String toString() {
        return table().toString();
    }
}
