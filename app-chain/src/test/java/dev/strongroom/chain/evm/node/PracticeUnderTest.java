package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.sandbox.PracticeNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The practice network in a process of its own, with blocks on demand. */
public final class PracticeUnderTest implements NodeUnderTest {
    private final ListedNetwork listed = Registry.builtIn().network(Network.parse("eip155:31337"));
    private final Path folder;
    private final PracticeNode node;

    public PracticeUnderTest() {
        try {
            folder = Files.createTempDirectory("strongroom-practice-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        node = PracticeNode.start(folder, "--block-time", "0");
    }

    /** For the faults that only a practice network has. */
    public PracticeNode node() {
        return node;
    }

    @Override
    public URI url() {
        return URI.create(node.url());
    }

    @Override
    public Network network() {
        return listed.network();
    }

    @Override
    public Token silentToken() {
        return token("USDT");
    }

    @Override
    public Token usualToken() {
        return token("USDC");
    }

    private Token token(String symbol) {
        return listed.tokens().stream()
                .filter(token -> token.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void fund(Address to, Amount amount) {
        if (amount.asset().isNative()) {
            node.fund(to.text(), amount.units());
        } else {
            node.mint(amount.asset().reference(), to.text(), amount.units());
        }
    }

    @Override
    public void blacklist(Address address) {
        node.call("sandbox_freeze", address.text(), true);
    }

    @Override
    public void mine(int blocks) {
        node.mine(blocks);
    }

    @Override
    public void automine(boolean on) {
        node.call("sandbox_automine", on);
    }

    @Override
    public void reorg(int depth) {
        node.call("sandbox_reorg", depth, true);
    }

    @Override
    public void drop(String txid) {
        node.call("sandbox_drop", txid);
    }

    @Override
    public void close() {
        node.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
