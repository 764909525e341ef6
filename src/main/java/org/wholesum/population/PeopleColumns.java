package org.wholesum.population;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.problem.Problem;

/** The columns of a table of people: their ids, their lines, and each attribute's texts by number. */
final class PeopleColumns {
    private final String source;
    private final List<String> names;
    private final List<Attribute> attributes;
    private final ImmutableList<String> ids;
    private final ImmutableIntArray lines;

    private PeopleColumns(Builder from) {
        source = from.source;
        attributes = from.attributes.stream().map(Attribute::new).toList();
        names = attributes.stream().map(Attribute::name).toList();
        ids = from.ids.build();
        lines = from.lines.build().trimmed();
    }

    /** An attribute of everyone: its name and field, each distinct text once, and the number of each person's. */
    private record Attribute(String name, int field, ImmutableList<String> texts, ImmutableIntArray codes) {
        Attribute(Texts from) {
            this(
                    from.name,
                    from.field,
                    ImmutableList.copyOf(from.numbers.keySet()),
                    from.codes.build().trimmed());
        }
    }

    String source() {
        return source;
    }

    int count() {
        return ids.size();
    }

    List<String> names() {
        return names;
    }

    String id(int row) {
        return ids.get(row);
    }

    String text(int row, int attribute) {
        Attribute its = attributes.get(attribute);
        return its.texts.get(its.codes.get(row));
    }

    /** A problem with an attribute of a person, with its place. */
    Problem problem(int row, int attribute, String expected) {
        Attribute its = attributes.get(attribute);
        return Problem.of(
                source, lines.get(row), its.field, its.name, text(row, attribute), expected, Optional.empty());
    }

    /** An attribute while it is read; texts are numbered as they come. */
    private static final class Texts {
        private final String name;
        private final int field;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final ImmutableIntArray.Builder codes = ImmutableIntArray.builder();

        Texts(String name, int field) {
            this.name = name;
            this.field = field;
        }

        void add(String text) {
            codes.add(numbers.computeIfAbsent(text.strip(), t -> numbers.size()));
        }
    }

    /** Takes attributes, then people. */
    static final class Builder {
        private final String source;
        private final ImmutableList.Builder<String> ids = ImmutableList.builder();
        private final ImmutableIntArray.Builder lines = ImmutableIntArray.builder();
        private final ImmutableList.Builder<Texts> columns = ImmutableList.builder();
        private List<Texts> attributes = List.of();

        Builder(String source) {
            this.source = source;
        }

        /** An attribute, and the number of its field in a file, from 1, or 0 if there is no file. */
        Builder attribute(String name, int field) {
            columns.add(new Texts(name, field));
            attributes = columns.build();
            return this;
        }

        /** A person, their line (0 if there is no file), and a text for each attribute. */
        void add(String id, int line, List<String> texts) {
            ids.add(id);
            lines.add(line);
            for (int i = 0; i < texts.size(); i++) {
                attributes.get(i).add(texts.get(i));
            }
        }

        PeopleColumns build() {
            return new PeopleColumns(this);
        }
    }
}
