package dev.strongroom.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Rules for the classes of every module. */
public final class HouseRules {
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime");

    private HouseRules() {}

    /** No class is named after having no better name. */
    public static ArchRule namesSayWhat() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl)")
                .because("a name says what a thing is");
    }

    /** State that everybody can change belongs to nobody. */
    public static ArchRule noStaticMutableState() {
        return fields().that()
                .areStatic()
                .and(areWrittenByPeople())
                .should()
                .beFinal()
                .allowEmptyShould(true);
    }

    /** Money is integers; what measures time or draws pixels is named by the caller as an exception. */
    public static ArchRule noFractionsNear(String... moneyPackages) {
        return noFields()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage(moneyPackages))
                .should()
                .haveRawType(DescribedPredicate.describe("double or float", HouseRules::isFraction))
                .because("money is integers of an asset's smallest unit");
    }

    /** The same for what goes into and comes out of methods. */
    public static ArchRule noFractionsThrough(String... moneyPackages) {
        return noCodeUnits()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage(moneyPackages))
                .should(new ArchCondition<>("take or answer double or float") {
                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        boolean fraction = isFraction(unit.getRawReturnType())
                                || unit.getRawParameterTypes().stream().anyMatch(HouseRules::isFraction);
                        events.add(new SimpleConditionEvent(unit, fraction, unit.getFullName()));
                    }
                })
                .because("money is integers of an asset's smallest unit");
    }

    /** Whoever asks for the time is handed a clock, so that a test can be any day. */
    public static ArchRule timeComesFromAClock() {
        DescribedPredicate<JavaClass> clocks =
                DescribedPredicate.describe("java.time", c -> CLOCKS.contains(c.getName()));
        return noClasses()
                .should()
                .callMethodWhere(target(name("now"))
                        .and(target(owner(clocks)))
                        .and(DescribedPredicate.describe(
                                "without a clock",
                                call -> call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(p -> p.isEquivalentTo(Clock.class)))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes from an injected Clock");
    }

    /** Raw prints belong to nobody; commands write to picocli's streams. */
    public static ArchRule noPrinting() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a program speaks through its command line or its log");
    }

    /** Methods take at most eight parameters, constructors ten. */
    public static ArchRule fewParameters() {
        return codeUnits().that(areMembersWrittenByPeople()).should(new ArchCondition<>("take few parameters") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                int most = unit.isConstructor() ? 10 : 8;
                int count = unit.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        unit, count <= most, unit.getFullName() + " takes " + count + " parameters"));
            }
        });
    }

    /** The packages directly below {@code root} form no cycle. */
    public static ArchRule noCyclesBelow(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** Classes of {@code from} use nothing of {@code to}. */
    public static ArchRule keepsApart(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to);
    }

    /** Code that must run where there is no network names no class that could reach one. */
    public static ArchRule staysOffline(String from) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(http\\..*|.*Socket.*|.*Connection.*|InetA.*)"
                                + "|java\\.nio\\.channels\\..*(Socket|Datagram).*|com\\.sun\\.net\\..*|javax\\.net\\..*|java\\.rmi\\..*");
    }

    /** Of our own classes, those of {@code from} use themselves and the packages named, nothing else. */
    public static ArchRule knowsOnly(String from, String... allowed) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.strongroom..")
                        .and(DescribedPredicate.not(resideInAPackage(from)))
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .as(from + " knows of ours only " + List.of(allowed));
    }

    /** Every package says what lives in it. */
    public static ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().tryGetPackageInfo().isPresent()
                        && type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " has no package-info"));
            }
        });
    }

    private static boolean isFraction(JavaClass type) {
        return type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class);
    }

    private static DescribedPredicate<JavaField> areWrittenByPeople() {
        return DescribedPredicate.describe(
                "are written by people",
                f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !f.getOwner().isAnnotatedWith("jakarta.persistence.metamodel.StaticMetamodel"));
    }

    private static DescribedPredicate<JavaCodeUnit> areMembersWrittenByPeople() {
        return DescribedPredicate.describe(
                "are written by people",
                u -> !u.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !u.getOwner().isAnnotatedWith("jakarta.annotation.Generated"));
    }
}
