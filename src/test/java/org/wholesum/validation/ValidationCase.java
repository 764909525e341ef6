package org.wholesum.validation;

import java.util.List;
import java.util.Optional;

/**
 * A published worked example and its figures.
 *
 * @param id its name in links
 * @param title its title
 * @param field of knowledge, in a word or two
 * @param source the full citation
 * @param inputs what goes in, in words
 * @param figures what comes out
 * @param data the published data set that it needs and that is not included; empty if it needs none
 * @param scenario the folder of its scenario; empty if it is in code only
 * @param note what else a reader should know; empty if nothing
 */
record ValidationCase(
        String id,
        String title,
        String field,
        String source,
        String inputs,
        List<ValidationFigure> figures,
        Optional<String> data,
        Optional<String> scenario,
        Optional<String> note) {

    static ValidationCase of(
            String id, String title, String field, String source, String inputs, ValidationFigure... figures) {
        return new ValidationCase(
                id,
                title,
                field,
                source,
                inputs,
                List.of(figures),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    ValidationCase withFigures(List<ValidationFigure> others) {
        return new ValidationCase(id, title, field, source, inputs, others, data, scenario, note);
    }

    ValidationCase withData(String file) {
        return new ValidationCase(id, title, field, source, inputs, figures, Optional.of(file), scenario, note);
    }

    ValidationCase withScenario(String folder) {
        return new ValidationCase(id, title, field, source, inputs, figures, data, Optional.of(folder), note);
    }

    ValidationCase withNote(String text) {
        return new ValidationCase(id, title, field, source, inputs, figures, data, scenario, Optional.of(text));
    }

    /** {@return how many of its figures agree} */
    long agreeing() {
        return figures.stream().filter(figure -> figure.verdict().agrees()).count();
    }
}
