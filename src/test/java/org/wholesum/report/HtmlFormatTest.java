package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.report.Examples.comparison;
import static org.wholesum.report.Examples.ofAgencies;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.costs.Agency;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.table.ComparisonTables;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.text.Table;
import org.wholesum.projection.Comparison;

/** The page: self-contained, escaped, and whole at every width. */
class HtmlFormatTest {
    private static final Comparison SAVES = comparison(24, new long[] {561_667, 28_083}, new long[] {278_408, 696_022});

    private static final RoundedComparison PRINTED = RoundedComparison.of(SAVES, Precision.PENCE);

    private static Report report(Block... blocks) {
        return new Report("Title", List.of("Headline."), List.of(), List.of(new Section("Heading", List.of(blocks))));
    }

    @Test
    void nothing_in_the_page_comes_from_elsewhere_or_runs() {
        String page = HtmlFormat.of(report(Charts.cumulative(SAVES), Charts.savingByAgency(SAVES, Agency::id)));
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
                .doesNotContain("<script", "<link", "<img", "<iframe", " src=", " href=", "@import", "url(");
        assertThat(page.replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", "")).doesNotContain("http://", "https://");
    }

    @Test
    void no_markup_gets_through_from_any_text() {
        String nasty = "<script>alert(1)</script>&\"'{{x}}";
        Report report = new Report(
                nasty,
                List.of(nasty),
                List.of(new KeyFigure(nasty, nasty, nasty)),
                List.of(new Section(
                        nasty,
                        List.of(
                                new Block.Prose(nasty),
                                new Block.Caution(nasty),
                                new Block.Steps(List.of(nasty)),
                                new Block.TableBlock(Table.titled(nasty)
                                        .words(nasty)
                                        .figures(nasty)
                                        .row(nasty, nasty)
                                        .total(nasty, nasty)
                                        .build()),
                                new Block.Chart(
                                        nasty, nasty, Charts.cumulative(SAVES).specification()),
                                Charts.savingByAgency(SAVES, agency -> nasty)))));
        String page = HtmlFormat.of(report);
        assertThat(page).doesNotContain("<script", "alert(1)</").contains("&lt;script&gt;alert(1)");
        assertThat(Pattern.compile("aria-label=\"[^\"]*[<>]").matcher(page).find())
                .isFalse();
    }

    @Test
    void a_chart_is_drawn_for_a_desk_and_a_phone_and_says_what_it_shows() {
        Block.Chart chart = Charts.cumulative(SAVES);
        assertThat(HtmlFormat.of(report(chart)))
                .contains("<figcaption>" + chart.title() + "</figcaption>")
                .contains("<div class=\"drawing wide\" role=\"img\" aria-label=\"Two lines of cumulative cost")
                .contains("<div class=\"drawing narrow\" role=\"img\" aria-label=\"Two lines of cumulative cost")
                .contains("viewBox=\"0 0 760 400\"", "viewBox=\"0 0 350 400\"");
    }

    @Test
    void every_colour_of_a_chart_is_one_of_the_page() throws IOException {
        String css;
        try (var in = HtmlFormat.class.getResourceAsStream("report.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Plot.COLOURS.forEach((name, colour) -> assertThat(css)
                .contains("--" + name + ": " + colour)
                .containsPattern("(?s)prefers-color-scheme: dark.*--" + name + ": #"));
        String svgs = HtmlFormat.of(report(Charts.cumulative(SAVES), Charts.savingByAgency(SAVES, Agency::id)))
                .replaceAll("(?s)<style>.*?</style>", "");
        Plot.COLOURS.forEach((name, colour) ->
                assertThat(svgs).contains("var(--" + name + ")").doesNotContain(colour));
    }

    @Test
    void tables_have_totals_and_mark_negative_amounts() {
        String page = HtmlFormat.of(report(new Block.TableBlock(ComparisonTables.byAgency(PRINTED, Agency::id))));
        assertThat(page)
                .contains("<th scope=\"col\" class=\"figure pilot\">pilot</th>")
                .contains("<th scope=\"row\">a1</th>")
                .contains("<td class=\"figure negative\" data-label=\"saving\">−100,227.36</td>")
                .contains("<td class=\"figure\" data-label=\"change\">−95.0%</td>")
                .contains(
                        "<tr class=\"total\"><th scope=\"row\">all</th><td class=\"figure\" data-label=\"old\">201,618.00</td>");
    }

    @Test
    void a_long_name_gets_room_in_a_table() {
        Table.Builder table = Table.titled("Table").words("agency").figures("old");
        Table both =
                table.row("Police", "1.00").row("Council, commissioned", "2.00").build();
        assertThat(HtmlFormat.of(report(new Block.TableBlock(both))))
                .contains("<th scope=\"row\">Police</th>")
                .contains("<th scope=\"row\" class=\"wordy\">Council, commissioned</th>");
    }

    @Test
    void a_table_of_more_than_twelve_rows_is_folded_and_a_shorter_one_is_not() {
        assertThat(HtmlFormat.of(report(new Block.TableBlock(rows(13)))))
                .contains("<details>\n<summary>Table (13 rows)</summary>\n<figure class=\"table\">");
        assertThat(HtmlFormat.of(report(new Block.TableBlock(rows(12)))))
                .contains("<figure class=\"table\">")
                .doesNotContain("<details>");
    }

    private static Table rows(int count) {
        Table.Builder rows = Table.titled("Table").words("row").figures("figure");
        for (int row = 0; row < count; row++) {
            rows.row("row " + row, "1.00");
        }
        return rows.build();
    }

    @Test
    void a_negative_coefficient_is_not_marked_as_a_loss() {
        Table table = Table.titled("Table")
                .words("input")
                .coefficients("rank correlation")
                .figures("saving")
                .row("stay", "-0.40", "-1.00")
                .build();
        assertThat(HtmlFormat.of(report(new Block.TableBlock(table))))
                .contains("<td class=\"figure\">−0.40</td>", "<td class=\"figure negative\">−1.00</td>");
    }

    @Test
    void the_cells_of_a_wide_table_have_the_headings_of_their_columns_for_a_phone() {
        Table.Builder table = Table.titled("Table").words("agency").figures("a", "b", "c", "saving");
        assertThat(HtmlFormat.of(report(new Block.TableBlock(
                        table.row("Police", "1", "2", "3", "4").build()))))
                .contains("<figure class=\"table stack\">", "<td class=\"figure\" data-label=\"saving\">4</td>");
    }

    @Test
    void contents_link_to_each_section_also_where_two_have_the_same_heading() {
        Section one = new Section("Costs & benefits", List.of(new Block.Prose("One.")));
        Report report = new Report("Title", List.of("Headline."), List.of(), List.of(one, one));
        assertThat(HtmlFormat.of(report))
                .contains("<a href=\"#section-costs-benefits\">", "<section id=\"section-costs-benefits\">")
                .contains("<a href=\"#section-costs-benefits-2\">", "<section id=\"section-costs-benefits-2\">");
    }

    @Test
    void a_line_never_ends_within_a_sample_size() {
        assertThat(HtmlFormat.of(report(new Block.Prose("95% intervals from n = 7: wide"))))
                .contains("from <span class=\"unbroken\">n &#x3D; 7</span>: wide");
    }

    @Test
    void a_line_never_ends_between_a_minus_and_its_amount() {
        String text = "From 2013-10 it costs -£40.2 million, not <-5%> of \"-£1\"; a well-known 3-4.";
        assertThat(HtmlFormat.of(report(new Block.Prose(text))))
                .contains("<p>From <span class=\"unbroken\">2013-10</span> it costs"
                        + " <span class=\"unbroken\">−£40.2</span> million, not"
                        + " &lt;<span class=\"unbroken\">-5</span>%&gt; of"
                        + " &quot;<span class=\"unbroken\">-£1</span>&quot;; a well-known 3-4.</p>");
    }

    @Test
    void steps_are_numbered_and_cautions_are_marked() {
        assertThat(HtmlFormat.of(report(new Block.Steps(List.of("one", "two")), new Block.Caution("Careful."))))
                .contains("<summary>2 steps</summary>", "<ol>", "<li>two</li>")
                .contains("<p class=\"caution\" role=\"note\">Careful.</p>");
    }

    @Test
    void key_figures_are_set_large_where_there_are_any() {
        Report with = new Report(
                "Title", List.of("Headline."), List.of(new KeyFigure("Saving", "£1.00", "1.0% of it")), List.of());
        assertThat(HtmlFormat.of(with)).contains("<dt>Saving</dt><dd class=\"value\">£1.00</dd><dd>1.0% of it</dd>");
        assertThat(HtmlFormat.of(report())).doesNotContain("<dl");
    }

    @Test
    void the_page_is_the_same_every_time() {
        Report report = report(Charts.cumulative(SAVES), Charts.savingByAgency(ofAgencies(12), Agency::id));
        assertThat(HtmlFormat.of(report)).isEqualTo(HtmlFormat.of(report));
    }

    @ParameterizedTest
    @CsvSource({
        "jmustache, com.samskivert:jmustache:",
        "plot-stem, org.jetbrains.lets-plot:lets-plot-common:",
        "platf-awt, org.jetbrains.lets-plot:platf-awt-jvm:",
        "kotlin-stdlib, org.jetbrains.kotlin:kotlin-stdlib:",
        "kotlin-logging, io.github.microutils:kotlin-logging-jvm:"
    })
    void without_an_optional_dependency_it_says_which_to_add(String jar, String coordinates) throws Exception {
        try (URLClassLoader few =
                without(entry -> entry.getFileName().toString().startsWith(jar))) {
            for (int again = 0; again < 2; again++) {
                assertThatThrownBy(() -> few.loadClass("org.wholesum.report.HtmlFormatTest$Page")
                                .getMethod("make")
                                .invoke(null))
                        .isInstanceOf(InvocationTargetException.class)
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Maybe add the dependencies ")
                        .hasMessageContaining(coordinates);
            }
        }
    }

    @Test
    void the_versions_to_add_are_those_of_the_build() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/wholesum/internal/output/OptionalPart.java"));
        String pom = Files.readString(Path.of("pom.xml"));
        for (String property : List.of("jmustache", "lets-plot", "kotlin", "kotlin-logging")) {
            String version = pom.replaceAll("(?s).*<" + property + ".version>([^<]*)<.*", "$1");
            assertThat(source).as(property).contains(":" + version);
        }
    }

    /** All of the class path but some jars, of a parent that has only Java itself. */
    private static URLClassLoader without(Predicate<Path> hidden) throws IOException {
        List<Path> entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(hidden.negate())
                .toList();
        URL[] urls = new URL[entries.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = entries.get(i).toUri().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    /** What a class loader without some jars is asked to do. */
    public static final class Page {
        private Page() {}

        /** Makes a page with a chart. */
        public static String make() {
            return HtmlFormat.of(report(Charts.cumulative(SAVES)));
        }
    }
}
