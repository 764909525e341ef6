package org.wholesum.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholesum.internal.ids.IdForm;

/** Some rules, applied to ids: two ids are one if their forms are equal. */
final class IdRules {
    private final EnumSet<IdRule> rules;

    IdRules(Collection<IdRule> rules) {
        this.rules = EnumSet.noneOf(IdRule.class);
        this.rules.addAll(rules);
    }

    Set<IdRule> rules() {
        return Collections.unmodifiableSet(rules);
    }

    /** The rules and one more. */
    IdRules with(IdRule another) {
        IdRules more = new IdRules(rules);
        more.rules.add(another);
        return more;
    }

    static IdRules all() {
        return new IdRules(EnumSet.allOf(IdRule.class));
    }

    /** The rules that are not applied. */
    List<IdRule> others() {
        return Arrays.stream(IdRule.values())
                .filter(rule -> !rules.contains(rule))
                .toList();
    }

    /** The form of an id: the same for all ids that the rules make one. The form of a form is the form itself. */
    String form(String id) {
        String form = Normalizer.normalize(id, Normalizer.Form.NFC);
        form = rules.contains(IdRule.BLANKS)
                ? IdForm.withoutBlanks(form)
                : rules.contains(IdRule.TRIM) ? IdForm.trimmed(form) : form;
        if (rules.contains(IdRule.CASE)) {
            // to lower case first and last: ẞ becomes ß, whose upper case is SS; and some letters have several
            // lower-case forms
            String folded =
                    form.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            form = Normalizer.normalize(folded, Normalizer.Form.NFC);
        }
        return rules.contains(IdRule.LEADING_ZEROS) ? IdForm.withoutLeadingZeros(form) : form;
    }

    /** As {@code trim, case}. */
    @Override
    public String toString() {
        return rules.isEmpty()
                ? "none"
                : rules.stream()
                        .map(rule -> rule.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
