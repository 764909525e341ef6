package org.wholesum.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetsPlotTest {
    @Test
    void a_missing_class_is_named_with_the_dependencies_to_add() {
        assertThatThrownBy(() -> LetsPlot.drawn("a chart as SVG", () -> {
                    throw new NoClassDefFoundError("org/jetbrains/letsPlot/awt/plot/PlotSvgExport");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("a chart as SVG needs a class that is not on the class path: org/jetbrains/")
                .hasMessageContaining("Maybe add the dependency org.jetbrains.lets-plot:lets-plot-common:4.1.0")
                .hasMessageContaining("org.jetbrains.lets-plot:platf-awt-jvm:4.1.0");
    }

    @Test
    void the_versions_to_add_are_those_of_the_build() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/wholesum/internal/chart/LetsPlot.java"));
        String pom = Files.readString(Path.of("pom.xml"));
        for (String property : List.of("lets-plot", "kotlin", "kotlin-logging")) {
            String version = pom.replaceAll("(?s).*<" + property + ".version>([^<]*)<.*", "$1");
            assertThat(source).as(property).contains(":" + version);
        }
    }
}
