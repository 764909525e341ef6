package org.wholesum.scenario;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.scenario.entry.ParameterEntry;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.tree.Calculated;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.tree.Parameters;
import org.wholesum.internal.scenario.value.NumberForm;
import org.wholesum.internal.scenario.value.PlainNumber;
import org.wholesum.internal.text.MoneyText;

/** The numbers of a scenario that are calculated from parameters, and the parameters with their uses. */
final class CalculatedNumbers {
    private final Node root;
    private final ScenarioEntry entry;
    private final CurrencyUnit currency;
    private final Map<List<String>, ScalarFormat<?>> found = new LinkedHashMap<>();

    CalculatedNumbers(Node root, ScenarioEntry entry) {
        this.root = root;
        this.entry = entry;
        this.currency = entry.unit();
        find(root, List.of());
    }

    private void find(Node node, List<String> path) {
        if (node.calculated().isPresent()) {
            Schema.formatAt(root, path)
                    .filter(format -> format.isCalculated(node))
                    .ifPresent(format -> found.put(path, format));
        }
        node.values()
                .forEach((key, member) -> find(
                        member, Stream.concat(path.stream(), Stream.of(key)).toList()));
    }

    /** {@return how each is calculated, as {@code methods.once.amounts.nhs: = visits × visit = 12 × £40.00 = £480.00}} */
    List<String> lines() {
        return found.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue(), node(one.getKey())))
                .toList();
    }

    private String line(List<String> path, ScalarFormat<?> format, Node node) {
        List<String> terms = node.calculated().orElseThrow().terms();
        String written = joined(terms);
        String values = joined(terms.stream().map(this::valued).toList());
        BigDecimal exact = node.exact().orElseThrow();
        BigDecimal used = format.nearest(node, currency.getDecimalPlaces());
        return String.join(".", path) + ": = " + written
                + (values.equals(written) ? "" : " = " + values)
                + " = " + shown(path, format, node, used)
                + (used.compareTo(exact) == 0 ? "" : ", rounded half up from " + plain(exact));
    }

    private static String joined(List<String> terms) {
        return String.join(" ", terms).replace("( ", "(").replace(" )", ")");
    }

    /** A term with the value of a parameter instead of its name. */
    private String valued(String term) {
        ParameterEntry parameter = entry.parameters().get(term);
        if (parameter == null) {
            return term;
        }
        String value = text(term, parameter);
        return value.startsWith("-") ? "(" + value + ")" : value;
    }

    private String shown(List<String> path, ScalarFormat<?> format, Node node, BigDecimal value) {
        if (path.get(0).equals(Parameters.KEY)
                && path.get(path.size() - 1).equals(path.size() == 2 ? path.get(1) : Parameters.VALUE)) {
            return text(path.get(1), parameter(path.get(1)));
        }
        if (!format.kind().apply(0).exact() && !format.kind().apply(1).equals(NumberForm.Kind.WHOLE)) {
            return MoneyText.of(Money.of(currency, value, RoundingMode.UNNECESSARY));
        }
        boolean percent = format.percentage() || node.text().endsWith("%");
        return percent ? plain(value.movePointRight(2)) + "%" : plain(value);
    }

    private String text(String name, ParameterEntry parameter) {
        Node node = node(Parameters.path(root, List.of(Parameters.KEY, name)));
        BigDecimal value = parameter.value().number();
        if (node.text().endsWith("%")) {
            return plain(value.movePointRight(2)) + "%";
        }
        boolean money = parameter
                        .unit()
                        .filter(unit -> unit.startsWith(currency.getCode()))
                        .isPresent()
                && value.stripTrailingZeros().scale() <= currency.getDecimalPlaces();
        return money
                ? MoneyText.of(Money.of(currency, value, RoundingMode.UNNECESSARY))
                : node.exact().isPresent() ? plain(value) : node.text();
    }

    private ParameterEntry parameter(String name) {
        ParameterEntry parameter = entry.parameters().get(name);
        if (parameter == null) {
            throw new IllegalStateException(name);
        }
        return parameter;
    }

    /** A number with at most six decimals, and … where it has more. */
    private static String plain(BigDecimal value) {
        BigDecimal shown = value.setScale(6, RoundingMode.DOWN);
        return PlainNumber.text(shown) + (shown.compareTo(value) == 0 ? "" : "…");
    }

    /** {@return every parameter, in the order of the file} */
    List<Parameter> parameters() {
        SetMultimap<String, String> uses = LinkedHashMultimap.create();
        for (List<String> path : found.keySet()) {
            if (!path.get(0).equals(Parameters.KEY)) {
                names(path).forEach(name -> uses.put(name, String.join(".", path)));
            }
        }
        List<Parameter> parameters = new ArrayList<>();
        entry.parameters()
                .forEach((name, parameter) -> parameters.add(new Parameter(
                        name,
                        parameter.value().number(),
                        text(name, parameter),
                        parameter.unit(),
                        parameter.source(),
                        List.copyOf(uses.get(name)))));
        return parameters;
    }

    /** The parameters in an expression, and those that they are calculated from. */
    private Set<String> names(List<String> path) {
        Set<String> names = new LinkedHashSet<>();
        List<List<String>> left = new ArrayList<>(List.of(path));
        while (!left.isEmpty()) {
            node(left.remove(left.size() - 1)).calculated().map(Calculated::terms).orElse(List.of()).stream()
                    .filter(entry.parameters()::containsKey)
                    .filter(names::add)
                    .forEach(name -> left.add(Parameters.path(root, List.of(Parameters.KEY, name))));
        }
        return names;
    }

    private Node node(List<String> path) {
        return root.at(path).orElseThrow();
    }
}
