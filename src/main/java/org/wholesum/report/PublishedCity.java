package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.inference.Interval;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.publication.PublishedPopulation;
import org.wholesum.internal.publication.PublishedPopulation.Saving;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;

/** The whole population in a publication: a sentence, a key figure, and the table by agency. */
final class PublishedCity {
    private final Publication publication;
    private final PublishedPopulation city;

    PublishedCity(Publication publication, PublishedPopulation city) {
        this.publication = publication;
        this.city = city;
    }

    String sentence() {
        Money saving = city.total().point();
        return "Over " + WholeNumber.grouped(city.population())
                + (isWhole() ? " cases, the whole population, " : " similar cases, ")
                + publication.comparison().names().pilotInSentence()
                + (saving.isNegative() ? " would cost a further " : " would save ")
                + MoneyText.brief(saving.abs())
                + (publication.appraisal().isPresent() ? " in cash" : "")
                + (isWhole()
                        ? ". Every case is in the sample, so there is no sampling uncertainty."
                        : city.total().interval().map(this::interval).orElse("."));
    }

    private boolean isWhole() {
        return city.population() == city.n();
    }

    private String interval(Interval interval) {
        boolean zero = interval.lower() <= 0 && interval.upper() >= 0;
        return "; " + interval.level() + " interval from n = " + city.n() + ": "
                + MoneyText.range(interval.lowerMoney(), interval.upperMoney()) + " by " + interval.method() + "."
                + (zero
                        ? " So " + city.n() + " cases can't rule out that it "
                                + (city.total().point().isNegative() ? "saves money." : "saves nothing.")
                        : "");
    }

    KeyFigure figure() {
        Money saving = city.total().point();
        return new KeyFigure(
                (saving.isNegative() ? "Costs more" : "Saving")
                        + (publication.appraisal().isPresent() ? " in cash" : "") + ", "
                        + WholeNumber.grouped(city.population()) + " similar cases",
                MoneyText.brief(saving.abs()),
                isWhole()
                        ? "every case is in the sample"
                        : city.total()
                                .interval()
                                .map(one -> one.level() + " interval from n = " + city.n() + ": "
                                        + MoneyText.range(one.lowerMoney(), one.upperMoney()))
                                .orElse("n = " + city.n()));
    }

    Table table(Precision precision) {
        Table.Builder table = Table.titled(title()).words("agency").figures("saving", "from", "to");
        List<String> names = new ArrayList<>();
        List<Saving> savings = new ArrayList<>();
        city.agencies().forEach((agency, saving) -> {
            names.add(publication.nameOf(agency));
            savings.add(saving);
        });
        if (!publication.suppressed().isEmpty()) {
            names.add(publication.nameOf(publication.together()));
            savings.add(new Saving(city.together(), Optional.empty()));
        }
        AmountFormat format = AmountFormat.of(
                precision,
                city.total().point().getCurrencyUnit(),
                Stream.concat(savings.stream(), Stream.of(city.total())).mapToLong(PublishedCity::pence));
        long[] printed =
                format.column(savings.stream().mapToLong(PublishedCity::pence).toArray());
        for (int i = 0; i < names.size(); i++) {
            table.row(cells(names.get(i), printed[i], savings.get(i), format));
        }
        return new SuppressedRows(publication)
                .in(table.total(cells("all", LongStream.of(printed).sum(), city.total(), format))
                        .build());
    }

    private static long pence(Saving saving) {
        return saving.point().getAmountMinorLong();
    }

    private String title() {
        return "Saving of " + WholeNumber.grouped(city.population()) + " cases by agency in "
                + city.total().point().getCurrencyUnit() + ", "
                + Typography.months(
                        publication.comparison().horizon().first(),
                        publication.comparison().horizon().last())
                + city.total()
                        .interval()
                        .filter(one -> !isWhole())
                        .map(one -> "; " + one.level() + " intervals by " + one.method() + ", n = " + city.n()
                                + ", whose ends don't add up")
                        .orElse("");
    }

    private static String[] cells(String name, long saving, Saving exact, AmountFormat format) {
        List<String> cells = new ArrayList<>(List.of(name, format.plain(saving)));
        cells.add(exact.interval().map(one -> format.plain(one.lowerMoney())).orElse(""));
        cells.add(exact.interval().map(one -> format.plain(one.upperMoney())).orElse(""));
        return cells.toArray(String[]::new);
    }
}
