package org.wholesum.internal.picture;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.Plot.Shade;
import org.wholesum.internal.chart.Plot.Style;
import org.wholesum.internal.chart.TextWidth;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.settlement.Payment;
import org.wholesum.settlement.Settlement;

/** Who pays whom: those who pay on the left, those who are paid on the right, and bands as wide as the payments between. */
public final class PaymentsChart {
    private static final int MOST = 12;
    private static final int BANDS = 200;
    private static final int GAP = 46;
    private static final int BELOW = 8;
    private static final int STEPS = 32;
    private static final int NAME_WIDTH = 165;
    private static final double BLOCK = 0.02;
    private static final double LINE = 4;

    private final Plot plot = new Plot();
    private final List<Payment> payments;
    private final Function<Agency, String> names;
    private final double paid;
    private final Map<Agency, Money> from;
    private final Map<Agency, Money> to;
    private final int height;

    private PaymentsChart(Settlement settlement, Function<Agency, String> names) {
        this.names = names;
        this.paid = settlement.paid().getAmountMinorLong();
        this.payments = settlement.payments();
        this.from = sums(Payment::from);
        this.to = sums(Payment::to);
        this.height = BANDS + GAP * Math.max(from.size(), to.size());
    }

    /**
     * The chart.
     *
     * @param settlement the payments
     * @param names what to call the agencies
     * @return the flows; empty if nothing is paid, or more than twelve agencies pay or are paid
     */
    public static Optional<Block.Chart> of(Settlement settlement, Function<Agency, String> names) {
        PaymentsChart chart = new PaymentsChart(settlement, names);
        int most = Math.max(chart.from.size(), chart.to.size());
        return most == 0 || most > MOST ? Optional.empty() : Optional.of(chart.drawn(settlement));
    }

    /** What each agency pays, or is paid, the most first. */
    private Map<Agency, Money> sums(Function<Payment, Agency> of) {
        Map<Agency, Money> sums =
                payments.stream().collect(Collectors.toMap(of, Payment::amount, Money::plus, LinkedHashMap::new));
        return sums.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Agency, Money> sum) -> sum.getValue())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Money::plus, LinkedHashMap::new));
    }

    private Block.Chart drawn(Settlement settlement) {
        Map<Agency, Double> left = tops(from);
        Map<Agency, Double> right = tops(to);
        bands(new LinkedHashMap<>(left), new LinkedHashMap<>(right));
        from.forEach((agency, sum) -> block(agency, sum, top(left, agency), true));
        to.forEach((agency, sum) -> block(agency, sum, top(right, agency), false));
        return new Block.Chart(
                        "Who pays whom: agencies that pay on the left, agencies that are paid on the right",
                        "Bands from those who pay to those who are paid, " + MoneyText.round(settlement.paid())
                                + " in all: "
                                + payments.stream()
                                        .map(payment -> names.apply(payment.from()) + " pays "
                                                + names.apply(payment.to()) + " " + MoneyText.round(payment.amount()))
                                        .collect(Collectors.joining("; "))
                                + ".",
                        plot.specification(
                                List.of(0.0, 1.0),
                                List.of((double) -height, 0.0),
                                height + BELOW,
                                List.of(0, 1, BELOW, 1)))
                .with(table(settlement));
    }

    private Table table(Settlement settlement) {
        Table.Builder table = Table.titled(
                        "Payments in " + settlement.paid().getCurrencyUnit().getCode())
                .words("from", "to")
                .figures("amount");
        payments.forEach(payment ->
                table.row(names.apply(payment.from()), names.apply(payment.to()), MoneyText.plain(payment.amount())));
        return table.total("all", "", MoneyText.plain(settlement.paid())).build();
    }

    /** Where the block of each agency begins; the side with fewer is in the middle. */
    private Map<Agency, Double> tops(Map<Agency, Money> sums) {
        double y = -(height - BANDS - GAP * (double) sums.size()) / 2;
        Map<Agency, Double> tops = new LinkedHashMap<>();
        for (Map.Entry<Agency, Money> sum : sums.entrySet()) {
            tops.put(sum.getKey(), y - GAP);
            y -= GAP + size(sum.getValue());
        }
        return tops;
    }

    private static double top(Map<Agency, Double> tops, Agency agency) {
        return tops.getOrDefault(agency, 0.0);
    }

    private double size(Money amount) {
        return amount.getAmountMinorLong() / paid * BANDS;
    }

    /** Each band leaves and arrives below the one before it. */
    private void bands(Map<Agency, Double> left, Map<Agency, Double> right) {
        List<Agency> order = List.copyOf(to.keySet());
        List<Agency> payers = List.copyOf(from.keySet());
        List<Payment> sorted = payments.stream()
                .sorted(Comparator.comparingInt((Payment payment) -> payers.indexOf(payment.from()))
                        .thenComparingInt(payment -> order.indexOf(payment.to())))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Payment payment = sorted.get(i);
            double size = size(payment.amount());
            double start = top(left, payment.from());
            double end = top(right, payment.to());
            band("payment " + i, start, end, size);
            left.put(payment.from(), start - size);
            right.put(payment.to(), end - size);
        }
    }

    private void band(String name, double start, double end, double size) {
        for (int i = 0; i <= STEPS; i++) {
            double part = i / (double) STEPS;
            double y = start + (end - start) * part * part * (3 - 2 * part);
            plot.area(BLOCK + (1 - 2 * BLOCK) * part, y - size, y, new Shade(Plot.OLD, 0.3), name);
        }
    }

    private void block(Agency agency, Money sum, double top, boolean pays) {
        String colour = pays ? Plot.PAYS : Plot.PILOT;
        plot.bar(pays ? 0 : 1 - BLOCK, pays ? BLOCK : 1, top - size(sum), top, colour);
        String words = TextWidth.fitted(names.apply(agency), NAME_WIDTH) + "\n" + (pays ? "pays " : "is paid ")
                + MoneyText.brief(sum);
        plot.text(pays ? 0 : 1, top + LINE, words, new Style(colour, pays ? 0 : 1, 0, true));
    }
}
