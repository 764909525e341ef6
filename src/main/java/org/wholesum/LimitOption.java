package org.wholesum;

import com.google.common.primitives.Longs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.execution.Execution;
import org.wholesum.execution.Limit;
import org.wholesum.internal.text.Suggestions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option of commands that calculate, which may be given several times. */
final class LimitOption {
    @Option(
            names = "--limit",
            paramLabel = "NAME=NUMBER",
            description = "Sets how much may be calculated; a message that refuses a scenario names the limit.",
            converter = {Name.class, Most.class})
    private Map<Limit, Long> limits = Map.of();

    /** {@return the same with the limits that are given} */
    Execution in(Execution work) {
        Execution limited = work;
        for (Map.Entry<Limit, Long> limit : limits.entrySet()) {
            limited = limited.withLimit(limit.getKey(), limit.getValue());
        }
        return limited;
    }

    /** The name of a limit, in any letter case. */
    static final class Name implements ITypeConverter<Limit> {
        @Override
        public Limit convert(String value) {
            List<String> keys = Arrays.stream(Limit.values()).map(Limit::key).toList();
            return Arrays.stream(Limit.values())
                    .filter(limit -> limit.key().equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + value + "': expected "
                            + String.join(", ", keys.subList(0, keys.size() - 1)) + " or " + keys.get(keys.size() - 1)
                            + Suggestions.to(value, keys)
                                    .map(near -> ". Maybe " + near)
                                    .orElse("")));
        }
    }

    /** A whole number from 1; commas between thousands are accepted, as messages have them. */
    static final class Most implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            return Optional.ofNullable(Longs.tryParse(value.replace(",", "")))
                    .filter(most -> most >= 1)
                    .orElseThrow(() -> new TypeConversionException("'" + value + "': expected a whole number from 1"));
        }
    }
}
