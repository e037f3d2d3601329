package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person at the signer types, and what it opens. */
class CompareChallengeTest {
    private static final CompareCode CODE = CompareCode.of("a request".getBytes(StandardCharsets.US_ASCII));

    @Test
    void everyPairOfWordsIsAskedForSoonerOrLater() {
        Random random = new Random(1);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            CompareChallenge challenge = CODE.challenge(random);
            assertThat(challenge.first()).isLessThan(challenge.second());
            assertThat(challenge.asksFor(challenge.first()) && challenge.asksFor(challenge.second()))
                    .isTrue();
            pairs.add(challenge.first() + " " + challenge.second());
        }
        assertThat(pairs).hasSize(15);
    }

    @Test
    void oneWrongWordGivesNothing() {
        CompareChallenge challenge = CODE.challenge(new Random(2));
        String first = CODE.words().get(challenge.first());
        String second = CODE.words().get(challenge.second());
        assertThat(challenge.answer(" " + first.toUpperCase(java.util.Locale.ROOT), second + "\n"))
                .isNotNull();
        for (String[] typed : new String[][] {{first, first}, {second, first}, {"", ""}, {first, second + "s"}}) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> challenge.answer(typed[0], typed[1]))
                    .returns("confirm.words", RefusedException::code)
                    .satisfies(e -> assertThat(e.reason()).doesNotContain(first).doesNotContain(second));
        }
    }

    @Test
    void aConfirmationOpensTheRequestThatItWasGivenForAndNoOther(@TempDir Path folder) throws IOException {
        try (ColdScene scene = new ColdScene(folder)) {
            byte[] one = file(scene.request("R-1", scene.item(scene.pay(1), 0, "ana")));
            byte[] other = file(scene.request("R-2", scene.item(scene.pay(2), 1, "ana")));
            CompareCode code = CompareCode.of(one);
            CompareChallenge challenge = code.challenge(new Random(3));
            Confirmation confirmation = challenge.answer(
                    code.words().get(challenge.first()), code.words().get(challenge.second()));
            refusedAndUnchanged(
                    folder,
                    "confirm.request",
                    () -> scene.signer().sign(scene.desk(), other, confirmation, folder.resolve("out"), _ -> {}));
            assertThat(scene.signer()
                            .sign(scene.desk(), one, confirmation, folder.resolve("out"), _ -> {})
                            .signed())
                    .hasSize(1);
        }
    }

    @Test
    void theGridIsOfOtherBitsThanTheWords() throws IOException {
        byte[] golden = CompareChallengeTest.class
                .getResourceAsStream("v1/signing-request.json")
                .readAllBytes();
        assertThat(CompareCode.of(golden).grid())
                .extracting(cell -> "" + cell.shape() + cell.colour())
                .containsExactly(
                        "33", "11", "02", "23", "21", "30", "11", "31", "13", "23", "02", "03", "12", "21", "13", "33");
    }
}
