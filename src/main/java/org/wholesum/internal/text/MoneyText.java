package org.wholesum.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.joda.money.format.MoneyAmountStyle;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/**
 * Amounts of money as text, the same in every locale: {@code £337,000.00}, {@code -£40.20}.
 */
public final class MoneyText {
    private static final MoneyAmountStyle AMOUNT = MoneyAmountStyle.ASCII_DECIMAL_POINT_GROUP3_COMMA.withAbsValue(true);
    private static final MoneyFormatter UNSIGNED = new MoneyFormatterBuilder()
            .appendCurrencySymbolLocalized()
            .appendAmount(AMOUNT)
            .toFormatter(Locale.UK);

    private static final MoneyFormatter PLAIN =
            new MoneyFormatterBuilder().appendAmount(AMOUNT).toFormatter(Locale.UK);

    private static final int LEAST_ROUND = 100;

    private MoneyText() {}

    /**
     * An amount to the penny. {@code MoneyText.of(Money.parse("GBP -1040.2"))} is {@code "-£1,040.20"}.
     *
     * @param amount any amount
     * @return symbol, thousands with commas, pence
     */
    public static String of(Money amount) {
        return (amount.isNegative() ? "-" : "") + UNSIGNED.print(amount);
    }

    /**
     * An amount for a sentence: to the pound, half up, from £100; below that, to the penny.
     * {@code MoneyText.round(Money.parse("GBP 337000.50"))} is {@code "£337,001"}.
     *
     * @param amount any amount
     * @return symbol and thousands with commas
     */
    public static String round(Money amount) {
        Money size = amount.abs();
        if (amount.isZero()) {
            return amount.getCurrencyUnit().getSymbol(Locale.UK) + "0";
        }
        if (size.isLessThan(Money.of(amount.getCurrencyUnit(), LEAST_ROUND)) || size.getScale() == 0) {
            return of(amount);
        }
        String whole = UNSIGNED.print(size.rounded(0, RoundingMode.HALF_UP));
        return (amount.isNegative() ? "-" : "") + whole.substring(0, whole.lastIndexOf('.'));
    }

    /**
     * An amount that can have more decimals than its currency. {@code MoneyText.exact(BigMoney.parse("GBP 147.8333"))} is
     * {@code "£147.8333"}.
     *
     * @param amount any amount
     * @return symbol, thousands with commas, pence and any further decimals
     */
    public static String exact(BigMoney amount) {
        BigMoney bare = amount.withAmount(amount.getAmount().stripTrailingZeros());
        Money whole = bare.toMoney(RoundingMode.DOWN);
        BigDecimal decimals = bare.getAmount().remainder(BigDecimal.ONE).abs();
        int places = amount.getCurrencyUnit().getDecimalPlaces();
        String further =
                decimals.scale() <= places ? "" : decimals.toPlainString().substring(2 + places);
        return of(whole) + (places == 0 && !further.isEmpty() ? "." : "") + further;
    }

    /**
     * An amount in minor units, to the penny.
     *
     * @param currency its currency
     * @param pence its minor units
     * @return symbol, thousands with commas, pence
     */
    public static String of(CurrencyUnit currency, long pence) {
        return of(Money.ofMinor(currency, pence));
    }

    /**
     * An amount without a currency symbol, for a column with the currency in its heading.
     *
     * @param currency its currency
     * @param pence its minor units
     * @return thousands with commas, pence, as {@code -1,040.20}
     */
    public static String plain(CurrencyUnit currency, long pence) {
        return plain(Money.ofMinor(currency, pence));
    }

    /**
     * An amount without a currency symbol, for a column with the currency in its heading.
     *
     * @param amount any amount
     * @return thousands with commas, pence, as {@code -1,040.20}
     */
    public static String plain(Money amount) {
        return (amount.isNegative() ? "-" : "") + PLAIN.print(amount);
    }

    /**
     * Two amounts in the same form: to the pound if one of them is, and as {@link #brief} from a million.
     *
     * @param from the lower amount
     * @param to the upper amount
     * @return as {@code -£174 to £54}
     */
    public static String range(Money from, Money to) {
        Money least = Money.of(from.getCurrencyUnit(), LEAST_ROUND);
        boolean pence = from.abs().isLessThan(least) && to.abs().isLessThan(least);
        return (pence ? of(from) : pounds(from)) + " to " + (pence ? of(to) : pounds(to));
    }

    private static String pounds(Money amount) {
        return amount.isZero() || !amount.abs().isLessThan(Money.of(amount.getCurrencyUnit(), LEAST_ROUND))
                ? brief(amount)
                : whole(amount);
    }

    /**
     * An amount to the pound, half up, however small. {@code MoneyText.whole(Money.parse("GBP -40.20"))} is {@code "-£40"}.
     *
     * @param amount any amount
     * @return symbol and thousands with commas
     */
    public static String whole(Money amount) {
        Money whole = amount.rounded(0, RoundingMode.HALF_UP);
        String text = of(whole);
        return whole.getScale() == 0 ? text : text.substring(0, text.lastIndexOf('.'));
    }

    /**
     * A large amount in three significant figures or so, for a sentence; below a million, as {@link #round}.
     * {@code MoneyText.brief(Money.parse("GBP 81506285.71"))} is {@code "£81.5 million"},
     * {@code MoneyText.brief(Money.parse("GBP 2040000000"))} is {@code "£2.04 billion"}.
     *
     * @param amount any amount
     * @return the short form
     */
    public static String brief(Money amount) {
        double size = amount.getAmount().abs().doubleValue();
        String sign = amount.isNegative() ? "-" : "";
        String symbol = amount.getCurrencyUnit().getSymbol(Locale.UK);
        if (size < 999_500) {
            return round(amount);
        }
        boolean billions = size >= 999_500_000;
        double scaled = size / (billions ? 1e9 : 1e6);
        String form = scaled < 9.995 ? "%.2f" : scaled < 999.5 ? "%.1f" : "%,.0f";
        return sign + symbol + String.format(Locale.ROOT, form, scaled) + (billions ? " billion" : " million");
    }
}
