package org.wholesum.projection;

import org.joda.money.Money;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.ComparedAmounts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/** The words and the table of a {@link Comparison}. */
final class ComparisonText {
    private ComparisonText() {}

    static String difference(Money from, Money take) {
        return MoneyText.of(from) + " − " + MoneyText.of(take) + " = " + MoneyText.of(from.minus(take));
    }

    static String sentence(Comparison of) {
        Compared exact = Compared.of(of.oldCost(), of.pilotCost());
        Compared rounded = exact.rounded();
        AmountFormat format = exact.format();
        Months horizon = of.horizon();
        return "From " + Typography.months(horizon.first(), horizon.last()) + " (" + horizon.count()
                + (horizon.count() == 1 ? " month), " : " months), ")
                + of.names().oldInSentence() + " costs " + format.sentence(rounded.old()) + " and "
                + of.names().pilotInSentence() + " " + format.sentence(rounded.pilot()) + ": "
                + result(of, format.size(of.saving(), rounded.saving())) + ".";
    }

    private static String result(Comparison of, String by) {
        if (of.saving().isZero()) {
            return "both cost the same";
        }
        String share = of.change().map(c -> " (" + Percent.of(c.abs()) + ")").orElse("");
        return of.names().pilotInSentence()
                + (of.saving().isNegative() ? " costs " + by + " more" + share : " saves " + by + share);
    }

    static Table byAgency(Comparison of) {
        return ComparedAmounts.toThePenny(
                Typography.months(of.horizon().first(), of.horizon().last()),
                of.names().oldAsColumn(),
                of.names().pilotAsColumn(),
                of.shifts().stream()
                        .map(shift -> ComparedAmounts.Line.exact(
                                shift.agency().id(), Compared.of(shift.old(), shift.pilot())))
                        .toList(),
                Compared.of(of.oldCost(), of.pilotCost()));
    }
}
