package org.wholesum.report;

import java.util.*;
import java.util.Map;
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;

final class Drawing {
    private Drawing() {}

    static String svg(Map<String, Object> specification, int width, int height) {
        @SuppressWarnings("unchecked")
        Map<String, Object> own = (Map<String, Object>) copy(specification);
        String svg = PlotSvgExport.INSTANCE.buildSvgImageFromRawSpecs(own, new DoubleVector(width, height), true);
        return svg.replaceAll(" clip-path=\"[^\"]*\"", "");
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> out = new TreeMap<>();
            map.forEach((k, v) -> out.put(String.valueOf(k), copy(v)));
            return out;
        }
        if (value instanceof List<?> list) {
            List<Object> out = new ArrayList<>();
            list.forEach(v -> out.add(copy(v)));
            return out;
        }
        return value;
    }
}
