package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
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
public final class PracticeUnderTest implements SolanaUnderTest {
    private final Path folder;
    private final PracticeNode node;

    public PracticeUnderTest() {
        try {
            folder = Files.createTempDirectory("strongroom-practice-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String network = SolanaNodeContract.practice().network().toString();
        node = PracticeNode.start(folder, "--network", network, "--block-time", "0", "--finality", "32");
    }

    @Override
    public URI url() {
        return URI.create(node.url());
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
    public void mine(int blocks) {
        node.mine(blocks);
    }

    @Override
    public void skip(int slots) {
        node.call("sandbox_skip", slots);
    }

    @Override
    public void dropNext(int transactions) {
        node.call("sandbox_dropNext", transactions);
    }

    @Override
    public void freeze(Address owner, Token token, boolean frozen) {
        node.call("sandbox_freeze", owner.text(), frozen);
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
