package org.wholesum.internal.demand;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;

/** Values of JSON: amounts, shares and other numbers are decimal text, so that no reader rounds them. */
final class SectionJson {
    private static final int PLACES = 9;

    private SectionJson() {}

    static Map<String, Object> amount(Money money) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", money.getCurrencyUnit().getCode());
        json.put("amount", money.getAmount().toPlainString());
        return json;
    }

    /** To nine decimals. */
    static String number(double value) {
        BigDecimal number = new BigDecimal(value, MathContext.DECIMAL64).setScale(PLACES, RoundingMode.HALF_UP);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
