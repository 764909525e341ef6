package org.wholesum.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SvgRendererTest {
    @Test
    void a_specification_without_clip_off_is_drawn_clipped() {
        Map<String, Object> points = Map.of(
                "kind",
                "plot",
                "layers",
                List.of(Map.of(
                        "geom", "point",
                        "data", Map.of("x", List.of(1.5, 2.5), "y", List.of(1, 2)),
                        "mapping", Map.of("x", "x", "y", "y"))));
        String svg = SvgRenderer.svg(points, 400);
        assertThat(svg).containsPattern("clip-path=\"url\\(#c\\d+w400n\\d\\)\"").contains(".axis-text-x");
        assertThat(svg).contains("viewBox=\"0 0 400 400\"").isEqualTo(SvgRenderer.svg(points, 400));
    }
}
