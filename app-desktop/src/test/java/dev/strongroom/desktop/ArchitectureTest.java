package dev.strongroom.desktop;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.strongroom.chain.wiring.Online;
import dev.strongroom.desktop.canary.CallsANode;
import dev.strongroom.desktop.canary.CallsTheCore;
import dev.strongroom.desktop.canary.KnowsTheOnlineHalf;
import dev.strongroom.desktop.canary.OpensASocket;
import dev.strongroom.house.Canary;
import dev.strongroom.house.HouseRules;
import dev.strongroom.house.SourceSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "dev.strongroom.desktop";
    /** What the workstation shares with the console. */
    private static final String[] SHARED = {
        ROOT + ".ui..",
        ROOT + ".task..",
        ROOT + ".i18n..",
        ROOT + ".theme..",
        ROOT + ".secret..",
        ROOT + ".dialog..",
        ROOT + ".notify..",
        ROOT + ".settings..",
        ROOT + ".selftest.."
    };

    /**
     * What the workstation and what it shares may know besides the JDK: the app-image of the workstation holds no more.
     */
    private static final String[] OFFLINE = {
        "dev.strongroom.chain",
        "dev.strongroom.chain.ceremony..",
        "dev.strongroom.chain.cli..",
        "dev.strongroom.chain.evm",
        "dev.strongroom.chain.key..",
        "dev.strongroom.chain.wiring..",
        "java..",
        "javafx..",
        "atlantafx..",
        "com.google.zxing..",
        "org.kordamp.ikonli..",
        "org.jspecify..",
        "org.slf4j..",
        "picocli..",
        "tools.jackson.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    static List<ArchRule> rules() {
        return List.of(
                HouseRules.knowsOnly(
                        ROOT + "..",
                        "dev.strongroom.core.api..",
                        "dev.strongroom.core.boot..",
                        "dev.strongroom.chain.."),
                HouseRules.keepsApart(ROOT + "..", "org.hibernate..", "jakarta.persistence..", "java.sql.."),
                HouseRules.namesSayWhat(),
                HouseRules.noStaticMutableState(),
                HouseRules.timeComesFromAClock(),
                HouseRules.noPrinting(),
                HouseRules.fewParameters(),
                HouseRules.packagesAreNullMarked(),
                HouseRules.noCyclesBelow(ROOT));
    }

    /** The workstation and what it shares run where there is no core, no network and no other library. */
    private static ArchRule worksOffline(String from) {
        List<String> known = new ArrayList<>(List.of(OFFLINE));
        known.addAll(List.of(SHARED));
        known.add(from);
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(known.toArray(String[]::new)))
                        .or(simpleNameEndingWith("Node").and(resideInAPackage("dev.strongroom.chain..")))
                        .or(type(Online.class)))
                .as(from + " works offline");
    }

    static Stream<ArchRule> offlineRules() {
        return Stream.concat(Stream.of(ROOT + ".workstation.."), Stream.of(SHARED))
                .flatMap(from -> Stream.of(worksOffline(from), HouseRules.staysOffline(from)))
                .map(rule -> rule.allowEmptyShould(true));
    }

    @ParameterizedTest
    @MethodSource("offlineRules")
    void theWorkstationKeeps(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void theWorkstationsRulesBite() {
        String canaries = ROOT + ".canary..";
        Canary.mustBreak(worksOffline(canaries), CallsTheCore.class);
        Canary.mustBreak(worksOffline(canaries), CallsANode.class);
        Canary.mustBreak(worksOffline(canaries), KnowsTheOnlineHalf.class);
        Canary.mustBreak(HouseRules.staysOffline(canaries), OpensASocket.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theModuleKeeps(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void noSourceIsTooLong() {
        assertThat(SourceSize.complaints(Path.of("src/main/java"))).isEmpty();
    }
}
