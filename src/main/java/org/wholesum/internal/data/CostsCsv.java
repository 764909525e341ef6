package org.wholesum.internal.data;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.publication.Publication;
import org.wholesum.projection.Comparison;
import org.wholesum.study.StudyResult;

/**
 * The costs of each method as a tidy table: {@code method,agency,month,amount,currency,prices}, with a record for each agency
 * and month, zeros included. The method is {@code old}, {@code pilot}, or {@code option.NAME}; amounts are in major units of
 * the currency, in prices of the year or {@code nominal}.
 */
public final class CostsCsv {
    /** The file's name. */
    public static final String NAME = "costs.csv";

    private static final String PUBLISHED = "published";
    private static final String SUPPRESSED = "suppressed";

    private CostsCsv() {}

    /** The cost of every method, agency and month. */
    public static String of(StudyResult result) {
        Map<String, MonthlyCosts> methods = new LinkedHashMap<>();
        methods.put("old", result.comparison().old().costs());
        methods.put("pilot", result.comparison().pilot().costs());
        result.optionCosts().forEach((name, costs) -> methods.put("option." + name, costs));
        SortedSet<Agency> agencies = new TreeSet<>();
        methods.values().forEach(costs -> agencies.addAll(costs.agencies()));
        CsvText csv = new CsvText("method", "agency", "month", "amount", "currency", "prices");
        methods.forEach((name, costs) -> agencies.forEach(agency -> add(csv, CsvText.words(name), costs, agency)));
        return csv.toString();
    }

    private static void add(CsvText csv, String method, MonthlyCosts costs, Agency agency) {
        long[] pence = costs.penceByMonth(agency);
        String id = CsvText.words(agency.id());
        String currency = costs.currency().getCode();
        Months window = costs.window();
        for (YearMonth month : window) {
            String amount = CsvText.amount(
                    pence[window.indexOf(month)], costs.currency().getDecimalPlaces());
            csv.row(
                    method,
                    id,
                    month.toString(),
                    amount,
                    currency,
                    costs.prices().toString());
        }
    }

    /**
     * What a report for publication shows of the costs: {@code breakdown,method,agency,financial_year,amount,status,currency,
     * prices}. The breakdown is {@code total}, {@code agency} or {@code financial_year}; what doesn't apply is empty, and so is
     * a suppressed amount. The agencies that are suppressed have their sum under a name of their own, so that the agencies add
     * up to the total.
     */
    public static String published(Publication publication) {
        CsvText csv = new CsvText(
                "breakdown", "method", "agency", "financial_year", "amount", "status", "currency", "prices");
        Comparison comparison = publication.comparison();
        add(csv, "old", comparison.old().costs(), publication);
        add(csv, "pilot", comparison.pilot().costs(), publication);
        return csv.toString();
    }

    private static void add(CsvText csv, String method, MonthlyCosts costs, Publication publication) {
        String[] priced = {costs.currency().getCode(), costs.prices().toString()};
        csv.row(cells("total", method, "", "", CsvText.amount(costs.total()), PUBLISHED, priced));
        if (publication.showsAgencies()) {
            for (Agency agency : publication.comparison().agencies()) {
                String amount = CsvText.amount(costs.total(agency));
                csv.row(cells("agency", method, CsvText.words(agency.id()), "", amount, PUBLISHED, priced));
            }
            for (Agency agency : publication.suppressed()) {
                csv.row(cells("agency", method, CsvText.words(agency.id()), "", "", SUPPRESSED, priced));
            }
        }
        if (publication.byYear()) {
            for (Map.Entry<FinancialYear, Money> year : costs.byFinancialYear().entrySet()) {
                String amount = CsvText.amount(year.getValue());
                csv.row(cells("financial_year", method, "", year.getKey().toString(), amount, PUBLISHED, priced));
            }
        }
    }

    private static String[] cells(
            String breakdown,
            String method,
            String agency,
            String year,
            String amount,
            String status,
            String[] priced) {
        List<String> cells = new ArrayList<>(List.of(breakdown, method, agency, year, amount, status));
        cells.addAll(List.of(priced));
        return cells.toArray(String[]::new);
    }
}
