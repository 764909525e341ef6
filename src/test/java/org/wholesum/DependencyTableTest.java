package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wholesum.DependencyTable.Row;
import org.wholesum.internal.output.OptionalPart;

/** The README, the build and the messages name the same dependencies in the same versions. */
class DependencyTableTest {
    private static Map<String, Row> table;
    private static Document pom;

    @BeforeAll
    static void read() throws Exception {
        table = DependencyTable.read();
        pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
    }

    @Test
    void the_optional_dependencies_of_the_build_are_those_of_the_table() {
        TreeSet<String> listed = new TreeSet<>();
        table.values().forEach(row -> listed.addAll(row.coordinates()));
        assertThat(listed).contains("org.wholesum:wholesum:" + child(pom.getDocumentElement(), "version"));
        listed.removeIf(one -> one.startsWith("org.wholesum:"));
        // slf4j-nop brings it in the same version
        TreeSet<String> built = new TreeSet<>(optional());
        built.removeIf(one -> one.startsWith("org.slf4j:slf4j-api:"));
        assertThat(listed).isEqualTo(built);
    }

    @Test
    void messages_name_the_coordinates_of_the_table() {
        assertThat(OptionalPart.PAGE.coordinates()).isEqualTo(row("report.html"));
        assertThat(OptionalPart.WORKBOOK.coordinates()).isEqualTo(row("report.xlsx"));
        assertThat(OptionalPart.WORKBOOK_READER.coordinates()).isEqualTo(row("Excel workbooks as input"));
        assertThat(OptionalPart.COMMAND_LINE.coordinates()).isEqualTo(row("the command line"));
    }

    @Test
    void every_module_of_the_table_is_optional_for_the_library_or_of_its_loggers() {
        List<String> optional = WholesumModule.optional();
        assertThat(table.values().stream().flatMap(row -> row.modules().stream()))
                .isNotEmpty()
                .allMatch(name -> optional.contains(name) || name.equals("org.slf4j"));
    }

    private static List<String> row(String part) {
        return table.get(part).coordinates();
    }

    private static List<String> optional() {
        Map<String, String> versions = new HashMap<>();
        Element properties = (Element) pom.getElementsByTagName("properties").item(0);
        NodeList all = properties.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            versions.put("${" + all.item(i).getNodeName() + "}", all.item(i).getTextContent());
        }
        NodeList dependencies = pom.getElementsByTagName("dependency");
        return java.util.stream.IntStream.range(0, dependencies.getLength())
                .mapToObj(i -> (Element) dependencies.item(i))
                .filter(one -> child(one, "optional").equals("true"))
                .map(one -> child(one, "groupId") + ":" + child(one, "artifactId") + ":"
                        + versions.get(child(one, "version")))
                .toList();
    }

    private static String child(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals(name)) {
                return children.item(i).getTextContent().strip();
            }
        }
        return "";
    }

    /** What the module's descriptor says. */
    private static final class WholesumModule {
        static List<String> optional() {
            try {
                return java.nio.file.Files.readString(Path.of("src/main/java/module-info.java"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("requires static "))
                        .map(line -> line.replaceAll("requires static (transitive )?|;.*", ""))
                        .toList();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
