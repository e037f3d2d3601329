package dev.strongroom.chain.evm.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractsTest {
    private static final Path FOLDER = Path.of("../resources/contracts");

    @Test
    void theCodeWasCompiledFromTheSourcesThatStandBesideIt() throws IOException, NoSuchAlgorithmException {
        JsonNode file = JsonMapper.builder().build().readTree(Files.readAllBytes(FOLDER.resolve("contracts.json")));
        for (String source : List.of("Aggregator.sol", "PracticeTokens.sol")) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FOLDER.resolve(source)));
            assertThat(file.required("sources").required(source).asString())
                    .as(source + " was changed: run compile.mjs")
                    .isEqualTo(HexFormat.of().formatHex(hash));
        }
    }

    @Test
    void everyContractHasCode() {
        for (Contracts contract : Contracts.values()) {
            assertThat(contract.code()).hasSizeGreaterThan(500);
        }
    }
}
