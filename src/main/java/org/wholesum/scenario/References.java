package org.wholesum.scenario;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.tree.ScenarioSource;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.SignedAmount;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Checks of values against the rest of the scenario: names, files, listed agencies, and the currency's decimals. */
final class References {
    private static final String AGENCIES = "agencies";
    private static final int MOST_SUGGESTED = 100;

    private final ScenarioSource source;
    private final Optional<CurrencyUnit> currency;
    private final Set<Agency> agencies;
    private int unknown;

    References(ScenarioSource source) {
        this.source = source;
        this.currency = currency(source.root());
        this.agencies = agencies(source.root());
    }

    /** Finds what is wrong with a value in relation to the rest of the scenario. */
    Optional<KeyProblem> check(Schema.Key key, Object value) {
        if (key.names().isPresent() && value instanceof String name) {
            return name(key.names().get(), name);
        }
        if (key.file().isPresent() && value instanceof String file) {
            return Arrays.asList(key.file().get().shipped()).contains(file) ? Optional.empty() : file(file);
        }
        if (value instanceof Agency agency && !agencies.isEmpty() && !agencies.contains(agency)) {
            return Optional.of(KeyProblem.unknown("agency", agency.id(), keys(AGENCIES)));
        }
        return value instanceof Amount amount
                ? decimals(amount.value())
                : value instanceof SignedAmount signed ? decimals(signed.value()) : Optional.empty();
    }

    /** Whether the scenario lacks the block that a name refers to. */
    boolean isAbsent(Schema.Key key) {
        return key.names()
                .filter(names -> blocks(names).allMatch(block -> block.members().isEmpty()))
                .isPresent();
    }

    /** Finds an agency that is not among those that the scenario lists. */
    Optional<KeyProblem> checkAgency(String name, Agency agency) {
        return agencies.isEmpty() || agencies.contains(agency)
                ? Optional.empty()
                : Optional.of(KeyProblem.unknownKey("unknown agency", keys(AGENCIES), name));
    }

    private Optional<KeyProblem> name(Names names, String name) {
        boolean there = blocks(names).anyMatch(block -> block.members().containsKey(name));
        return there ? Optional.empty() : Optional.of(unknown(names, name));
    }

    /** With what was probably meant, for the first of them: the search takes the longer, the more names there are. */
    private KeyProblem unknown(Names names, String name) {
        unknown++;
        return unknown > MOST_SUGGESTED
                ? KeyProblem.of("unknown " + names.what())
                : KeyProblem.unknown(names.what(), name, known(names));
    }

    private Stream<Node> blocks(Names names) {
        return Stream.of(names.of()).flatMap(block -> block(block.split("\\.")).stream());
    }

    private List<String> known(Names names) {
        return blocks(names).flatMap(block -> block.keys().stream()).toList();
    }

    private Optional<KeyProblem> file(String file) {
        try {
            source.files().open(file);
            return Optional.empty();
        } catch (InvalidInputException e) {
            Problem problem = e.problems().get(0);
            return Optional.of(new KeyProblem(List.of(), false, problem.expected(), problem.suggestion()));
        } catch (IllegalArgumentException e) {
            return Optional.of(KeyProblem.of(String.valueOf(e.getMessage())));
        }
    }

    private Optional<KeyProblem> decimals(BigDecimal amount) {
        return currency.filter(unit -> amount.stripTrailingZeros().scale() > unit.getDecimalPlaces())
                .map(unit -> KeyProblem.of(
                        "expected at most " + unit.getDecimalPlaces() + " decimals, as " + unit + " has"));
    }

    private List<String> keys(String... path) {
        return block(path).map(Node::keys).orElse(List.of());
    }

    private Optional<Node> block(String... path) {
        return source.root().at(List.of(path)).filter(node -> node.shape() == Node.Shape.OBJECT);
    }

    /** {@return the decimals of the currency; those of pounds if it is not a valid code} */
    static int places(Node root) {
        return currency(root).orElse(CurrencyUnit.GBP).getDecimalPlaces();
    }

    /** The currency; empty if it is not a valid code, which is reported separately. */
    private static Optional<CurrencyUnit> currency(Node root) {
        try {
            return Optional.of(
                    CurrencyUnit.of(root.at(List.of("currency")).map(Node::text).orElse("GBP")));
        } catch (IllegalCurrencyException e) {
            return Optional.empty();
        }
    }

    private static Set<Agency> agencies(Node root) {
        Map<String, Node> listed = root.at(List.of(AGENCIES)).map(Node::values).orElse(Map.of());
        return listed.keySet().stream()
                .flatMap(name -> agency(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Agency> agency(String name) {
        try {
            return Optional.of(Agency.of(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
