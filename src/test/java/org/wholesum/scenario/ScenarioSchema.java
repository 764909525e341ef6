package org.wholesum.scenario;

import com.google.common.base.CaseFormat;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.wholesum.cohort.CycleLength;
import org.wholesum.costs.Agency;
import org.wholesum.guidance.Guidance;
import org.wholesum.internal.scenario.entry.ConditionEntry;
import org.wholesum.internal.scenario.entry.LedgerFile;
import org.wholesum.internal.scenario.entry.PeopleEntry;
import org.wholesum.internal.scenario.entry.PopulationEntry;
import org.wholesum.internal.scenario.entry.PseudonymsEntry;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.method.CohortEntry;
import org.wholesum.internal.scenario.method.MethodEntry;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Change;
import org.wholesum.internal.scenario.value.DayCount;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.MonthCount;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Period;
import org.wholesum.internal.scenario.value.RateOrName;
import org.wholesum.internal.scenario.value.Share;
import org.wholesum.internal.scenario.value.ShortForm;
import org.wholesum.internal.scenario.value.SignedAmount;
import org.wholesum.internal.scenario.value.Title;
import org.wholesum.internal.scenario.value.Transition;
import org.wholesum.internal.scenario.value.UnitAmount;
import org.wholesum.internal.scenario.worth.EffectEntry;
import org.wholesum.study.FigureNumbers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schema of a scenario file from the records that it is read into: keys and shapes are the reader's own
 * outline, descriptions the records' javadoc. The table here adds what neither says of a value. It is of draft 7,
 * which every editor knows, and has no references, so that each place shows its own help.
 */
public final class ScenarioSchema {
    static final String COST = "^\\d{1,15}(\\.\\d{1,2})?$";
    static final String UNIT_COST = "^\\d{1,11}(\\.\\d{1,6})?$";
    static final String AMOUNT = "^-?\\d{1,15}(\\.\\d{1,2})?$";
    static final String PERCENTAGE = "^[+-]?\\d{1,9}(\\.\\d{1,9})?\\s?%$";
    static final String FIGURE = "^(-?\\d{1,11}(\\.\\d{1,6})?|[+-]?\\d{1,9}(\\.\\d{1,9})?\\s?%)$";
    static final String NUMBER = "^-?\\d{1,11}(\\.\\d{1,6})?$";
    /** An expression of parameters, which any number can be. */
    static final String EXPRESSION = "^\\s*=";

    static final String CYCLE = "^\\s*\\d{1,6}\\s*(weeks?|months?)\\s*$";
    static final String UNKNOWN = "^\\s*(unknown|\\?)(\\s+\\S+\\s+to\\s+\\S+)?\\s*$";

    static final String DAYS = "^\\d{1,5} days?$";

    static final String MONTH = "^\\d{4}-(0[1-9]|1[0-2])$";

    private static final Map<Type, Consumer<ObjectNode>> ONE_VALUE = Map.ofEntries(
            Map.entry(Agency.class, schema -> schema.put("type", "string")),
            Map.entry(String.class, schema -> schema.put("type", "string")),
            Map.entry(Title.class, schema -> schema.put("type", "string").put("pattern", "\\S")),
            Map.entry(CurrencyUnit.class, schema -> schema.put("type", "string").put("pattern", "^[A-Z]{3}$")),
            Map.entry(DayCount.class, schema -> schema.put("type", "string").put("pattern", DAYS)),
            Map.entry(YearMonth.class, schema -> schema.put("type", "string").put("pattern", MONTH)),
            Map.entry(Period.class, schema -> schema.put("pattern", "^(\\d{4}-(0[1-9]|1[0-2])|-?\\d{1,9})$")
                    .putArray("type")
                    .add("integer")
                    .add("string")),
            Map.entry(RateOrName.class, schema -> schema.put("type", "string")),
            Map.entry(Boolean.class, schema -> schema.put("type", "boolean")),
            Map.entry(Long.class, ScenarioSchema::whole),
            Map.entry(long.class, ScenarioSchema::whole),
            Map.entry(int.class, ScenarioSchema::whole),
            Map.entry(Integer.class, ScenarioSchema::whole),
            Map.entry(
                    MonthCount.class, schema -> whole(schema).put("minimum", 1).put("maximum", 12_000)),
            Map.entry(Amount.class, schema -> numberOr(schema, COST)),
            Map.entry(UnitAmount.class, schema -> numberOr(schema, UNIT_COST)),
            Map.entry(SignedAmount.class, schema -> numberOr(schema, AMOUNT)),
            Map.entry(BigDecimal.class, schema -> numberOr(schema, NUMBER)),
            Map.entry(Figure.class, schema -> numberOr(schema, FIGURE)),
            Map.entry(Percentage.class, ScenarioSchema::percentage),
            Map.entry(CycleLength.class, schema -> schema.put("type", "string").put("pattern", CYCLE)),
            Map.entry(Transition.class, schema -> schema.put("type", "string")
                    .put("pattern", PERCENTAGE + "|" + EXPRESSION + "|" + UNKNOWN)),
            Map.entry(Change.class, ScenarioSchema::percentage),
            Map.entry(Share.class, ScenarioSchema::percentage));

