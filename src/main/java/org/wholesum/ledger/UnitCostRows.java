package org.wholesum.ledger;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.text.Decimals;
import org.wholesum.internal.text.Table;

/** The rows of a catalogue's CSV file. */
final class UnitCostRows {
    private static final Set<String> REQUIRED = Set.of("service", "agency", "unit", "cost", "price_year", "source");
    private static final int PLACES = 6;
    private static final Pattern IN_POUNDS =
            Pattern.compile("£?\\s?\\d{1,3}(,\\d{3})*([.]\\d{1,6})?|£\\s?\\d+([.]\\d{1,6})?");
    private static final Pattern RANGE = Pattern.compile("£?\\s?[\\d,.]+\\s?(?:-|\u2013|\u2014|to)\\s?£?\\s?[\\d,.]+");

    private UnitCostRows() {}

    static List<UnitCost> read(CsvSource source) {
        SetMultimap<String, Agency> seen = HashMultimap.create();
        return CsvTable.read(source, REQUIRED, Set.of("name"), row -> {
            String service = row.value("service", text -> text);
            String name = row.text("name");
            Agency agency = row.value("agency", Agency::of);
            if (!seen.put(service, agency)) {
                throw row.refused("agency", "service " + service + " occurs more than once for this agency");
            }
            return new UnitCost(
                    service,
                    name.isEmpty() ? service : name,
                    agency,
                    row.value("unit", text -> text),
                    row.value("cost", UnitCostRows::cost),
                    row.value("price_year", PriceBase::parseYear),
                    row.value("source", text -> text));
        });
    }

    private static BigDecimal cost(String text) {
        if (RANGE.matcher(text).matches()) {
            throw new IllegalArgumentException("expected one amount, not a range");
        }
        String bare = IN_POUNDS.matcher(text).matches() ? text.replaceAll("[£,\\s]", "") : text;
        BigDecimal cost = Decimals.parse(bare, PLACES);
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("negative, expected 0 or more");
        }
        return cost.stripTrailingZeros()
                .setScale(Math.max(2, cost.stripTrailingZeros().scale()));
    }

    /** A table of a catalogue's rows. */
    static Table table(List<UnitCost> costs) {
        long services = costs.stream().map(UnitCost::service).distinct().count();
        Table.Builder table = Table.titled("Unit costs, " + services + " services")
                .words("service", "agency", "unit")
                .figures("cost")
                .words("price year", "source");
        for (UnitCost cost : costs) {
            table.row(
                    cost.service(),
                    cost.agency().id(),
                    cost.unit(),
                    cost.cost().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                    cost.priceBase().toString(),
                    cost.source());
        }
        return table.build();
    }
}
