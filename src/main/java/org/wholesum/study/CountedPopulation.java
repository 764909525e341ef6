package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.CaseRule;
import org.wholesum.population.People;

/** The people of a file who are similar to the cases of the ledger, counted by a rule. */
public final class CountedPopulation {
    private static final int SHOWN = 10;

    private final String file;
    private final long everyone;
    private final People people;
    private final Optional<CaseRule> rule;
    private final Optional<List<CaseRule.Misfit>> misfits;

    CountedPopulation(
            String file,
            long everyone,
            People people,
            Optional<CaseRule> rule,
            Optional<List<CaseRule.Misfit>> misfits) {
        this.file = file;
        this.everyone = everyone;
        this.people = people;
        this.rule = rule;
        this.misfits = misfits.map(List::copyOf);
    }

    /** {@return the file, as the scenario names it} */
    public String file() {
        return file;
    }

    /** {@return how many people are in it} */
    public long everyone() {
        return everyone;
    }

    /** {@return N, how many of them are similar} */
    public long count() {
        return people.count();
    }

    /** {@return what makes them similar; empty if everyone is} */
    public Optional<CaseRule> rule() {
        return rule;
    }

    /** {@return the cases of the ledger that are not similar by the rule; none if that isn't checked} */
    public List<CaseRule.Misfit> misfits() {
        return misfits.orElse(List.of());
    }

    People people() {
        return people;
    }

    /** {@return how many they are, and by which rule, in a sentence} */
    public String sentence() {
        return "The number of similar cases, " + WholeNumber.grouped(count()) + ", is counted from " + file
                + rule.map(asked -> ": of its " + WholeNumber.grouped(everyone) + " people, those whose " + asked + ".")
                        .orElse(", which is everyone in it.");
    }

    /** What there is to beware of in the cases themselves. */
    Optional<String> caution() {
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        return misfits.isEmpty()
                ? Optional.of("Whether the cases themselves fit the rule for similar ones is not checked, as their"
                        + " attributes are not given.")
                : misfits().isEmpty() ? Optional.empty() : Optional.of(unlike());
    }

    private String unlike() {
        List<CaseRule.Misfit> all = misfits();
        String more = all.size() > SHOWN ? "; and " + (all.size() - SHOWN) + " more" : "";
        return (all.size() == 1 ? "1 case does" : all.size() + " cases do")
                + " not fit the rule for similar ones, and yet "
                + (all.size() == 1 ? "speaks" : "speak") + " for them: "
                + all.stream()
                        .limit(SHOWN)
                        .map(one -> "case " + one.id() + " (" + String.join(", ", one.why()) + ")")
                        .collect(Collectors.joining("; "))
                + more + ".";
    }

    /** As {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }
}