    private static void percentage(ObjectNode schema) {
        schema.put("type", "string").put("pattern", PERCENTAGE + "|" + EXPRESSION);
    }

    private static ObjectNode whole(ObjectNode schema) {
        schema.putArray("type").add("integer").add("string");
        return schema.put("pattern", EXPRESSION);
    }

    /** What else is known of the values behind a key. */
    private static final Map<String, Consumer<ObjectNode>> MORE = Map.ofEntries(
            Map.entry("ScenarioEntry.currency", schema -> schema.put("default", "GBP")),
            Map.entry("ScenarioEntry.seed", schema -> schema.put("default", 1)),
            Map.entry("ScenarioEntry.expect", schema -> schema.putObject("propertyNames")
                    .put("pattern", FigureNumbers.pattern())),
            Map.entry("OptionsEntry.methods", schema -> schema.put("minItems", 2)),
            Map.entry("PlusEntry.of", schema -> schema.put("minItems", 2)),
            Map.entry("PopulationEntry.size", schema -> schema.put("minimum", 1)),
            Map.entry("PopulationEntry.next", schema -> schema.put("minimum", 1)),
            Map.entry("StrataEntry.by", schema -> schema.put("minItems", 1)),
            Map.entry("StrataEntry.drawn", schema -> schema.put("default", "afterwards")),
            Map.entry("StrataEntry.counts", schema -> ((ObjectNode) schema.get("additionalProperties"))
                    .put("minimum", 0)),
            Map.entry("LedgerFile.lenient", schema -> schema.put("default", false)),
            Map.entry("OneOffEntry.months", schema -> schema.put("default", 1)),
            Map.entry("OneOffEntry.casesPerTeam", schema -> schema.put("minimum", 1)),
            Map.entry("SupportEntry.casesPerTeam", schema -> schema.put("minimum", 1)),
            Map.entry("PhaseInEntry.shape", schema -> schema.put("default", "linear")),
            Map.entry("TimeLagEntry.months", schema -> schema.put("minimum", 0)),
            Map.entry("CohortEntry.cycleMonths", schema -> schema.put("minimum", 1)),
            Map.entry("CohortEntry.counting", schema -> schema.put("default", "cycle_start")),
            Map.entry("Pair.steps", schema -> schema.put("minimum", 2).put("maximum", 21)));

    /** What else is known of objects: which keys go together. */
    private static final Map<Class<?>, Consumer<ObjectNode>> TOGETHER = Map.of(
            PopulationEntry.class,
            ScenarioSchema::oneSize,
            LedgerFile.class,
            ScenarioSchema::records,
            PeopleEntry.class,
            ScenarioSchema::lookup,
            PseudonymsEntry.KeyEntry.class,
            schema -> schema.put("minProperties", 1).put("maxProperties", 1),
            ConditionEntry.class,
            schema -> schema.put("minProperties", 1),
            CohortEntry.class,
            ScenarioSchema::oneLength,
            ConditionEntry.Excluded.class,
            schema -> schema.put("minProperties", 1),
            EffectEntry.class,
            schema -> schema.withArray("required").add("unit"));

    private ScenarioSchema() {}

    /** A file or extracts; whose they are, where there are extracts. */
    private static void records(ObjectNode schema) {
        ArrayNode ways = schema.putArray("oneOf");
        ways.addObject().putArray("required").add("file");
        ways.addObject().putArray("required").add("extracts");
        ObjectNode needs = schema.putObject("dependencies");
        needs.putArray("people").add("extracts");
        needs.putArray("unit").add("people");
    }

