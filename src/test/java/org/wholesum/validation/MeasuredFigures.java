package org.wholesum.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last measured figures of the cases whose data sets are not included, {@code examples/validation/measured.csv}. */
final class MeasuredFigures {
    static final Path FILE = ScenarioFigures.FOLDER.resolve("measured.csv");

    private final Map<List<String>, Double> values;

    private MeasuredFigures(Map<List<String>, Double> values) {
        this.values = values;
    }

    /** The file's text as measured now, of the cases that need data; the figures have two more digits than printed. */
    static String measure(List<ValidationCase> cases) {
        StringBuilder csv = new StringBuilder("case,figure,measured\n");
        for (ValidationCase example : cases) {
            example.data().ifPresent(file -> example.figures().forEach(figure -> {
                int digits = figure.printed().value().scale() + 2;
                String value = new BigDecimal(figure.ours().getAsDouble())
                        .setScale(digits, RoundingMode.HALF_EVEN)
                        .toPlainString();
                csv.append(example.id() + ",\"" + figure.quantity() + "\"," + value + "\n");
            }));
        }
        return csv.toString();
    }

    static MeasuredFigures read() {
        Map<List<String>, Double> values = new HashMap<>();
        try {
            Files.readAllLines(FILE).stream().skip(1).forEach(line -> {
                String[] parts = line.split("\"");
                values.put(List.of(parts[0].replace(",", ""), parts[1]), Double.parseDouble(parts[2].replace(",", "")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MeasuredFigures(values);
    }

    /** The case as it is, or with its measured figures if it needs data. */
    ValidationCase of(ValidationCase example) {
        if (example.data().isEmpty()) {
            return example;
        }
        return example.withFigures(example.figures().stream()
                .map(figure ->
                        figure.measured(values.getOrDefault(List.of(example.id(), figure.quantity()), Double.NaN)))
                .toList());
    }
}
