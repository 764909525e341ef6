package org.wholesum.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UsualNumberProperties {
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("0012345.,.,-()£€+ '")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> before = Arbitraries.of("", "", "-", "£", "-£", "£-", "(", "(£", "€", "--", "(-");
        Arbitrary<String> whole =
                Arbitraries.of("", "0", "00", "7", "012", "1,234", "1.234", "12,345,678", "1,23", "1234567");
        Arbitrary<String> decimals = Arbitraries.of("", ".", ".5", ".50", ",5", ",50", ".123", ",00", ".00");
        Arbitrary<String> after = Arbitraries.of("", "", ")", "-");
        Arbitrary<String> usual =
                Combinators.combine(before, whole, decimals, after).as((a, b, c, d) -> a + b + c + d);
        return Arbitraries.oneOf(any, usual).filter(text -> !text.isEmpty());
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("GBP", "EUR", "USD");
    }

    @Property(tries = 20_000)
    void a_usual_number_is_what_the_form_reads(
            @ForAll("texts") String text, @ForAll("currencies") String currency, @ForAll NumberForm form) {
        UsualNumber simple = UsualNumber.of(text, currency);
        if (simple.isWith(form.mark())) {
            assertThat(simple.plain()).isEqualTo(form.read(text, currency).toPlainString());
        } else if (simple.isNumber()) {
            assertThat(form.isNumber(text, currency)).isFalse();
        }
    }

    /** DR isn't simple, and changes neither what a number is nor its decimal mark. */
    @Property(tries = 20_000)
    void a_column_of_simple_numbers_has_the_same_decimal_mark_as_one_of_others(
            @ForAll("texts") String text, @ForAll("currencies") String currency) {
        if (UsualNumber.of(text, currency).isNumber()) {
            String debit = text + " DR";
            assertThat(UsualNumber.of(debit, currency).isNumber()).isFalse();
            assertThat(found(text, currency)).isEqualTo(found(debit, currency).replace(debit, text));
        }
    }

    private static String found(String text, String currency) {
        NumberColumn column = new NumberColumn(currency);
        column.add(text);
        return column + " " + column.form();
    }

    @Example
    void usual_amounts_are_simple() {
        assertThat(UsualNumber.of("£1,234.50", "GBP").plain()).isEqualTo("1234.50");
        assertThat(UsualNumber.of("(1.234,50)", "EUR").plain()).isEqualTo("-1234.50");
        assertThat(UsualNumber.of("-12", "USD").plain()).isEqualTo("-12");
        assertThat(UsualNumber.of("£1", "EUR").isNumber()).isFalse();
    }
}
