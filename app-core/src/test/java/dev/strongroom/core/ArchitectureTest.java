package dev.strongroom.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.strongroom.canary.PublicEntity;
import dev.strongroom.house.Canary;
import dev.strongroom.house.HouseRules;
import dev.strongroom.house.SourceSize;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "dev.strongroom.core";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final ArchRule ENTITIES_STAY_HOME = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("the contract speaks records; an entity never leaves its package");

    static List<ArchRule> rules() {
        return List.of(
                ENTITIES_STAY_HOME,
                HouseRules.knowsOnly(ROOT + "..", "dev.strongroom.chain.."),
                HouseRules.knowsOnly(ROOT + ".api..", "dev.strongroom.chain"),
                HouseRules.keepsApart(ROOT + ".risk..", ROOT + ".withdrawal.."),
                HouseRules.keepsApart(
                        ROOT + ".ledger..", ROOT + ".withdrawal..", ROOT + ".risk..", ROOT + ".signing.."),
                HouseRules.keepsApart(ROOT + ".signing..", ROOT + ".withdrawal.."),
                HouseRules.keepsApart(ROOT + "..", "javafx..", "org.springframework.boot.."),
                HouseRules.namesSayWhat(),
                HouseRules.noStaticMutableState(),
                HouseRules.noFractionsNear(ROOT + ".ledger..", ROOT + ".withdrawal..", ROOT + ".api.."),
                HouseRules.noFractionsThrough(ROOT + ".ledger..", ROOT + ".withdrawal..", ROOT + ".api.."),
                HouseRules.timeComesFromAClock(),
                HouseRules.noPrinting(),
                HouseRules.fewParameters(),
                HouseRules.packagesAreNullMarked(),
                HouseRules.noCyclesBelow(ROOT));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theModuleKeeps(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void theRuleOnEntitiesBites() {
        Canary.mustBreak(ENTITIES_STAY_HOME, PublicEntity.class);
    }

    @Test
    void noSourceIsTooLong() {
        assertThat(SourceSize.complaints(Path.of("src/main/java"))).isEmpty();
    }
}
