package org.wholesum.internal.scenario.appraisal;

import java.util.Optional;
import org.wholesum.guidance.Guidance;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;

/**
 * The editions of guidance; {@code guidance: green-book-2026} is short for {@code guidance: {edition: green-book-2026}}.
 *
 * @param edition whose rates and values are used
 * @param beside another whose results are shown beside them
 */
@ShortForm(key = "edition", expected = "expected the name of an edition, or keys and values")
public record EditionsEntry(@Required Guidance edition, Optional<Guidance> beside) {
    /**
     * Checks that there are two editions.
     *
     * @throws IllegalArgumentException if both are the same
     */
    public EditionsEntry {
        new Checks()
                .require(!beside.equals(Optional.of(edition)), "expected another edition", "beside")
                .done();
    }
}
