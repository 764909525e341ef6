package org.wholesum.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code stoke.ipynb}, run cell by cell in this folder, as Jupyter does. */
class StokeNotebookTest {
    /** Amounts, percentages and probabilities that prose states; the 95% is that of the interval. */
    private static final Pattern FIGURE = Pattern.compile("£[\\d,]+(?:\\.\\d\\d)?|\\d+\\.\\d+%|0\\.\\d+");

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
    void every_figure_of_the_prose_is_in_an_output() throws IOException {
        List<Cell> cells = cells();
        String outputs = String.join("\n", cells.stream().flatMap(cell -> cell.texts().stream()).toList());
        List<String> figures = cells.stream()
                .filter(cell -> !cell.isCode())
                .flatMap(cell -> FIGURE.matcher(cell.source()).results().map(MatchResult::group))
                .toList();
        assertThat(figures).hasSizeGreaterThan(8).allSatisfy(figure -> assertThat(outputs)
                .containsPattern("(?<![\\d,.])" + Pattern.quote(figure.replace("£", "")) + "(?![\\d,]*\\d)"));
    }
}
