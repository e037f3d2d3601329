package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.ColdDesk;
import dev.strongroom.chain.ceremony.ColdSigner;
import dev.strongroom.chain.ceremony.Confirmation;
import dev.strongroom.chain.ceremony.Envelope;
import dev.strongroom.chain.ceremony.PaymentReview;
import dev.strongroom.chain.ceremony.Review;
import dev.strongroom.chain.ceremony.SignedBatch;
import dev.strongroom.chain.ceremony.SigningWatch;
import dev.strongroom.chain.ceremony.Transport;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The cold signer as this program uses it: it signs what was shown, or nothing. */
public final class SigningDesk {
    private final Vaults vaults;
    private final ColdSigner signer;
    private final RandomGenerator random;

    /** @param random chooses the words that the person is asked for */
    public SigningDesk(Chains chains, Vaults vaults, Clock clock, RandomGenerator random) {
        this.vaults = vaults;
        this.signer = new ColdSigner(chains, clock);
        this.random = random;
    }

    /** Opens the vault, reads the request and judges it. Changes nothing. */
    OpenRequest open(Papers papers, Secret password, Consumer<Stage> stage) throws IOException {
        stage.accept(Stage.READING);
        byte[] request = bounded(papers.request());
        Transport.unpack(request);
        TrustFile trust = TrustFile.read(bounded(papers.trust()));
        stage.accept(Stage.UNLOCKING);
        OpenVault vault = vaults.open(papers.vault(), password);
        try {
            stage.accept(Stage.JUDGING);
            ColdDesk desk = new ColdDesk(vault, trust, papers.journal());
            Review review = signer.review(desk, request);
            return new OpenRequest(
                    desk, papers.request(), request, review, review.code().challenge(random));
        } catch (IOException | RuntimeException e) {
            vault.close();
            throw e;
        }
    }

    /**
     * Signs what was shown and writes the answer.
     *
     * @throws RefusedException {@code request.differs} where bytes and claim of a payment differ,
     *     {@code review.changed} where a verdict is no longer the one that was shown, and whatever the signer refuses
     */
    SignedAnswer sign(OpenRequest open, Confirmation confirmation, Path out, SigningWatch watch) throws IOException {
        if (!open.lies().isEmpty()) {
            throw new RefusedException(
                    "request.differs",
                    "request: the bytes of " + open.lies().size()
                            + " payments say something else than the desk claims");
        }
        Review[] judged = {open.review()};
        SignedBatch batch = signer.sign(open.desk(), open.bytes(), confirmation, out, new SigningWatch() {
            @Override
            public void judged(Review review) {
                requireAsShown(open.review(), review);
                judged[0] = review;
                watch.judged(review);
            }

            @Override
            public void signed(int done, int all) {
                watch.signed(done, all);
            }
        });
        return new SignedAnswer(batch, out, judged[0]);
    }

    private static void requireAsShown(Review shown, Review now) {
        if (!allowed(shown).equals(allowed(now))) {
            throw new RefusedException(
                    "review.changed",
                    "request: " + allowed(shown).size() + " payments were shown as allowed, and now it would be "
                            + allowed(now).size());
        }
    }

    private static Set<Digest> allowed(Review review) {
        return review.payments().stream()
                .filter(PaymentReview::isAllowed)
                .map(PaymentReview::intent)
                .collect(Collectors.toUnmodifiableSet());
    }

    static byte[] bounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Envelope.MAX_BYTES + 1);
        }
    }
}
