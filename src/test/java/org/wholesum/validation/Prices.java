package org.wholesum.validation;

import java.util.List;
import org.joda.money.Money;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.Deflator;

/** Values of one year in the prices of another. */
final class Prices {
    private static final String ROUNDED =
            "the index is printed to six decimals, and the publication calculates with the"
                    + " unrounded one; to the penny both are the same";

    private Prices() {}

    static List<ValidationCase> cases() {
        return List.of(ValidationCase.of(
                "uprating",
                "Unit costs brought to 2015/16",
                "prices",
                "New Economy, Unit Cost Database version 1.4, Greater Manchester (2015), the columns of updated values; index: HM"
                        + " Treasury, GDP deflators at market prices, March 2015.",
                "£500 of 2002/03, £2,470 of 2008/09, £6,680 of 2010/11, £33,785 and £51,080 of 2013/14, by financial years.",
                uprated("500", "2002/03", "£673.2312"),
                uprated("2470", "2008/09", "£2,836.4808").rounded(0.0005, ROUNDED),
                uprated("6680", "2010/11", "£7,276.4173"),
                uprated("33785", "2013/14", "£34,840.3758").rounded(0.0005, ROUNDED),
                uprated("51080", "2013/14", "£52,675.6370").rounded(0.0005, ROUNDED)));
    }

    /** A million times the value, as the library's money is in pence. */
    private static ValidationFigure uprated(String value, String year, String published) {
        Money large = Money.parse("GBP " + value + "000000");
        Money updated = Deflator.ukGdpMarch2015().convert(large, PriceBase.parse(year), PriceBase.parse("2015/16"));
        return ValidationFigure.of(
                "£%,d of %s".formatted(Integer.parseInt(value), year),
                published,
                updated.getAmount().movePointLeft(6).doubleValue());
    }
}
