package org.wholesum.testing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Typography;

/**
 * Assertions that say in words what is not as expected.
 *
 * @param <S> the type of the assertions
 * @param <A> the type of the value
 */
// Not "requires transitive": who compiles against this library without its tests would need AssertJ.
@SuppressWarnings("exports")
abstract class PlainAssert<S extends PlainAssert<S, A>, A> extends AbstractAssert<S, A> {
    PlainAssert(A actual, Class<?> self) {
        super(actual, self);
    }

    /** The value, after a check that there is one. */
    final A checked() {
        isNotNull();
        return actual;
    }

    /** Compares an amount. */
    final S compare(String what, Money expected, Money found) {
        return within(0, what, expected, found);
    }

    /** Compares an amount that may differ by some minor units of its currency. */
    final S within(long pence, String what, Money expected, Money found) {
        boolean same = expected.getCurrencyUnit().equals(found.getCurrencyUnit());
        if (!same) {
            throw differs(what, expected, found, List.of());
        }
        Money difference = found.minus(expected);
        if (difference.abs().getAmountMinorLong() > pence) {
            String tolerance = "  tolerance   " + Money.ofMinor(found.getCurrencyUnit(), pence);
            String off = "  difference  " + difference;
            throw differs(what, expected, found, pence == 0 ? List.of(off) : List.of(tolerance, off));
        }
        return myself;
    }

    /** Compares what is not an amount. */
    final S compare(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw differs(what, expected, found, List.of());
        }
        return myself;
    }

    private AssertionError differs(String what, Object expected, Object found, List<String> further) {
        String text = what + " is not as expected:\n  expected    " + expected + "\n  found       " + found
                + further.stream().map(line -> "\n" + line).collect(Collectors.joining());
        return failureWithActualExpected(found, expected, "%s", text);
    }

    /** Fails with a sentence. */
    final AssertionError wrong(String sentence) {
        return failure("%s", sentence);
    }

    /** An agency that has a cost. */
    final Agency known(Agency agency, Collection<Agency> agencies) {
        if (!agencies.contains(agency)) {
            List<String> names = agencies.stream().map(Agency::toString).toList();
            Optional<String> near = Suggestions.to(agency.toString(), names);
            throw wrong(agency + " has no cost here, expected one of " + String.join(", ", names)
                    + near.map(name -> "\n  Maybe " + name).orElse(""));
        }
        return agency;
    }

    /** Months in words, as {@code October 2013 to September 2015}. */
    static String words(Months months) {
        return Typography.months(months.first(), months.last());
    }

    /** The value whose assertions these are. */
    @Override
    public String toString() {
        return "assertions on " + actual;
    }
}
