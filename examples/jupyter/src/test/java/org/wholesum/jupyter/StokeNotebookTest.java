package org.wholesum.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code stoke.ipynb}, run cell by cell in this folder, as Jupyter does. */
class StokeNotebookTest {
    /** Amounts and percentages that prose states, rounded; the whole 95% is the level of an interval. */
    private static final Pattern FIGURE = Pattern.compile("£([\\d,]*\\d(?:\\.\\d+)?)( million)?|(\\d+\\.\\d+)%");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final int MILLION = 6;

    private record Cell(boolean isCode, String source, List<String> texts, List<String> pages) {}

    private static List<Cell> cells() throws IOException {
        List<Cell> cells = new ArrayList<>();
        JsonObject notebook =
                JsonParser.parseString(Files.readString(Path.of("stoke.ipynb"))).getAsJsonObject();
        for (JsonElement one : notebook.getAsJsonArray("cells")) {
            JsonObject cell = one.getAsJsonObject();
            boolean isCode = cell.get("cell_type").getAsString().equals("code");
            JsonArray outputs = isCode ? cell.getAsJsonArray("outputs") : new JsonArray();
            cells.add(new Cell(
                    isCode, joined(cell.get("source")), outputs(outputs, "text/plain"), outputs(outputs, "text/html")));
        }
        return cells;
    }

    private static List<String> outputs(JsonArray outputs, String type) {
        List<String> all = new ArrayList<>();
        for (JsonElement output : outputs) {
            JsonObject data = output.getAsJsonObject().getAsJsonObject("data");
            if (data != null && data.has(type)) {
                all.add(joined(data.get(type)));
            }
        }
        return all;
    }

    private static String joined(JsonElement lines) {
        StringBuilder text = new StringBuilder();
        if (lines.isJsonArray()) {
            lines.getAsJsonArray().forEach(line -> text.append(line.getAsString()));
        } else {
            text.append(lines.getAsString());
        }
        return text.toString();
    }

    @Test
    void each_cell_runs_in_order_and_gives_the_output_that_the_file_has() throws IOException {
        try (Kernel kernel = new Kernel()) {
            for (Cell cell : cells()) {
                if (cell.isCode()) {
                    DisplayData shown = kernel.eval(cell.source());
                    assertThat(shown).as(cell.source()).isNotNull();
                    assertThat(cell.texts()).containsExactly((String) shown.getData(MIMEType.TEXT_PLAIN));
                    if (shown.hasDataForType(MIMEType.TEXT_HTML)) {
                        assertThat(cell.pages()).containsExactly((String) shown.getData(MIMEType.TEXT_HTML));
                    }
                }
            }
        }
    }

    @Test
    void every_figure_of_the_prose_is_a_rounded_number_of_an_output() throws IOException {
        List<Cell> cells = cells();
        List<BigDecimal> numbers = cells.stream()
                .flatMap(cell -> cell.texts().stream())
                .flatMap(text -> NUMBER.matcher(text).results())
                .map(found -> number(found.group()))
                .toList();
        List<MatchResult> figures = cells.stream()
                .filter(cell -> !cell.isCode())
                .flatMap(cell -> FIGURE.matcher(cell.source()).results())
                .toList();
        assertThat(figures).hasSizeGreaterThan(10);
        for (MatchResult figure : figures) {
            BigDecimal stated = number(figure.group(1) == null ? figure.group(3) : figure.group(1));
            int places = figure.group(2) == null ? 0 : MILLION;
            assertThat(numbers).as(figure.group()).anyMatch(number -> number.movePointLeft(places)
                    .setScale(stated.scale(), RoundingMode.HALF_UP)
                    .equals(stated));
        }
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }
}
