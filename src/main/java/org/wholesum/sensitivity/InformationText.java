package org.wholesum.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;

/** The values of information as a table, and their explanation. */
final class InformationText {
    private final InformationValue value;

    InformationText(InformationValue value) {
        this.value = value;
    }

    private Stream<InformationGroup> all() {
        return Stream.concat(value.groups().stream(), value.inputs().stream());
    }

    Table table() {
        Table.Builder table = Table.titled("Value of knowing inputs exactly, in " + value.currency())
                .words("known")
                .figures("EVPPI", "standard error", "share of EVPI");
        all().forEach(group -> table.row(
                group.name(), plain(group.evppi()), plain(group.standardError()), NumberText.share(group.share())));
        return table.total("everything", plain(value.evpi()), plain(value.standardError()), "100.0%")
                .build();
    }

    private static String plain(Money money) {
        return MoneyText.plain(money.getCurrencyUnit(), money.getAmountMinorLong());
    }

    Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add("EVPPI from " + WholeNumber.grouped(value.draws())
                + " draws: the expected gain of each draw given the known inputs is fitted by least squares on restricted"
                + " cubic splines of them and products of two and three of them, at most one term for ten draws, and drawn"
                + " towards the mean until its variance is that of the adjusted R²");
        steps.add(
                "value: the mean over the draws of the highest fitted gain, less the highest mean gain; at most the EVPI, "
                        + MoneyText.of(value.evpi())
                        + ", and for a group at least that of each input and group in it");
        all().forEach(group ->
                steps.add((group.inputs().size() > 1 ? group.name() + " " + group.inputs() : group.name()) + ": "
                        + MoneyText.of(group.evppi()) + ", standard error " + MoneyText.of(group.standardError())));
        return new Explanation(steps);
    }
}
