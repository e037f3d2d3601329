package dev.strongroom.chain.evm.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The compiled contracts of {@code resources/contracts}; their sources and how they were compiled stand there. */
public enum Contracts {
    /** Runtime code lent to the address of Multicall3 where that is not deployed. */
    AGGREGATOR("aggregatorRuntime"),
    /** Creation code of the token whose {@code transfer} returns nothing. */
    TETHER("tetherCreation"),
    /** Creation code of the token whose {@code transfer} returns {@code true}. */
    DOLLAR("dollarCreation");

    private final String field;

    Contracts(String field) {
        this.field = field;
    }

    public byte[] code() {
        return HexFormat.of().parseHex(file().required(field).asString());
    }

    private static JsonNode file() {
        try (InputStream in =
                Objects.requireNonNull(Contracts.class.getResourceAsStream("contracts.json"), "contracts.json")) {
            return JsonMapper.builder().build().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
