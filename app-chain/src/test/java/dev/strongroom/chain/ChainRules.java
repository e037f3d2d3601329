package dev.strongroom.chain;

import com.tngtech.archunit.lang.ArchRule;
import dev.strongroom.house.HouseRules;
import java.util.List;

/** Who may know whom inside the wallet kit (DESIGN §1). */
final class ChainRules {
    private static final String ROOT = "dev.strongroom.chain";
    private static final String[] PLATFORM = {
        "org.springframework..", "org.hibernate..", "jakarta..", "java.sql..", "javax.sql..", "javafx.."
    };

    private ChainRules() {}

    static List<ArchRule> all() {
        return List.of(
                HouseRules.knowsOnly(ROOT),
                HouseRules.knowsOnly(ROOT + ".key..", ROOT),
                HouseRules.knowsOnly(ROOT + ".ceremony..", ROOT, ROOT + ".key.."),
                HouseRules.knowsOnly(ROOT + ".cli..", ROOT, ROOT + ".key..", ROOT + ".ceremony.."),
                HouseRules.knowsOnly(ROOT + ".rpc..", ROOT),
                HouseRules.knowsOnly(ROOT + ".evm..", ROOT, ROOT + ".key..", ROOT + ".rpc.."),
                HouseRules.knowsOnly(ROOT + ".solana..", ROOT, ROOT + ".key..", ROOT + ".rpc.."),
                HouseRules.knowsOnly(ROOT + ".sandbox..", ROOT, ROOT + ".key..", ROOT + ".cli"),
                HouseRules.staysOffline(ROOT + ".key.."),
                HouseRules.staysOffline(ROOT + ".ceremony.."),
                HouseRules.staysOffline(ROOT + ".cli.."),
                HouseRules.staysOffline(ROOT + ".evm.."),
                HouseRules.staysOffline(ROOT + ".solana.."),
                HouseRules.keepsApart(ROOT + "..", PLATFORM));
    }
}
