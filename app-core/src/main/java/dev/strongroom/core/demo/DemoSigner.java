package dev.strongroom.core.demo;

import dev.strongroom.chain.cli.Cli;
import dev.strongroom.chain.key.DurableFile;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.boot.practice.PracticeVaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The custodian at the cold workstation: files come in, the {@code sign} command runs in a process of its own. */
final class DemoSigner {
    private final DemoStage stage;
    private final Path requests;

    DemoSigner(DemoStage stage) throws IOException {
        this.stage = stage;
        this.requests = Files.createDirectories(stage.desk().folder().resolve("requests"));
    }

    /** Saves an exported request as it was carried over. */
    Path carry(ColdRequest request, String name) throws IOException {
        Path file = requests.resolve(name + ".request");
        DurableFile.create(file, request.file());
        return file;
    }

    /** A copy in which one character of the payload is another one. */
    Path alter(ColdRequest request, String name) throws IOException {
        byte[] bytes = request.file().clone();
        int middle = bytes.length / 2;
        bytes[middle] = (byte) (bytes[middle] == 'A' ? 'B' : 'A');
        Path file = requests.resolve(name + ".request");
        DurableFile.create(file, bytes);
        return file;
    }

    /** The signer must refuse, and leave neither an answer nor a trace in its journal. */
    String mustRefuse(Path request, String confirm) throws IOException, InterruptedException {
        byte[] before = Files.exists(journal()) ? Files.readAllBytes(journal()) : new byte[0];
        Path answer = answerTo(request);
        SignerProcess.Ended ended = SignerProcess.run(arguments(request, answer, confirm));
        byte[] after = Files.exists(journal()) ? Files.readAllBytes(journal()) : new byte[0];
        if (ended.exit() != Cli.REFUSED || Files.exists(answer) || !java.util.Arrays.equals(before, after)) {
            throw new IllegalStateException("the signer ended with " + ended.exit() + ": " + ended.errors());
        }
        return ended.errors().strip();
    }

    /** Shows first, without the words; then signs with them. */
    byte[] sign(Path request, String confirm) throws IOException, InterruptedException {
        Path answer = answerTo(request);
        SignerProcess.Ended shown = SignerProcess.run(arguments(request, answer, ""));
        if (shown.exit() != Cli.REFUSED || !shown.output().contains(confirm)) {
            throw new IllegalStateException("the signer does not show the words '" + confirm + "': " + shown.errors());
        }
        SignerProcess.Ended signed = SignerProcess.run(arguments(request, answer, confirm));
        if (signed.exit() != 0) {
            throw new IllegalStateException("the signer refused: " + signed.errors());
        }
        return Files.readAllBytes(answer);
    }

    private List<String> arguments(Path request, Path answer, String confirm) {
        PracticeVaults desk = stage.desk();
        List<String> arguments = new ArrayList<>(List.of(
                "sign",
                "--vault",
                PracticePerson.CORA.vault(desk.folder()).toString(),
                "--password-file",
                PracticePerson.CORA.password(desk.folder()).toString(),
                "--policy",
                desk.trustFile().toString(),
                "--journal",
                journal().toString(),
                "--request",
                request.toString(),
                "--out",
                answer.toString()));
        if (!confirm.isEmpty()) {
            arguments.addAll(List.of("--confirm", confirm));
        }
        return arguments;
    }

    private Path journal() {
        return stage.desk().folder().resolve("cora.journal");
    }

    private static Path answerTo(Path request) {
        String name = String.valueOf(request.getFileName());
        return request.resolveSibling(name.replace(".request", ".signed"));
    }
}
