package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.evm.node.AnvilUnderTest;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.chain.solana.node.LiteSvm;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A running node and the chain that it has; it makes no block by time.
 *
 * @param end of its process
 */
public record TrialNode(TrialChain chain, Runnable end) implements AutoCloseable {
    /** What there is: the practice network of each chain, a real EVM node, and the real programs of Solana. */
    public enum Kind {
        ETHEREUM,
        SOLANA,
        TRON,
        ANVIL,
        LITE_SVM;

        /**
         * Starts one.
         *
         * @param folder of the practice networks
         * @param finality blocks on top that make one final; even for a real EVM node
         */
        public TrialNode start(Path folder, int finality) throws IOException {
            return switch (this) {
                case ETHEREUM -> practice(folder, TrialChain.ETHEREUM, finality);
                case SOLANA -> practice(folder, TrialChain.SOLANA, finality);
                case TRON -> practice(folder, TrialChain.TRON, finality);
                case ANVIL -> {
                    AnvilUnderTest anvil = AnvilUnderTest.finalAfter(finality);
                    yield new TrialNode(new AnvilChain(anvil), anvil::close);
                }
                case LITE_SVM -> {
                    LiteSvm svm = LiteSvm.start("--finality", Integer.toString(finality));
                    yield new TrialNode(
                            new TrialChain(TrialChain.SOLANA, svm.url().toString()), svm::close);
                }
            };
        }

        private static TrialNode practice(Path folder, Network network, int finality) throws IOException {
            PracticeProcess process = TrialChain.start(folder, network, finality);
            return new TrialNode(new TrialChain(network, process.url()), process::close);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
