package dev.strongroom.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.strongroom.house.HouseRules;
import dev.strongroom.house.SourceSize;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "dev.strongroom.chain";
    private static final String[] MONEY = {
        ROOT, ROOT + ".key..", ROOT + ".ceremony..", ROOT + ".evm..", ROOT + ".solana..", ROOT + ".sandbox.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static List<ArchRule> rules() {
        return Stream.concat(
                        ChainRules.all().stream(),
                        Stream.of(
                                HouseRules.namesSayWhat(),
                                HouseRules.noStaticMutableState(),
                                HouseRules.noFractionsNear(MONEY),
                                HouseRules.noFractionsThrough(MONEY),
                                HouseRules.timeComesFromAClock(),
                                HouseRules.noPrinting(),
                                HouseRules.fewParameters(),
                                HouseRules.packagesAreNullMarked(),
                                HouseRules.noCyclesBelow(ROOT)))
                .toList();
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
