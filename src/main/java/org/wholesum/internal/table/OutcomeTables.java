package org.wholesum.internal.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.OutcomeChain;
import org.wholesum.appraisal.WiderBenefits;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;

/** Outcomes as tables: the chain from people to money, and the value by year. */
public final class OutcomeTables {
    private static final int PLACES = 2;

    private OutcomeTables() {}

    /**
     * The chain of each outcome.
     *
     * @param outcomes the outcomes
     * @param names what to call the agencies
     * @return the table
     */
    public static Table chains(List<WiderBenefits.Benefit> outcomes, Function<Agency, String> names) {
        Table.Builder table = Table.titled("From people in need to money")
                .words("outcome", "value to")
                .figures("people", "engagement", "impact", "additional", "outcomes", "unit value a year", "first year");
        outcomes.stream()
                .flatMap(outcome -> outcome.chain().stream())
                .forEach(chain -> table.row(
                        chain.name(),
                        valueTo(chain, names),
                        chain.people().toPlainString(),
                        Percent.of(chain.engagement()),
                        Percent.of(chain.impact()),
                        Percent.of(chain.additionality().factor()),
                        number(chain.outcomes()),
                        MoneyText.round(chain.unitValue()),
                        MoneyText.round(chain.firstYear())));
        return table.build();
    }

    private static String valueTo(OutcomeChain chain, Function<Agency, String> names) {
        return chain.budget().map(names).orElseGet(() -> switch (chain.kind()) {
            case FISCAL -> "public budgets";
            case ECONOMIC -> "the economy";
            case SOCIAL -> "society";
        });
    }

    private static String number(BigDecimal outcomes) {
        return outcomes.setScale(Math.min(PLACES, Math.max(0, outcomes.scale())), RoundingMode.HALF_UP)
                .toPlainString();
    }

    /**
     * The value of each outcome in each financial year in which it has one, and its present value, with a total.
     *
     * @param appraisal the appraisal
     * @param format how the amounts are written
     * @return the table
     */
    public static Table byYear(Appraisal appraisal, AmountFormat format) {
        List<WiderBenefits.Benefit> outcomes = appraisal.widerBenefits().outcomes();
        List<Line> lines =
                outcomes.stream().flatMap(outcome -> lines(outcome, appraisal)).toList();
        long[] values = column(lines.stream().map(Line::value), format);
        long[] present = column(lines.stream().map(Line::present), format);
        Table.Builder table = Table.titled("Outcomes by financial year in " + format.currency())
                .words("outcome", "year")
                .figures("value", "present value");
        long allValues = 0;
        long allPresent = 0;
        for (int i = 0; i < lines.size(); i++) {
            table.row(lines.get(i).name(), lines.get(i).year(), format.plain(values[i]), format.plain(present[i]));
            allValues += values[i];
            allPresent += present[i];
        }
        return table.total("all", "", format.plain(allValues), format.plain(allPresent))
                .build();
    }

    /** A financial year of an outcome. */
    private record Line(String name, String year, Money value, Money present) {}

    private static Stream<Line> lines(WiderBenefits.Benefit outcome, Appraisal appraisal) {
        MonthlyCosts presentValue = appraisal.discounting().presentValue(outcome.value());
        Map<FinancialYear, Money> present = presentValue.byFinancialYear();
        Money none = Money.zero(presentValue.currency());
        return outcome.value().byFinancialYear().entrySet().stream()
                .filter(year -> !year.getValue().isZero())
                .map(year -> new Line(
                        outcome.name(),
                        year.getKey().toString(),
                        year.getValue(),
                        present.getOrDefault(year.getKey(), none)));
    }

    private static long[] column(Stream<Money> amounts, AmountFormat format) {
        return format.column(amounts.mapToLong(Money::getAmountMinorLong).toArray());
    }
}
