package dev.strongroom.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.house.canary.OffenderManager;
import dev.strongroom.house.canary.ring.east.East;
import dev.strongroom.house.canary.ring.west.West;
import dev.strongroom.house.unmarked.UnmarkedOffender;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final String CANARIES = "dev.strongroom.house.canary..";

    @Test
    void eachRuleBites() {
        Canary.mustBreak(HouseRules.namesSayWhat(), OffenderManager.class);
        Canary.mustBreak(HouseRules.noStaticMutableState(), OffenderManager.class);
        Canary.mustBreak(HouseRules.noFractionsNear(CANARIES), OffenderManager.class);
        Canary.mustBreak(HouseRules.noFractionsThrough(CANARIES), OffenderManager.class);
        Canary.mustBreak(HouseRules.timeComesFromAClock(), OffenderManager.class);
        Canary.mustBreak(HouseRules.noPrinting(), OffenderManager.class);
        Canary.mustBreak(HouseRules.fewParameters(), OffenderManager.class);
        Canary.mustBreak(HouseRules.noCyclesBelow("dev.strongroom.house.canary.ring"), East.class, West.class);
        Canary.mustBreak(HouseRules.keepsApart("..ring.east..", "..ring.west.."), East.class);
        Canary.mustBreak(HouseRules.knowsOnly("..ring.east..", "java.."), East.class);
        Canary.mustBreak(HouseRules.staysOffline(CANARIES), OffenderManager.class);
        Canary.mustBreak(HouseRules.packagesAreNullMarked(), UnmarkedOffender.class);
    }

    @Test
    void aSourceThatIsTooLongIsNamed() {
        String method = "class A {\n  void m() {\n" + "    x();\n".repeat(61) + "  }\n}\n";
        String file = "class A {\n" + "  int x;\n".repeat(500) + "}\n";

        assertThat(SourceSize.complaints("A.java", method))
                .singleElement()
                .asString()
                .contains("A.java", "m()", "63");
        assertThat(SourceSize.complaints("A.java", file))
                .singleElement()
                .asString()
                .contains("A.java", "502 lines");
        assertThat(SourceSize.complaints("A.java", "class A {}\n")).isEqualTo(List.of());
    }
}
