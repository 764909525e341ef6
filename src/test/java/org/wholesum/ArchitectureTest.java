package org.wholesum;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.text.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rooms of the house, and who may look into which. */
@AnalyzeClasses(packages = "org.wholesum", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.wholesum";

    /** From the lowest up: each package may import those before it. */
    private static final List<String> ORDER = List.of(
            "internal.escape",
            "internal.output",
            "problem",
            "execution",
            "internal.parallel",
            "internal.random",
            "internal.numeric",
            "internal.disclosure",
            "internal.text",
            "internal.json",
            "internal.ids",
            "internal.coverage",
            "internal.csv",
            "internal.sheet",
            "internal.money",
            "internal.pseudonym",
            "costs",
            "internal.store",
            "internal.chart",
            "internal.page",
            "price",
            "guidance",
            "ledger",
            "internal.layout",
            "internal.inspection",
            "intake",
            "projection",
            "probability",
            "inference",
            "audit",
            "internal.regression",
            "internal.selection",
            "measure",
            "design",
            "flow",
            "referral",
            "demand",
            "sensitivity",
            "internal.matrix",
            "internal.city",
            "cohort",
            "calibration",
            "population",
            "outcome",
            "appraisal",
            "settlement",
            "evaluation",
            "internal.caution",
            "internal.scenario.value",
            "internal.scenario.tree",
            "internal.scenario.method",
            "internal.scenario.evidence",
            "internal.scenario.appraisal",
            "internal.scenario.worth",
            "internal.scenario.entry",
            "scenario",
            "internal.evidence",
            "internal.plan",
            "internal.varied",
            "internal.analysis",
            "study",
            "internal.publication",
            "internal.table",
            "internal.picture",
            "internal.demand",
            "internal.section",
            "internal.worth",
            "internal.workbook",
            "internal.data",
            "report",
            "internal.cli",
            "testing");

    private static final Set<String> INEXACT = Set.of(
            "acos", "asin", "atan", "atan2", "cbrt", "cos", "cosh", "exp", "expm1", "hypot", "log", "log10", "log1p",
            "pow", "sin", "sinh", "tan", "tanh");

    @ArchTest
    void each_package_imports_only_what_its_row_allows(JavaClasses all) {
        for (String room : ORDER) {
            String[] others = Stream.concat(
                            Stream.of(ROOT),
                            ORDER.subList(ORDER.indexOf(room) + 1, ORDER.size()).stream()
                                    .map(other -> ROOT + "." + other + ".."))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("a package imports only those before it in the order: " + ORDER)
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    void the_order_names_every_package(JavaClasses all) {
        Set<String> rooms = packages(all).stream()
                .map(JavaPackage::getName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ORDER).containsAll(rooms);
        assertThat(ORDER).allMatch(rooms::contains);
    }

    @ArchTest
    static final ArchRule no_package_depends_on_itself_by_way_of_another =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_opens_the_front_door_from_inside = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule nothing_is_a_drawer_for_odds_and_ends =
            noClasses().should().haveNameMatching("(?i).*(util|helper|misc|impl).*|.*[.](io|common|impl)[.].*");

    // a good guest

    @ArchTest
    static final ArchRule only_the_command_line_ends_the_program = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".Main")
            .should(callMethod(System.class, "exit", int.class))
            .orShould(callMethod(Runtime.class, "exit", int.class))
            .orShould(callMethod(Runtime.class, "halt", int.class))
            .because("the library is embedded in other applications");

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".Main")
            .should(accessField(System.class, "out"))
            .orShould(accessField(System.class, "err"))
            .orShould(callMethod(Throwable.class, "printStackTrace"));

    @ArchTest
    static final ArchRule nothing_changes_what_the_application_has_set = noClasses()
            .should(callMethod(Locale.class, "setDefault", Locale.class))
            .orShould(callMethod(TimeZone.class, "setDefault", TimeZone.class))
            .orShould(callMethod(System.class, "setProperty", String.class, String.class));

    @ArchTest
    static final ArchRule nothing_asks_where_it_is_or_what_time_it_is_or_for_luck = noClasses()
            .should(callMethod(Locale.class, "getDefault"))
            .orShould(callMethod(String.class, "format", String.class, Object[].class))
            .orShould(callMethod(String.class, "formatted", Object[].class))
            .orShould(callMethod(String.class, "toLowerCase"))
            .orShould(callMethod(String.class, "toUpperCase"))
            .orShould(callMethod(ZoneId.class, "systemDefault"))
            .orShould(callMethod(LocalDate.class, "now"))
            .orShould(callMethod(LocalDateTime.class, "now"))
            .orShould(callMethod(YearMonth.class, "now"))
            .orShould(callMethod(Instant.class, "now"))
            .orShould(callMethod(System.class, "currentTimeMillis"))
            .orShould(callMethod(Math.class, "random"))
            .because("the same inputs give the same answer");

    /** The JDK lets these differ in the last bit between machines; those of StrictMath do not, nor does Math.sqrt. */
    @ArchTest
    static final ArchRule transcendental_functions_are_those_of_StrictMath = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a function of Math that the JDK may compute differently on another machine",
                    (JavaMethodCall call) ->
                            call.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(call.getName())));

    @ArchTest
    static final ArchRule nothing_is_read_by_Java_serialisation =
            noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);

    @ArchTest
    static final ArchRule what_is_static_never_changes = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(
                    DescribedPredicate.describe("a type that is there to be changed", ArchitectureTest::changes));

    @ArchTest
    static final ArchRule a_static_array_is_not_handed_out = fields().that(
                    DescribedPredicate.describe("are static arrays", ArchitectureTest::isStaticArray))
            .should()
            .bePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_but_work_has_threads_of_its_own = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".internal.parallel.Batches")
            .should()
            .callConstructorWhere(target(owner(assignableTo(Thread.class))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executor.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executors.class);

    @ArchTest
    static final ArchRule nothing_waits_for_a_lock_as_nothing_that_is_shared_changes =
            noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED);

    // null-free

    @ArchTest
    void every_package_is_null_marked(JavaClasses all) {
        assertThat(packages(all)).isNotEmpty().allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                .as(room.getName())
                .isTrue());
    }

    private static List<JavaPackage> packages(JavaClasses all) {
        return all.stream().map(JavaClass::getPackage).distinct().toList();
    }

    private static boolean isStaticArray(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        boolean written = modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.SYNTHETIC);
        return written && field.getRawType().isArray();
    }

    private static boolean changes(JavaClass type) {
        Stream<Class<?>> mutable = Stream.of(
                ArrayList.class,
                HashMap.class,
                HashSet.class,
                TreeMap.class,
                ConcurrentHashMap.class,
                Random.class,
                Format.class,
                StringBuilder.class);
        return type.getPackageName().startsWith("java.util.concurrent.atomic")
                || mutable.anyMatch(type::isAssignableTo);
    }
}
