package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.execution.Limit;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.testing.ScenarioTests;

/**
 * The pages of {@code examples/guide} do what they say. Each page is followed from its top in a folder of its own:
 *
 * <ul>
 *   <li>a block whose mark has a file name, as {@code yaml compare.yaml}, is that file; {@code yaml >> compare.yaml} is
 *       added to its end;
 *   <li>each line of a block {@code sh} is a command, which ends with 0 unless the line says {@code # exit status 1};
 *   <li>a block {@code text} is what the commands before it print; a line {@code …} is for lines that are left out;
 *   <li>a block without a mark is what the tests of the page's scenarios fail with;
 *   <li>a block {@code xml} has the version of this library. Blocks {@code java} are run by {@link SnippetTest}.
 * </ul>
 */
class GuideTest {
    private static final Path GUIDE = Path.of("examples", "guide");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*) *([^\\n]*)\\n(.*?)^```\\s*$");
    private static final Pattern STATUS = Pattern.compile("(.*?)(?:\\s+# exit status (\\d))?");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final int MOST_LINES = 120;

    private static List<Path> pages() {
        return Snippets.files(GUIDE, ".md");
    }

    @Test
    void the_page_on_limits_has_every_limit_of_a_study_with_its_standard() throws IOException {
        List<String> rows = Files.readAllLines(GUIDE.resolve("limits.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceFirst("^(\\| `\\w+` \\| [\\d,]+ \\|).*", "$1"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Stream.of(Limit.values())
                        .map(limit -> "| `" + limit.key() + "` | " + WholeNumber.grouped(limit.standard()) + " |")
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> a_page_of_the_guide_does_what_it_says(@TempDir Path folder) {
        return pages().stream()
                .map(page -> dynamicTest(page.getFileName().toString(), () -> {
                    Path own = Files.createDirectories(
                            folder.resolve(page.getFileName().toString()));
                    new Page(own).follow(Files.readString(page));
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_page_of_the_guide_is_short_and_its_links_lead_somewhere() {
        return pages().stream()
                .map(page -> dynamicTest(page.getFileName().toString(), () -> {
                    String text = Files.readString(page);
                    assertThat(text.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
                    assertThat(LINK.matcher(text).results().map(link -> GUIDE.resolve(link.group(1))))
                            .allSatisfy(target -> assertThat(target).exists());
                }));
    }

    @Test
    void the_index_has_a_link_to_every_page() throws IOException {
        String index = Files.readString(GUIDE.resolve("README.md"));
        assertThat(pages().stream()
                        .map(page -> page.getFileName().toString())
                        .filter(name -> !name.equals("README.md")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
    }

    @Test
    void output_that_differs_is_noticed() {
        assertThat(Page.isIn("a\n…\nd\n", "a\nb\nc\nd\n")).isTrue();
        assertThat(Page.isIn("a\nc\n", "a\nb\nc\n")).isFalse();
        assertThat(Page.isIn("d\n…\na\n", "a\nb\nc\nd\n")).isFalse();
        assertThat(Page.isIn("a\n", "ab\n")).isFalse();
    }

    /** A page that is followed in a folder. */
    private static final class Page {
        private final Path folder;
        private String printed = "";

        Page(Path folder) {
            this.folder = folder;
        }

        void follow(String text) throws IOException {
            for (MatchResult block : BLOCK.matcher(text).results().toList()) {
                String name = block.group(2).strip();
                String body = block.group(3);
                if (!name.isEmpty()) {
                    write(name, body);
                    continue;
                }
                switch (block.group(1)) {
                    case "sh" -> printed = run(body);
                    case "" -> assertThat(failures()).containsExactly(body.strip());
                    case "text" ->
                        assertThat(isIn(body, printed))
                                .as("shown:%n%s%nprinted:%n%s", body, printed)
                                .isTrue();
                    case "xml" -> assertThat(body).contains("<version>" + version() + "</version>");
                    default -> assertThat(block.group(1)).as(body).isEqualTo("java");
                }
            }
        }

        /** What the tests of the page's scenarios fail with. */
        private List<String> failures() {
            return ScenarioTests.in(folder)
                    .flatMap(node -> node instanceof DynamicContainer file ? file.getChildren() : Stream.of(node))
                    .map(node -> catchThrowable(((DynamicTest) node).getExecutable()::execute))
                    .filter(Objects::nonNull)
                    .map(failure -> String.valueOf(failure.getMessage()).replace(folder + "/", ""))
                    .toList();
        }

        private void write(String name, String body) throws IOException {
            boolean added = name.startsWith(">>");
            Path file = folder.resolve(name.replace(">>", "").strip());
            assertThat(Files.exists(file)).as(file.toString()).isEqualTo(added);
            Files.writeString(file, body, added ? StandardOpenOption.APPEND : StandardOpenOption.CREATE_NEW);
        }

        private String run(String commands) {
            StringBuilder all = new StringBuilder();
            for (String line : commands.lines().toList()) {
                Matcher parts = STATUS.matcher(line);
                assertThat(parts.matches()).isTrue();
                String[] words = parts.group(1).split(" ");
                assertThat(words[0]).as(line).isEqualTo("wholesum");
                CommandRun run =
                        CommandRun.of(Stream.of(words).skip(1).map(this::placed).toArray(String[]::new));
                assertThat(run.code())
                        .as("%s%n%s%n%s", line, run.out(), run.err())
                        .isEqualTo(Integer.parseInt(Objects.requireNonNullElse(parts.group(2), "0")));
                all.append((run.out() + run.err()).replace(folder + "/", ""));
            }
            return all.toString();
        }

        /** A file or folder of the page's folder; those of the examples are where they are. */
        private String placed(String word) {
            boolean own = (word.contains(".") || word.endsWith("/")) && !word.startsWith("examples/");
            return own ? folder.resolve(word).toString() : word;
        }

        /** Whether the lines that are shown are among those that were printed, in order and without gaps but for …. */
        static boolean isIn(String shown, String printed) {
            String rest = "\n" + printed;
            for (String part : shown.split("(?m)^…\\n")) {
                int at = rest.indexOf("\n" + part);
                if (at < 0) {
                    return false;
                }
                rest = rest.substring(at + part.length());
            }
            return true;
        }

        private static String version() throws IOException {
            Matcher found = Pattern.compile("<artifactId>wholesum</artifactId>\\s*<version>([^<]+)")
                    .matcher(Files.readString(Path.of("pom.xml")));
            assertThat(found.find()).isTrue();
            return found.group(1);
        }
    }
}
