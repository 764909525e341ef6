package org.wholesum.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.wholesum.validation.ValidationCases.NotExpressed;

/** The page on all cases, in Markdown. */
final class ValidationPage {
    private final StringBuilder page = new StringBuilder();

    private ValidationPage() {}

    static String of(List<ValidationCase> cases, List<NotExpressed> others) {
        ValidationPage page = new ValidationPage();
        page.introduction(cases);
        page.index(cases);
        cases.forEach(page::section);
        page.others(others);
        return page.page.toString();
    }

    private void introduction(List<ValidationCase> cases) {
        long figures =
                cases.stream().mapToLong(example -> example.figures().size()).sum();
        long agreeing = cases.stream().mapToLong(ValidationCase::agreeing).sum();
        page.append("""
            # Validation: other people's numbers

            The library is compared with %,d published worked examples that were made without it: %,d figures, of which %,d
            agree with the publication and %,d differ for a stated reason. Each figure is a test, which computes it again in
            every build (`ValidationTest`), and this page is written by a test (`ValidationPageTest`).

            A figure *agrees* if it is the published one when it is rounded to the printed digits. Where the publication is
            from random draws, or ours is, it agrees within the error of simulation that is stated. Every other difference has
            its reason below the table: the publication is rounded, or the publication is wrong and a recalculation without the
            library confirms ours, or both use different methods. Percentages differ in percentage points. An example from
            teaching, or an identity, without a publication of its own has the source of its method. Not every publication was
            at hand: some figures are as they are usually quoted, and should be read in the source before they are relied on.

            Data sets that are not the project's own are not included. Their cases have the figures that were last measured
            with the published data set (`measured.csv`), which tests compute again where its folder is given
            (`-Dvalidation.data=FOLDER`).

            Examples that can be written as a scenario have one, with the published figures as expectations:

            ```sh
            mvn -q compile exec:java -Dexec.args="check examples/validation/heart-valve/scenario.yaml"
            ```

            What is promised besides, and how it is tested: [Reliability](reliability.md).

            """.formatted(cases.size(), figures, agreeing, figures - agreeing));
    }

    private void index(List<ValidationCase> cases) {
        page.append("""
            | case | field | figures | agree | differ | why |
            | --- | --- | ---: | ---: | ---: | --- |
            """);
        for (ValidationCase example : cases) {
            long differing = example.figures().size() - example.agreeing();
            page.append("| [%s](#%s) | %s | %d | %d | %d | %s |\n"
                    .formatted(
                            example.title(),
                            example.id(),
                            example.field(),
                            example.figures().size(),
                            example.agreeing(),
                            differing,
                            why(example)));
        }
    }

    private static String why(ValidationCase example) {
        return example.figures().stream()
                .map(ValidationFigure::verdict)
                .filter(verdict -> !verdict.agrees())
                .distinct()
                .map(Verdict::toString)
                .collect(Collectors.joining("; "));
    }

    private void section(ValidationCase example) {
        page.append("\n<a id=\"%s\"></a>\n\n## %s\n\n".formatted(example.id(), example.title()));
        page.append("*Source:* " + example.source() + "\n\n");
        page.append("*Inputs:* " + example.inputs() + "\n\n");
        example.note().ifPresent(note -> page.append(note + "\n\n"));
        example.scenario()
                .ifPresent(folder -> page.append(
                        "*As a scenario:* [`%s/scenario.yaml`](%s/scenario.yaml), with its".formatted(folder, folder)
                                + " published figures as expectations.\n\n"));
        example.data()
                .ifPresent(
                        file -> page.append("With the published data set, `" + file + "`, which is not included.\n\n"));
        page.append("""
            | figure | published | ours | difference | result |
            | --- | ---: | ---: | ---: | --- |
            """);
        example.figures().forEach(this::row);
        reasons(example);
    }

    private void row(ValidationFigure figure) {
        page.append("| %s | %s | %s | %s |\n"
                .formatted(
                        figure.quantity(),
                        figure.published(),
                        figure.words().map(words -> words.get() + " | ").orElseGet(() -> numbers(figure)),
                        figure.verdict() == Verdict.AGREES ? "agrees" : figure.verdict()));
    }

    private static String numbers(ValidationFigure figure) {
        double ours = figure.ours().getAsDouble();
        PrintedNumber published = figure.printed();
        return published.format(ours) + " | " + published.formatDifference(ours);
    }

    private void reasons(ValidationCase example) {
        List<String> reasons = example.figures().stream()
                .filter(figure -> figure.departure().isPresent())
                .collect(Collectors.groupingBy(
                        figure -> figure.departure().orElseThrow().reason(),
                        LinkedHashMap::new,
                        Collectors.mapping(figure -> "*" + figure.quantity() + "*", Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(reason -> "- " + reason.getValue() + ": " + reason.getKey() + ".\n")
                .toList();
        if (!reasons.isEmpty()) {
            page.append("\n");
            reasons.forEach(page::append);
        }
    }

    private void others(List<NotExpressed> others) {
        page.append("""

            ## Examples that are not in the pack

            | example | source | reason |
            | --- | --- | --- |
            """);
        others.forEach(
                other -> page.append("| %s | %s | %s |\n".formatted(other.title(), other.source(), other.reason())));
    }
}
