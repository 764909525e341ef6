package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.wholesum.internal.store.PackedDates;

class DatesProperties {
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    @Provide
    Arbitrary<String> dates() {
        return Combinators.combine(
                        Arbitraries.integers().between(1890, 2210),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32))
                .as((year, month, day) -> "%04d-%02d-%02d".formatted(year, month, day));
    }

    @Property(tries = 5000)
    void a_date_is_one_of_the_calendar_from_1900_to_2199(@ForAll("dates") String text) {
        assertThat(packed(text)).as(text).isEqualTo(expected(text));
    }

    @Property(tries = 5000)
    void one_byte_that_is_wrong_anywhere_is_seen(
            @ForAll("dates") String text,
            @ForAll @IntRange(max = 9) int at,
            @ForAll @IntRange(min = -128, max = 127) int other) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        bytes[at] = (byte) other;
        assertThat(Dates.packed(bytes, 0, bytes.length))
                .isEqualTo(expected(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    private static int packed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Dates.packed(bytes, 0, bytes.length);
    }

    private static int expected(String text) {
        try {
            LocalDate date = LocalDate.parse(text, STRICT);
            boolean within = date.getYear() >= 1900 && date.getYear() <= 2199;
            return within
                    ? PackedDates.pack(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                    : Dates.INVALID;
        } catch (DateTimeException e) {
            return Dates.INVALID;
        }
    }
}
