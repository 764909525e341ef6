package org.wholesum.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ExactTest {
    private static void isTooLarge(ThrowingCallable calculation) {
        assertThatThrownBy(calculation)
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "too large: an amount would be more than 9,223,372,036,854,775,807 pence (minor units of the"
                                + " currency)");
    }

    @Test
    void an_overflow_says_what_is_too_large() {
        isTooLarge(() -> Exact.add(Long.MAX_VALUE, 1));
        isTooLarge(() -> Exact.subtract(Long.MIN_VALUE, 1));
        isTooLarge(() -> Exact.multiply(Long.MAX_VALUE, 2));
        isTooLarge(() -> Exact.whole(new BigDecimal("9223372036854775808")));
        assertThat(Exact.whole(new BigDecimal("-9223372036854775807.00"))).isEqualTo(-Long.MAX_VALUE);
    }

    @Test
    void bare_messages_of_the_jdk_get_a_reason_and_others_are_kept() {
        for (ThrowingCallable bare : new ThrowingCallable[] {
            () -> Math.addExact(Long.MAX_VALUE, 1L),
            () -> Math.addExact(Integer.MAX_VALUE, 1),
            () -> new BigDecimal("1e30").longValueExact(),
            () -> BigInteger.TEN.pow(30).longValueExact()
        }) {
            assertThatThrownBy(bare).satisfies(e -> assertThat(Exact.reason((ArithmeticException) e))
                    .startsWith("too large: an amount would be more than"));
        }
        assertThat(Exact.reason(new ArithmeticException("no people"))).isEqualTo("no people");
    }
}