    /** A column of ids for each extract, or a row for each id. */
    private static void lookup(ObjectNode schema) {
        ArrayNode ways = schema.putArray("oneOf");
        ways.addObject().putArray("required").add("ids");
        ways.addObject().putArray("required").add("extract").add("id");
    }

    /** A cycle is given in months, or in weeks or months. */
    private static void oneLength(ObjectNode schema) {
        ArrayNode ways = schema.putArray("oneOf");
        ways.addObject().putArray("required").add("cycle_months");
        ways.addObject().putArray("required").add("cycle");
    }

    /** N is given, counted from a file, or the sum of strata. */
    private static void oneSize(ObjectNode schema) {
        ArrayNode ways = schema.putArray("oneOf");
        ways.addObject().putArray("required").add("size");
        ways.addObject().putArray("required").add("file");
        ObjectNode strata = ways.addObject();
        strata.putArray("required").add("strata");
        strata.putObject("not")
                .putArray("anyOf")
                .add(new JsonMapper().readTree("{\"required\": [\"size\"]}"))
                .add(new JsonMapper().readTree("{\"required\": [\"file\"]}"));
        ObjectNode needs = schema.putObject("dependencies");
        needs.putArray("similar").add("file");
        needs.putArray("strata").add("cases");
    }

    public static String text() {
        ObjectNode schema = new JsonMapper().createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put(
                "$comment", "Made from the records of org.wholesum.internal.scenario; a test fails where they differ.");
        schema.put("title", "Wholesum scenario").put("description", JavadocTexts.of(ScenarioEntry.class));
        object(ScenarioEntry.class, schema);
        schema.putObject("not").putArray("required").add("ledger").add("baseline");
        return schema.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static void value(Type type, ObjectNode schema) {
        if (type == Guidance.class) {
            ArrayNode ids = schema.putArray("enum");
            Guidance.ids().forEach(ids::add);
        } else if (type instanceof Class<?> word && word.isEnum()) {
            ArrayNode words = schema.putArray("enum");
            for (Object constant : word.getEnumConstants()) {
                words.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
            }
        } else if (ONE_VALUE.containsKey(type)) {
            ONE_VALUE.get(type).accept(schema);
        } else if (type instanceof ParameterizedType several) {
            several(several, schema);
        } else if (type == MethodEntry.class) {
            method(schema);
        } else if (type instanceof Class<?> block && block.isAnnotationPresent(ShortForm.class)) {
            either((Class<?>) type, schema);
        } else {
            object((Class<?>) type, schema);
        }
    }

    private static void several(ParameterizedType type, ObjectNode schema) {
        Type each = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Optional.class) {
            value(each, schema);
        } else if (type.getRawType() == List.class) {
            value(each, schema.put("type", "array").putObject("items"));
        } else {
            value(each, schema.put("type", "object").putObject("additionalProperties"));
        }
    }

    private static void either(Class<?> type, ObjectNode schema) {
        ArrayNode either = schema.putArray("anyOf");
        String key = type.getAnnotation(ShortForm.class).key();
        property(type, key, Schema.keys(type).get(key).type(), either.addObject());
        object(type, either.addObject());
    }

    private static void method(ObjectNode schema) {
        ArrayNode kinds = schema.putArray("oneOf");
        MethodEntry.KINDS.forEach((name, type) -> {
            ObjectNode kind = kinds.addObject().put("title", name).put("description", JavadocTexts.of(type));
            object(type, kind);
            ((ObjectNode) kind.at("/properties/method")).put("const", name).put("description", JavadocTexts.of(type));
        });
    }

    private static void object(Class<?> type, ObjectNode schema) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        Schema.keys(type).forEach((name, key) -> property(type, name, key.type(), properties.putObject(name)));
        ArrayNode required = schema.putArray("required");
        Schema.keys(type).forEach((name, key) -> {
            if (key.required()) {
                required.add(name);
            }
        });
        schema.put("additionalProperties", false);
        TOGETHER.getOrDefault(type, nothing -> {}).accept(schema);
    }

    private static void property(Class<?> type, String name, Type of, ObjectNode schema) {
        String component = CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name);
        if (!name.equals("method")) {
            schema.put("description", JavadocTexts.of(type, component));
        }
        value(of, schema);
        MORE.getOrDefault(type.getSimpleName() + "." + component, nothing -> {}).accept(schema);
    }

    private static void numberOr(ObjectNode schema, String pattern) {
        schema.putArray("type").add("number").add("string");
        schema.put("pattern", pattern + "|" + EXPRESSION);
    }
}
