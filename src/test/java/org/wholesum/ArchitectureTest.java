package org.wholesum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The house stands as the README draws it: each package uses those above it alone. */
@AnalyzeClasses(packages = "org.wholesum", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule each_package_uses_only_what_its_row_allows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("costs")
            .definedBy("org.wholesum.costs")
            .layer("price")
            .definedBy("org.wholesum.price")
            .layer("ledger")
            .definedBy("org.wholesum.ledger")
            .layer("method")
            .definedBy("org.wholesum.method")
            .layer("appraisal")
            .definedBy("org.wholesum.appraisal")
            .layer("uncertainty")
            .definedBy("org.wholesum.uncertainty")
            .layer("population")
            .definedBy("org.wholesum.population")
            .layer("study")
            .definedBy("org.wholesum.study")
            .layer("report")
            .definedBy("org.wholesum.report")
            .layer("front door")
            .definedBy("org.wholesum")
            .whereLayer("costs")
            .mayNotAccessAnyLayer()
            .whereLayer("price")
            .mayOnlyAccessLayers("costs")
            .whereLayer("ledger")
            .mayOnlyAccessLayers("costs", "price")
            .whereLayer("method")
            .mayOnlyAccessLayers("costs", "price")
            .whereLayer("appraisal")
            .mayOnlyAccessLayers("costs", "price", "method")
            .whereLayer("uncertainty")
            .mayOnlyAccessLayers("costs")
            .whereLayer("front door")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("front door")
            .whereLayer("study")
            .mayOnlyBeAccessedByLayers("report", "front door")
            .whereLayer("population")
            .mayOnlyBeAccessedByLayers("study", "report", "front door");

    @ArchTest
    static final ArchRule there_is_no_cycle_of_packages =
            slices().matching("org.wholesum.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().should().beAnnotatedWith(NullMarked.class).orShould(new NullMarkedPackage());

    @ArchTest
    static final ArchRule only_the_command_line_leaves_the_virtual_machine = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.wholesum.Main")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.wholesum.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule there_is_no_mutable_static_field =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule nothing_starts_a_thread_of_its_own =
            noClasses().should().dependOnClassesThat().areAssignableTo(Thread.class);

    @ArchTest
    static final ArchRule nothing_reads_serialised_objects =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream");

    @ArchTest
    static final ArchRule nothing_depends_on_the_default_zone_or_the_clock = noClasses()
            .should()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.YearMonth.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothing_depends_on_the_default_locale = noClasses()
            .should()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class);

    @ArchTest
    static final ArchRule no_class_is_a_drawer_for_odds_and_ends = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule nothing_is_synchronised_as_nothing_is_shared_and_changed =
            noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED);

    /** Whether a class stands in a package that is null-marked. */
    private static final class NullMarkedPackage extends ArchCondition<JavaClass> {
        NullMarkedPackage() {
            super("stand in a null-marked package");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.reflect().getPackage().isAnnotationPresent(NullMarked.class);
            events.add(new SimpleConditionEvent(
                    type, marked, type.getName() + " stands in a package without @NullMarked"));
        }
    }
}
