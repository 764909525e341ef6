package org.wholesum.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MoneyAxisTest {
    @Test
    void amounts_at_the_axis_are_round_and_few() {
        CurrencyUnit pounds = CurrencyUnit.of("GBP");
        for (long high = 1; high < 1_000_000_000_000_000L; high = high * 3 + 1) {
            MoneyAxis axis = MoneyAxis.of(pounds, new double[] {high});
            assertThat(axis.breaks()).hasSizeBetween(2, 6).startsWith(0.0).allMatch(pence -> pence <= axis.high());
        }
        assertThat(labels(MoneyAxis.of(pounds, new double[] {150_000_000}))).containsExactly("0", "0.5", "1", "1.5");
        assertThat(labels(MoneyAxis.of(pounds, new double[] {-3_000_000, 1_000_000})))
                .containsExactly("\u221230", "\u221220", "\u221210", "0", "10");
        assertThat(labels(MoneyAxis.of(pounds, new double[] {0}))).containsExactly("0");
    }

    @Test
    void the_unit_is_in_words() {
        CurrencyUnit pounds = CurrencyUnit.of("GBP");
        assertThat(MoneyAxis.of(pounds, new double[] {99_900}).unit()).isEqualTo("£");
        assertThat(MoneyAxis.of(pounds, new double[] {-3_000_000, 1_000_000}).unit())
                .isEqualTo("£ thousand");
        assertThat(MoneyAxis.of(pounds, new double[] {150_000_000}).unit()).isEqualTo("£ million");
        assertThat(MoneyAxis.of(CurrencyUnit.of("JPY"), new double[] {2_500}).unit())
                .contains("¥")
                .endsWith(" thousand");
    }

    private static List<String> labels(MoneyAxis axis) {
        return axis.breaks().stream().map(axis::label).toList();
    }
}
