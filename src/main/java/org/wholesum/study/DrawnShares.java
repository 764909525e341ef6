package org.wholesum.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wholesum.probability.Dirichlet;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;
import org.wholesum.scenario.FilePaths;
import org.wholesum.scenario.Percentage;
import org.wholesum.scenario.ScenarioSource;
import org.wholesum.scenario.SourceMap;
import org.wholesum.scenario.UncertaintyEntry;

/** Shares of a file that add up to 100%, as the row of a matrix, and are drawn together. */
record DrawnShares(String name, List<String> path, List<String> keys, Dirichlet dirichlet) implements DrawnInput {
    /** As many decimals of a share as a percentage may have. */
    private static final int PLACES = 11;

    static DrawnShares of(ScenarioSource origin, String name, UncertaintyEntry.Input input) {
        List<String> path = FilePaths.path(input.key());
        String[] at = {"uncertainty", "inputs", name, "key"};
        FilePaths.text(origin, input.key(), at);
        List<String> keys = origin.keysAt(path);
        if (keys.isEmpty()) {
            throw origin.refuse("are the keys of no shares, expected those of a row such as {low: 10%, high: 90%}", at);
        }
        for (String key : keys) {
            String text = origin.textAt(SourceMap.child(path, key));
            try {
                Percentage.parse(text);
            } catch (IllegalArgumentException e) {
                throw origin.refuse("\"" + key + "\" there is no percentage, expected shares that add up to 100%", at);
            }
        }
        input.counts().forEach((key, count) -> {
            if (count.text().endsWith("%")) {
                throw origin.refuse(
                        "expected how many were counted, not a percentage",
                        "uncertainty",
                        "inputs",
                        name,
                        "counts",
                        key);
            }
        });
        if (!new HashSet<>(keys).equals(input.counts().keySet())) {
            String[] counts = {"uncertainty", "inputs", name};
            throw origin.refuse("counts of " + input.counts().keySet() + ", expected one for each of " + keys, counts);
        }
        try {
            return new DrawnShares(name, path, keys, Dirichlet.ofCounts(counts(keys, input)));
        } catch (IllegalArgumentException e) {
            throw origin.refuse(e, "uncertainty", "inputs", name);
        }
    }

    private static double[] counts(List<String> keys, UncertaintyEntry.Input input) {
        return keys.stream()
                .mapToDouble(key ->
                        Objects.requireNonNull(input.counts().get(key)).number().doubleValue())
                .toArray();
    }

    @Override
    public List<List<String>> paths() {
        return keys.stream().map(key -> SourceMap.child(path, key)).toList();
    }

    @Override
    public void addTo(Inputs.Builder inputs) {
        inputs.with(keys.stream().map(this::input).toList(), dirichlet);
    }

    private String input(String key) {
        return name + ": " + key;
    }

    /** The greatest share takes what rounding leaves, so that they add up to 100% as they are written. */
    @Override
    public void change(Draw draw, Map<List<String>, String> changes) {
        String greatest = keys.get(0);
        BigDecimal left = BigDecimal.ONE;
        for (String key : keys) {
            greatest = draw.value(input(key)) > draw.value(input(greatest)) ? key : greatest;
            left = left.subtract(share(draw, key));
        }
        for (String key : keys) {
            BigDecimal share = share(draw, key);
            BigDecimal written = key.equals(greatest) ? share.add(left) : share;
            changes.put(
                    SourceMap.child(path, key),
                    written.movePointRight(2).stripTrailingZeros().toPlainString() + "%");
        }
    }

    private BigDecimal share(Draw draw, String key) {
        return BigDecimal.valueOf(draw.value(input(key))).setScale(PLACES, RoundingMode.HALF_UP);
    }

    @Override
    public boolean standsAlone() {
        return false;
    }
}
