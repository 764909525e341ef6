package org.wholesum.price;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.text.Decimals;

/** The edition of the Greater Manchester database that is shipped. */
final class GmcaTable {
    private static final int PLACES = 2;
    private static final Set<String> COLUMNS = Set.of(
            "code",
            "service",
            "label",
            "theme",
            "unit",
            "agency",
            "agency_2",
            "fiscal",
            "fiscal_year",
            "economic",
            "economic_year",
            "social",
            "social_year",
            "rag",
            "source");

    private GmcaTable() {}

    static UnitCostDatabase edition14() {
        return new UnitCostDatabase(
                "GMCA Unit Cost Database 1.4 (2015)",
                "The Unit Cost Database 1.4 (2015) is by New Economy for the Greater Manchester Combined Authority, under the"
                        + " licence CC BY 4.0 (creativecommons.org/licenses/by/4.0); the short names of its entries are this"
                        + " library's, and composite entries are divided among agencies by their parts.",
                Optional.of(
                        "It is of 2015: its costs were measured in 2000/01 to 2014/15, and its authors brought them to"
                                + " 2015/16 prices. An index of all prices doesn't show how the cost of a service has changed since."),
                CsvTable.read(
                        CsvSource.of(GmcaTable.class, "gmca-unit-costs-1.4.csv"), COLUMNS, Set.of(), GmcaTable::entry));
    }

    private static UnitCostEntry entry(CsvTable.Row row) {
        Map<CostValue, UnitCostEntry.Value> values = new EnumMap<>(CostValue.class);
        for (CostValue value : CostValue.values()) {
            if (!row.text(value.toString()).isEmpty()) {
                BigDecimal cost = row.value(value.toString(), text -> Decimals.parse(text, PLACES));
                values.put(value, new UnitCostEntry.Value(cost, row.value(value + "_year", PriceBase::parse)));
            }
        }
        String label = row.text("label");
        return new UnitCostEntry(
                row.text("code"),
                row.text("service"),
                label,
                row.text("theme"),
                GmcaWords.unit(row.text("unit")),
                GmcaWords.agency(row.text("agency"), label),
                GmcaWords.bearer(row.text("agency"), row.text("agency_2")),
                values,
                GmcaWords.rating(row.text("rag")),
                row.text("source"));
    }
}
