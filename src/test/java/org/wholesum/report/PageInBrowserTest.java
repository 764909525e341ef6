package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.ExampleResults;
import tools.jackson.databind.JsonNode;

/** The page as a browser shows and prints it; skipped where there is no browser. */
@Tag("slow")
class PageInBrowserTest {
    /** A4 less the margins of the page, in CSS pixels. */
    private static final int PAPER_WIDTH = 665;

    private static final int PAPER_HEIGHT = 1016;

    private static final Pattern PAPER_PAGE = Pattern.compile("/Type\\s*/Page\\b");

    /** Each text with a contrast below 4.5 to 1 against the nearest background that is not transparent. */
    private static final String FAINT = """
            (() => {
              const rgb = text => (text.match(/[\\d.]+/g) || []).map(Number);
              const light = c => c.slice(0, 3).map(v => v / 255)
                  .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                  .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const ground = e => {
                for (; e; e = e.parentElement) {
                  const c = rgb(getComputedStyle(e).backgroundColor);
                  if (c.length === 3 || c[3] > 0) return c;
                }
                return [255, 255, 255];
              };
              const faint = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let n; n = texts.nextNode();) {
                const e = n.parentElement;
                if (!n.data.trim() || e.closest('style') || !e.checkVisibility() || !e.getClientRects().length) continue;
                const style = getComputedStyle(e);
                const a = light(rgb(e.closest('svg') ? style.fill : style.color)), b = light(ground(e));
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) faint.push(ratio.toFixed(2) + ' ' + n.data.trim());
              }
              return faint;
            })()
            """;

    private static final String FAULTS = """
            (() => {
              const all = (css, f) => [...document.querySelectorAll(css)].filter(f).map(e => e.outerHTML.slice(0, 120));
              const wide = e => e.getBoundingClientRect().right > innerWidth + 1 && e.getClientRects().length;
              return {
                scrolls: document.documentElement.scrollWidth > innerWidth ? ['the page'] : [],
                overflow: all('main, section, p, h1, h2, figure, figcaption, summary, svg, li, dl', wide),
                cut: all('.scroll', e => e.scrollWidth > e.clientWidth + 1),
                dead: all('a', a => !document.getElementById((a.getAttribute('href') || '').slice(1))),
                outside: all('[src], [href]:not(a), [srcset], script, link, iframe, object', e => true),
                unnamed: all('svg', e => !e.closest('[role=img][aria-label]')),
                hyphens: (document.body.innerText.match(/(^|[\\s(])-\\p{Sc}?\\d.*/gmu) || [])
              };
            })()
            """;

    @TempDir
    private static Path folder;

    private static Map<String, Path> pages;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> executable = Chromium.executable();
        assumeTrue(executable.isPresent(), "no Chromium or Chrome on the path, so the page is not seen in a browser");
        browser = new Chromium(executable.orElseThrow(), Files.createDirectory(folder.resolve("browser")));
        pages = new TreeMap<>();
        for (String scenario : new String[] {"scenario", "appraisal"}) {
            String page = HtmlFormat.of(
                    Report.of(ExampleResults.study(Path.of("examples", "stoke").resolve(scenario + ".yaml"))));
            pages.put(scenario, Files.writeString(folder.resolve(scenario + ".html"), page));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scenario, 1280, light",
        "scenario, 1280, dark",
        "scenario, 390, light",
        "scenario, 390, dark",
        "appraisal, 1280, light",
        "appraisal, 1280, dark",
        "appraisal, 390, light",
        "appraisal, 390, dark"
    })
    void a_page_fits_its_screen_and_is_legible_and_asks_for_nothing(String scenario, int width, String scheme)
            throws Exception {
        browser.open(pages.get(scenario), width, scheme);
        // unfolded, so that what is folded is seen too
        browser.value("document.querySelectorAll('details').forEach(e => { e.open = true; })");
        JsonNode faults = browser.value(FAULTS);
        faults.properties()
                .forEach(fault ->
                        assertThat((Object) fault.getValue()).as(fault.getKey()).hasToString("[]"));
        assertThat(browser.value(FAINT).valueStream()).isEmpty();
        assertThat(browser.requests())
                .containsExactly(pages.get(scenario).toUri().toString());
        assertThat(browser.value("document.querySelectorAll('nav a').length").asInt())
                .isGreaterThan(5);
        assertThat(browser.value("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
                        .asString())
                .startsWith("default-src 'none';");
    }

    @ParameterizedTest
    @CsvSource({"scenario, 4", "appraisal, 8"})
    void a_page_prints_its_summary_on_one_side_and_its_details_only_when_asked(String scenario, int most)
            throws Exception {
        browser.open(pages.get(scenario), PAPER_WIDTH, "light");
        browser.media("print", "light");
        assertThat(browser.value("document.querySelector('.board').getBoundingClientRect().bottom")
                        .asDouble())
                .as("the summary ends on its first side")
                .isPositive()
                .isLessThan(PAPER_HEIGHT);
        browser.media("", "light");
        int pagesByDefault = sides(browser.pdf());
        assertThat(pagesByDefault).isBetween(2, most);
        browser.value("document.getElementById('every-detail').checked = true");
        assertThat(sides(browser.pdf())).isGreaterThan(pagesByDefault);
    }

    private static long count(byte[] pdf) {
        return PAPER_PAGE
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static int sides(byte[] pdf) {
        return Math.toIntExact(count(pdf));
    }
}
