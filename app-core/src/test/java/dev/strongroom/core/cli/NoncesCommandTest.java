package dev.strongroom.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.cli.Cli;
import dev.strongroom.chain.solana.SolanaNonces;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.boot.practice.LocalChain;
import dev.strongroom.core.boot.practice.LocalChains;
import dev.strongroom.core.boot.practice.PracticeVaults;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NoncesCommandTest {
    private static final Network SOLANA = Practice.networks().get(1);

    @TempDir
    Path folder;

    private LocalChains networks;
    private LocalChain chain;
    private PracticeVaults vaults;
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void open() throws Exception {
        networks = LocalChains.practice(folder.resolve("network"), List.of(SOLANA));
        chain = networks.all().getFirst();
        vaults = PracticeVaults.found(
                folder.resolve("people"),
                Offline.chains(),
                new SecureRandom(),
                new PracticeVaults.Founding("Desk", List.of(chain.listed()), 1, Instant.parse("2026-11-01T00:00:00Z")));
    }

    @AfterEach
    void close() {
        vaults.close();
        networks.close();
    }

    @Test
    void aColdWalletGetsItsAccountsFromTheHotOneAndOnlyOnce() throws Exception {
        Address hot = vaults.hotWallet(SOLANA);
        Address cold = vaults.coldWallet(SOLANA, 0);
        chain.giveCoins(hot);

        assertThat(run(SOLANA.toString(), cold.text(), "2")).as("%s", errors).isZero();
        List<String> first = out.toString().lines().toList();
        assertThat(run(SOLANA.toString(), cold.text(), "3")).as("%s", errors).isZero();
        List<String> all = out.toString().lines().toList();

        List<String> pool = SolanaNonces.accounts(hot, cold).stream()
                .map(Address::text)
                .limit(3)
                .toList();
        assertThat(first).containsExactlyElementsOf(pool.subList(0, 2));
        assertThat(all.subList(2, 5)).containsExactlyElementsOf(pool);
        try (ChainNode node = chain.node(hot)) {
            Slot slot = awaitSlot(node, cold);
            assertThat(slot.value()).startsWith(pool.getFirst());
        }
    }

    /** An account can be paid from once its opening is final. */
    private static Slot awaitSlot(ChainNode node, Address cold) {
        long opened = node.head().height();
        while (node.finalized().height() < opened) {
            Thread.onSpinWait();
        }
        return node.nextSlot(cold, Route.COLD, Set.of());
    }

    @Test
    void anEmptyHotWalletAndWrongArgumentsAreRefusedAndNothingIsOpened() {
        String cold = vaults.coldWallet(SOLANA, 0).text();
        assertThat(run(SOLANA.toString(), cold, "1")).isEqualTo(Cli.REFUSED);
        assertThat(errors.toString()).contains("lamports");
        assertThat(run(SOLANA.toString(), cold, "9")).isEqualTo(Cli.REFUSED);
        assertThat(errors.toString()).contains("--count");
        assertThat(run("eip155:31337", cold, "1")).isEqualTo(Cli.REFUSED);
        assertThat(errors.toString()).contains("--network");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String network, String wallet, String count) {
        List<String> arguments = new ArrayList<>(List.of(
                "--vault",
                vaults.folder().resolve("core.vault").toString(),
                "--password-file",
                vaults.folder().resolve("core.password").toString(),
                "--network",
                network,
                "--node",
                chain.url(),
                "--for",
                wallet,
                "--count",
                count));
        CommandLine command = new CommandLine(new NoncesCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors));
        return Cli.run(command, arguments.toArray(String[]::new));
    }
}
