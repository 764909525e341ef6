package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every library has a licence that is allowed: one kind for what users get, more for what only tests use. */
class LicencesTest {
    private static final Pattern LICENCE = Pattern.compile("(?s)<license>.*?<name>(.*?)</name>");
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>(.*?)</parent>");
    private static final Pattern LISTED = Pattern.compile("(?m)^  ([\\w.-]+):([\\w.-]+) +\\S");

    /** Licences that let a council's system use and pass on a library, with a notice. */
    private static final List<String> ALLOWED = List.of("Apache", "MIT", "BSD", "CC0");

    /** Tests aren't passed on. */
    private static final List<String> FOR_TESTS =
            List.of("Eclipse Public License", "EPL", "MPL", "GNU General Public License.*Classpath exception");

    @Test
    void what_users_get_has_an_allowed_licence() throws IOException {
        Set<String> shipped = shipped();
        Map<String, String> licences = licences();
        assertThat(licences.keySet())
                .as("the list of libraries names those of the build")
                .containsAll(shipped);
        licences.keySet().retainAll(shipped);
        assertThat(licences).isNotEmpty().allSatisfy((library, licence) -> assertThat(isOf(ALLOWED, licence))
                .as(library + ": " + licence)
                .isTrue());
    }

    @Test
    void what_tests_use_has_an_allowed_licence() throws IOException {
        assertThat(licences()).isNotEmpty().allSatisfy((library, licence) -> assertThat(
                        isOf(ALLOWED, licence) || isOf(FOR_TESTS, licence))
                .as(library + ": " + licence)
                .isTrue());
    }

    private static boolean isOf(List<String> allowed, String licence) {
        return allowed.stream()
                .anyMatch(one -> Pattern.compile(one).matcher(licence).find());
    }

    /** The libraries of the executable jar, as {@code group:artifact}. */
    private static Set<String> shipped() throws IOException {
        return LISTED.matcher(Files.readString(Path.of("src/main/cli/THIRD-PARTY.txt")))
                .results()
                .map((MatchResult found) -> found.group(1) + ":" + found.group(2))
                .filter(library -> !library.startsWith("org.wholesum:"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The licences of the jars on the class path of the tests, by {@code group:artifact}, from their poms beside them. */
    private static Map<String, String> licences() throws IOException {
        Map<String, String> licences = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path pom = Path.of(entry.replaceAll("\\.jar$", ".pom"));
            if (entry.endsWith(".jar") && Files.exists(pom)) {
                Path artifact = pom.getParent().getParent();
                String group = group(artifact);
                licences.put(group + ":" + artifact.getFileName(), licence(pom, root(artifact, group)));
            }
        }
        return licences;
    }

    /** The group of an artifact by the folders above it in a repository, from the first that is the top of a domain. */
    private static String group(Path artifact) {
        List<String> folders = Arrays.asList(artifact.getParent().toString().split(Pattern.quote(File.separator)));
        int repository = folders.lastIndexOf("repository");
        return String.join(".", folders.subList(repository + 1, folders.size()));
    }

    private static Path root(Path artifact, String group) {
        Path root = artifact;
        for (int i = 0; i <= group.split("\\.").length; i++) {
            root = root.getParent();
        }
        return root;
    }

    /** The licences that a pom names, or else its parent. */
    private static String licence(Path pom, Path repository) throws IOException {
        String text = Files.readString(pom);
        String named = LICENCE.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .collect(Collectors.joining(" or "));
        Matcher parent = PARENT.matcher(text);
        if (!named.isEmpty() || !parent.find()) {
            return named;
        }
        String artifact = tag(parent.group(1), "artifactId");
        String version = tag(parent.group(1), "version");
        Path above = repository
                .resolve(tag(parent.group(1), "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
        return Files.exists(above) ? licence(above, repository) : "";
    }

    private static String tag(String xml, String name) {
        Matcher found =
                Pattern.compile("<" + name + ">\\s*(.*?)\\s*</" + name + ">").matcher(xml);
        return found.find() ? found.group(1) : "";
    }
}
