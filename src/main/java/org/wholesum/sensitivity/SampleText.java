package org.wholesum.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;

/** The value of further cases as a table, and its explanation. */
final class SampleText {
    private final SampleInformation value;

    SampleText(SampleInformation value) {
        this.value = value;
    }

    Table table() {
        Table.Builder table = Table.titled(
                        "Value of further cases, in " + value.mean().getCurrencyUnit())
                .figures("cases", "EVSI", "cost", "net gain");
        LongStream.concat(LongStream.of(10, 20, 50, 100).filter(k -> k < value.most()), LongStream.of(value.most()))
                .mapToObj(value::of)
                .forEach(row -> table.row(
                        WholeNumber.grouped(row.cases()),
                        MoneyText.plain(row.evsi()),
                        MoneyText.plain(row.cost()),
                        MoneyText.plain(row.net())));
        return table.build();
    }

    Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add("EVSI of the next k cases = N × σ × L(|mean| ÷ σ), σ = s × √(k ÷ (n × (n + k))): N = "
                + value.population() + ", n = " + value.n() + ", mean " + MoneyText.of(value.mean()) + ", s "
                + MoneyText.of(value.standardDeviation()));
        steps.add(
                value.isStudent()
                        ? "L(u) = f(u) × (ν + u²) ÷ (ν − 1) − u × (1 − F(u)), the unit loss of Student's t with ν = "
                                + (value.n() - 1) + " degrees of freedom, as s is estimated"
                        : "L(u) = φ(u) − u × (1 − Φ(u)), the unit normal loss");
        steps.add("EVPI of the mean: the same for all k = " + WholeNumber.grouped(value.most()) + " others: "
                + MoneyText.of(value.perfect()));
        value.collecting()
                .ifPresent(cost -> steps.add("collecting costs " + MoneyText.of(cost.once()) + " once and "
                        + MoneyText.of(cost.perCase()) + " a case"));
        value.best()
                .ifPresent(best -> steps.add(
                        best == 0
                                ? "no number of further cases is worth more than it costs"
                                : "the net gain is greatest for " + WholeNumber.grouped(best) + " cases: "
                                        + MoneyText.of(value.of(best).net())));
        return new Explanation(steps);
    }
}
