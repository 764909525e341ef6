package org.wholesum.internal.worth;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.sensitivity.InformationGroup;
import org.wholesum.sensitivity.InformationValue;
import org.wholesum.sensitivity.SampleInformation;
import org.wholesum.sensitivity.SampleValue;

/** What to learn next, in sentences. */
final class LearningSentences {
    private LearningSentences() {}

    static String of(InformationValue value) {
        if (value.evpi().isZero()) {
            return "Knowing the uncertain inputs exactly would be worth nothing: the same method is better in every draw.";
        }
        StringBuilder text = new StringBuilder();
        most(value.groups())
                .ifPresent(group ->
                        text.append("Of the groups, ").append(atMost(group)).append(' '));
        most(value.inputs()).ifPresent(input -> text.append(text.isEmpty() ? "Of the" : "Of")
                .append(" single inputs, ")
                .append(atMost(input))
                .append(' '));
        return text.append("Knowing all inputs exactly would be worth at most ")
                .append(MoneyText.round(value.evpi()))
                .append(". More should not be paid to learn about them before it is decided which method is used.")
                .toString();
    }

    private static Optional<InformationGroup> most(List<InformationGroup> groups) {
        return groups.stream()
                .filter(group -> group.evppi().isPositive())
                .reduce((one, other) -> other.evppi().isGreaterThan(one.evppi()) ? other : one);
    }

    private static String atMost(InformationGroup group) {
        return "\"" + group.name() + "\" is worth most: knowing "
                + (group.inputs().size() == 1 ? "it" : "its " + group.inputs().size() + " inputs")
                + " exactly would be worth at most " + MoneyText.round(group.evppi()) + ".";
    }

    static String of(SampleInformation value, List<SampleValue> numbers) {
        if (value.most() == 0) {
            return "Every person is in the sample, so there are no further cases to collect.";
        }
        StringBuilder text = new StringBuilder();
        value.best().ifPresent(best -> text.append(best(value, best)).append(' '));
        if (!numbers.isEmpty() && !bestIs(value, numbers)) {
            text.append(collected(numbers.get(numbers.size() - 1), value)).append(' ');
        }
        return text.append("Knowing the saving of every one of the ")
                .append(WholeNumber.grouped(value.population()))
                .append(" people would be worth ")
                .append(MoneyText.round(value.perfect()))
                .append(
                        ". This is by the saving over the horizon before discounting, and for cases that are drawn at random from")
                .append(" these people.")
                .toString();
    }

    private static boolean bestIs(SampleInformation value, List<SampleValue> numbers) {
        OptionalLong best = value.best();
        return best.isPresent()
                && best.getAsLong() == numbers.get(numbers.size() - 1).cases();
    }

    private static String best(SampleInformation value, long best) {
        return best == 0
                ? "No number of further cases is worth more than it costs."
                : "The net gain is greatest for " + more(best) + ". " + collected(value.of(best), value);
    }

    private static String collected(SampleValue row, SampleInformation value) {
        return value.collecting().isPresent()
                ? "Collecting " + more(row.cases()) + " " + worth(row) + "."
                : "Collecting " + more(row.cases()) + " is worth " + MoneyText.round(row.evsi())
                        + " on average; what it costs is not given.";
    }

    /** Of how many cases the values of inputs are, where those of further cases are of more. */
    static String scale(SampleInformation value) {
        double times = (double) value.population() / value.n();
        return "The values of inputs are for the " + WholeNumber.grouped(value.n())
                + " cases of the ledger. Where all costs grow with the number of cases, they are "
                + NumberText.of(times) + " times as much for " + WholeNumber.grouped(value.population())
                + " people.";
    }

    private static String more(long cases) {
        return WholeNumber.grouped(cases) + " more " + (cases == 1 ? "case" : "cases");
    }

    private static String worth(SampleValue row) {
        Money net = row.net();
        return "costs " + MoneyText.round(row.cost()) + " and is worth " + MoneyText.round(row.evsi())
                + " on average, " + MoneyText.round(net.abs())
                + (net.isNegative() ? " less" : " more") + " than it costs";
    }
}
