package dev.strongroom.chain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Genesis;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Roster;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.wiring.Offline;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class DecodeCommandTest {
    private static final String ETHER =
            "02f10181ff843b9aca008506fc23ac0082520894f39fd6e51aad88f6f4ce6ab8827279cfffb92266880de0b6b3a764000080c0";
    private static final String USDT =
            "02f86d0105843b9aca008506fc23ac0082fde894dac17f958d2ee523a2206206994597c13d831ec780b844a9059cbb"
                    + "000000000000000000000000f39fd6e51aad88f6f4ce6ab8827279cfffb92266"
                    + "00000000000000000000000000000000000000000000000000000002e9102390c0";
    private static final String LOCAL =
            "02f3827a6981ff843b9aca008506fc23ac0082520894f39fd6e51aad88f6f4ce6ab8827279cfffb92266880de0b6b3a764000080c0";
    private static final String ZERO =
            "02e90181ff843b9aca008506fc23ac0082520894f39fd6e51aad88f6f4ce6ab8827279cfffb922668080c0";

    /** Stakes TRX for energy, which only hot wallets do. */
    private static final String STAKE =
            "0a026a962208b5185240de7c68f540a2c2f987ac345a5d083612590a34747970652e676f6f676c65617069732e636f6d2f70"
                    + "726f746f636f6c2e467265657a6542616c616e63655632436f6e747261637412210a1541a1ba09744265a4afdc5f99456d99"
                    + "1689440d62db10dfe5b5da9dfe27180170e2f2d487ac34";

    private static final String SOLANA =
            "0100080c010c3b523286532f71c3f6d5482e3e1f5f16b2e76316b0710fd379385a06765c005158abb8183af274426317"
                    + "dcec1fb3f7cb0e313a88b3edf5c512d1971d2ff84e2145ce02c957a0be99c6c1d53ab3ed2813eb2e665c1f182dd2d9d0"
                    + "ca01896f9c9403d64fa3410650addfea5cf44535af3ddfefbcfd60c5a311b18810bb0cbf000000000000000000000000"
                    + "00000000000000000000000000000000000000008c97258f4e2489f1bb3d1029148e0d830b5a1399daff1084048e7bd8"
                    + "dbe9f859a45a844d975f4723b8773acbb74b61a0535f048c1e985aa25f6211145e6f5ca70306466fe5211732ffecadba"
                    + "72c39be7bc8ce5bbc5f7126b2c439b3a40000000ce010e60afedb22717bd63192f54145a3f965a33bb82d2c7029eb2ce"
                    + "1e208264054a535a992921064d24e87160da387c7c35b5ddbc92bb81e41fa8404105448d06a7d517192c568ee08a845f"
                    + "73d29788cf035c3145b21ab344d8062ea940000006ddf6e1d765a193d9cbe146ceeb79ac1cb485ed5f5b37913a8cf585"
                    + "7eff00a93ddf2bfce9875ddf356914a0bc77e2401e92b364b77eaa9d6444ff0f04f1ea0b060403020a00040400000007"
                    + "00050201000000070009030000000000000000050600010608040b010109002439623264366331652d346133662d3464"
                    + "35652d386637302d3132333435363738396162630b04030801000a0c800000000000000006";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aNativePaymentIsOneJsonObject() {
        assertThat(decode("--network", "eip155:1", "--hex", ETHER, "--json")).isZero();
        assertThat(out)
                .hasToString("{\"verdict\":\"ok\",\"network\":\"eip155:1\",\"kind\":\"native\","
                        + "\"asset\":\"eip155:1/slip44:60\",\"from\":null,"
                        + "\"to\":\"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266\",\"units\":\"1000000000000000000\","
                        + "\"amount\":\"1\",\"feeCap\":\"630000000000000\",\"nonce\":\"255\","
                        + "\"details\":{\"gasLimit\":\"21000\",\"maxFeePerGas\":\"30000000000\","
                        + "\"maxPriorityFeePerGas\":\"1000000000\"}}\n");
    }

    @Test
    void aTokenPaymentIsReadForAPerson() {
        assertThat(decode("--network", "eip155:1", "--hex", "0x" + USDT)).isZero();
        assertThat(out.toString())
                .contains("pays     12500.0836 USDT on eip155:1")
                .contains("to       0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")
                .contains("fee      at most 0.00195 ETH")
                .contains("nonce    5");
    }

    @Test
    void aSolanaPaymentNamesItsSenderAndTheOwnerWhoseAccountItOpens() {
        String network = "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp";
        assertThat(decode("--network", network, "--hex", SOLANA, "--json")).isZero();
        assertThat(out.toString())
                .startsWith(
                        "{\"verdict\":\"ok\",\"network\":\"" + network + "\",\"kind\":\"token\",\"asset\":\"" + network
                                + "/token:Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB\",\"from\":\"56E5Ztm8KcQcVM3BLjPAm1ceAxNZJQVKHwFjkeMeZNs\","
                                + "\"to\":\"C4Zv8HJstFfemzowaxDdeNhyiQ15Bg6Vbq7shrYHGV4J\",\"units\":\"128\",\"amount\":\"0.000128\","
                                + "\"feeCap\":\"2044280\",\"nonce\":\"6FzEATCMRdJHXrg7BVSiVCkiTzqjyQmrtfEGk1TbbLGn:5AXF9LtUCw3bR3cM6c5zXyeESiGc4LiYNU9rTxorwxBC\",\"details\":{")
                .contains(
                        "\"memo\":\"9b2d6c1e-4a3f-4d5e-8f70-123456789abc\"",
                        "\"recipientAccount\":\"12EwhjMyNTpTFTaNrXAoB4M1HBssq77h6wM8CSLuaZsV\"");
        assertThat(decode("--network", network, "--hex", ETHER, "--json")).isEqualTo(3);
    }

    @Test
    void aStepForEnergyIsNoPayment() {
        assertThat(decode("--network", "tron:0x2b6653dc", "--hex", STAKE, "--json"))
                .isEqualTo(3);
        assertThat(out.toString()).contains("\"code\":\"shape.energy\"");
    }

    @Test
    void aBadLineIsAnsweredAndTheNextOneGoesOn() throws IOException {
        Path file = folder.resolve("bytes.txt");
        Files.writeString(file, "0x" + ETHER + "\nnot hex\n\n\u00e9\n0x01\n" + USDT + "\n", StandardCharsets.UTF_8);
        assertThat(decode("--network", "eip155:1", "--file", file.toString(), "--json"))
                .isEqualTo(3);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).contains("\"kind\":\"native\"");
        assertThat(lines.subList(1, 4)).allMatch(line -> line.contains("\"code\":\"hex.malformed\""));
        assertThat(lines.get(4)).contains("\"verdict\":\"refused\"").contains("\"code\":\"type.accessList\"");
        assertThat(lines.get(5)).contains("\"amount\":\"12500.0836\"");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFileOfGoodLinesIsAccepted() throws IOException {
        Path file = folder.resolve("bytes.txt");
        Files.writeString(file, ETHER + "\n" + USDT);
        assertThat(decode("--network", "eip155:1", "--file", file.toString())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x", "0", "0x0", "zz", "0X02", "02 ee", "0x0x02"})
    void whatIsNotHexIsRefused(String hex) {
        assertThat(decode("--network", "eip155:1", "--hex", hex, "--json")).isEqualTo(3);
        assertThat(out.toString()).startsWith("{\"verdict\":\"refused\",\"code\":\"hex.malformed\",\"reason\":\"hex: ");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("empty"));
        assertThat(decode("--network", "eip155:1", "--file", file.toString(), "--json"))
                .isEqualTo(3);
        assertThat(out.toString()).contains("hex.malformed");
    }

    @Test
    void zeroWeiIsNotAPayment() {
        assertThat(decode("--network", "eip155:1", "--hex", ZERO, "--json")).isEqualTo(3);
        assertThat(out.toString()).contains("\"code\":\"value.zero\"");
    }

    @Test
    void usageAndUnknownNetworksAreToldInOneLine() {
        assertThat(decode("--network", "eip155:1")).isEqualTo(2);
        assertThat(decode("--network", "eip155:1", "--hex", "00", "--file", "x"))
                .isEqualTo(2);
        assertThat(decode("--hex", "00")).isEqualTo(2);
        err.getBuffer().setLength(0);
        assertThat(decode("--network", "eip155:9", "--hex", ETHER)).isEqualTo(3);
        assertThat(decode("--network", "cosmos:hub", "--hex", ETHER)).isEqualTo(3);
        assertThat(decode("--network", "1", "--hex", ETHER)).isEqualTo(3);
        assertThat(decode(
                        "--network",
                        "eip155:1",
                        "--file",
                        folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(4)
                .satisfiesExactly(
                        line -> assertThat(line).contains("network.unknown"),
                        line -> assertThat(line).contains("network.unknown"),
                        line -> assertThat(line).contains("network.malformed"),
                        line -> assertThat(line).contains("there is no such file"));
    }

    @Test
    void aSignedPolicyDecidesInsteadOfTheRegistry() throws IOException {
        Path generous = trustFile("generous", "700000000000000");
        Path narrow = trustFile("narrow", "629999999999999");
        assertThat(decode("--network", "eip155:31337", "--hex", LOCAL, "--policy", generous.toString(), "--json"))
                .isZero();
        assertThat(decode("--network", "eip155:31337", "--hex", LOCAL, "--policy", narrow.toString(), "--json"))
                .isEqualTo(3);
        assertThat(decode("--network", "eip155:1", "--hex", ETHER, "--policy", generous.toString(), "--json"))
                .isEqualTo(3);
        Files.writeString(narrow, "{}");
        assertThat(decode("--network", "eip155:31337", "--hex", LOCAL, "--policy", narrow.toString(), "--json"))
                .isEqualTo(3);
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"verdict\":\"ok\""),
                        line -> assertThat(line).contains("\"code\":\"fee.cap\""));
        assertThat(err.toString()).contains("[policy.network]");
    }

    private Path trustFile(String name, String maxFeeCap) throws IOException {
        Network practice = Network.parse("eip155:31337");
        Token ether = new Token(Asset.parse("eip155:31337/slip44:60"), "ETH", 18);
        try (Ed25519Signer admin = Ed25519Signer.of(new byte[32])) {
            Roster roster = new Roster(
                    1, 1, List.of(new Staff("ann", "Ann", IdentityKey.of(admin), Set.of(Role.ADMIN))), List.of());
            NetworkPolicy network =
                    new NetworkPolicy(practice, new BigInteger(maxFeeCap), List.of(new TokenPolicy(ether, null)));
            Policy policy = new Policy(1, List.of(network), List.of(), 1, null);
            Genesis genesis = new Genesis("Desk", true, Instant.EPOCH, roster, policy);
            byte[] bytes = TrustFile.of(genesis.draft().signedBy(admin)).bytes();
            return Files.write(folder.resolve(name), bytes);
        }
    }

    private int decode(String... args) {
        CommandLine commands =
                new CommandLine(new Root()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        commands.addSubcommand(new DecodeCommand(Offline.chains(), Registry::builtIn));
        commands.getSubcommands()
                .values()
                .forEach(c -> c.setOut(commands.getOut()).setErr(commands.getErr()));
        String[] all = new String[args.length + 1];
        all[0] = "decode";
        System.arraycopy(args, 0, all, 1, args.length);
        return Cli.run(commands, all);
    }

    @Command(name = "strongroom")
    private static final class Root {}
}
