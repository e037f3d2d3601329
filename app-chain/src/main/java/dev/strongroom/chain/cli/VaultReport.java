package dev.strongroom.chain.cli;

import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.RecordedAddress;
import dev.strongroom.chain.key.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a vault says of itself: nothing of it is secret. */
final class VaultReport {
    private final Path file;
    private final OpenVault vault;

    VaultReport(Path file, OpenVault vault) {
        this.file = file;
        this.vault = vault;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Vault:       " + vault.id() + ", generation " + vault.generation() + ", passwords: "
                + vault.passwords());
        lines.add("Staff key:   " + staffKey());
        lines.add("Fingerprint: " + String.join(" ", fingerprint()));
        for (RecordedAddress address : vault.recorded()) {
            lines.add("Address:     " + address.text() + " (" + address.network() + ", index " + address.index()
                    + (isImported(address) ? ", imported)" : ")"));
        }
        return lines;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("vault", file.toString())
                .put("id", vault.id())
                .put("generation", vault.generation())
                .put("passwords", vault.passwords())
                .put("journalBegun", vault.journalBegun())
                .put("staffKey", staffKey())
                .put("fingerprint", String.join(" ", fingerprint()));
        ArrayNode addresses = json.putArray("addresses");
        for (RecordedAddress address : vault.recorded()) {
            addresses
                    .addObject()
                    .put("network", address.network().toString())
                    .put("index", address.index())
                    .put("address", address.text())
                    .put("imported", isImported(address));
        }
        return json;
    }

    private static boolean isImported(RecordedAddress address) {
        return address.index() >= OpenVault.FIRST_IMPORTED;
    }

    private String staffKey() {
        return HexFormat.of().formatHex(vault.staffKey().publicKey());
    }

    private List<String> fingerprint() {
        return Words.ofKey(vault.staffKey().publicKey());
    }
}
