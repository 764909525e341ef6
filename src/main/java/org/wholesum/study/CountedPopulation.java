package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.CaseRule;
import org.wholesum.population.People;

/** The people of a file who are similar to the cases of the ledger by an eligibility rule. */
public final class CountedPopulation {
    private static final int MOST_LISTED = 10;

    private final String file;
    private final long everyone;
    private final People people;
    private final Optional<CaseRule> rule;
    private final Optional<List<CaseRule.Mismatch>> mismatches;

    CountedPopulation(
            String file,
            long everyone,
            People people,
            Optional<CaseRule> rule,
            Optional<List<CaseRule.Mismatch>> mismatches) {
        this.file = file;
        this.everyone = everyone;
        this.people = people;
        this.rule = rule;
        this.mismatches = mismatches.map(List::copyOf);
    }

    /** {@return the file's name as in the scenario} */
    public String file() {
        return file;
    }

    /** {@return the number of people in the file} */
    public long everyone() {
        return everyone;
    }

    /** {@return N, the number of people who meet the rule} */
    public long count() {
        return people.count();
    }

    /** {@return the eligibility rule; empty if everyone in the file is similar} */
    public Optional<CaseRule> rule() {
        return rule;
    }

    /** {@return the cases of the ledger that don't meet the rule; empty if the scenario has no file of their attributes} */
    public List<CaseRule.Mismatch> mismatches() {
        return mismatches.orElse(List.of());
    }

    People people() {
        return people;
    }

    /**
     * The caution about the sampled cases themselves, for {@link StudyResult#cautions()}; empty if they meet the rule.
     */
    Optional<String> caution() {
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        if (mismatches.isEmpty()) {
            return Optional.of(
                    "It is not checked whether the sampled cases meet the eligibility rule, as the scenario gives"
                            + " no file of their attributes.");
        }
        return mismatches().isEmpty() ? Optional.empty() : Optional.of(included());
    }

    private String included() {
        List<CaseRule.Mismatch> all = mismatches();
        String more = all.size() > MOST_LISTED ? "; and " + (all.size() - MOST_LISTED) + " more" : "";
        return (all.size() == 1
                        ? "1 sampled case does not meet the eligibility rule but is included: "
                        : all.size() + " sampled cases do not meet the eligibility rule but are included: ")
                + all.stream()
                        .limit(MOST_LISTED)
                        .map(one -> "case " + one.id() + " (" + String.join(", ", one.reasons()) + ")")
                        .collect(Collectors.joining("; "))
                + more + ".";
    }

    /** The count, the file and the rule in a sentence. */
    @Override
    public String toString() {
        return "The number of similar cases, " + WholeNumber.grouped(count()) + ", is counted from " + file
                + rule.map(asked -> ": of its " + WholeNumber.grouped(everyone) + " people, those whose " + asked + ".")
                        .orElseGet(() -> ": all of its " + WholeNumber.grouped(everyone) + " people.");
    }
}
